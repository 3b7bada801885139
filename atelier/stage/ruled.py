"""Cells in columns, dealt out to pages: where a row does not fit, its lines go on on the next. No Qt here."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A row on a page, or some of its lines."""

    row: int
    first: int
    last: int
    """Its lines, from and up to."""


def deal(lines: Sequence[int], room: float, line: float, between: float) -> list[list[Part]]:
    """Rows of so many lines each on pages of a height; a row is cut only where it is higher than a page."""
    most = max(1, int((room - between) / line))
    pages: list[list[Part]] = [[]]
    used = 0.0
    for row, count in enumerate(lines):
        high = count * line + between
        if pages[-1] and used + high > room:
            pages.append([])
            used = 0.0
        first = 0
        while count - first > most:
            pages[-1].append(Part(row, first, first + most))
            pages.append([])
            first += most
        if first:
            high = (count - first) * line + between
        pages[-1].append(Part(row, first, count))
        used += high
    return pages


def deal_evenly(lines: Sequence[int], room: float, line: float, between: float) -> list[list[Part]]:
    """On as few pages as `deal` takes, none nearly empty: the lowest that still hold all, uncut."""
    whole = deal(lines, room, line, between)
    if len(whole) == 1 or _cuts(whole):
        return whole

    def fits(high: int) -> bool:
        found = deal(lines, high, line, between)
        return len(found) == len(whole) and not _cuts(found)

    lowest = bisect_left(range(int(room)), True, key=fits)
    return deal(lines, lowest, line, between) if lowest < int(room) else whole


def _cuts(pages: Sequence[Sequence[Part]]) -> int:
    return sum(part.first > 0 for page in pages for part in page)


def bundles(least: Sequence[int], room: int, gap: int) -> list[list[int]]:
    """Columns that stand side by side on a page: the first on each, with as many others as have room."""
    if not least:
        return []
    found: list[list[int]] = [[]]
    free = room - least[0]
    for column in range(1, len(least)):
        wide = least[column] + gap
        if found[-1] and wide > free:
            found.append([])
            free = room - least[0]
        found[-1].append(column)
        free -= wide
    return [[0, *others] for others in found]


def shares(least: Sequence[int], weights: Sequence[float], room: int, gap: int) -> list[int]:
    """The widths of columns side by side: what each needs, and of the rest as much as it weighs.

    Where they need more than there is, all give up as much.
    """
    free = room - gap * (len(least) - 1)
    needed, whole = sum(least) or 1, sum(weights) or 1
    if needed > free:
        return [max(1, low * free // needed) for low in least]
    return [low + int((free - needed) * weight / whole) for low, weight in zip(least, weights, strict=True)]
