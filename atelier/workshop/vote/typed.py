"""A paper ballot typed on one line: `1 4 7`, or the same keys of a French keyboard without Shift.

A line is written either in digits or on the unshifted row, never in both: between digits, `-`, `&` or `(` may
be meant as signs, and a vote is no place to guess. Such a line is refused and nothing of it is counted.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote.marks import BLANK, Marks, check_marks, marks_of
from atelier.workshop.vote.rules import Rules

_ROW = dict(zip("&é\"'(-è_çà§!", "123456789068", strict=True))
"""The unshifted row of French keyboards; Apple's has § for 6 and ! for 8."""

_BETWEEN = re.compile(r"[\s,;:./+|]+")
_LONGEST = 9
"""Digits of a number that could still be meant; what is longer is a cat on the keyboard."""
_ONE_DIGIT = 9
_SHOWN = 40
"""Characters of a refused piece that go into the refusal."""


def read_line(text: str, rules: Rules, numbers: Collection[int]) -> Marks:
    """The ballot that a line stands for; raises `Refused(BALLOT_…)` and then nothing is counted.

    A number typed twice is two dots where the cap allows it. With ordered marks the first number gets the
    most points, and a `0` in between leaves that mark unused. `0` alone is a blank ballot; an empty line is
    none. Among nine orientations at most, `147` is `1 4 7`.
    """
    typed = _typed_numbers(text, numbers)
    if not typed:
        raise Refused(Reason.BALLOT_EMPTY)
    if not any(typed):
        marks = BLANK
    elif rules.ordered:
        marks = _ordered(typed, rules)
    elif 0 in typed:
        raise Refused(Reason.BALLOT_BLANK_WITH_NUMBERS)
    else:
        marks = marks_of(Counter(typed))
    check_marks(marks, rules, numbers)
    return marks


def write_line(marks: Marks, rules: Rules) -> str:
    """The line that `read_line` reads as these marks, for correcting the ballot just typed."""
    if not marks:
        return "0"
    if not rules.ordered:
        return " ".join(str(number) for number, dots in marks for _ in range(dots))
    by_points = {points: number for number, points in marks}
    lightest = min(by_points)
    return " ".join(str(by_points.get(points, 0)) for points in rules.weights if points >= lightest)


def digit_of(character: str) -> int | None:
    """The digit that a single key means, on the unshifted row of a French keyboard too; None for others."""
    digit = _ROW.get(unicodedata.normalize("NFC", character).lower(), character)
    return int(digit) if len(digit) == 1 and digit.isdecimal() else None


def _typed_numbers(text: str, numbers: Collection[int]) -> list[int]:
    line = unicodedata.normalize("NFC", text).lower()
    unshifted = not any(character.isdecimal() for character in line)
    found = []
    for piece in filter(None, _BETWEEN.split(line)):
        digits = "".join(_ROW.get(character, character) for character in piece) if unshifted else piece
        if not digits.isdecimal() or len(digits) > _LONGEST:
            raise Refused(Reason.BALLOT_NOT_A_NUMBER, typed=piece[:_SHOWN])
        found += _apart(digits, numbers)
    return found


def _apart(digits: str, numbers: Collection[int]) -> list[int]:
    """One number; or each digit one, where they cannot be read as anything else."""
    whole, each = int(digits), [int(digit) for digit in digits]
    if whole and whole not in numbers and max(numbers, default=0) <= _ONE_DIGIT and {*each} <= {*numbers}:
        return each
    return [whole]


def _ordered(typed: Sequence[int], rules: Rules) -> Marks:
    if len(typed) > rules.dots:
        raise Refused(Reason.BALLOT_OVER_BUDGET, placed=len(typed), dots=rules.dots)
    points: dict[int, int] = {}
    for number, worth in zip(typed, rules.weights, strict=False):
        if number in points:
            raise Refused(Reason.BALLOT_REPEATED, number=number)
        if number:
            points[number] = worth
    return marks_of(points)
