"""The vote before the room: in secret nothing but the turnout changes, openly one voter after the other."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from atelier.session import OpenWorkshop
from atelier.stage.booth.turn import Turn, VoteUse
from atelier.stage.booth.voter import VoterPanel
from atelier.stage.booth.voting import VotingPage
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Way
from tests.stage.votes import Vote, open_vote, put_on_screen, reference_ballots, vote_by_keys, vote_by_mouse
from tests.workshop.vote.reference import SCORES


def shown(qtbot: QtBot, stage: Stage, round: str, at: int = 0) -> VotingPage:
    page = build(stage, Cue(CueKind.VOTE, round=round, page=at))
    assert isinstance(page, VotingPage)
    stage.workshop.listen(page.told)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.show()
    qtbot.waitExposed(page)
    return page


def without_turnout(page: VotingPage) -> QImage:
    assert page.numbered
    page.numbered.turnout.setText("")
    return page.grab().toImage()


def names(page: QWidget) -> Iterator[str]:
    yield page.windowTitle()
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page):
            yield f"{type(widget).__name__} {widget.accessibleName()} {widget.accessibleDescription()}"


def test_pictures_and_names_at_every_tap_of_secret_ballots_are_equal_but_for_the_turnout(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    round = open_vote(workshop)
    page = shown(qtbot, stage, round)
    inert = shown(qtbot, replace(stage, inert=True), round)
    booth = Turn(stage, VoteUse(workshop, round), QWidget(), private=True)
    put_on_screen(qtbot, booth, workshop)
    first, read = [without_turnout(each) for each in (page, inert)], list(names(page))
    for voted, marks in enumerate(reference_ballots()[:3]):
        workshop.polls.admit(round)
        for number, _ in marks:
            booth.panel.tap(number)
            assert [without_turnout(each) for each in (page, inert)] == first
            assert list(names(page)) == read
        booth.panel.confirm()
        assert workshop.polls.turnout(round) == voted + 1
        assert page.numbered
        assert page.numbered.turnout.text().startswith(f"{voted + 1} ")
    assert page.findChildren(VoterPanel) == []
    assert page.findChildren(QAbstractButton) == []


@pytest.mark.parametrize("vote", [vote_by_mouse, vote_by_keys])
@pytest.mark.parametrize("covered", [False, True])
def test_openly_in_turn_on_the_shared_screen(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, vote: Vote, *, covered: bool
) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN, covered=covered)
    page = shown(qtbot, stage, round)
    assert page.turn
    for marks in reference_ballots():
        workshop.polls.admit(round)
        vote(qtbot, page.turn.panel, marks)
    first = page.turn.panel.cards[1]
    assert first._standing == (0 if covered else 18)
    assert workshop.polls.close(round).totals == SCORES


def test_a_copy_for_the_desk_never_holds_a_ballot(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN)
    page = shown(qtbot, replace(stage, inert=True), round)
    workshop.polls.admit(round)
    assert page.turn is None
    assert page.findChildren(VoterPanel) == []


def test_a_number_corrected_meanwhile_leaves_the_ballot_in_hand(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN)
    page = shown(qtbot, stage, round)
    workshop.polls.admit(round)
    assert page.turn
    page.turn.panel.tap(3)
    workshop.polls.correct_entitled(round, 20)
    assert page.turn.panel.filling.marks == ((3, 1),)
    assert page.turn.panel.turnout.text() == "0 people out of 20 have voted."


def test_forty_orientations_stand_on_numbered_pages(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    round = open_vote(workshop, *(f"Way {number}" for number in range(1, 41)))
    page = shown(qtbot, stage, round, at=1)
    assert page.numbered
    assert (page.pages, page.numbered.grid.page) == (2, 1)
    assert page.numbered._paging.text() == "Page 2 of 2: numbers 21 to 40"


def test_before_the_opening_nothing_stands_there(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    assert shown(qtbot, stage, "").numbered is None
