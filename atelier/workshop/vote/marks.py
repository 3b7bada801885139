"""The marks of one ballot, and whether the rules allow them."""

from collections.abc import Collection, Mapping
from itertools import pairwise

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote.rules import Rules

Marks = tuple[tuple[int, int], ...]
"""Pairs (number of an orientation, dots or points on it), by rising number, each worth at least 1."""

BLANK: Marks = ()
"""A ballot without dots."""


def marks_of(by_number: Mapping[int, int]) -> Marks:
    """The one form in which these dots or points are written; orientations at zero are left out."""
    return tuple(sorted((number, worth) for number, worth in by_number.items() if worth))


def check_marks(marks: Marks, rules: Rules, numbers: Collection[int]) -> None:
    """Refuse a ballot that the rules do not allow; the reason is the first that a person would name."""
    named = [number for number, _ in marks]
    if any(worth < 1 for _, worth in marks) or any(a >= b for a, b in pairwise(named)):
        raise Refused(Reason.BALLOT_MALFORMED, marks=marks)
    for number in named:
        if number not in numbers:
            raise Refused(Reason.BALLOT_UNKNOWN_NUMBER, number=number, allowed=tuple(sorted(numbers)))
    if rules.ordered:
        placed = len(marks)
        _check_points(marks, rules)
    else:
        placed = sum(worth for _, worth in marks)
        _check_dots(marks, placed, rules)
    if not placed and not rules.blank_allowed:
        raise Refused(Reason.BALLOT_BLANK)
    if placed and rules.all_placed and placed != rules.dots:
        raise Refused(Reason.BALLOT_NOT_ALL_PLACED, placed=placed, dots=rules.dots)


def _check_dots(marks: Marks, placed: int, rules: Rules) -> None:
    if placed > rules.dots:
        raise Refused(Reason.BALLOT_OVER_BUDGET, placed=placed, dots=rules.dots)
    for number, worth in marks:
        if worth > rules.cap:
            raise Refused(Reason.BALLOT_OVER_CAP, number=number, placed=worth, cap=rules.cap)


def _check_points(marks: Marks, rules: Rules) -> None:
    if len(marks) > rules.dots:
        raise Refused(Reason.BALLOT_OVER_BUDGET, placed=len(marks), dots=rules.dots)
    free = set(rules.weights)
    for number, worth in marks:
        if worth not in free:
            raise Refused(Reason.BALLOT_POINTS, number=number, points=worth, weights=rules.weights)
        free.remove(worth)
