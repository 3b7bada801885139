"""Where notes stand on a wall: what all share or one group has, with its zones, titles, rows and tray."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Final, TypeVar

from atelier.minutes.compose import remarks
from atelier.minutes.compose.printed import origin
from atelier.minutes.document import Block, Facing, FacingRow, Heading, Item, Notes, Source
from atelier.typography import headed
from atelier.words import N_, Words
from atelier.workshop.entities import Cluster, Direction, Group, Layout, Note, Row, Scenario, Step, Zone
from atelier.workshop.tables import Tables
from atelier.workshop.walls import titles

_DIRECTIONS: Final = {Direction.UP: N_("↑ goes up"), Direction.DOWN: N_("↓ comes down")}
Placed = TypeVar("Placed", Scenario, Zone, Row)


@dataclass(frozen=True, slots=True)
class Place:
    """The part of a step's wall that one group has, or that all share where there is no group."""

    tables: Tables
    step: Step
    group: Group | None = None

    def each(self, kind: type[Placed]) -> list[Placed]:
        """The scenarios, zones or rows of this place in order: a group may have some in other steps too."""
        parent = self.group.id if self.group else self.step.id
        return [found for found in self.tables.children(kind, parent) if found.step == self.step.id]

    @property
    def facing(self) -> bool:
        """Whether its zones answer each other, which takes two."""
        layout = self.group.layout if self.group else self.step.layout
        return layout is Layout.FACING and len(self.each(Zone)) > 1

    def name(self, words: Words) -> str:
        """What stands above its answers: the group's title, or its number; nothing for what all share."""
        if self.group is None:
            return ""
        return self.group.title or words.say("Group {number}", number=self.group.number)


def places(tables: Tables, step: Step) -> list[Place]:
    """Everywhere that something of a step may stand: what all share, then each group with a part in it."""
    found = {group.id: group for group in tables.children(Group, _owner(tables, step))}
    parts: tuple[Scenario | Zone, ...] = (*tables.all(Scenario), *tables.all(Zone))
    for each in parts:
        if each.step == step.id and (group := tables.find(Group, each.group)):
            found[group.id] = group
    groups = sorted(found.values(), key=lambda group: (group.number, group.position))
    return [Place(tables, step), *(Place(tables, step, group) for group in groups)]


def answers(place: Place, words: Words) -> list[Block]:
    """Everything that was said in one place, under headings where it has names; then what sums it up."""
    zones = place.each(Zone)
    name = place.name(words)
    parts: list[tuple[str, Source, list[Block]]]
    if place.facing:
        trays = [tray for zone in zones for tray in _tray(place, zone, words)]
        parts = [(name, origin(place.group or place.step), [*_facing(place, zones, words), *trays])]
    else:
        parts = [
            (
                zone_heading(name, zone, words),
                origin(zone),
                [*_titles(place, zone, words), *_tray(place, zone, words)],
            )
            for zone in zones
        ]
    if place.group is not None:
        after = remarks.syntheses(place.tables, place.step, place.group)
        parts.append(
            (
                name,
                origin(place.group),
                [*after, *remarks.comments(place.tables, place.step, words, place.group)],
            )
        )
    blocks: list[Block] = []
    above = ""
    for heading, source, found in parts:
        if found and heading not in ("", above):
            blocks.append(Heading(level=3, text=heading, source=source))
            above = heading
        blocks += found
    return blocks


def _owner(tables: Tables, step: Step) -> str:
    """The step whose groups work here: itself, or the earlier one that it took them over from."""
    seen: set[str] = set()
    while step.groups_from is not None and step.id not in seen:
        seen.add(step.id)
        earlier = tables.find(Step, step.groups_from)
        if earlier is None:
            break
        step = earlier
    return step.id


def zone_heading(group: str, zone: Zone, words: Words) -> str:
    """What stands above a zone: its group, its own name, or both; nothing where neither has one."""
    if group and zone.title:
        return words.say("{group} – {zone}", group=group, zone=zone.title)
    return group or headed(zone.title)


