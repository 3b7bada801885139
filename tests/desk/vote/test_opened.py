"""An open vote: ways that take over from each other, the list at hand, corrections, who may vote."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.vote.opened import OpenedRound
from atelier.gestures.people import NewParticipant, add_participants, change_participant
from atelier.gestures.votes import add_orientation, change_round
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import Participant, Presence, Round, Way
from tests.desk.conftest import Said

Key = Qt.Key


@pytest.fixture
def people(workshop: OpenWorkshop, round: Round) -> list[Participant]:
    """Four people on the list, and five orientations."""
    new = [NewParticipant(last_name=name) for name in ("Ada", "Bea", "Cid", "Dan")]
    workshop.do(add_participants, participants=new)
    for number in range(1, 6):
        workshop.do(add_orientation, round=round.id, title=f"Way {number}")
    return list(workshop.tables.children(Participant))


def opened(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, **rules: bool) -> OpenedRound:
    workshop.do(change_round, round=round.id, way=Way.PAPER, **rules)  # type: ignore[arg-type]
    workshop.polls.open(round.id, 4)
    made = OpenedRound(desk, workshop, round.id)
    qtbot.addWidget(made)
    workshop.listen(made.told)
    made.resize(1300, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def panel(view: OpenedRound) -> QWidget:
    return view.panel


def put(qtbot: QtBot, view: OpenedRound, line: str) -> None:
    qtbot.keyClicks(view.ballot.line, line)
    qtbot.keyClick(view.ballot.line, Key.Key_Return)


def texts(within: QWidget) -> str:
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within))


def test_the_way_is_the_one_chosen_and_any_other_takes_over(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round)
    assert panel(view) is view.paper
    qtbot.keyClicks(view.ballot.line, "1 2")
    view._choose(Way.WALL.value)
    assert view.ballot.line.text() == ""
    assert not any(row.dots.count for row in view.list.rows.values())
    assert workshop.tables.get(Round, round.id).way is Way.WALL
    assert panel(view) is view.totals
    view._choose(Way.BOOTH.value)
    assert panel(view) is view.admitting
    assert "hands in a paper ballot" in texts(view)
    assert "next_voter" in view.handlers()


def test_names_ticked_let_as_many_secret_ballots_be_typed(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, named=True)
    names = view.paper.names
    assert names is not None
    put(qtbot, view, "1 2 3")
    assert view.ballot.refusal.isVisible()
    assert workshop.polls.turnout(round.id) == 0
    names.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert workshop.polls.signed(round.id) == {people[1].id}
    assert "1 ballot handed in is to be typed." in texts(names)
    view.ballot.line.selectAll()
    put(qtbot, view, "1 2 3")
    assert workshop.polls.turnout(round.id) == 1
    assert "handed in is" not in texts(names)


def test_a_name_ticked_by_mistake_is_freed_until_its_ballot_may_be_there(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant], said: Said
) -> None:
    names = opened(qtbot, desk, workshop, round, named=True).paper.names
    assert names is not None
    names.list.item(0).setCheckState(Qt.CheckState.Checked)
    names.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert workshop.polls.signed(round.id) == frozenset()
    names.list.item(0).setCheckState(Qt.CheckState.Checked)
    workshop.polls.cast(round.id, ((1, 1),))
    names.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert said.last
    assert names.list.item(0).checkState() is Qt.CheckState.Checked


def test_open_ballots_bear_the_names_down_the_list(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, named=True, secret=False)
    names = view.paper.names
    assert names is not None
    for line in ("1 2 3", "2 3 4"):
        put(qtbot, view, line)
    qtbot.keyClick(view.ballot.line, Key.Key_PageDown)
    put(qtbot, view, "5")
    cast = {b.participant: b.marks for b in workshop.polls.open_ballots(round.id)}
    assert cast == {
        people[0].id: ((1, 1), (2, 1), (3, 1)),
        people[1].id: ((2, 1), (3, 1), (4, 1)),
        people[3].id: ((5, 1),),
    }
    assert names.participant == people[2].id


def test_an_open_ballot_is_corrected_by_its_name_until_the_close(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, named=True, secret=False)
    put(qtbot, view, "1 2 3")
    put(qtbot, view, "1 2 4")
    assert view.paper.names is not None
    view.paper.names.choose(people[0].id)
    assert view.ballot.line.text() == "1 2 3"
    view.ballot.line.selectAll()
    put(qtbot, view, "5")
    assert workshop.polls.turnout(round.id) == 2
    assert {b.participant: b.marks for b in workshop.polls.open_ballots(round.id)}[people[0].id] == ((5, 1),)
    assert view.paper.names.participant == people[2].id


def test_open_ballots_without_names_are_corrected_or_taken_out(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, secret=False)
    for line in ("1 2 3", "4 5"):
        put(qtbot, view, line)
    earlier = view.paper.earlier
    assert earlier is not None
    earlier.button.setChecked(True)
    first = workshop.polls.open_ballots(round.id)[0]
    earlier.wanted.emit(first)
    assert view.ballot.line.text() == "1 2 3"
    view.ballot.line.selectAll()
    put(qtbot, view, "1 2 4")
    assert first.id in {b.id for b in workshop.polls.open_ballots(round.id)}
    earlier._remove(first.id)
    assert [b.marks for b in workshop.polls.open_ballots(round.id)] == [((4, 1), (5, 1))]


def test_totals_and_ballots_stand_together_where_names_were_ticked(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, named=True)
    assert view.totals.names is not None
    for row in range(3):
        view.totals.names.list.item(row).setCheckState(Qt.CheckState.Checked)
    workshop.polls.add_batch(round.id, Batch("", 2, ((1, 2),)))
    put(qtbot, view, "1 2 3")
    assert workshop.polls.turnout(round.id) == 3
    assert workshop.polls.waiting(round.id) == 0


def test_people_who_came_are_counted_again_when_somebody_asks(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, named=True)
    assert not view.side.recount.isVisible()
    workshop.do(change_participant, participant=people[0].id, presence=Presence.ABSENT)
    assert "3 may vote now" in view.side.listed.text()
    view.side.recount.click()
    assert workshop.tables.get(Round, round.id).entitled == 3
    assert not view.side.recount.isVisible()


def test_the_close_is_asked_with_what_is_not_typed_yet(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, named=True)
    workshop.polls.tick(round.id, people[0].id)
    view.side.close_button.click()
    assert "1 ballot handed in is not typed yet." in texts(view.side)
    assert "0 people out of 4 have voted." in texts(view.side)
    view.side.close_now.click()
    assert acts.state(workshop.tables, round.id) is acts.RoundState.CLOSED


def test_a_secret_ballot_is_not_typed_before_the_room(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, dataclasses.replace(desk, alone=lambda: False), workshop, round)
    assert view.paper.cover is not None
    assert not view.ballot.isVisible()
    view.take_keys()
    qtbot.keyClick(view.paper.cover, Key.Key_Return)
    assert not view.ballot.isVisible()
    view.paper.cover.show_button.click()
    qtbot.waitUntil(view.ballot.isVisible)
    put(qtbot, view, "1 2 3")
    assert workshop.polls.turnout(round.id) == 1


def test_a_name_is_found_by_a_part_of_it(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    names = opened(qtbot, desk, workshop, round, named=True).paper.names
    assert names is not None
    names.search.setText("be")
    assert [names.list.item(row).isHidden() for row in range(4)] == [True, False, True, True]


def test_names_are_covered_where_the_room_may_look(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    asked: list[object] = []
    seen = dataclasses.replace(desk, alone=lambda: False, guard=asked.append)
    names = opened(qtbot, seen, workshop, round, named=True, secret=False).paper.names
    assert names is not None
    assert not names.list.isVisible()
    names._show_button.click()
    assert not names.list.isVisible()
    names.uncover()
    assert names.list.isVisible()
    assert len(asked) == 1


def test_a_number_typed_brings_its_orientation_into_view(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round
) -> None:
    for number in range(1, 41):
        title = f"{number} " + "a long wording " * 18 if number == 40 else f"Way {number}"
        workshop.do(add_orientation, round=round.id, title=title)
    view = opened(qtbot, desk, workshop, round)
    bar = view.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClicks(view.ballot.line, "2 40")
    assert bar.value() > bar.maximum() / 2
    qtbot.keyClicks(view.ballot.line, " 3")
    assert view.list.rows[3].dots.count == 1
    qtbot.keyClick(view.ballot.line, Key.Key_Escape)
    assert bar.value() == 0


def test_a_secret_vote_held_in_two_ways_says_none_of_them(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, people: list[Participant]
) -> None:
    view = opened(qtbot, desk, workshop, round, secret=True)
    workshop.polls.cast(round.id, ())
    view.way.chosen.emit(Way.BOOTH.value)
    assert panel(view) is view.admitting
    assert workshop.tables.get(Round, round.id).way is Way.UNSAID
    view.way.chosen.emit(Way.PAPER.value)
    assert panel(view) is view.paper
    again = OpenedRound(desk, workshop, round.id)
    qtbot.addWidget(again)
    assert panel(again) is again.paper
