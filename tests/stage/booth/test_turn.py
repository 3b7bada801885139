"""Voters one after the other: nobody finds what another chose, nothing is cast twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.session import OpenWorkshop
from atelier.stage.booth.turn import Turn, VoteUse
from atelier.stage.booth.turns import Patience
from atelier.stage.context import Stage
from atelier.workshop.refusals import Reason, Refused
from tests.stage.votes import (
    Time,
    Vote,
    open_vote,
    put_on_screen,
    reference_ballots,
    vote_by_keys,
    vote_by_mouse,
)
from tests.workshop.vote.reference import SCORES


@pytest.fixture
def round(workshop: OpenWorkshop) -> str:
    return open_vote(workshop)


@pytest.fixture
def turn(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str) -> Turn:
    use = VoteUse(workshop, round)
    made = Turn(stage, use, QWidget(), private=True, patience=Patience(thanks=20), seconds=Time())
    put_on_screen(qtbot, made, workshop)
    return made


def test_who_is_admitted_has_a_clean_ballot_and_who_has_voted_is_thanked(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str
) -> None:
    assert turn.currentWidget() is turn.cover
    workshop.polls.admit(round)
    assert turn.currentWidget() is turn.panel
    vote_by_keys(qtbot, turn.panel, ((1, 1), (4, 1), (7, 1)))
    assert turn.currentWidget() is turn.thanks
    assert workshop.polls.turnout(round) == 1
    assert not turn.panel.filling.marks
    qtbot.waitUntil(lambda: turn.currentWidget() is turn.cover)


@pytest.mark.parametrize("vote", [vote_by_mouse, vote_by_keys])
def test_nineteen_voters_give_the_reference_figures(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str, vote: Vote
) -> None:
    for marks in reference_ballots():
        workshop.polls.admit(round)
        vote(qtbot, turn.panel, marks)
    assert workshop.polls.close(round).totals == SCORES


def test_the_next_voter_may_come_while_the_one_before_is_thanked(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    vote_by_keys(qtbot, turn.panel, ((1, 1), (4, 1), (7, 1)))
    workshop.polls.admit(round)
    assert turn.currentWidget() is turn.panel
    qtbot.wait(40)
    assert turn.currentWidget() is turn.panel


def test_a_ballot_given_up_at_the_desk_is_gone_from_the_screen(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    turn.panel.tap(4)
    workshop.polls.give_up(round)
    assert turn.currentWidget() is turn.cover
    assert not turn.panel.filling.marks
    workshop.polls.admit(round)
    assert workshop.polls.turnout(round) == 0


def test_a_ballot_left_alone_is_cleared_after_a_countdown(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    turn.panel.tap(4)
    assert turn._waiting.interval() == 180_000
    turn._waiting.timeout.emit()
    assert turn.currentWidget() is turn.alone
    assert "30 seconds" in turn.alone.text.text()
    for _ in range(29):
        turn.alone.beat()
    assert workshop.polls.in_hand(round) is not None
    assert "1 second." in turn.alone.text.text()
    turn.alone.beat()
    assert workshop.polls.in_hand(round) is None
    assert turn.currentWidget() is turn.cover


@pytest.mark.parametrize("how", ["key", "touch"])
def test_any_key_or_touch_stops_the_countdown_and_does_nothing_else(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str, how: str
) -> None:
    workshop.polls.admit(round)
    turn.panel.tap(4)
    turn._waiting.timeout.emit()
    if how == "key":
        qtbot.keyClick(turn.alone, Qt.Key.Key_7)
    else:
        qtbot.mouseClick(turn.alone, Qt.MouseButton.LeftButton)
    assert turn.currentWidget() is turn.panel
    assert turn.panel.filling.marks == ((4, 1),)
    assert turn._waiting.isActive()


def test_nobody_is_late_behind_another_page(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    turn.panel.tap(4)
    turn._waiting.timeout.emit()
    turn.hide()
    assert not turn.alone._beat.isActive()
    turn.show()
    assert turn._waiting.isActive()
    assert turn.panel.filling.marks == ((4, 1),)


def test_what_could_not_be_written_stays_and_is_cast_once(
    qtbot: QtBot, turn: Turn, workshop: OpenWorkshop, round: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.polls.admit(round)
    box = workshop.polls._box
    whole = type(box).cast_secret

    def full(*_: object) -> None:
        raise Refused(Reason.DISK_FULL)

    monkeypatch.setattr(type(box), "cast_secret", full)
    vote_by_keys(qtbot, turn.panel, ((1, 1), (4, 1), (7, 1)))
    voter = workshop.polls.in_hand(round)
    assert voter
    assert voter.refused
    assert voter.refused.reason is Reason.DISK_FULL
    assert turn.panel.filling.marks == ((1, 1), (4, 1), (7, 1))
    assert turn.panel.foot.message.text() == "Your vote is not counted yet. Please call somebody."
    monkeypatch.setattr(type(box), "cast_secret", whole)
    qtbot.keyClick(turn.panel, Qt.Key.Key_Return)
    assert workshop.polls.turnout(round) == 1
    assert workshop.polls.in_hand(round) is None
    assert turn.currentWidget() is turn.thanks
