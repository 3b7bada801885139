"""Ranks that ties share (1, 2, 3, 4, 5, 5, 7), and the first ones, never settled silently."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line of the result."""

    number: int
    score: int
    rank: int
    """One more than how many have a higher score."""
    tied: bool
    """Another orientation has the same score."""


@dataclass(frozen=True, slots=True)
class Retained:
    """What the ranking alone says about the first *k*: nothing here breaks a tie."""

    certain: tuple[int, ...]
    """Numbers retained whatever is decided about a tie, best first."""
    tied_at_cut: tuple[int, ...]
    """Numbers with the same score for fewer seats than they are; the group settles between them."""
    open_seats: int
    """Seats of the *k* that are not certain: for the tied ones, or left when all with a dot are retained."""


def rank(scores: Mapping[int, int]) -> tuple[Ranked, ...]:
    """The orientations from the highest score down; within a tie by number, for display only."""
    ranked: list[Ranked] = []
    in_order = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    for _, tie in groupby(in_order, key=lambda item: item[1]):
        equal = list(tie)
        place = len(ranked) + 1
        ranked.extend(Ranked(number, score, place, len(equal) > 1) for number, score in equal)
    return tuple(ranked)


def retain(ranking: Sequence[Ranked], k: int) -> Retained:
    """The first *k* of a ranking. One without any dot is never retained, even where seats stay open."""
    certain: list[int] = []
    for _, tie in groupby((line for line in ranking if line.score > 0), key=lambda line: line.rank):
        equal = tuple(line.number for line in tie)
        if len(certain) == k:
            break
        if len(certain) + len(equal) > k:
            return Retained(tuple(certain), equal, k - len(certain))
        certain.extend(equal)
    return Retained(tuple(certain), (), k - len(certain))
