"""The order in which a room is shown a result: the last rank first, those who share one together.

To show one of two tied before the other would settle between them for the length of a breath.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from atelier.workshop.vote.ranking import Ranked

AT_ONCE: Final = 1_000_000
"""Results shown so far where all of them came together: more than any ranking has."""
PER_PAGE: Final = 9
"""Lines of a ranking that a room reads on one page, also at 4:3."""


def steps(ranking: Sequence[Ranked]) -> tuple[tuple[int, ...], ...]:
    """The numbers of the orientations that are shown together, the last rank first."""
    ranks = [tuple(line.number for line in tie) for _, tie in groupby(ranking, key=lambda line: line.rank)]
    return tuple(reversed(ranks))


def seen(ranking: Sequence[Ranked], shown: int) -> frozenset[int]:
    """The numbers that the room knows once so many steps were shown."""
    return frozenset(number for step in steps(ranking)[: max(0, shown)] for number in step)


def newest(ranking: Sequence[Ranked], shown: int) -> frozenset[int]:
    """The numbers that the last step brought; all of them where everything came at once."""
    told = steps(ranking)
    if shown > len(told):
        return seen(ranking, shown)
    return frozenset(told[shown - 1]) if shown > 0 else frozenset()


def complete(ranking: Sequence[Ranked], shown: int) -> bool:
    """Whether the room has seen the whole ranking."""
    return shown >= len(steps(ranking))


def pages(ranking: Sequence[Ranked]) -> tuple[tuple[Ranked, ...], ...]:
    """The lines page by page, pages as even as they can be."""
    count = max(1, -(-len(ranking) // PER_PAGE))
    each = -(-len(ranking) // count) if ranking else 0
    return tuple(tuple(ranking[place * each : (place + 1) * each]) for place in range(count))


def page_at(ranking: Sequence[Ranked], shown: int, asked: int) -> int:
    """The page in view: where the newest stands during the reveal, the one asked for once it is over."""
    sheets = pages(ranking)
    if complete(ranking, shown):
        return min(max(0, asked), len(sheets) - 1)
    fresh = newest(ranking, shown)
    found = [place for place, lines in enumerate(sheets) if any(line.number in fresh for line in lines)]
    return found[0] if found else len(sheets) - 1
