"""A closed round: who sees it first, how it is revealed, and what the group settles."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.vote import VotePage
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.opened import OpenedRound
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Act, Orientation, Round, Step
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import marks_of
from atelier.workshop.vote.revealing import AT_ONCE
from tests.desk.conftest import Said
from tests.desk.vote.driving import closed, drafted, opened, reference, tied

Key = Qt.Key


@pytest.fixture
def counted(page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round) -> ClosedRound:
    """The nineteen ballots of the sample, closed."""
    opened(page, qtbot)
    for line in reference():
        workshop.polls.cast(round.id, marks_of({int(number): 1 for number in line.split()}))
    return closed(page, qtbot)


def texts(within: QWidget) -> str:
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within))


def test_a_tie_at_the_cut_is_the_groups_to_settle(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, said: Said
) -> None:
    view = tied(page, qtbot)
    assert (view.result.retained, view.result.cut.tied_at_cut) == ((1, 2), (3, 4))
    assert [row.doubtful for row in view.ranking.rows][:5] == [False, False, True, True, False]
    assert view.settling is not None
    view.settling.choose_card.click()
    choosing = view.settling.choosing
    choosing.boxes[1].setChecked(True)
    choosing.keep.click()
    assert "reason" in said.last
    choosing.reason.setText("it concerns everybody")
    qtbot.keyClick(choosing.reason, Key.Key_Return)
    assert isinstance(page.view, ClosedRound)
    assert page.view.result.retained == (1, 2, 4)
    assert page.view.settling is None


def test_all_those_tied_are_kept_by_one_press(page: VotePage, qtbot: QtBot) -> None:
    view = tied(page, qtbot)
    assert view.settling is not None
    view.settling.keep_card.click()
    assert isinstance(page.view, ClosedRound)
    assert page.view.result.retained == (1, 2, 3, 4)
    assert page.view.result.reason == "All those tied are kept."


def test_a_second_round_is_among_the_tied_only(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, step: Step
) -> None:
    view = tied(page, qtbot)
    assert view.settling is not None
    view.settling.again_card.click()
    second = workshop.tables.children(Round, step.id)[-1]
    assert (second.dots, second.retain) == (1, 1)
    assert [o.title for o in workshop.tables.children(Orientation, second.id)] == ["Way 3", "Way 4"]
    drafted(page)


def test_a_vote_is_opened_again_for_a_reason_and_never_undone(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = tied(page, qtbot)
    with pytest.raises(Refused) as refusal:
        workshop.undo()
    assert refusal.value.reason is Reason.UNDO_STOPS_AT_VOTE
    assert view.after is not None
    view.after.reason.setText("somebody came back")
    qtbot.keyClick(view.after.reason, Key.Key_Return)
    assert acts.state(workshop.tables, round.id) is acts.RoundState.OPEN
    assert isinstance(page.view, OpenedRound)


def test_the_group_may_choose_otherwise_and_the_ranking_stays(
    counted: ClosedRound, page: VotePage, qtbot: QtBot
) -> None:
    assert counted.after is not None
    choosing = counted.after.choosing
    assert [box.isChecked() for box in choosing.boxes][:4] == [True, True, True, False]
    choosing.boxes[2].setChecked(False)
    choosing.boxes[3].setChecked(True)
    choosing.reason.setText("two of them are one")
    choosing.keep.click()
    assert isinstance(page.view, ClosedRound)
    first = [line.number for line in page.view.result.ranking]
    assert page.view.result.retained == (first[0], first[1], first[3])
    assert [line.score for line in page.view.result.ranking] == [18, 9, 8, 6, 5, 5, 3, 2, 1]


def test_the_reveal_goes_rank_by_rank_before_the_room(counted: ClosedRound, workshop: OpenWorkshop) -> None:
    round = counted.result.round.id
    assert not acts.revealed(workshop.tables, round)
    assert counted.reveal.next.text().strip() == "Reveal to the room"
    counted.handlers()["reveal_next"]()
    assert acts.revealed(workshop.tables, round)
    assert workshop.showing.shown.kind is CueKind.RESULTS
    assert (workshop.showing.shown.round, workshop.showing.shown.shown) == (round, 1)
    for _ in range(3):
        counted.reveal.next.click()
    assert "5 of 9" in texts(counted.reveal)
    counted.reveal.back.click()
    assert workshop.showing.shown.shown == 3
    for _ in range(9):
        counted.handlers()["reveal_next"]()
    assert workshop.showing.shown.shown == 8
    assert not counted.reveal.next.isVisible()


def test_the_reveal_is_one_act_however_often_it_is_shown(
    counted: ClosedRound, workshop: OpenWorkshop
) -> None:
    counted.handlers()["reveal_all"]()
    assert workshop.showing.shown.shown == AT_ONCE
    before = workshop.tables.children(Act, counted.result.round.id)
    workshop.showing.show(Cue(CueKind.WELCOME))
    assert "has seen" in texts(counted)
    counted.handlers()["reveal_all"]()
    assert workshop.tables.children(Act, counted.result.round.id) == before


def test_a_remote_leads_the_reveal_and_enter_held_at_the_close_does_not(
    counted: ClosedRound, qtbot: QtBot, workshop: OpenWorkshop
) -> None:
    counted.take_keys()
    for key in (Key.Key_Return, Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(counted.reveal, key)
    assert not acts.revealed(workshop.tables, counted.result.round.id)
    for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_Right, Key.Key_PageUp):
        qtbot.keyClick(counted.reveal, key)
    assert workshop.showing.shown.shown == 2


def test_the_keys_stay_beside_the_result_at_the_end_of_the_reveal(counted: ClosedRound, qtbot: QtBot) -> None:
    counted.window().activateWindow()
    reveal = counted.reveal
    reveal.whole.setFocus()
    qtbot.waitUntil(reveal.whole.hasFocus)
    qtbot.keyClick(reveal.whole, Key.Key_Return)
    assert reveal.over
    assert reveal.hasFocus(), "on no button that acts"


def test_a_tie_is_revealed_as_a_tie(page: VotePage, qtbot: QtBot) -> None:
    assert tied(page, qtbot).reveal.next.text().strip() == "Reveal the tie to the room"


def test_nothing_is_on_a_screen_that_the_room_may_see(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, counted: ClosedRound
) -> None:
    copied = dataclasses.replace(desk, alone=lambda: False)
    view = ClosedRound(copied, workshop, counted.result.round.id)
    qtbot.addWidget(view)
    view.show()
    assert view.gate is not None
    assert "Way" not in texts(view)
    view.gate.show_button.click()
    assert "Way 1" in texts(view)
    assert "Only you" not in texts(view)
    assert not acts.revealed(workshop.tables, counted.result.round.id)


def test_a_room_that_sees_the_screen_is_shown_the_result(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, counted: ClosedRound
) -> None:
    view = ClosedRound(dataclasses.replace(desk, alone=lambda: False), workshop, counted.result.round.id)
    qtbot.addWidget(view)
    assert view.gate is not None
    workshop.listen(view.told)
    view.gate.paced_button.click()
    assert workshop.showing.shown.shown == 1
    assert view.gate is not None
    view.gate.whole_button.click()
    assert workshop.showing.shown.shown == AT_ONCE
    again = ClosedRound(dataclasses.replace(desk, alone=lambda: False), workshop, counted.result.round.id)
    qtbot.addWidget(again)
    assert again.gate is None


def test_what_makes_the_result_safe_is_said(counted: ClosedRound) -> None:
    told = texts(counted)
    assert "1 dot moved would make what is retained uncertain." in told
    assert "of 19 have a mark on what is retained." in told
    assert "19 voters × 3 dots = 57 dots, all placed." in told


def test_the_room_waits_for_the_count_once_the_vote_is_closed(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    opened(page, qtbot)
    workshop.showing.show(Cue(CueKind.VOTE, round=round.id))
    closed(page, qtbot)
    assert workshop.showing.shown.kind is CueKind.RESULTS
    assert workshop.showing.shown.shown == 0


def test_two_taken_as_one_is_a_simulation_that_changes_nothing(
    counted: ClosedRound, workshop: OpenWorkshop
) -> None:
    assert counted.after is not None
    reading = counted.after.merged
    reading.one.setCurrentIndex(4)
    reading.one.made.emit(4)
    reading.other.setCurrentIndex(5)
    reading.other.made.emit(5)
    assert any("Way 5 + Way 6" in line for line in reading.said)
    assert any("What was voted does not change." in line for line in reading.said)
    reading.other.setCurrentIndex(4)
    reading.other.made.emit(4)
    assert reading.said[0] == "Choose two different orientations."
    assert len(counted.result.ranking) == 9


def test_tab_goes_from_the_reveal_to_what_stands_beside_the_ranking(
    counted: ClosedRound, qtbot: QtBot
) -> None:
    counted.take_keys()
    met = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
    assert met[:3] == ["At once", "Reveal to the room", "As if two were one"]
