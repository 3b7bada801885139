import pytest
from hypothesis import given

from atelier.workshop.vote import Distance, Marks, Retained, Rules, Totals, distance, rank, retain
from tests.workshop.vote.drawn import legal_ballots, rounds

Scores = tuple[int, ...]


def retained_by(scores: Scores, rules: Rules) -> tuple[frozenset[int], Retained]:
    kept = retain(rank(dict(enumerate(scores, 1))), rules.retain)
    return frozenset(kept.certain), kept


def moves_between(before: Marks, after: Marks, rules: Rules) -> int | None:
    """Dots that change place from one ballot to another one, or None where others are used."""
    first, second = dict(before), dict(after)
    if rules.ordered:
        places, ends = {p: n for n, p in before}, {p: n for n, p in after}
        return sum(places[p] != ends[p] for p in places) if places.keys() == ends.keys() else None
    if sum(first.values()) != sum(second.values()):
        return None
    return sum(max(0, dots - first.get(number, 0)) for number, dots in second.items())


def brute_force(ballots: list[Marks], rules: Rules, numbers: range) -> int | None:
    """The cheapest of all ways of filling all ballots otherwise after which the list is no longer certain."""
    reached: dict[Scores, int] = {(0,) * len(numbers): 0}
    for marks in ballots:
        step: dict[Scores, int] = {}
        for other in legal_ballots(rules, numbers):
            moves = moves_between(marks, other, rules)
            if moves is None:
                continue
            add = dict(other)
            for scores, sofar in reached.items():
                end = tuple(score + add.get(number, 0) for number, score in zip(numbers, scores, strict=True))
                step[end] = min(step.get(end, sofar + moves), sofar + moves)
        reached = step
    (start,) = (scores for scores, moves in reached.items() if moves == 0)
    before = retained_by(start, rules)[0]
    changed = (
        moves
        for scores, moves in reached.items()
        if retained_by(scores, rules)[1].tied_at_cut or retained_by(scores, rules)[0] != before
    )
    return min(changed, default=None)


@given(rounds(voters=4))
def test_the_distance_is_what_trying_every_move_finds(drawn: tuple[Rules, range, list[Marks]]) -> None:
    rules, numbers, ballots = drawn
    assert distance(ballots, (), rules, numbers) == Distance(brute_force(ballots, rules, numbers))


@given(rounds(voters=4))
def test_totals_never_promise_more_than_the_ballots_behind_them(
    drawn: tuple[Rules, range, list[Marks]],
) -> None:
    rules, numbers, ballots = drawn
    if not ballots:
        return
    scores: dict[int, int] = {}
    for marks in ballots[1:]:
        for number, worth in marks:
            scores[number] = scores.get(number, 0) + worth
    batch = [Totals(len(ballots) - 1, scores)] if ballots[1:] else []
    exact = distance(ballots, (), rules, numbers).dots
    bound = distance(ballots[:1], batch, rules, numbers).dots
    assert exact is None or (bound is not None and bound <= exact)


def once(*numbers: int) -> Marks:
    return tuple((number, 1) for number in sorted(numbers))


def test_a_tie_at_the_cut_is_a_distance_of_zero() -> None:
    assert distance([once(1), once(2)], (), Rules(retain=1), (1, 2)) == Distance(0)


def test_a_dot_from_the_last_retained_to_the_next_counts_for_both() -> None:
    ballots = [once(1)] * 7 + [once(2)] * 4
    assert distance(ballots, (), Rules(dots=1, retain=1), (1, 2)) == Distance(2)


def test_voters_who_marked_both_leave_enough_direct_moves() -> None:
    """With a cap of one the lead is made by those alone who marked the one and not the other."""
    ballots = [once(1, 2)] * 5 + [once(1, 3)] * 4
    assert distance(ballots, (), Rules(dots=2, retain=1), (1, 2, 3)) == Distance(2)


def test_no_legal_move_means_no_distance() -> None:
    assert distance([once(1, 2)] * 3, (), Rules(dots=2, retain=2), (1, 2)) == Distance(None)
    assert distance([once(1)], (), Rules(retain=1), (1,)) == Distance(None)
    assert distance([(), ()], (), Rules(), (1, 2, 3, 4)) == Distance(None)


def test_with_seats_left_one_dot_brings_somebody_in() -> None:
    assert distance([once(1)] * 9, (), Rules(), (1, 2, 3, 4)) == Distance(1)


def test_when_all_are_retained_the_list_changes_where_one_loses_its_last_dot() -> None:
    ballots = [once(1, 2), once(1, 2), once(2, 3)]
    assert distance(ballots, (), Rules(dots=2), (1, 2, 3)) == Distance(1), "the dot of 3 goes to 1"
    ordered: list[Marks] = [((1, 2), (2, 3)), ((1, 3), (2, 2)), ((2, 1), (3, 3))]
    assert distance(ordered, (), Rules(weights=(3, 2, 1)), (1, 2, 3)) == Distance(1)


def test_where_every_place_is_taken_marks_change_places_with_each_other() -> None:
    rules, numbers = Rules(weights=(9, 4, 2, 1), retain=2), range(1, 5)
    ballots: list[Marks] = [((1, 4), (2, 2), (3, 9), (4, 1))]
    assert brute_force(ballots, rules, numbers) == 2
    assert distance(ballots, (), rules, numbers) == Distance(2)


def test_exchanging_two_choices_moves_two_marks() -> None:
    """Two orientations and both marks used: the only other ballot is the exchanged one."""
    rules = Rules(weights=(2, 1), retain=1)
    ballots: list[Marks] = [((1, 2), (2, 1))] * 3
    assert distance(ballots, (), rules, (1, 2)) == Distance(4), "6 to 3, then 5 to 4, then 4 to 5"


@pytest.mark.parametrize(("gap", "moves"), [(1, 1), (2, 1), (3, 2), (40, 20)])
def test_totals_give_at_least_half_the_gap(gap: int, moves: int) -> None:
    totals = [Totals(100, {1: 50 + gap, 2: 50})]
    assert distance((), totals, Rules(retain=1), (1, 2)) == Distance(moves, at_least=True)


def test_many_ordered_ballots_are_measured_exactly() -> None:
    rules = Rules(weights=(3, 2, 1), retain=1)
    level: list[Marks] = [((1, 3), (2, 2), (3, 1))] * 60
    level += [((1, 1), (2, 3), (3, 2))] * 30
    assert distance(level, (), rules, (1, 2, 3, 4)) == Distance(0), "210 points each"
    # 60 more for 1; from those twenty ballots the first mark goes over to 2, which closes 6 at a time.
    ahead: list[Marks] = [((1, 3), (3, 2), (4, 1))] * 20
    assert distance(level + ahead, (), rules, (1, 2, 3, 4)) == Distance(10)
