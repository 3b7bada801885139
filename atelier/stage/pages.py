"""How numbered cards share a room: columns, rows and pages, so that no text is cut. No Qt here."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

MOST = 20
"""Cards on one page at most: of more, nobody sees them all at a glance."""
_COLUMNS = 4
_ASPECT = 2.2
"""Width to height of a card that is easy to read and to hit."""

Height = Callable[[int, int], int]
"""The pixels that the card of a place, from 0, needs at a width."""
Whole = Callable[[int, int], bool]
"""Whether a card breaks no word at a width."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Cards in reading order: the places on each page, in that many columns."""

    pages: tuple[range, ...]
    columns: int
    fits: bool = True
    """False where one card alone is higher than the room."""

    def page_of(self, place: int) -> int:
        """The page that a card stands on."""
        return next(number for number, places in enumerate(self.pages) if place in places)

    def rows(self, page: int) -> tuple[range, ...]:
        """The places of each row of a page."""
        places = self.pages[page]
        return tuple(places[at : at + self.columns] for at in range(0, len(places), self.columns))


@dataclass(frozen=True, slots=True)
class Room:
    """What there is for the cards, in pixels."""

    width: int
    height: int
    gap: int
    least: int
    """A column is at least that wide, unless it is the only one."""

    def column(self, columns: int) -> int:
        """The width of one of so many columns."""
        return (self.width - self.gap * (columns - 1)) // columns


def spread(count: int, room: Room, height: Height, whole: Whole = lambda _place, _width: True) -> Spread:
    """As few pages as can be, of full rows or nearly as many cards each, in the likeliest shape that fits.

    Columns in which a word would be broken are taken only where that breaks in one alone, too.
    """
    possible = [n for n in range(1, _COLUMNS + 1) if n == 1 or (n <= count and room.column(n) >= room.least)]
    whole_in = [n for n in possible if all(whole(place, room.column(n)) for place in range(count))] or [1]
    for pages in range(max(1, math.ceil(count / MOST)), max(1, count) + 1):
        made = [Spread(parts, n) for n in whole_in for parts in _shares(count, pages, n)]
        fitting = [each for each in made if _fits(each, room, height)]
        if fitting:
            return min(fitting, key=lambda each: (_oddness(each, room), _ragged(each)))
    return Spread(_parts(count, max(1, count)), 1, fits=False)


def heights(made: Spread, page: int, room: Room, height: Height) -> list[int]:
    """The height of each row of a page: all alike, or what its cards need with its part of what is left."""
    needed = _needed(made, page, room, height)
    rows = math.ceil(max(map(len, made.pages)) / made.columns)
    alike = (room.height - room.gap * (rows - 1)) // max(1, rows)
    if max(needed, default=0) <= alike:
        return [alike] * len(needed)
    spare = room.height - room.gap * (rows - 1) - sum(needed)
    return [each + max(0, spare) // max(rows, len(needed)) for each in needed]


def _shares(count: int, pages: int, columns: int) -> list[tuple[range, ...]]:
    """The cards of each page: full rows where that takes no more pages, else as many on each."""
    rows = math.ceil(math.ceil(count / pages) / columns) * columns
    full = tuple(range(at, min(count, at + rows)) for at in range(0, count, rows)) if rows else ()
    return [full, _parts(count, pages)] if rows <= MOST and len(full) == pages else [_parts(count, pages)]


def _parts(count: int, pages: int) -> tuple[range, ...]:
    ends = [round(count * page / pages) for page in range(pages + 1)]
    return tuple(range(*pair) for pair in pairwise(ends))


def _fits(made: Spread, room: Room, height: Height) -> bool:
    return all(
        sum(needed) + room.gap * (len(needed) - 1) <= room.height
        for needed in (_needed(made, page, room, height) for page in range(len(made.pages)))
    )


def _needed(made: Spread, page: int, room: Room, height: Height) -> list[int]:
    width = room.column(made.columns)
    return [max(height(place, width) for place in row) for row in made.rows(page)]


def _oddness(made: Spread, room: Room) -> float:
    rows = max(1, len(made.rows(0)))
    tall = (room.height - room.gap * (rows - 1)) / rows
    return abs(math.log(max(1, room.column(made.columns)) / max(1, tall) / _ASPECT))


def _ragged(made: Spread) -> int:
    """Places left empty at the end of pages but the last."""
    return sum(-len(places) % made.columns for places in made.pages[:-1])
