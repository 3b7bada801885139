"""A vote led at the desk by keys: nineteen ballots, the ones refused, the totals, the tie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atelier.desk.vote import VotePage
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.opened import OpenedRound
from atelier.desk.vote.proposals import entitled_now, titles_to_take
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.workshops import change_workshop
from atelier.look.marks import Tone
from atelier.session import OpenWorkshop
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import Cluster, Orientation, Round
from tests.desk.conftest import Said
from tests.desk.vote.driving import closed, drafted, opened, reference, type_ballot

Key = Qt.Key


def test_the_titles_of_the_last_wall_are_proposed_and_taken_once(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    qtbot.mouseClick(drafted(page).takes.buttons[0], Qt.MouseButton.LeftButton)
    orientations = workshop.tables.children(Orientation, round.id)
    assert [o.title for o in orientations] == [f"Way {n}" for n in range(1, 10)]
    assert all(workshop.tables.find(Cluster, o.clusters[0]) for o in orientations)
    assert titles_to_take(workshop.tables, round.id) == []


def test_an_orientation_is_reworded_moved_and_taken_out(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = drafted(page)
    for title in ("One", "Two"):
        qtbot.keyClicks(view.list.line, title)
        qtbot.keyClick(view.list.line, Key.Key_Return)
    line = view.list.rows[1].findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "Deux")
    qtbot.keyClick(line, Key.Key_Return)
    view.list.rows[1].moved.emit(view.list.rows[1].orientation, -1)
    assert [o.title for o in workshop.tables.children(Orientation, round.id)] == ["Deux", "One"]
    view.list.rows[0].removed.emit(view.list.rows[0].orientation)
    assert [o.title for o in workshop.tables.children(Orientation, round.id)] == ["One"]


def test_a_vote_without_orientations_is_refused_with_its_reason(
    page: VotePage, qtbot: QtBot, said: Said
) -> None:
    qtbot.mouseClick(drafted(page).opening.open_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(drafted(page).opening.open_now, Qt.MouseButton.LeftButton)
    assert "nothing to choose from" in said.last
    drafted(page)


def test_the_people_who_are_here_may_vote(workshop: OpenWorkshop, round: Round) -> None:
    people = [NewParticipant(last_name=name) for name in ("One", "Two")]
    workshop.do(add_participants, participants=people)
    workshop.do(change_workshop, unnamed=3)
    assert entitled_now(workshop.tables, round.id) == 5


def test_the_hint_looks_like_no_ballot_and_goes_once_everyone_has_voted(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot, entitled=1)
    ballot = view.ballot
    assert ballot.line.placeholderText() == "Numbers, then Enter"
    high, hinted = ballot.line.height(), ballot.line.font().pixelSize()
    qtbot.keyClicks(ballot.line, "2")
    assert ballot.line.font().pixelSize() > hinted
    assert ballot.line.height() == high
    type_ballot(qtbot, view, "58")
    assert ballot._heading.text() == "Everyone who may vote has voted"
    assert ballot.line.placeholderText() == ""


def test_enter_on_an_empty_line_says_what_the_line_waits_for(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot, entitled=1)
    ballot = view.ballot
    type_ballot(qtbot, view, "")
    assert ballot.refusal.accessibleName() == "The line is empty"
    assert "0 for a blank" in ballot.refusal.accessibleDescription()
    qtbot.keyClicks(ballot.line, "2")
    assert ballot.refusal.isHidden()


def test_a_ballot_that_is_refused_is_not_said_to_be_complete(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot)
    qtbot.keyClicks(view.ballot.line, "1 1 5")
    assert view.ballot._placed.property("kind") == Tone.NEUTRAL.value
    qtbot.keyClick(view.ballot.line, Key.Key_Return)
    assert view.ballot._placed.isHidden()
    qtbot.keyClick(view.ballot.line, Key.Key_Escape)
    qtbot.keyClicks(view.ballot.line, "1 2 5")
    assert view.ballot._placed.property("kind") == Tone.GREEN.value
    assert not view.ballot._placed.isHidden()


def test_nineteen_ballots_typed_by_numbers_give_the_reference_ranking(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot)
    for line in reference():
        type_ballot(qtbot, view, line)
    result = closed(page, qtbot).result
    assert [line.score for line in result.ranking] == [18, 9, 8, 6, 5, 5, 3, 2, 1]
    assert [line.rank for line in result.ranking] == [1, 2, 3, 4, 5, 5, 7, 8, 9]
    assert len(result.retained) == 3


def test_a_ballot_of_four_dots_is_refused_and_stays_to_be_mended(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = opened(page, qtbot)
    type_ballot(qtbot, view, "1 2 3 4")
    assert workshop.polls.turnout(round.id) == 0
    assert view.ballot.line.text() == "1 2 3 4"
    assert view.ballot.refusal.isVisible()
    view.ballot.line.setText('& é "')  # the unshifted row; QTest itself types ASCII only
    qtbot.keyClick(view.ballot.line, Key.Key_Return)
    assert workshop.polls.turnout(round.id) == 1


def test_the_ballot_before_is_corrected_until_the_next_begins(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = opened(page, qtbot)
    type_ballot(qtbot, view, "1 2 3")
    qtbot.keyClick(view.ballot.line, Key.Key_Up)
    assert view.ballot.line.text() == "1 2 3"
    view.ballot.line.selectAll()
    type_ballot(qtbot, view, "7 8 9")
    assert workshop.polls.turnout(round.id) == 1
    qtbot.keyClicks(view.ballot.line, "4")
    assert not workshop.polls.can_replace_last(round.id)
    view.ballot.line.selectAll()
    type_ballot(qtbot, view, "0")
    assert closed(page, qtbot).result.count.scores == {n: int(n >= 7) for n in range(1, 10)}


def test_the_line_keeps_no_ballot_to_undo(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot)
    type_ballot(qtbot, view, "1 2 3")
    view.ballot.line.undo()
    assert view.ballot.line.text() == ""


def test_the_dots_of_the_ballot_being_typed_are_shown_and_then_gone(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot)
    qtbot.keyClicks(view.ballot.line, "2 5")
    assert [n for n, row in view.list.rows.items() if row.dots.count] == [2, 5]
    qtbot.keyClick(view.ballot.line, Key.Key_Return)
    assert not any(row.dots.count for row in view.list.rows.values())


def test_nobody_votes_beyond_the_number_entitled_until_it_is_corrected(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = opened(page, qtbot, entitled=1)
    type_ballot(qtbot, view, "1 2 3")
    type_ballot(qtbot, view, "1 2 4")
    assert workshop.polls.turnout(round.id) == 1
    view.side.entitled.setValue(2)
    view.side.entitled.editingFinished.emit()
    view.ballot.line.selectAll()
    type_ballot(qtbot, view, "1 2 4")
    assert workshop.polls.turnout(round.id) == 2


def test_totals_counted_on_a_wall_give_the_same_ranking(page: VotePage, qtbot: QtBot) -> None:
    view = opened(page, qtbot)
    view.totals.voters.setValue(19)
    for number, dots in enumerate((18, 9, 8, 6, 5, 5, 3, 2, 1), start=1):
        view.totals.boxes[number].setValue(dots)
    view.totals.add_button.click()
    result = closed(page, qtbot).result
    assert result.count.named_totals
    assert result.retained == (1, 2, 3)


def test_impossible_totals_are_refused_and_stay_to_be_mended(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = opened(page, qtbot)
    view.totals.voters.setValue(2)
    view.totals.boxes[1].setValue(3)
    view.totals.add_button.click()
    assert workshop.polls.batches(round.id) == ()
    assert view.totals.boxes[1].value() == 3


def test_totals_are_taken_out_before_the_close(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = opened(page, qtbot)
    workshop.polls.add_batch(round.id, Batch("Hall", 2, ((1, 2),)))
    view.totals._remove(workshop.polls.batches(round.id)[0].id)
    assert workshop.polls.turnout(round.id) == 0


def test_a_vote_is_prepared_opened_and_closed_by_enter_alone(page: VotePage, qtbot: QtBot) -> None:
    page.arrive()
    qtbot.keyClick(drafted(page).takes.buttons[0], Key.Key_Return)
    drafted(page).opening.entitled.setValue(1)
    qtbot.keyClick(drafted(page).opening.open_button, Key.Key_Return)
    qtbot.keyClick(drafted(page).opening.open_now, Key.Key_Return)
    assert isinstance(page.view, OpenedRound)
    type_ballot(qtbot, page.view, "1 2 3")
    qtbot.keyClick(page.view.side.close_button, Key.Key_Return)
    qtbot.keyClick(page.view.side.close_now, Key.Key_Return)
    assert isinstance(page.view, ClosedRound)


def test_tab_goes_from_the_orientations_to_the_opening(page: VotePage, qtbot: QtBot) -> None:
    view = drafted(page)
    qtbot.keyClick(view.takes.buttons[0], Key.Key_Return)
    qtbot.waitUntil(view.list.rows[-1].isVisible)
    view.list.line.setFocus()
    qtbot.keyClick(view.list.line, Key.Key_Tab)
    assert view.list.lot.hasFocus()
    qtbot.keyClick(view.list.lot, Key.Key_Tab)
    assert view.opening.entitled.hasFocus()
    view.list.line.setFocus()
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backtab)
    last = view.list.rows[-1].findChild(QLineEdit)
    assert last is not None
    assert last.hasFocus()


def test_arrows_walk_the_orientations_and_the_line_below_them(page: VotePage, qtbot: QtBot) -> None:
    view = drafted(page)
    qtbot.keyClick(view.takes.buttons[0], Key.Key_Return)
    assert view.opening.entitled.hasFocus()  # not the opening, which is not undone
    qtbot.waitUntil(view.list.rows[-1].isVisible)
    view.list.line.setFocus()
    qtbot.keyClick(view.list.line, Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert view.list.rows[-2].line.hasFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert view.list.line.hasFocus()
