"""A wall that one page cannot hold: column after column, page after page, no note ever cut. No Qt here.

A title that goes on in the next column, or on the next page, stands over the rest of its notes again. Facing
zones keep their rows: what answers each other stands side by side, under the names of the zones on each page.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, zip_longest

from atelier.wall.scene.blocks import GAP, WIDEST, Measure, Rect, columns_in
from atelier.wall.shape import Item, Kind, said_of
from atelier.workshop.entities import Note
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, cell, rows, titles, zones

Tiles = list[tuple[Item, Rect]]

_BETWEEN = 20
_COLUMN = 290
"""A column of titles is at least so wide: two notes side by side."""
_CELL = 46
_WORTH = 0.4
"""Of a column: where less is left, a title that does not fit goes on to the next as a whole."""


class Stack:
    """A title with its notes, or sentences without one, in one width; parts of it are taken from the top."""

    def __init__(self, head: Item | None, rows: list[Tiles], high: float) -> None:
        """`rows` of notes and sentences, each from its own top; `high` is what stands over them."""
        self.head, self.high = head, high
        self._rows, self._first = rows, 0
        self._ends = list(accumulate((_tall(row) + GAP for row in rows), initial=0.0))

    @property
    def left(self) -> int:
        """How many rows were not taken yet."""
        return len(self._rows) - self._first

    def height(self, count: int) -> float:
        """The height of the next rows with their title."""
        count = min(count, self.left)
        tall = self._ends[self._first + count] - self._ends[self._first]
        return self.high + tall - (GAP if count else 0)

    def fitting(self, room: float) -> int:
        """How many rows fit in a height."""
        most = room - self.high + GAP + self._ends[self._first]
        return max(0, bisect_right(self._ends, most) - 1 - self._first)

    def take(self, count: int, x: float, y: float, width: float) -> Tiles:
        """The next rows at a place; what is left stays, under the same title."""
        found: Tiles = []
        if self.head is not None:
            found.append((self.head, Rect(x, y, width, self.high)))
        count, start = min(count, self.left), self._ends[self._first]
        for number in range(self._first, self._first + count):
            top = y + self.high + self._ends[number] - start
            found += [(item, place._replace(x=place.x + x, y=top)) for item, place in self._rows[number]]
        self._first += count
        return found


@dataclass(slots=True)
class Pages:
    """Pages that are filled one after the other."""

    width: float
    height: float
    made: list[Tiles] = field(default_factory=list)

    def begin(self) -> Tiles:
        """A new page."""
        self.made.append([])
        return self.made[-1]


def paged(
    tables: Tables, wall: Wall, measure: Measure, width: float, height: float, *, last: bool = True
) -> list[Tiles]:
    """The pages of one wall in pixels at 100 %; with what was said of the whole step where it comes last."""
    pages = Pages(width, height)
    if wall.facing:
        _facing(tables, wall, measure, pages)
    else:
        _columns(tables, wall, measure, pages)
    said = [] if wall.group is None else said_of(tables, wall.group.id, wall.step.id)
    if last:
        said += said_of(tables, wall.step.id, wall.step.id, outcomes=True)
    if said:
        _pour([_sentences(measure, said, _one(width)[1])], pages)
    return pages.made or [[]]


def title_pages(
    tables: Tables, cluster: str, step: str, measure: Measure, width: float, height: float
) -> list[Tiles]:
    """The pages of one title."""
    pages = Pages(width, height)
    _pour([_title(tables, measure, cluster, step, _one(width)[1])], pages)
    return pages.made


# ------------------------------------------------------------ columns of titles


def _columns(tables: Tables, wall: Wall, measure: Measure, pages: Pages) -> None:
    _, one = _one(pages.width)
    stacks = []
    for zone in zones(tables, wall):
        found = [_title(tables, measure, cluster.id, wall.step.id, one) for cluster in titles(tables, zone)]
        tray = _tray(tables, measure, zone.id, one, named=bool(found))
        below = [stack for stack in (*found, tray) if stack.left]
        below += [stack for stack in found if not stack.left]  # what nobody filled yet waits behind
        if zone.title and below:
            named = Item(Kind.ZONE, zone.id)
            below.insert(0, Stack(named, [], measure.heading(named, one)))
        stacks += below
    _pour(stacks, pages)


def _one(width: float) -> tuple[int, float]:
    """How many columns a page has, and how wide each is."""
    count = max(1, int((width + _BETWEEN) // (_COLUMN + _BETWEEN)))
    return count, (width - (count - 1) * _BETWEEN) / count


def _pour(stacks: Sequence[Stack], pages: Pages) -> None:
    """Fill columns from top to bottom."""
    count, one = _one(pages.width)
    column, top = 0, 0.0
    page = pages.begin()
    for number, stack in enumerate(stacks):
        while True:
            room = pages.height - top
            after = stacks[number + 1] if number + 1 < len(stacks) else None
            needed = stack.height(stack.left)
            if not stack.left and after is not None:  # the name of a zone goes with its first title
                needed += _BETWEEN + after.height(min(1, after.left))
            fitting = stack.fitting(room)
            if needed <= room or (not top and not fitting):
                taken = stack.take(
                    max(stack.left if needed <= room else 1, 0), column * (one + _BETWEEN), top, one
                )
            elif fitting and (room >= pages.height * _WORTH or not top):
                taken = stack.take(fitting, column * (one + _BETWEEN), top, one)
            else:
                taken = []
            page += taken
            if taken and not stack.left:
                top = max(place.bottom for _, place in taken) + _BETWEEN
                break
            column, top = column + 1, 0.0
            if column == count:
                column, page = 0, pages.begin()


# ------------------------------------------------------------ facing zones


def _facing(tables: Tables, wall: Wall, measure: Measure, pages: Pages) -> None:
    present = zones(tables, wall)
    if not present:
        return
    one = (pages.width - (len(present) - 1) * _BETWEEN) / len(present)
    lefts = [n * (one + _BETWEEN) for n in range(len(present))]
    named = [
        (Item(Kind.ZONE, zone.id), Rect(x, 0, one, measure.heading(Item(Kind.ZONE, zone.id), one)))
        for zone, x in zip(present, lefts, strict=True)
    ]
    start = max(place.h for _, place in named) + GAP
    page, top = pages.begin(), start
    page += named
    for line in _lines(tables, wall, measure, one):
        while any(line):
            room = pages.height - top
            needed = max(stack.height(stack.left) if stack else _CELL for stack in line)
            least = max(stack.height(1) if stack else _CELL for stack in line)
            whole = needed <= room
            if not whole and top > start and (needed <= pages.height - start or least > room):
                page, top = pages.begin(), start
                page += named
                continue
            bottom = top
            for number, stack in enumerate(line):
                if stack is None:
                    continue
                count = stack.left if whole else max(1, stack.fitting(room))
                taken = stack.take(count, lefts[number], top, one)
                page += taken
                bottom = max(bottom, *(place.bottom for _, place in taken))
            line = [stack if stack and stack.left else None for stack in line]
            top = bottom + _BETWEEN


def _lines(tables: Tables, wall: Wall, measure: Measure, one: float) -> list[list[Stack | None]]:
    """What stands side by side: the rows, then titles without one, then what lies under no title."""
    present = zones(tables, wall)
    step = wall.step.id
    found: list[list[Stack | None]] = []
    for row in rows(tables, wall):
        line: list[Stack | None] = []
        for zone in present:
            cluster = cell(tables, zone, row)
            if cluster is not None:
                line.append(_title(tables, measure, cluster.id, step, one))
            else:
                line.append(Stack(Item(Kind.CELL, row.id, zone.id), [], _CELL))
        found.append(line)
    free = [[c for c in titles(tables, zone) if not c.row] for zone in present]
    found += [
        [None if c is None else _title(tables, measure, c.id, step, one) for c in beside]
        for beside in zip_longest(*free)
    ]
    trays = [_tray(tables, measure, zone.id, one, named=bool(found)) for zone in present]
    filled, empty = [line for line in found if _filled(line)], [line for line in found if not _filled(line)]
    return [*filled, [tray if tray.left else None for tray in trays], *empty]


def _filled(line: Sequence[Stack | None]) -> bool:
    """Whether anything stands below its titles; what nobody filled yet waits behind what is spoken of."""
    return any(stack is not None and stack.left for stack in line)


# ------------------------------------------------------------ stacks


def _title(tables: Tables, measure: Measure, id: str, step: str, width: float) -> Stack:
    return _notes(tables, measure, Item(Kind.TITLE, id), id, said_of(tables, id, step), width)


def _tray(tables: Tables, measure: Measure, zone: str, width: float, *, named: bool) -> Stack:
    """Notes without a title; they are said to be so only beside others that have one."""
    return _notes(tables, measure, Item(Kind.TRAY, zone) if named else None, zone, [], width)


def _notes(
    tables: Tables, measure: Measure, head: Item | None, below: str, said: Sequence[Item], width: float
) -> Stack:
    ids = [id for _, id in tables.positions(Note, below)]
    columns = columns_in(width)
    wide = min(WIDEST, (width - (columns - 1) * GAP) / columns)
    made: list[Tiles] = []
    for start in range(0, len(ids), columns):
        row = ids[start : start + columns]
        made.append(
            [
                (Item(Kind.NOTE, id), Rect(n * (wide + GAP), 0, wide, measure.note(id, wide)))
                for n, id in enumerate(row)
            ]
        )
    made += [[(item, Rect(0, 0, width, measure.sentence(item, width)))] for item in said]
    return Stack(head, made, measure.heading(head, width) if head is not None else 0)


def _sentences(measure: Measure, said: Sequence[Item], width: float) -> Stack:
    return Stack(None, [[(item, Rect(0, 0, width, measure.sentence(item, width)))] for item in said], 0)


def _tall(row: Tiles) -> float:
    return max(place.h for _, place in row)
