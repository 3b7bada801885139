from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Rules, Totals, check_totals
from tests.properties import tries
from tests.workshop.vote.drawn import legal_ballots, rules
from tests.workshop.vote.reference import SCORES

NUMBERS = (1, 2, 3)


def accepted(totals: Totals, chosen: Rules, numbers: tuple[int, ...] = NUMBERS) -> bool:
    try:
        check_totals(totals, chosen, numbers)
    except Refused:
        return False
    return True


def possible_totals(chosen: Rules, voters: int) -> set[tuple[int, ...]]:
    """All totals that so many legal ballots can give, by trying every handful of ballots."""
    ballots = [dict(marks) for marks in legal_ballots(chosen, NUMBERS)]
    return {
        tuple(sum(ballot.get(number, 0) for ballot in cast) for number in NUMBERS)
        for cast in combinations_with_replacement(ballots, voters)
    }


@given(rules(ordered=False), st.integers(1, 3), st.data())
def test_totals_of_equal_dots_are_accepted_exactly_when_ballots_can_give_them(
    chosen: Rules, voters: int, data: st.DataObject
) -> None:
    possible = possible_totals(chosen, voters)
    score = st.integers(0, chosen.cap * voters + 1)
    drawn = data.draw(st.lists(st.tuples(score, score, score), min_size=10, max_size=10))
    for scores in [*drawn, *possible]:
        totals = Totals(voters, dict(zip(NUMBERS, scores, strict=True)))
        assert accepted(totals, chosen) == (scores in possible), scores


@tries(12)
@given(rules(ordered=True), st.integers(1, 3))
def test_totals_of_points_that_ballots_can_give_are_never_refused(chosen: Rules, voters: int) -> None:
    for scores in possible_totals(chosen, voters):
        assert accepted(Totals(voters, dict(zip(NUMBERS, scores, strict=True))), chosen)


def test_the_reference_counted_on_a_wall_is_possible_for_19_voters_only() -> None:
    check_totals(Totals(19, SCORES), Rules(all_placed=True), range(1, 10))
    with pytest.raises(Refused) as refused:
        check_totals(Totals(18, SCORES), Rules(), range(1, 10))
    assert refused.value.details == {"placed": 57, "voters": 18, "most": 54}


POINTS = Rules(weights=(3, 2, 1))


@pytest.mark.parametrize(
    ("totals", "rules", "reason"),
    [
        (Totals(0, {}), Rules(), Reason.TOTALS_WITHOUT_VOTERS),
        (Totals(5, {4: 1}), Rules(), Reason.TOTALS_UNKNOWN_NUMBER),
        (Totals(5, {1: -1}), Rules(), Reason.TOTALS_NEGATIVE),
        (Totals(5, {1: 6}), Rules(), Reason.TOTALS_OVER_CAP),
        (Totals(5, {1: 5, 2: 5, 3: 1}), Rules(dots=2), Reason.TOTALS_OVER_BUDGET),
        (Totals(5, {1: 4}), Rules(blank_allowed=False), Reason.TOTALS_TOO_FEW),
        (Totals(2, {1: 3}), Rules(weights=(5, 3), blank_allowed=False), Reason.TOTALS_TOO_FEW),
        (Totals(5, {1: 4, 2: 3}), Rules(all_placed=True), Reason.TOTALS_NOT_ALL_PLACED),
        (
            Totals(5, {1: 4, 2: 4, 3: 4}),
            Rules(all_placed=True, blank_allowed=False),
            Reason.TOTALS_NOT_ALL_PLACED,
        ),
        (Totals(2, {1: 7}), POINTS, Reason.TOTALS_OVER_CAP),
        (Totals(2, {1: 6, 2: 5}), POINTS, Reason.TOTALS_POINTS_TOGETHER),
        (Totals(1, {1: 1, 2: 1}), POINTS, Reason.TOTALS_POINTS_TOGETHER),
        (Totals(3, {1: 7}), Rules(weights=(5, 3)), Reason.TOTALS_POINTS_UNREACHABLE),
    ],
)
def test_impossible_totals_are_refused_with_the_reason(totals: Totals, rules: Rules, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        check_totals(totals, rules, NUMBERS)
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    ("totals", "rules"),
    [
        (Totals(5, {1: 4, 2: 4, 3: 4}), Rules(all_placed=True)),  # four full ballots and a blank one
        (Totals(2, {1: 6, 2: 4, 3: 2}), POINTS),
        (Totals(1_000_000, {1: 3_000_000}), POINTS),
    ],
)
def test_possible_totals_are_accepted(totals: Totals, rules: Rules) -> None:
    check_totals(totals, rules, NUMBERS)
