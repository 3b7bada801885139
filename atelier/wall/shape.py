"""The shape of an outline: which items stand below which, in order. A reading of the tables, without Qt.

Facing zones are shown row by row, so that it is clear who answers whom; a wall with one unnamed zone shows
its titles at once. What is said of a step, its decisions and its actions come last.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from atelier.workshop.change import Change
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    Entity,
    Group,
    Note,
    Remark,
    Row,
    Step,
    StepKind,
    Synthesis,
    Zone,
)
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, cell, groups, rows, titles, wall_of, zones


class Kind(StrEnum):
    """What an item of the outline stands for."""

    GROUP = "group"
    ZONE = "zone"
    ROW = "row"
    CELL = "cell"
    """A place of a row in which nothing answers."""
    TITLE = "title"
    TRAY = "tray"
    NOTE = "note"
    SYNTHESIS = "synthesis"
    COMMENT = "comment"
    DECISION = "decision"
    ACTION = "action"
    STEP = "step"
    """What was said of the whole step, where it stands together; no line of an outline."""

    __hash__ = str.__hash__  # an enum's own is computed in Python, for thousands of items at each change


HOLDERS = frozenset({Kind.GROUP, Kind.ZONE, Kind.ROW, Kind.TITLE, Kind.TRAY})
"""Items that others may stand below."""

FOLDING = HOLDERS | {Kind.NOTE}
"""Those, and notes: what was merged into one stands below it."""

ENTITY_OF: dict[Kind, type[Entity]] = {
    Kind.GROUP: Group,
    Kind.ZONE: Zone,
    Kind.ROW: Row,
    Kind.TITLE: Cluster,
    Kind.NOTE: Note,
    Kind.SYNTHESIS: Synthesis,
    Kind.COMMENT: Comment,
    Kind.DECISION: Decision,
    Kind.ACTION: Action,
}

KIND_OF: dict[type[Entity], Kind] = {cls: kind for kind, cls in ENTITY_OF.items()}

SHOWN: tuple[type[Entity], ...] = (Step, *ENTITY_OF.values())
"""The kinds whose changes an outline shows."""


class Item(NamedTuple):
    """One line of an outline: its kind and the id of what it shows (a tray: its zone; a cell: its row)."""

    kind: Kind
    id: str
    zone: str = ""
    """Of a cell: the zone that is empty there."""


class NoteItems(dict[str, Item]):
    """The items of notes by their ids, each made once: making thousands at every change takes long."""

    def __missing__(self, id: str) -> Item:
        made = self[id] = Item(Kind.NOTE, id)
        return made


def children(tables: Tables, step: str, item: Item | None, made: NoteItems | None = None) -> list[Item]:
    """What stands below an item of a step's outline (None: at its top), in order; `made` is used again."""
    found = tables.find(Step, step)
    entity = ENTITY_OF.get(item.kind) if item else None
    if found is None or (item and entity and tables.find(entity, item.id) is None):
        return []
    if item is None:
        return list(_top(tables, found))
    return [*_notes(tables, item, NoteItems() if made is None else made), *_below(tables, found, item)]


def said_of(tables: Tables, below: str, step: str, *, outcomes: bool = False) -> list[Item]:
    """The syntheses and comments on a title, a group or a step; with `outcomes` its decisions and actions."""
    found = list(_remarks(tables, below, step))
    if outcomes:
        found += [Item(Kind.DECISION, decision.id) for decision in tables.children(Decision, step)]
        found += [Item(Kind.ACTION, action.id) for action in tables.children(Action, step)]
    return found


def note_count(tables: Tables, step: str, item: Item) -> int | None:
    """How many notes stand below an item, or None where that says nothing."""
    match item.kind:
        case Kind.GROUP:
            wall = Wall(tables.get(Step, step), tables.get(Group, item.id))
            return sum(_in_zone_count(tables, zone.id) for zone in zones(tables, wall))
        case Kind.ZONE:
            return _in_zone_count(tables, tables.get(Zone, item.id).id)
        case Kind.TITLE | Kind.TRAY:
            return len(tables.positions(Note, item.id))
    return None


