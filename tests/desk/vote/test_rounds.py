"""Several rounds of one vote: the last is in view, the others are a press away; rules that cannot be."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atelier.desk.vote import VotePage
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.readings import CollegeReading
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.look.choices import SegmentedControl
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.entities import Participant, Round, Step
from tests.desk.conftest import Said
from tests.desk.vote.driving import drafted, tied


def tabs(page: VotePage) -> SegmentedControl | None:
    return page.tabs


def test_an_earlier_round_is_looked_at_and_the_next_comes_to_the_front(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round, step: Step
) -> None:
    assert tabs(page) is None
    view = tied(page, qtbot)
    assert view.settling is not None
    view.settling.again_card.click()
    drafted(page)
    assert page.tabs is not None
    page.tabs.chosen.emit(round.id)
    assert isinstance(page.view, ClosedRound)
    assert page.tabs.choice == round.id
    assert page.view.after is not None
    page.view.after._add_round()
    assert drafted(page).list.rows == []
    assert len(workshop.tables.children(Round, step.id)) == 3


def test_a_round_that_nobody_wanted_is_removed(
    page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    assert not drafted(page).opening.remove.isVisible()
    view = tied(page, qtbot)
    assert view.settling is not None
    view.settling.again_card.click()
    drafted(page).opening.remove.click()
    assert isinstance(page.view, ClosedRound)
    assert page.tabs is None
    workshop.undo()
    drafted(page)


@pytest.mark.parametrize(
    ("orientations", "entitled", "sentence"),
    [(0, 5, "nothing to choose from"), (1, 5, "nothing to choose"), (2, 5, "only 2"), (5, 0, "nobody")],
)
def test_a_vote_that_cannot_be_held_is_refused_kindly(
    page: VotePage, workshop: OpenWorkshop, round: Round, said: Said, orientations: int, entitled: int,
    sentence: str,
) -> None:  # fmt: skip
    for number in range(orientations):
        workshop.do(add_orientation, round=round.id, title=f"Way {number}")
    drafted(page).opening.entitled.setValue(entitled)
    drafted(page).opening.open_button.click()
    drafted(page).opening.open_now.click()
    assert sentence in said.last.lower()
    assert acts.state(workshop.tables, round.id) is acts.RoundState.DRAFT


def test_the_result_by_college_is_there_where_nobody_can_be_told(
    page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    people = [
        NewParticipant(last_name=f"{college} {n}", college=college)
        for college, size in (("inhabitants", 5), ("elected", 6))
        for n in range(size)
    ]
    workshop.do(add_participants, participants=people)
    workshop.do(change_round, round=round.id, named=True, by_college=True)
    for number in range(1, 5):
        workshop.do(add_orientation, round=round.id, title=f"Way {number}")
    workshop.polls.open(round.id)
    for person in workshop.tables.children(Participant):
        workshop.polls.admit(round.id, person.id)
        workshop.polls.cast_admitted(round.id, ((1 if person.college == "elected" else 2, 1),))
    workshop.polls.close(round.id)
    assert isinstance(page.view, ClosedRound)
    assert page.view.after is not None
    reading = page.view.after.colleges
    assert isinstance(reading, CollegeReading)
    assert reading.isHidden()
    told = [label.text() for label in reading.findChildren(QLabel)]
    assert told[:2] == ["elected", "6 voters"]
    assert "Way 2: 5" in told
