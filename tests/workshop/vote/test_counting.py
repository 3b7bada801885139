import pytest
from hypothesis import given

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Coverage, Marks, Rules, Totals, count, coverage, outcome
from tests.workshop.vote.drawn import rounds
from tests.workshop.vote.reference import SCORES, reference_ballots

NINE = range(1, 10)


def test_the_reference_vote_is_counted() -> None:
    ballots = reference_ballots()
    assert all(len(marks) == 3 for marks in ballots)
    result = outcome(ballots, (), Rules(), NINE)
    assert result.count.scores == SCORES
    assert [line.rank for line in result.ranking] == [1, 2, 3, 4, 5, 5, 7, 8, 9]
    assert result.retained.certain == (1, 2, 3)
    assert result.distance.dots == 1, "8 against 6: one dot makes it 7 against 7"
    facts = result.count.arithmetic
    assert (facts.voters, facts.each, facts.possible, facts.placed, facts.unused) == (19, 3, 57, 57, 0)


def test_the_reference_counted_on_a_wall_gives_the_same_scores_and_says_so() -> None:
    result = outcome((), [Totals(19, SCORES)], Rules(), NINE)
    assert result.count.scores == SCORES
    assert result.count.named_totals
    assert not count(reference_ballots(), (), Rules(), NINE).named_totals
    assert (result.distance.dots, result.distance.at_least) == (1, True)
    assert result.coverage == Coverage(0, 0)
    assert set(result.count.voters_for.values()) == {0}


def test_a_blank_ballot_is_a_voter_with_unused_dots() -> None:
    counted = count([(), ((2, 1),)], (), Rules(), (1, 2))
    assert (counted.ballots, counted.blanks, counted.voters) == (2, 1, 2)
    assert (counted.arithmetic.placed, counted.arithmetic.unused) == (1, 5)
    assert counted.voters_for == {1: 0, 2: 1}


def test_ballots_and_batches_stand_in_one_count() -> None:
    counted = count([((1, 2), (3, 1))], [Totals(2, {1: 3, 2: 1})], Rules(cap=2), (1, 2, 3))
    assert counted.scores == {1: 5, 2: 1, 3: 1}
    assert (counted.voters, counted.ballots, counted.voters_in_totals) == (3, 1, 2)
    assert counted.arithmetic.unused == 2


def test_a_vote_in_which_nobody_took_part_is_counted_too() -> None:
    result = outcome((), (), Rules(), NINE)
    assert result.count.arithmetic.possible == 0
    assert result.retained.certain == ()
    assert result.distance.dots is None


def test_a_stored_ballot_against_the_rules_stops_the_count() -> None:
    with pytest.raises(Refused) as refused:
        count([((1, 1),), ((1, 1), (2, 1), (3, 1), (4, 1))], (), Rules(), NINE)
    assert refused.value.reason is Reason.BALLOT_OVER_BUDGET


def test_coverage_counts_voters_once() -> None:
    ballots: list[Marks] = [((1, 1), (2, 1)), ((1, 1), (2, 1)), ((3, 1),), ()]
    assert coverage(ballots, (1, 2)) == Coverage(covered=2, known=4)
    assert coverage(ballots, (3,)) == Coverage(covered=1, known=4)


@given(rounds(voters=6))
def test_placed_and_unused_are_all_that_the_voters_had(drawn: tuple[Rules, range, list[Marks]]) -> None:
    rules, numbers, ballots = drawn
    result = outcome(ballots, (), rules, numbers)
    facts = result.count.arithmetic
    assert facts.placed + facts.unused == facts.possible == len(ballots) * rules.budget
    assert facts.placed == sum(worth for marks in ballots for _, worth in marks)
    assert facts.unused >= 0
    assert result.count.blanks == ballots.count(())
    assert result.coverage.covered <= len(ballots) - result.count.blanks


@given(rounds(voters=6))
def test_ballots_counted_as_a_batch_give_the_same_ranking(drawn: tuple[Rules, range, list[Marks]]) -> None:
    rules, numbers, ballots = drawn
    if ballots:
        by_ballots = outcome(ballots, (), rules, numbers)
        by_totals = outcome((), [Totals(len(ballots), by_ballots.count.scores)], rules, numbers)
        assert by_totals.ranking == by_ballots.ranking
        assert by_totals.retained == by_ballots.retained
        assert by_totals.count.arithmetic == by_ballots.count.arithmetic