def _titles(place: Place, zone: Zone, words: Words) -> Iterator[Notes]:
    for cluster in titles(place.tables, zone):
        yield _title(place.tables, cluster, words)


def _title(tables: Tables, cluster: Cluster, words: Words) -> Notes:
    return Notes(
        title=cluster.title,
        items=_items(tables, cluster.id, words),
        remarks=remarks.on_title(tables, cluster),
        source=origin(cluster),
    )


def loose(tables: Tables, step: Step, words: Words) -> list[Block]:
    """The notes of a step that have no title where others of their wall have one, place after place."""
    blocks: list[Block] = []
    for place in places(tables, step):
        for zone in place.each(Zone):
            items = _items(tables, zone.id, words)
            if items and _titled(place):
                title = zone_heading(place.name(words), zone, words)
                blocks.append(Notes(title=title, items=items, source=origin(zone)))
    return blocks


def _titled(place: Place) -> bool:
    """Whether anything has been gathered here: notes without a title are then what is left over."""
    return any(place.tables.children(Cluster, zone.id) for zone in place.each(Zone))


def _tray(place: Place, zone: Zone, words: Words) -> list[Notes]:
    """The notes of a place where nothing has a title; elsewhere they stand in the annex."""
    items = () if _titled(place) else _items(place.tables, zone.id, words)
    title = headed(zone.title) if place.facing else ""
    return [Notes(title=title, items=items, source=origin(zone))] if items else []


def _items(tables: Tables, parent: str, words: Words) -> tuple[Item, ...]:
    """The notes below a title or in a tray; those that were merged into one are counted there."""
    notes = tables.children(Note, parent)
    return tuple(Item(text=note.text, aside=_aside(note, words), source=origin(note)) for note in notes)


def _aside(note: Note, words: Words) -> str:
    """What follows a note in brackets: its aside, its way between the levels, how often it was said."""
    parts = [note.aside] if note.aside else []
    if note.direction is not None:
        parts.append(words.say(_DIRECTIONS[note.direction]))
    if note.times > 1:
        parts.append(words.say_n("said {n} time", "said {n} times", note.times))
    return reduce(lambda said, more: words.say("{aside}; {more}", aside=said, more=more), parts or [""])


def _facing(place: Place, zones: list[Zone], words: Words) -> list[Facing | Notes]:
    """Zones as a table: the rows of the wall in order, then titles that stand in no row of it.

    Titles alone, to which nothing answers, make no table.
    """
    rows = {row.id: row for row in place.each(Row)}
    cells: dict[str, dict[str, Cluster]] = {row: {} for row in rows}
    alone: list[Cluster] = []
    for zone in zones:
        for cluster in place.tables.children(Cluster, zone.id):
            if cluster.row in cells and zone.id not in cells[cluster.row]:
                cells[cluster.row][zone.id] = cluster
            else:
                alone.append(cluster)
    lines = [(origin(rows[row]), titles) for row, titles in cells.items() if titles]
    lines += [(origin(cluster), {cluster.zone: cluster}) for cluster in alone]
    if not lines:
        return []
    printed = tuple(
        FacingRow(
            cells=tuple(_title(place.tables, titles[z.id], words) if z.id in titles else None for z in zones),
            source=source,
        )
        for source, titles in lines
    )
    if not any(_says(row) for row in printed):
        return [cell for row in printed for cell in row.cells if cell]
    about = place.group or place.step
    return [Facing(zones=tuple(headed(zone.title) for zone in zones), rows=printed, source=origin(about))]


def _says(row: FacingRow) -> bool:
    """Whether a row has more than a title with nothing under it and nothing opposite."""
    cells = [cell for cell in row.cells if cell]
    return len(cells) > 1 or any(cell.items or cell.remarks for cell in cells)
