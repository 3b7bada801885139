"""Where everything stands on the walls of a step: columns, bands or facing rows that fill a width. Pure.

Groups stand beside each other, each with its zones; titles keep their column while notes come and go, so
that what was found once is found again. Notes without a title stand last in their zone.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from atelier.wall.scene.blocks import GAP, Block, Measure, Rect, columns_in
from atelier.wall.shape import Item, Kind, said_of
from atelier.workshop.entities import Group, Layout, Note, Row, Step, Zone
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

    @property
    def whole(self) -> Rect:
        """The whole wall."""
        return Rect(0, 0, self.width, self.height)


class Planner:
    """Lays a step out again and again, touching only what has changed."""

    def __init__(self, tables: Callable[[], Tables], step: str, measure: Measure) -> None:
        self._tables, self._step, self._measure = tables, step, measure
        self._blocks: dict[Item, Block] = {}
        self._changed: frozenset[str] | None = None
        self._picture = Picture()

    def plan(self, width: float, changed: frozenset[str] | None = None) -> Picture:
        """The picture in a width; `changed` are the ids whose words may be other (None: all)."""
        tables = self._tables()
        self._changed, self._picture = changed, Picture()
        found = tables.find(Step, self._step)
        if found is None:
            return self._picture
        present = walls(tables, self._step)
        room = width - 2 * MARGIN
        each = max(_NARROWEST_WALL, (room - (len(present) - 1) * 2 * BETWEEN) / max(1, len(present)))
        left, bottom = float(MARGIN), float(MARGIN)
        for number, wall in enumerate(present):
            wide, end = self._wall(tables, wall, left, each)
            if number:
                self._picture.fences.append(Rect(left - BETWEEN, MARGIN, 0, end - MARGIN))
            left += wide + 2 * BETWEEN
            bottom = max(bottom, end)
        across = max(room, left - 2 * BETWEEN - MARGIN)
        bottom = self._last(tables, found, across, bottom)
        self._picture.fences = [
            fence._replace(h=bottom - MARGIN) if fence.h and len(present) > 1 and not fence.w else fence
            for fence in self._picture.fences
        ]
        self._picture.width, self._picture.height = across + 2 * MARGIN, bottom + MARGIN
        self._blocks = self._picture.blocks
        return self._picture

    def _wall(self, tables: Tables, wall: Wall, left: float, width: float) -> tuple[float, float]:
        present = zones(tables, wall)
        top = float(MARGIN)
        beside = max(1, len(present)) if wall.layout is not Layout.BANDS else 1
        one = max(_NARROWEST_ZONE, (width - (beside - 1) * BETWEEN) / beside)
        wide = one * beside + (beside - 1) * BETWEEN
        if wall.group is not None:
            top = self._heading(Item(Kind.GROUP, wall.group.id), Rect(left, top, wide, 0)) + GAP
        if wall.layout is Layout.FACING:
            end = self._facing(tables, wall, left, top, one)
        elif wall.layout is Layout.BANDS:
            end = top
            for number, zone in enumerate(present):
                if number:
                    self._picture.fences.append(Rect(left, end + BETWEEN / 2, wide, 0))
                    end += BETWEEN
                end = self._zone(tables, zone, left, end, wide)
        else:
            end = top
            for number, zone in enumerate(present):
                end = max(end, self._zone(tables, zone, left + number * (one + BETWEEN), top, one))
        self._spread_areas(present, end, wall)
        if wall.group is not None:
            said = said_of(tables, wall.group.id, wall.step.id)
            if said:
                end = self._block(Item(Kind.GROUP, wall.group.id), [], said, left, end + GAP, wide)
            self._picture.areas[Item(Kind.GROUP, wall.group.id)] = Rect(left, MARGIN, wide, end - MARGIN)
        return wide, end

    def _spread_areas(self, present: tuple[Zone, ...], end: float, wall: Wall) -> None:
        """Columns reach down to the end of their wall: something may be let go anywhere in them."""
        if wall.layout is Layout.BANDS:
            return
        for zone in present:
            item = Item(Kind.ZONE, zone.id)
            area = self._picture.areas[item]
            self._picture.areas[item] = area._replace(h=max(area.h, end - area.y))

    def _zone(self, tables: Tables, zone: Zone, left: float, top: float, width: float) -> float:
        item = Item(Kind.ZONE, zone.id)
        start = top
        if zone.title:
            top = self._heading(item, Rect(left, top, width, 0)) + GAP
        columns = columns_in(width)
        beside = max(1, columns // 2)
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
        ids = [note for _, note in tables.positions(Note, id)]
        item = Item(Kind.TITLE, id)
        return self._block(item, ids, said_of(tables, id, self._step), left, top, width)

    def _tray(self, tables: Tables, zone: Zone, left: float, top: float, width: float) -> float:
        ids = [note for _, note in tables.positions(Note, zone.id)]
        if not ids:
            return top
        return self._block(Item(Kind.TRAY, zone.id), ids, [], left, top, width)

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

    def _block(
        self, item: Item, notes: list[str], rest: list[Item], left: float, top: float, width: float
    ) -> float:
        block = self._blocks.get(item) or Block(item)
        new = item not in self._blocks
        head = self._measure.heading(item, width) if item.kind in (Kind.TITLE, Kind.TRAY) else 0.0
        first = block.fill(notes, rest, width, head, self._measure, None if new else self._changed)
        self._picture.fresh[item] = first
        block.x, block.y = left, top
        self._picture.blocks[item] = block
        return top + block.height


def group_of(tables: Tables, picture: Picture, x: float) -> Group | None:
    """The group on whose wall a place lies, where walls are by group."""
    for item, area in picture.areas.items():
        if item.kind is Kind.GROUP and area.x - BETWEEN <= x < area.right + BETWEEN:
            return tables.find(Group, item.id)
    return None
