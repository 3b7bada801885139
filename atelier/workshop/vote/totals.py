"""Dots counted on a wall: totals of several voters at once, and whether they are possible at all.

For equal dots the answer is exact: totals that pass can be dealt out to legal ballots, since dealing the
dots of one orientation after the other to the voters in turn gives nobody two more than anybody else. For
ordered marks (3, 2, 1) the conditions are necessary only: what is refused is impossible, and a few impossible
totals pass. Measured against all totals of small rooms, those are batches of two or three voters.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote.rules import Rules

_REACH = 100_000
"""Points up to which it is checked that a score is a sum of marks."""


@dataclass(frozen=True, slots=True)
class Totals:
    """A batch counted on a wall: how many voted there, and the dots or points on each orientation."""

    voters: int
    by_number: Mapping[int, int]
    """Orientations left out have nothing."""

    @property
    def placed(self) -> int:
        """All dots or points of the batch."""
        return sum(self.by_number.values())


def check_totals(totals: Totals, rules: Rules, numbers: Collection[int]) -> None:
    """Refuse totals that no ballots of that many voters could give, with the first reason (`TOTALS_…`)."""
    if totals.voters < 1:
        raise Refused(Reason.TOTALS_WITHOUT_VOTERS, voters=totals.voters)
    for number, placed in sorted(totals.by_number.items()):
        if number not in numbers:
            raise Refused(Reason.TOTALS_UNKNOWN_NUMBER, number=number, allowed=tuple(sorted(numbers)))
        if placed < 0:
            raise Refused(Reason.TOTALS_NEGATIVE, number=number, placed=placed)
    _check_size(totals, rules)
    full = _full_ballots(totals, rules) if rules.all_placed else totals.voters
    _check_each(totals, full, rules.most_on_one)
    if rules.ordered:
        _check_points(totals, full, rules.weights)


def _check_size(totals: Totals, rules: Rules) -> None:
    """The sum against what all voters together must and may place."""
    most = totals.voters * rules.budget
    least = 0 if rules.blank_allowed else totals.voters * (rules.weights or (1,))[-1]
    if totals.placed > most:
        raise Refused(Reason.TOTALS_OVER_BUDGET, placed=totals.placed, voters=totals.voters, most=most)
    if totals.placed < least:
        raise Refused(Reason.TOTALS_TOO_FEW, placed=totals.placed, voters=totals.voters, least=least)


def _full_ballots(totals: Totals, rules: Rules) -> int:
    """How many ballots were not blank, where those must place all: the sum says it exactly."""
    full, rest = divmod(totals.placed, rules.budget)
    if rest or (full < totals.voters and not rules.blank_allowed):
        expected = totals.voters * rules.budget
        raise Refused(
            Reason.TOTALS_NOT_ALL_PLACED, placed=totals.placed, voters=totals.voters, expected=expected
        )
    return full


def _check_each(totals: Totals, ballots: int, most_on_one: int) -> None:
    for number, placed in sorted(totals.by_number.items()):
        if placed > ballots * most_on_one:
            raise Refused(
                Reason.TOTALS_OVER_CAP,
                number=number,
                placed=placed,
                voters=ballots,
                most=ballots * most_on_one,
            )


def _check_points(totals: Totals, ballots: int, weights: tuple[int, ...]) -> None:
    """Three counting arguments: each ballot gives each weight at most once, to different orientations."""
    fewest = _fewest_marks(min(_REACH, max(totals.by_number.values(), default=0)), weights)
    for number, points in sorted(totals.by_number.items()):
        if points <= _REACH and fewest[points] > ballots:
            raise Refused(Reason.TOTALS_POINTS_UNREACHABLE, number=number, placed=points, voters=ballots)
    # The s best cannot have more than the s heaviest marks of every ballot.
    best = sorted(totals.by_number.items(), key=lambda item: -item[1])
    heaviest = list(accumulate(weights))
    for size, (limit, sofar) in enumerate(
        zip(heaviest, accumulate(points for _, points in best), strict=False), 1
    ):
        if sofar > limit * ballots:
            raise _too_much_together([number for number, _ in best[:size]], sofar, limit * ballots)
    # Orientations with fewer points than a weight live on the lighter marks alone.
    for place, weight in enumerate(weights):
        light = [(number, points) for number, points in best if 0 < points < weight]
        limit, sofar = sum(weights[place + 1 :]) * ballots, sum(points for _, points in light)
        if sofar > limit:
            raise _too_much_together([number for number, _ in light], sofar, limit)


def _too_much_together(numbers: list[int], placed: int, most: int) -> Refused:
    return Refused(Reason.TOTALS_POINTS_TOGETHER, numbers=tuple(sorted(numbers)), placed=placed, most=most)


def _fewest_marks(most: int, weights: tuple[int, ...]) -> list[float]:
    """For each number of points up to `most`, of how many marks it is the sum at least; infinite for none."""
    fewest = [0.0]
    for points in range(1, most + 1):
        fewest.append(1 + min((fewest[points - w] for w in weights if w <= points), default=inf))
    return fewest