def holders_touched(tables: Tables, changes: tuple[Change, ...]) -> set[Item | None] | None:
    """The items below which something came, went or moved; None where the walls themselves changed."""
    found: set[Item | None] = set()
    for change in changes:
        for side in (change.before, change.after):
            if isinstance(side, Note):
                found |= {None, Item(Kind.TRAY, side.zone), Item(Kind.ZONE, side.zone)}
                found |= {Item(Kind.TITLE, side.cluster)} if side.cluster else set()
                found |= {Item(Kind.NOTE, side.merged)} if side.merged else set()
                zone = tables.find(Zone, side.zone)
                found |= {Item(Kind.GROUP, zone.group)} if zone and zone.group else set()
            elif isinstance(side, Remark | Decision | Action):
                kind = Kind.TITLE if getattr(side, "cluster", None) else Kind.GROUP
                found |= {None, Item(kind, side.parent)}
            elif isinstance(side, SHOWN):
                return None
    return found


def first_difference(old: Sequence[object], new: Sequence[object]) -> int:
    """How many of the first ones are the same."""
    if old == new:
        return len(new)
    low, high = 0, min(len(old), len(new))
    while low < high:  # comparing slices is quick, thousands one by one are not
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _in_zone_count(tables: Tables, zone: str) -> int:
    named = tables.positions(Cluster, zone)
    return len(tables.positions(Note, zone)) + sum(len(tables.positions(Note, id)) for _, id in named)


def _top(tables: Tables, step: Step) -> Iterator[Item]:
    if step.kind is StepKind.WALL and step.by_group:
        yield from (Item(Kind.GROUP, group.id) for group in groups(tables, step.id))
    elif step.kind is StepKind.WALL:
        yield from _standing(tables, Wall(step))
    yield from said_of(tables, step.id, step.id, outcomes=True)


def _below(tables: Tables, step: Step, item: Item) -> Iterator[Item]:
    match item.kind:
        case Kind.GROUP:
            yield from _standing(tables, Wall(step, tables.get(Group, item.id)))
            yield from _remarks(tables, item.id, step.id)
        case Kind.ZONE:
            yield from _in_zone(tables, tables.get(Zone, item.id))
        case Kind.ROW:
            yield from _in_row(tables, tables.get(Row, item.id))
        case Kind.TITLE | Kind.TRAY:
            yield from _remarks(tables, item.id, step.id)


def _notes(tables: Tables, item: Item, made: NoteItems) -> list[Item]:
    """Below a note stand those that were merged into it."""
    if item.kind not in (Kind.TITLE, Kind.TRAY, Kind.NOTE):
        return []
    return [made[id] for _, id in tables.positions(Note, item.id)]


def _standing(tables: Tables, wall: Wall) -> Iterator[Item]:
    present = zones(tables, wall)
    if wall.facing:
        yield from (Item(Kind.ROW, row.id) for row in rows(tables, wall))
        for zone in present:
            yield from (Item(Kind.TITLE, c.id) for c in tables.children(Cluster, zone.id) if not c.row)
            yield from _tray(tables, zone)
    elif len(present) == 1 and not present[0].title:
        yield from _in_zone(tables, present[0])
    else:
        yield from (Item(Kind.ZONE, zone.id) for zone in present)


def _in_zone(tables: Tables, zone: Zone) -> Iterator[Item]:
    yield from (Item(Kind.TITLE, cluster.id) for cluster in titles(tables, zone))
    yield from _tray(tables, zone)


def _tray(tables: Tables, zone: Zone) -> Iterator[Item]:
    if tables.positions(Note, zone.id):
        yield Item(Kind.TRAY, zone.id)


def _in_row(tables: Tables, row: Row) -> Iterator[Item]:
    for zone in zones(tables, wall_of(tables, row)):
        cluster = cell(tables, zone, row)
        yield Item(Kind.TITLE, cluster.id) if cluster else Item(Kind.CELL, row.id, zone.id)


def _remarks(tables: Tables, below: str, step: str) -> Iterator[Item]:
    for kind, shown in ((Synthesis, Kind.SYNTHESIS), (Comment, Kind.COMMENT)):
        for remark in tables.children(kind, below):
            if remark.step == step:
                yield Item(shown, remark.id)
