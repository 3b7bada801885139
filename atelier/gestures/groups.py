"""Sub-groups, their scenarios, and the zones of walls."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from atelier.gestures.fields import (
    Reader,
    one_line,
    optional,
    read_fields,
    required_line,
    whole,
)
from atelier.gestures.rows import set_rows
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Group, Layout, Note, Scenario, Step, StepKind, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.walls import (
    Wall,
    groups,
    groups_home,
    titles,
    wall_at,
    wall_of,
    walls,
    zone_notes,
    zones,
)


class ScenarioFields(TypedDict, total=False):
    """What may be said of a scenario."""

    title: str
    year: int | None
    role: str
    situation: str
    question: str
    instruction: str
    speaking: int | None


class GroupFields(TypedDict, total=False):
    """What may be said of a group."""

    title: str
    number: int


_SCENARIO: dict[str, Reader] = {
    "title": one_line,
    "year": whole(-9999, 9999),
    "role": optional,
    "situation": optional,
    "question": optional,
    "instruction": optional,
    "speaking": whole(1, 240),
}

_GROUP: dict[str, Reader] = {"title": one_line, "number": whole(1, 999)}


def add_group(tables: Tables, stamp: Stamp, *, step: str, title: str = "") -> list[Change]:
    """Make a group that works in a step, with the lowest free number.

    It belongs to the step whose groups work there. On every wall that is by group it finds an unnamed zone.
    """
    work = Work(tables)
    home = groups_home(tables, step)
    taken = {group.number for group in tables.children(Group, home.id)}
    number = next(n for n in range(1, len(taken) + 2) if n not in taken)
    key = work.key(Group, home.id)
    group = work.put(Group(id=stamp.id(), step=home.id, number=number, title=one_line(title), order=key))
    open_walls(work, stamp, of=group)
    return work.done()


def change_group(tables: Tables, stamp: Stamp, *, group: str, **fields: Unpack[GroupFields]) -> list[Change]:
    """Say something of a group; a number that another group has is exchanged with it."""
    work = Work(tables)
    old = tables.get(Group, group)
    values = read_fields(Group, _GROUP, fields)
    number = values.get("number") or old.number
    for other in tables.children(Group, old.step):
        if other.number == number and other.id != old.id:
            work.change(other, number=old.number)
    work.change(old, **(values | {"number": number}))
    return work.done()


def move_group(tables: Tables, stamp: Stamp, *, group: str, index: int | None) -> list[Change]:
    """Put a group at another place among those of its step (None: last); its number stays."""
    work = Work(tables)
    old = tables.get(Group, group)
    work.move(old, old.step, index)
    return work.done()


def remove_group(tables: Tables, stamp: Stamp, *, group: str) -> list[Change]:
    """Take a group away with its scenarios and walls; raises `GROUP_IN_USE` where it has notes."""
    work = Work(tables)
    old = tables.get(Group, group)
    own = any(note.group == old.id for note in tables.all(Note))
    if own or any(in_use(tables, zone) for zone in tables.children(Zone, old.id)):
        raise Refused(Reason.GROUP_IN_USE)
    work.remove(old)
    return work.done()


def set_scenario(
    tables: Tables, stamp: Stamp, *, step: str, group: str | None = None, **fields: Unpack[ScenarioFields]
) -> list[Change]:
    """Say something of the scenario of a step, or of one of its groups, which is made the first time."""
    work = Work(tables)
    values = read_fields(Scenario, _SCENARIO, fields)
    wall = _wall(tables, step, group)
    known = [scenario for scenario in tables.children(Scenario, wall.below) if scenario.step == step]
    if known:
        work.change(known[0], **values)
    elif any(values.values()):
        key = work.key(Scenario, wall.below)
        work.put(Scenario(id=stamp.id(), step=step, group=group, order=key, **values))
    return work.done()


def add_zone(
    tables: Tables, stamp: Stamp, *, step: str, title: str, group: str | None = None, at: int | None = None
) -> list[Change]:
    """Give a wall a named zone, at a place among its zones (None: last).

    The unnamed zone of a wall without named ones goes if nothing stands in it. Raises `SAME_TITLE`.
    """
    work = Work(tables)
    wall = _standing_wall(tables, step, group)
    present = zones(tables, wall)
    new = make_zone(work, stamp, wall, _free_name(present, title), at)
    idle = [zone for zone in present if not zone.title and zone.id != new.id and not in_use(tables, zone)]
    work.remove(*idle)
    return work.done()


def change_zone(tables: Tables, stamp: Stamp, *, zone: str, title: str) -> list[Change]:
    """Name a zone; raises `SAME_TITLE` where another of its wall has that name."""
    work = Work(tables)
    old = tables.get(Zone, zone)
    others = [other for other in zones(tables, wall_of(tables, old)) if other.id != old.id]
    work.change(old, title=_free_name(others, title))
    return work.done()


def move_zone(tables: Tables, stamp: Stamp, *, zone: str, index: int | None) -> list[Change]:
    """Put a zone at another place among those of its wall (None: last)."""
    work = Work(tables)
    old = tables.get(Zone, zone)
    work.move(old, old.parent, index, among=zones(tables, wall_of(tables, old)))
    return work.done()


def remove_zone(tables: Tables, stamp: Stamp, *, zone: str) -> list[Change]:
    """Take an empty zone away; the last of a wall leaves an unnamed one. Raises `ZONE_IN_USE`."""
    work = Work(tables)
    old = tables.get(Zone, zone)
    if in_use(tables, old):
        raise Refused(Reason.ZONE_IN_USE, title=old.title)
    wall = wall_of(tables, old)
    if zones(tables, wall) == (old,):
        work.change(old, title="")
    else:
        work.remove(old)
    return work.done()


def set_layout(
    tables: Tables, stamp: Stamp, *, step: str, layout: Layout, group: str | None = None
) -> list[Change]:
    """Let the zones of a wall stand as columns, as bands, or facing each other in rows.

    A step by group without `group` means all its groups. A group that works in several steps has one layout.
    """
    work = Work(tables)
    for each in walls(tables, step) if group is None else (_standing_wall(tables, step, group),):
        if each.facing != (layout is Layout.FACING):
            for standing in _alike(tables, each):
                set_rows(work, stamp, standing, layout is Layout.FACING)
        if each.group:
            work.change(each.group, layout=layout)
        else:
            work.change(each.step, layout=layout)
    return work.done()


def make_zone(work: Work, stamp: Stamp, wall: Wall, title: str = "", at: int | None = None) -> Zone:
    """Put a zone on a wall, at a place among its zones (None: last)."""
    group = wall.group.id if wall.group else None
    key = work.key(Zone, wall.below, at, among=zones(work.tables, wall))
    return work.put(Zone(id=stamp.id(), step=wall.step.id, group=group, title=title, order=key))


def open_walls(work: Work, stamp: Stamp, of: Group | None = None, step: str | None = None) -> None:
    """Give an unnamed zone to each wall that has none: those of a group, of a step, or all."""
    for each in list(work.tables.children(Step)):
        if each.kind is StepKind.WALL and step in (None, each.id):
            for wall in walls(work.tables, each.id):
                if (of is None or wall.group == of) and not zones(work.tables, wall):
                    make_zone(work, stamp, wall)


def _wall(tables: Tables, step: str, group: str | None) -> Wall:
    wall = wall_at(tables, step, group)
    if wall.group and wall.group not in groups(tables, step):
        raise Refused(Reason.WRONG_PLACE, kind="group", place="step")
    return wall


def _standing_wall(tables: Tables, step: str, group: str | None) -> Wall:
    """The wall where there is one: of a group where the step is by group, of all elsewhere."""
    wall = _wall(tables, step, group)
    if (wall.group is not None) != wall.step.by_group:
        raise Refused(Reason.WRONG_PLACE, kind="zone", place="step")
    return wall


def _alike(tables: Tables, wall: Wall) -> Sequence[Wall]:
    """The walls that stand as this one does: where it is a group's, that group's walls in all steps."""
    if wall.group is None:
        return (wall,)
    steps = dict.fromkeys(zone.step for zone in tables.children(Zone, wall.group.id))
    return [Wall(tables.get(Step, step), wall.group) for step in steps]


def in_use(tables: Tables, zone: Zone) -> bool:
    """Whether a zone holds a note or a title."""
    return bool(titles(tables, zone)) or any(True for _ in zone_notes(tables, zone))


def _free_name(others: Sequence[Zone], typed: str) -> str:
    title = required_line(typed)
    for zone in others:
        if fold(zone.title) == fold(title):
            raise Refused(Reason.SAME_TITLE, title=zone.title)
    return title
