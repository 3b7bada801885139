"""The count: what ballots and batches of totals add up to. Called only once the round is closed."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from atelier.workshop.vote.marks import Marks, check_marks
from atelier.workshop.vote.rules import Rules
from atelier.workshop.vote.totals import Totals, check_totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic:
    """The integers of "19 voters × 3 dots = 57": `placed + unused == possible == voters × each`."""

    voters: int
    each: int
    """What a full ballot is worth: dots, or points where marks are ordered."""
    possible: int
    placed: int
    unused: int
    """Dots that nobody placed, those of blank ballots included; points where marks are ordered."""
    points: bool
    """The other numbers are points of ordered marks, not dots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The result of a round in numbers; every orientation is there, also with nothing."""

    scores: dict[int, int]
    """Dots, or points where marks are ordered, by number."""
    voters_for: dict[int, int]
    """Voters with a mark on the number, known from ballots only."""
    ballots: int
    blanks: int
    """Blank ballots; how many of those counted on a wall placed nothing is not known."""
    voters_in_totals: int
    each: int
    points: bool

    @property
    def named_totals(self) -> bool:
        """Whether a part was counted on a wall, which the result then says."""
        return self.voters_in_totals > 0

    @property
    def voters(self) -> int:
        """Ballots, blank ones too, and the voters of the batches."""
        return self.ballots + self.voters_in_totals

    @property
    def arithmetic(self) -> Arithmetic:
        """The identity *placed + unused = dots × voters*, or the same in points of ordered marks."""
        possible, placed = self.voters * self.each, sum(self.scores.values())
        return Arithmetic(
            voters=self.voters,
            each=self.each,
            possible=possible,
            placed=placed,
            unused=possible - placed,
            points=self.points,
        )


@dataclass(frozen=True, slots=True)
class Coverage:
    """Voters with a dot in the retained list, of the voters whose ballots are known."""

    covered: int
    known: int
    """Ballots, blank ones too; nobody of a batch of totals."""


def count(
    ballots: Iterable[Marks], totals: Iterable[Totals], rules: Rules, numbers: Collection[int]
) -> Count:
    """Add up a round. All is checked again: what breaks the rules raises, nothing is skipped."""
    allowed = frozenset(numbers)
    scores, voters_for = dict.fromkeys(sorted(allowed), 0), dict.fromkeys(sorted(allowed), 0)
    kinds = Counter(ballots)
    for marks, times in kinds.items():
        check_marks(marks, rules, allowed)
        for number, worth in marks:
            scores[number] += worth * times
            voters_for[number] += times
    voters_in_totals = 0
    for batch in totals:
        check_totals(batch, rules, allowed)
        voters_in_totals += batch.voters
        for number, placed in batch.by_number.items():
            scores[number] += placed
    return Count(
        scores=scores,
        voters_for=voters_for,
        ballots=kinds.total(),
        blanks=kinds[()],
        voters_in_totals=voters_in_totals,
        each=rules.budget,
        points=rules.ordered,
    )


def coverage(ballots: Iterable[Marks], retained: Collection[int]) -> Coverage:
    """How many voters find at least one of their orientations among the retained."""
    kept = frozenset(retained)
    kinds = Counter(ballots)
    covered = sum(times for marks, times in kinds.items() if any(number in kept for number, _ in marks))
    return Coverage(covered, kinds.total())
