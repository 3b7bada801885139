"""Rules, ballots and totals for properties, small enough to try everything."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product

from hypothesis import strategies as st

from atelier.workshop.vote import Marks, Rules, marks_of

WEIGHTS = ((3, 2, 1), (2, 1), (5, 4, 1), (5, 3), (4, 2), (9, 4, 2, 1))


@st.composite
def rules(draw: st.DrawFn, *, ordered: bool | None = None) -> Rules:
    """Any rules of a small round."""
    ordered = draw(st.booleans()) if ordered is None else ordered
    dots = draw(st.integers(1, 4))
    return Rules(
        dots=dots,
        cap=draw(st.integers(1, dots)),
        all_placed=draw(st.booleans()),
        weights=draw(st.sampled_from(WEIGHTS)) if ordered else (),
        blank_allowed=draw(st.booleans()),
        retain=draw(st.integers(1, 3)),
    )


def legal_ballots(chosen: Rules, numbers: Sequence[int]) -> list[Marks]:
    """Every ballot that the rules allow, told apart from `check_marks` by enumeration."""
    if chosen.ordered:
        found = list(_ordered(chosen, numbers))
    else:
        every = product(range(chosen.cap + 1), repeat=len(numbers))
        found = [
            marks_of(dict(zip(numbers, dots, strict=True))) for dots in every if sum(dots) <= chosen.dots
        ]
    return [marks for marks in found if _size_is_legal(marks, chosen)]


def _ordered(chosen: Rules, numbers: Sequence[int]) -> Iterator[Marks]:
    for size in range(min(chosen.dots, len(numbers)) + 1):
        for used in combinations(chosen.weights, size):
            for places in permutations(numbers, size):
                yield marks_of(dict(zip(places, used, strict=True)))


def _size_is_legal(marks: Marks, chosen: Rules) -> bool:
    placed = len(marks) if chosen.ordered else sum(dots for _, dots in marks)
    if placed == 0:
        return chosen.blank_allowed
    return placed == chosen.dots or not chosen.all_placed


@st.composite
def rounds(draw: st.DrawFn, *, voters: int, most: int = 4) -> tuple[Rules, range, list[Marks]]:
    """Rules, orientations and legal ballots."""
    chosen = draw(rules())
    numbers = range(1, draw(st.integers(1, most)) + 1)
    possible = legal_ballots(chosen, numbers)
    return chosen, numbers, draw(st.lists(st.sampled_from(possible), max_size=voters)) if possible else []
