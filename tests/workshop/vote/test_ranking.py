from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.vote import Ranked, Retained, rank, retain

SCORES = st.dictionaries(st.integers(1, 12), st.integers(0, 6), min_size=1, max_size=8)


def retained(scores: list[int], k: int) -> Retained:
    return retain(rank(dict(enumerate(scores, 1))), k)


def test_equal_scores_share_a_rank_and_the_next_is_skipped() -> None:
    ranking = rank(dict(enumerate((18, 9, 8, 6, 5, 5, 3), 1)))
    assert [line.rank for line in ranking] == [1, 2, 3, 4, 5, 5, 7]
    assert [line.number for line in ranking if line.tied] == [5, 6]


def test_a_tie_is_shown_by_number() -> None:
    assert [line.number for line in rank({9: 2, 3: 2, 5: 4})] == [5, 3, 9]
    assert rank({4: 1})[0] == Ranked(number=4, score=1, rank=1, tied=False)


def test_the_first_three_are_retained() -> None:
    assert retained([18, 9, 8, 6], 3) == Retained((1, 2, 3), (), 0)


def test_a_tie_within_the_retained_is_no_tie_at_the_cut() -> None:
    assert retained([5, 9, 5, 1], 3) == Retained((2, 1, 3), (), 0)


def test_a_tie_at_the_cut_is_reported_and_not_settled() -> None:
    assert retained([18, 9, 7, 7, 5], 3) == Retained((1, 2), (3, 4), 1)
    assert retained([5, 4, 4, 4, 1], 3) == Retained((1,), (2, 3, 4), 2)
    assert retained([2, 2, 2, 2], 3) == Retained((), (1, 2, 3, 4), 3)


def test_an_orientation_without_a_dot_is_never_retained() -> None:
    assert retained([4, 0, 1, 0], 3) == Retained((1, 3), (), 1)
    assert retained([0, 0], 2) == Retained((), (), 2)


def test_more_places_than_orientations_stay_open() -> None:
    assert retained([2, 1], 5) == Retained((1, 2), (), 3)


@given(SCORES)
def test_a_rank_says_how_many_are_better(scores: dict[int, int]) -> None:
    for line in rank(scores):
        assert line.rank == 1 + sum(score > line.score for score in scores.values())
        assert line.tied == (list(scores.values()).count(line.score) > 1)


@given(SCORES, st.integers(1, 9))
def test_nobody_retained_is_equalled_by_somebody_left_out(scores: dict[int, int], k: int) -> None:
    kept = retain(rank(scores), k)
    left_out = set(scores) - set(kept.certain)
    assert all(scores[r] > scores[n] for r in kept.certain for n in left_out)
    assert len(kept.certain) + kept.open_seats == k
    assert len({scores[n] for n in kept.tied_at_cut}) <= 1
    if kept.tied_at_cut:
        assert len(kept.tied_at_cut) > kept.open_seats > 0
    elif kept.open_seats:
        assert not any(scores[n] for n in left_out)
