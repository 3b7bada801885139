"""Where a line of an outline stands, and where the keys put it. No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from atelier.workshop.grids import LEVELS, items, level
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class Line:
    """An item in an outline."""

    id: str
    within: str | None
    level: int


class Spot(NamedTuple):
    """Where a new line would stand: below which item, at which place there, and how it is seen."""

    within: str | None
    at: int
    row: int
    level: int


class Move(NamedTuple):
    """Where a line goes."""

    within: str | None
    at: int | None


def lines_of(tables: Tables, step: str) -> list[Line]:
    """The outline of a grid, each line before those below it."""
    return [Line(item.id, item.within, level(tables, item)) for item in items(tables, step)]


def row_of(lines: Sequence[Line], id: str) -> int:
    """The row of a line; -1 where it is not there."""
    return next((n for n, line in enumerate(lines) if line.id == id), -1)


def end_of(lines: Sequence[Line], row: int) -> int:
    """The row after a line and all below it."""
    end = row + 1
    while end < len(lines) and lines[end].level > lines[row].level:
        end += 1
    return end


def level_below(lines: Sequence[Line], id: str) -> int:
    """The level of what Enter begins after a line: that of what stands below it, else its own."""
    row = row_of(lines, id)
    if row < 0:
        return 0
    return lines[row].level + (1 if end_of(lines, row) > row + 1 else 0)


def spot(lines: Sequence[Line], after: str, wanted: int) -> Spot:
    """The place of a new line of a level after another one, or at the end; as deep as it may be at most."""
    if not lines:
        return Spot(None, 0, 0, 0)
    row = row_of(lines, after)
    row = len(lines) - 1 if row < 0 else row
    at = max(0, min(wanted, lines[row].level + 1, LEVELS - 1))
    if at > lines[row].level:
        return Spot(lines[row].id, 0, row + 1, at)
    while lines[row].level > at:
        row -= 1
    return Spot(lines[row].within, _among(lines, row).index(row) + 1, end_of(lines, row), at)


def inwards(lines: Sequence[Line], id: str) -> Move | None:
    """Below the line before it of the same level, last; None where it is the first."""
    row = row_of(lines, id)
    beside = _among(lines, row)
    place = beside.index(row)
    return None if place == 0 else Move(lines[beside[place - 1]].id, None)


def outwards(lines: Sequence[Line], id: str) -> Move | None:
    """After the line that it stands below; None at the top."""
    line = lines[row_of(lines, id)]
    if line.within is None:
        return None
    above = row_of(lines, line.within)
    return Move(lines[above].within, _among(lines, above).index(above) + 1)


def by(lines: Sequence[Line], id: str, step: int) -> Move | None:
    """One place earlier (-1) or later (1); from an end, to the other end below the line beside its own."""
    row = row_of(lines, id)
    line, beside = lines[row], _among(lines, row)
    place = beside.index(row) + step
    if 0 <= place < len(beside):
        return Move(line.within, place)
    if line.within is None:
        return None
    above = row_of(lines, line.within)
    over = _among(lines, above)
    place = over.index(above) + step
    if not 0 <= place < len(over):
        return None
    return Move(lines[over[place]].id, 0 if step > 0 else None)


def moved(lines: Sequence[Line], id: str, levels: int, step: int) -> Move | None:
    """Where a line goes by so many levels in or out, or by a place earlier or later; None: it stays."""
    if levels:
        return inwards(lines, id) if levels > 0 else outwards(lines, id)
    return by(lines, id, step)


def _among(lines: Sequence[Line], row: int) -> list[int]:
    """The rows of a line and of those beside it."""
    return [n for n, line in enumerate(lines) if line.within == lines[row].within]


class Cursor:
    """Where the line that adds items stands: after which one, at which level."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.after, self.level = "", 0

    @property
    def spot(self) -> Spot:
        """Where what is typed there goes."""
        return spot(self.lines, self.after, self.level)

    def rest(self) -> None:
        """Stand after all others, as deep as the last."""
        self.after, self.level = "", self.lines[-1].level if self.lines else 0

    def begin(self, after: str) -> None:
        """Stand below a line, as Enter asks."""
        self.after, self.level = after, level_below(self.lines, after)

    def shift(self, levels: int) -> None:
        """Stand so many levels further in."""
        here = self.spot.level
        self.after = self.after or (self.lines[-1].id if self.lines else "")
        self.level = max(0, here + levels)

    def show(self, lines: list[Line]) -> None:
        """The lines that there are now."""
        self.lines = lines
        if row_of(lines, self.after) < 0:
            self.rest()
