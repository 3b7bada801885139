"""A ballot being filled, by taps or typed numbers: what it holds, what remains. It is kept nowhere else.

One tap places a mark; on an orientation that can take no more it takes its marks back, so that a voter who
cannot find another button is never stuck. Only what no tap can mean is left unanswered: a mark that is not
there any more.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from atelier.workshop.vote.marks import Marks, check_marks, marks_of
from atelier.workshop.vote.rules import Rules


class Tap(StrEnum):
    """What a tap on an orientation did."""

    PLACED = "placed"
    TAKEN_BACK = "taken back"
    NONE_LEFT = "none left"
    """Nothing: all marks are placed, on others."""
    UNKNOWN = "unknown"
    """Nothing: no orientation has this number."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What a voter has placed so far, in the order in which it was placed; legal, or only unfinished."""

    rules: Rules
    numbers: frozenset[int]
    placed: tuple[tuple[int, int], ...] = ()
    """Pairs of a number and what the mark is worth: 1, or its points where marks are ordered."""

    @property
    def left(self) -> int:
        """Marks that are not placed yet."""
        return self.rules.dots - len(self.placed)

    @property
    def marks(self) -> Marks:
        """The ballot as it would be cast now."""
        by_number: Counter[int] = Counter()
        for number, worth in self.placed:
            by_number[number] += worth
        return marks_of(by_number)

    @property
    def next_worth(self) -> int:
        """What the next mark is worth; 0 where none is left."""
        if not self.left:
            return 0
        used = {worth for _, worth in self.placed}
        return next((worth for worth in self.rules.weights if worth not in used), 1)

    def on(self, number: int) -> int:
        """The dots or points on one orientation."""
        return sum(worth for on, worth in self.placed if on == number)

    def tap(self, number: int) -> tuple["Filling", Tap]:
        """The ballot after a tap on an orientation, and what the tap did."""
        if number not in self.numbers:
            return self, Tap.UNKNOWN
        here = sum(on == number for on, _ in self.placed)
        if self.left and here < self.rules.cap:
            return replace(self, placed=(*self.placed, (number, self.next_worth))), Tap.PLACED
        if here:
            return replace(self, placed=tuple(p for p in self.placed if p[0] != number)), Tap.TAKEN_BACK
        return self, Tap.NONE_LEFT

    def undo_last(self) -> "Filling":
        """The ballot without the mark that was placed last."""
        return replace(self, placed=self.placed[:-1])

    def start_again(self) -> "Filling":
        """A clean ballot of the same round."""
        return replace(self, placed=())

    def check(self) -> None:
        """Refuse what the rules do not let anybody cast: a blank ballot, marks that had to be placed."""
        check_marks(self.marks, self.rules, self.numbers)


def add_digit(pending: str, digit: int, numbers: Collection[int]) -> tuple[str, int | None]:
    """A digit typed after others: what is pending then, and the number that is meant, once it is certain.

    Among nine orientations each digit is a number. Of forty, `1` waits for who goes on to `12`; `settle`
    ends the waiting. Digits that begin no number are forgotten together.
    """
    typed = (pending + str(digit)).lstrip("0")
    if any(str(number).startswith(typed) and str(number) != typed for number in numbers) and typed:
        return typed, None
    return "", settle(typed, numbers)


def settle(pending: str, numbers: Collection[int]) -> int | None:
    """The number that these digits are when no more follow; None where there is none of that number."""
    return int(pending) if pending and int(pending) in numbers else None
