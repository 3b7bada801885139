"""The college of a paper ballot is asked where the round stores one, and only there."""

from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.vote.ballot import BallotPanel
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round
from tests.desk.vote.driving import Key


def panel(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round, **colleges: int) -> BallotPanel:
    people = [
        NewParticipant(last_name=f"{c} {n}", college=c) for c, size in colleges.items() for n in range(size)
    ]
    changes = workshop.do(add_participants, participants=people)
    workshop.do(change_round, round=round.id, named=True, by_college=True)
    for title in ("One", "Two"):
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.do(change_round, round=round.id, retain=1)
    workshop.polls.open(round.id)
    for change in changes:
        workshop.polls.tick(round.id, change.entity.id)
    made = BallotPanel(desk, workshop, round.id)
    qtbot.addWidget(made)
    return made


def test_a_ballot_is_counted_with_the_college_that_was_chosen(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round
) -> None:
    made = panel(qtbot, desk, workshop, round, citizens=5, elected=3, staff=2)
    qtbot.keyClicks(made.line, "1")
    qtbot.keyClick(made.line, Key.Key_Return)
    assert workshop.polls.turnout(round.id) == 0
    choice = made.college._choice
    assert [choice.itemText(place) for place in range(choice.count())] == [
        "—",
        "citizens",
        "elected and staff",
    ]
    choice.setCurrentIndex(2)
    qtbot.keyClick(made.line, Key.Key_Return)
    assert workshop.polls.turnout(round.id) == 1
    assert not made.college.isHidden()


def test_where_no_college_is_stored_none_is_asked(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: Round
) -> None:
    made = panel(qtbot, desk, workshop, round, citizens=5, elected=3)
    assert made.college.isHidden()
    qtbot.keyClicks(made.line, "1")
    qtbot.keyClick(made.line, Key.Key_Return)
    assert workshop.polls.turnout(round.id) == 1
