"""Two orientations as one: marks added within each ballot, never above what one voter may give."""

from atelier.workshop.refusals import Reason
from atelier.workshop.vote import Marks, Retained, Rules
from atelier.workshop.vote.merged import merged
from tests.gestures.support import refused

BALLOTS: tuple[Marks, ...] = (((1, 1), (2, 1), (3, 1)), ((2, 1), (4, 1)), ((4, 1),), ((1, 1), (4, 1)), ())


def test_a_voter_of_both_gives_no_more_than_the_cap() -> None:
    result = merged(BALLOTS, Rules(dots=3, cap=1, retain=1), range(1, 5), into=1, other=2)
    assert result.scores == {1: 3, 3: 1, 4: 3}
    assert (result.cut, result.retained) == (1, Retained((), (1, 4), 1))


def test_stacked_dots_and_points_are_cut_at_what_one_ballot_may_give() -> None:
    stacked = merged([((1, 2), (2, 2))], Rules(dots=5, cap=3, retain=1), (1, 2), into=2, other=1)
    assert (stacked.scores, stacked.cut) == ({2: 3}, 1)
    points = merged([((1, 3), (2, 1), (3, 2))], Rules(weights=(3, 2, 1)), (1, 2, 3), into=1, other=3)
    assert (points.scores, points.cut) == ({1: 3, 2: 1}, 2)


def test_totals_and_strangers_are_refused() -> None:
    with refused(Reason.MERGE_TOTALS):
        merged(BALLOTS, Rules(), range(1, 5), into=1, other=2, totals=True)
    for into, other in ((1, 1), (1, 9)):
        with refused(Reason.GONE, kind="orientation"):
            merged(BALLOTS, Rules(), range(1, 5), into=into, other=other)
