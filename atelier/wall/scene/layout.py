"""Where everything stands on the walls of a step: columns, bands or facing rows that fill a width. Pure.

Groups stand beside each other, each with its zones; titles keep their column while notes come and go, so
that what was found once is found again. Notes without a title stand last in their zone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

from atelier.wall.scene.blocks import GAP, Block, Measure, Rect, columns_in
from atelier.wall.shape import Item, Kind, said_of
from atelier.workshop.entities import Layout, Note, Row, Step, Zone
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, cell, rows, titles, walls, zones

BETWEEN = 24
"""Between titles and between zones."""
MARGIN = 16
_NARROWEST_ZONE = 146
_NARROWEST_WALL = 316
_CELL = 46
"""Height of a place in a row in which nothing answers."""


@dataclass(slots=True)
class Picture:
    """A whole layout: absolute places, and blocks that place their notes from their own corner."""

    width: float = 0
    height: float = 0
    blocks: dict[Item, Block] = field(default_factory=dict)
    headings: dict[Item, Rect] = field(default_factory=dict)
    """Words that stand over several blocks, and empty cells: groups, zones, rows."""
    areas: dict[Item, Rect] = field(default_factory=dict)
    """Where something may be let go: zones, and the walls of groups."""
    fences: list[Rect] = field(default_factory=list)
    """Lines between the walls of groups, between bands, between rows; those without height lie down."""
    fresh: dict[Item, int] = field(default_factory=dict)
    """For each block, the rank of the first note that was placed anew."""
    kept: set[Item] = field(default_factory=set)
    """The blocks in which nothing was looked at: at most they stand elsewhere."""

    @property
    def whole(self) -> Rect:
        """The whole wall."""
        return Rect(0, 0, self.width, self.height)


class Planner:
    """Lays a step out again and again, touching only what has changed."""

    def __init__(self, tables: Callable[[], Tables], step: str, measure: Measure, group: str = "") -> None:
        """`group` leaves out the walls of all others, and what was said of the whole step."""
        self._tables, self._step, self._measure, self._group = tables, step, measure, group
        self._blocks: dict[Item, Block] = {}
        self._changed: frozenset[str] | None = None
        self._touched: set[Item | None] | None = None
        self._picture = Picture()
        self.title_width = 0.0
        """How wide a title is at least, where several stand beside each other."""

    def plan(
        self,
        width: float,
        changed: frozenset[str] | None = None,
        touched: set[Item | None] | None = None,
    ) -> Picture:
        """The picture in a width.

        `changed` are the ids whose words may be other (None: all), `touched` the items below which anything
        may be other (None: all): what stands below the others is not looked at.
        """
        tables = self._tables()
        self._changed, self._touched, self._picture = changed, touched, Picture()
        found = tables.find(Step, self._step)
        if found is None:
            return self._picture
        own = self._group
        present = tuple(w for w in walls(tables, self._step) if not own or (w.group and w.group.id == own))
        across, bottom = self._all_walls(tables, present, width - 2 * MARGIN)
        bottom = bottom if own else self._last(tables, found, across, bottom)
        self._picture.width, self._picture.height = across + 2 * MARGIN, bottom + MARGIN
        self._blocks = self._picture.blocks
        return self._picture

    def _all_walls(self, tables: Tables, present: tuple[Wall, ...], room: float) -> tuple[float, float]:
        """As many beside each other as have room, the others below; gives how far they reach."""
        apart = 2 * BETWEEN
        least = max((_least(tables, wall) for wall in present), default=0.0)
        fitting = max(1, int((room + apart) // (least + apart)))
        lines = ceil(len(present) / fitting)
        beside = ceil(len(present) / max(1, lines))
        each = max(_NARROWEST_WALL, (room - (beside - 1) * apart) / max(1, beside))
        across, bottom = room, float(MARGIN)
        for line in range(lines):
            if line:
                self._picture.fences.append(Rect(MARGIN, bottom + BETWEEN, across, 0))
                bottom += apart
            left, top = float(MARGIN), bottom
            fences = []
            for wall in present[line * beside : (line + 1) * beside]:
                if left > MARGIN:
                    fences.append(left - BETWEEN)
                wide, end = self._wall(tables, wall, left, top, each)
                left += wide + apart
                bottom = max(bottom, end)
            self._picture.fences += [Rect(x, top, 0, bottom - top) for x in fences]
            across = max(across, left - apart - MARGIN)
        return across, bottom

    def _wall(
        self, tables: Tables, wall: Wall, left: float, above: float, width: float
    ) -> tuple[float, float]:
        """Gives how wide it stands, and where it ends."""
        present = zones(tables, wall)
        top = above
        beside = _beside(wall, len(present), width)
        one = max(_NARROWEST_ZONE, (width - (beside - 1) * BETWEEN) / beside)
        wide = one * beside + (beside - 1) * BETWEEN
        if wall.group is not None and not self._group:
            top = self._heading(Item(Kind.GROUP, wall.group.id), Rect(left, top, wide, 0)) + GAP
        if wall.layout is Layout.FACING:
            end = self._facing(tables, wall, left, top, one)
        else:
            end = top
            for start in range(0, len(present), beside):
                if start:
                    self._picture.fences.append(Rect(left, end + BETWEEN / 2, wide, 0))
                    end += BETWEEN
                end = self._zones(tables, present[start : start + beside], left, end, one)
        if wall.group is not None:
            said = said_of(tables, wall.group.id, wall.step.id)
            if said:
                end = self._block(Item(Kind.GROUP, wall.group.id), [], said, left, end + GAP, wide)
            self._picture.areas[Item(Kind.GROUP, wall.group.id)] = Rect(left, above, wide, end - above)
        return wide, end

    def _zones(self, tables: Tables, present: Sequence[Zone], left: float, top: float, one: float) -> float:
        """Beside each other; all reach down as far: something may be let go anywhere in them."""
        end = top
        for number, zone in enumerate(present):
            end = max(end, self._zone(tables, zone, left + number * (one + BETWEEN), top, one))
        self._spread_areas(present, end)
        return end

    def _spread_areas(self, present: Sequence[Zone], end: float) -> None:
        for zone in present:
            item = Item(Kind.ZONE, zone.id)
            area = self._picture.areas[item]
            self._picture.areas[item] = area._replace(h=max(area.h, end - area.y))

    def _zone(self, tables: Tables, zone: Zone, left: float, top: float, width: float) -> float:
        item = Item(Kind.ZONE, zone.id)
        start = top
        if zone.title:
            top = self._heading(item, Rect(left, top, width, 0)) + GAP
        fitting = int((width + BETWEEN) // (self.title_width + BETWEEN))
        beside = max(1, min(columns_in(width) // 2, fitting))
        one = (width - (beside - 1) * BETWEEN) / beside
        ends = [top] * beside
        for number, cluster in enumerate(titles(tables, zone)):
            place = number % beside
            x = left + place * (one + BETWEEN)
            ends[place] = self._title(tables, cluster.id, x, ends[place], one) + BETWEEN
        end = self._tray(tables, zone, left, max(ends), width)
        self._picture.areas[item] = Rect(left, start, width, max(end, top + 2 * _CELL) - start)
        return max(end, top)

    def _facing(self, tables: Tables, wall: Wall, start: float, above: float, one: float) -> float:
        """`one` is the width of each zone."""
        present = zones(tables, wall)
        lefts = {zone.id: start + n * (one + BETWEEN) for n, zone in enumerate(present)}
        across = len(present) * (one + BETWEEN) - BETWEEN
        top = above
        for zone in present:
            top = max(top, self._heading(Item(Kind.ZONE, zone.id), Rect(lefts[zone.id], above, one, 0)))
        top += GAP
        for number, row in enumerate(rows(tables, wall)):
            if number:
                self._picture.fences.append(Rect(start, top - BETWEEN / 2, across, 0))
            top = self._row(tables, row, lefts, one, top) + BETWEEN
        end = top
        for zone in present:
            y = top
            for cluster in titles(tables, zone):
                if not cluster.row:
                    y = self._title(tables, cluster.id, lefts[zone.id], y, one) + BETWEEN
            y = self._tray(tables, zone, lefts[zone.id], y, one)
            self._picture.areas[Item(Kind.ZONE, zone.id)] = Rect(lefts[zone.id], above, one, y - above)
            end = max(end, y)
        self._spread_areas(present, end)
        return end

    def _row(self, tables: Tables, row: Row, lefts: dict[str, float], one: float, top: float) -> float:
        end = top + _CELL
        for zone, left in lefts.items():
            cluster = cell(tables, tables.get(Zone, zone), row)
            if cluster is None:
                self._picture.headings[Item(Kind.CELL, row.id, zone)] = Rect(left, top, one, _CELL)
            else:
                end = max(end, self._title(tables, cluster.id, left, top, one))
        return end

    def _title(self, tables: Tables, id: str, left: float, top: float, width: float) -> float:
        item = Item(Kind.TITLE, id)
        if (end := self._as_before(item, left, top, width)) is not None:
            return end
        ids = [note for _, note in tables.positions(Note, id)]
        return self._block(item, ids, said_of(tables, id, self._step), left, top, width)

    def _tray(self, tables: Tables, zone: Zone, left: float, top: float, width: float) -> float:
        item = Item(Kind.TRAY, zone.id)
        if (end := self._as_before(item, left, top, width)) is not None:
            return end
        ids = [note for _, note in tables.positions(Note, zone.id)]
        if not ids:
            return top
        return self._block(item, ids, [], left, top, width)

    def _last(self, tables: Tables, step: Step, width: float, top: float) -> float:
        """What was said of the whole step stands below all walls."""
        said = said_of(tables, step.id, step.id, outcomes=True)
        if not said:
            return top
        return self._block(Item(Kind.STEP, step.id), [], said, MARGIN, top + BETWEEN, width)

    def _heading(self, item: Item, room: Rect) -> float:
        high = self._measure.heading(item, room.w)
        self._picture.headings[item] = room._replace(h=high)
        return room.y + high

    def _as_before(self, item: Item, left: float, top: float, width: float) -> float | None:
        """The end of a block in which nothing has changed; None where it must be filled."""
        block = self._blocks.get(item)
        if block is None or self._touched is None or item in self._touched or block.width != width:
            return None
        self._picture.fresh[item] = len(block.notes)
        self._picture.kept.add(item)
        return self._stand(block, left, top)

    def _stand(self, block: Block, left: float, top: float) -> float:
        block.x, block.y = left, top
        self._picture.blocks[block.holder] = block
        return top + block.height

    def _block(
        self, item: Item, notes: list[str], rest: list[Item], left: float, top: float, width: float
    ) -> float:
        block = self._blocks.get(item) or Block(item)
        new = item not in self._blocks
        head = self._measure.heading(item, width) if item.kind in (Kind.TITLE, Kind.TRAY) else 0.0
        first = block.fill(notes, rest, width, head, self._measure, None if new else self._changed)
        self._picture.fresh[item] = first
        return self._stand(block, left, top)


def _least(tables: Tables, wall: Wall) -> float:
    """The width below which a wall is not made narrower to set one more beside it."""
    beside = 1 if wall.layout is Layout.BANDS else len(zones(tables, wall))
    return max(_NARROWEST_WALL, beside * (_NARROWEST_ZONE + BETWEEN) - BETWEEN)


def _beside(wall: Wall, zones: int, width: float) -> int:
    """How many of its zones stand beside each other: in columns those that have room, facing all."""
    if wall.layout is Layout.BANDS:
        return 1
    fitting = max(1, int((width + BETWEEN) // (_NARROWEST_ZONE + BETWEEN)))
    if wall.layout is Layout.FACING or zones <= fitting:
        return max(1, zones)
    return ceil(zones / ceil(zones / fitting))
