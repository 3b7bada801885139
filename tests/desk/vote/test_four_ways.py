"""Four ways into one count: the nineteen ballots of the sample give the same ranking by each."""

import pytest

from atelier.desk.vote import VotePage
from atelier.desk.vote.closed import ClosedRound
from atelier.gestures.votes import change_round
from atelier.session import OpenWorkshop
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import Round, Way
from atelier.workshop.vote import Marks, marks_of
from tests.desk.vote.driving import drafted, reference


def in_turn(workshop: OpenWorkshop, round: str, ballots: list[Marks]) -> None:
    for marks in ballots:
        workshop.polls.admit(round)
        workshop.polls.cast_admitted(round, marks)


def typed(workshop: OpenWorkshop, round: str, ballots: list[Marks]) -> None:
    for marks in ballots:
        workshop.polls.cast(round, marks)


def counted_aloud(workshop: OpenWorkshop, round: str, ballots: list[Marks]) -> None:
    totals = {n: sum(dict(marks).get(n, 0) for marks in ballots) for n in range(1, 10)}
    workshop.polls.add_batch(round, Batch("", len(ballots), marks_of(totals)))


@pytest.mark.parametrize(
    ("way", "secret", "held"),
    [
        (Way.BOOTH, True, in_turn),
        (Way.SCREEN, False, in_turn),
        (Way.PAPER, True, typed),
        (Way.PAPER, False, typed),
        (Way.WALL, False, counted_aloud),
    ],
)
def test_each_way_gives_the_same_ranking(
    page: VotePage, workshop: OpenWorkshop, round: Round, way: Way, secret: bool, held: object
) -> None:
    workshop.do(change_round, round=round.id, secret=secret, way=way)
    view = drafted(page)
    view.takes.buttons[0].click()
    view.opening.entitled.setValue(19)
    view.opening.open_button.click()
    view.opening.open_now.click()
    ballots = [marks_of({int(number): 1 for number in line.split()}) for line in reference()]
    assert callable(held)
    held(workshop, round.id, ballots)
    workshop.polls.close(round.id)
    assert isinstance(page.view, ClosedRound)
    assert [line.score for line in page.view.result.ranking] == [18, 9, 8, 6, 5, 5, 3, 2, 1]
    assert workshop.tables.get(Round, round.id).way is way
