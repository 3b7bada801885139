"""Moves of ordered marks (3, 2, 1): the fewest that let one orientation catch up with another.

In one ballot each mark of given points stands on one orientation, no two on the same. A move gives one mark
another place; only the ballot at the end must be legal, and the same marks are used. Nothing but what the two
orientations have at the end matters, which leaves few cases for a ballot: at most four marks move.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import product

from atelier.workshop.vote.marks import Marks

_MOST_MOVES = 4
Gains = tuple[int, ...]
"""What one ballot can close of the gap with 0, 1, 2, 3 and 4 moved marks; never falls."""


def fewest_marks(
    ballots: Counter[Marks], orientations: int, heaviest: int, retained: int, other: int, gap: int
) -> int | None:
    """Moves until `other` has made up for the lead of `retained` by `gap`; None where no ballots allow it."""
    kinds: Counter[Gains] = Counter()
    for (here, there, elsewhere), times in _profiles(ballots, retained, other).items():
        kinds[_gains(here, there, elsewhere, orientations)] += times
    if sum(gains[-1] * times for gains, times in kinds.items()) < gap:
        return None
    budget = -(-gap // (2 * heaviest))
    while (moves := _within(kinds, gap, budget)) is None:
        budget *= 2
    return moves


def _profiles(
    ballots: Counter[Marks], retained: int, other: int
) -> Counter[tuple[int, int, tuple[int, ...]]]:
    """Ballots that are alike for this pair: points on the one, on the other, and elsewhere."""
    profiles: Counter[tuple[int, int, tuple[int, ...]]] = Counter()
    for marks, times in ballots.items():
        on = dict(marks)
        here, there = on.pop(retained, 0), on.pop(other, 0)
        profiles[here, there, tuple(sorted(on.values()))] += times
    return profiles


def _gains(here: int, there: int, elsewhere: tuple[int, ...], orientations: int) -> Gains:
    """Try every end: which mark stands on the one and which on the other, 0 for none."""
    best = [0] * (_MOST_MOVES + 1)
    free = orientations - 2 - len(elsewhere)
    choices = {0, here, there, *elsewhere}
    for first, second in product(choices, choices):
        if first and first == second:
            continue
        before, after = {here: "one", there: "other"}, {first: "one", second: "other"}
        before.pop(0, None)
        after.pop(0, None)
        if len(before.keys() - after.keys()) > free + len(after.keys() - before.keys()):
            continue  # those driven out find no place
        moves = sum(before.get(mark) != after.get(mark) for mark in before.keys() | after.keys())
        best[moves] = max(best[moves], here - first + second - there)
    for moves in range(_MOST_MOVES):
        best[moves + 1] = max(best[moves], best[moves + 1])
    return tuple(best)


def _within(kinds: Counter[Gains], gap: int, budget: int) -> int | None:
    """The fewest moves, not more than `budget`, that close the gap; each ballot spends 0 to 4 of them."""
    closed = [0] * (budget + 1)
    for gains, times in kinds.items():
        if gains[-1]:
            for _ in range(min(times, budget)):
                _add_ballot(closed, gains)
    return next((moves for moves, sum_closed in enumerate(closed) if sum_closed >= gap), None)


def _add_ballot(closed: list[int], gains: Iterable[int]) -> None:
    """Let one more ballot spend moves: `closed[m]` is what m moves close at most."""
    options = [(moves, gain) for moves, gain in enumerate(gains) if gain]
    for budget in range(len(closed) - 1, 0, -1):
        for moves, gain in options:
            if moves <= budget and closed[budget - moves] + gain > closed[budget]:
                closed[budget] = closed[budget - moves] + gain
