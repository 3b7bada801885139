"""Where the next line goes: what it will be, of which group, in which zone, under which title. Without Qt.

On a wall by group the group in hand is the one whose zones receive; each group keeps its own place. On a
common wall it is the one that says it, and the title stays when the group changes.
"""

import json
from dataclasses import dataclass, field, replace

from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Group, Note, Row, Step, StepKind, Zone
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.walls import Wall, cell, groups, titles, zones

LINE_KINDS: dict[StepKind, tuple[Kind, ...]] = {
    StepKind.WALL: (Kind.NOTE, Kind.COMMENT, Kind.SYNTHESIS, Kind.DECISION, Kind.ACTION),
    StepKind.TALK: (Kind.COMMENT, Kind.SYNTHESIS, Kind.DECISION, Kind.ACTION),
    StepKind.ACTIONS: (Kind.ACTION, Kind.DECISION, Kind.COMMENT),
    StepKind.VOTE: (Kind.COMMENT, Kind.DECISION),
    StepKind.POSITIONING: (Kind.COMMENT, Kind.SYNTHESIS, Kind.DECISION, Kind.ACTION),
    StepKind.TABLE: (Kind.COMMENT, Kind.SYNTHESIS, Kind.DECISION, Kind.ACTION),
    StepKind.EVALUATION: (Kind.COMMENT,),
}
"""What a line may become in each kind of step, the most likely first."""

_LONGEST = 60
"""Characters of a title that is named after a note: more would rather be said than name something."""


@dataclass(frozen=True, slots=True)
class Place:
    """A zone of a wall, and in it a title, or a row that waits for its title."""

    zone: str = ""
    cluster: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """What the line will be and where it will go. Stored as it is; `settled` makes it true again."""

    kind: Kind
    group: str = ""
    place: Place = Place()
    others: dict[str, Place] = field(default_factory=dict)
    """Where the line was in what it left: by group on a wall by group, and by zone."""


def settled(tables: Tables, step: Step, aim: Aim) -> Aim:
    """The aim without what has gone, with a group and a zone wherever the step has some."""
    kinds = LINE_KINDS[step.kind]
    kind = aim.kind if aim.kind in kinds else kinds[0]
    if step.kind is not StepKind.WALL:
        return Aim(kind)
    present = {group.id for group in groups(tables, step.id)}
    first = next(iter(groups(tables, step.id)), None)
    group = aim.group if aim.group in present else first.id if first else ""
    place = aim.place if group == aim.group or not step.by_group else aim.others.get(group, Place())
    here = zones(tables, wall_in_hand(tables, step, group))
    if place.zone not in {zone.id for zone in here}:
        return Aim(kind, group, Place(here[0].id if here else ""), aim.others)
    cluster = tables.find(Cluster, place.cluster)
    zone, row = tables.get(Zone, place.zone), tables.find(Row, place.row)
    waits = row is not None and cell(tables, zone, row) is None
    kept = Place(
        place.zone,
        place.cluster if cluster and cluster.zone == place.zone else "",
        place.row if waits and not cluster else "",
    )
    return Aim(kind, group, kept, aim.others)


def wall_in_hand(tables: Tables, step: Step, group: str) -> Wall:
    """The wall that the line writes on."""
    return Wall(step, tables.find(Group, group) if step.by_group else None)


def with_group(tables: Tables, step: Step, aim: Aim, group: str) -> Aim:
    """The aim with another group in hand."""
    if group == aim.group:
        return aim
    if not step.by_group:
        return settled(tables, step, replace(aim, group=group))
    others = {**_left(aim), aim.group: aim.place}
    return settled(tables, step, Aim(aim.kind, group, others.pop(group, Place()), others))


def stops(tables: Tables, step: Step, aim: Aim) -> list[tuple[str, str]]:
    """What Tab goes through: every zone of every group on a wall by group.

    On a common wall the groups, at the zone in hand: the title stays when another group speaks. Where no two
    groups write there, its zones.
    """
    if step.kind is not StepKind.WALL:
        return []
    present = [group.id for group in groups(tables, step.id)]
    if not step.by_group and len(present) > 1:
        return [(group, aim.place.zone) for group in present]
    held = present if step.by_group else [aim.group]
    return [(group, zone.id) for group in held for zone in zones(tables, wall_in_hand(tables, step, group))]


def next_stop(tables: Tables, step: Step, aim: Aim, by: int) -> Aim:
    """The aim at the next of the `stops`, or the one before (-1), under the title that it was left at."""
    order = stops(tables, step, aim)
    if len(order) < 2 or (aim.group, aim.place.zone) not in order:
        return aim
    group, zone = order[(order.index((aim.group, aim.place.zone)) + by) % len(order)]
    return at_zone(tables, step, with_group(tables, step, aim, group), zone)


def at_zone(tables: Tables, step: Step, aim: Aim, zone: str) -> Aim:
    """The aim at a zone of the wall in hand, under the title that it was left at."""
    if aim.place.zone == zone:
        return aim
    others = _left(aim)
    return settled(tables, step, replace(aim, place=others.get(zone, Place(zone)), others=others))


def _left(aim: Aim) -> dict[str, Place]:
    return {**aim.others, aim.place.zone: aim.place} if aim.place.zone else aim.others


def with_zone(tables: Tables, step: Step, aim: Aim, zone: str, row: str = "") -> Aim:
    """The aim at a zone, perhaps of another group's wall, under no title."""
    found = tables.get(Zone, zone)
    aim = with_group(tables, step, aim, found.group or aim.group)
    others = _left(aim) if aim.place.zone != found.id else aim.others
    return settled(tables, step, replace(aim, place=Place(found.id, row=row), others=others))


def with_title(tables: Tables, step: Step, aim: Aim, cluster: str) -> Aim:
    """The aim under a title, which takes its zone and, on a wall by group, its group in hand."""
    found = tables.get(Cluster, cluster)
    aim = with_zone(tables, step, aim, found.zone)
    return replace(aim, place=Place(found.zone, found.id))


def at_item(tables: Tables, step: Step, aim: Aim, item: Item) -> Aim:
    """The aim at what an item of the outline shows: beside a note, under a title, in an empty place."""
    match item.kind:
        case Kind.TITLE:
            return with_title(tables, step, aim, item.id)
        case Kind.ZONE | Kind.TRAY:
            return with_zone(tables, step, aim, item.id)
        case Kind.CELL:
            return with_zone(tables, step, aim, item.zone, item.id)
        case Kind.GROUP:
            return with_group(tables, step, aim, item.id)
        case Kind.NOTE:
            note = tables.get(Note, item.id)
            if note.cluster:
                return with_title(tables, step, aim, note.cluster)
            return with_zone(tables, step, aim, note.zone)
    return aim


def by_digit(tables: Tables, step: Step, aim: Aim, digit: int) -> Aim:
    """The aim at the group of that number; asked again of the group in hand, at the next zone of its wall.

    Where no group has that number, at the zone of that rank.
    """
    here = [zone.id for zone in zones(tables, wall_in_hand(tables, step, aim.group))]
    for group in groups(tables, step.id):
        if group.number == digit and group.id != aim.group:
            return with_group(tables, step, aim, group.id)
        if group.number == digit:
            rank = here.index(aim.place.zone) if aim.place.zone in here else -1
            return at_zone(tables, step, aim, here[(rank + 1) % len(here)]) if here else aim
    return at_zone(tables, step, aim, here[digit - 1]) if digit <= len(here) else aim


def wall_titles(tables: Tables, step: Step, aim: Aim) -> list[Cluster]:
    """The titles that the line may go under, those of the zone in hand first."""
    if step.kind is not StepKind.WALL:
        return []
    here = zones(tables, wall_in_hand(tables, step, aim.group))
    ordered = sorted(here, key=lambda zone: zone.id != aim.place.zone)
    return [cluster for zone in ordered for cluster in titles(tables, zone)]


def same_title(tables: Tables, aim: Aim, typed: str) -> Cluster | None:
    """The title of the zone in hand that has these words already."""
    return next((c for c in tables.children(Cluster, aim.place.zone) if fold(c.title) == fold(typed)), None)


def read_title(text: str) -> str | None:
    """What a line that begins with # names: a title, or nothing ("": the tray); None for any other line.

    Two # stand for one that belongs to what was said.
    """
    if not text.startswith("#") or text.startswith("##") or "\n" in text.strip():
        return None
    return " ".join(text[1:].split())


def read_filed(text: str) -> tuple[str, str] | None:
    """A note and the title that is named after it, by a last # that follows a space; else None.

    Only what begins with a letter and is short is a title: "n° #3" and "C#" stay what they are.
    """
    note, found, title = text.rstrip().rpartition(" #")
    title = " ".join(title.split())
    named = title[:1].isalpha() and len(title) <= _LONGEST and "\n" not in text[len(note) :].strip()
    return (note.rstrip(), title) if found and named and note.strip() else None


def filed(aim: Aim, text: str) -> tuple[str, str] | None:
    """The same of what stands in a line: only notes are sorted so."""
    if aim.kind is not Kind.NOTE or not aim.place.zone or read_title(text) is not None:
        return None
    return read_filed(text)


def without_escape(text: str) -> str:
    """What a line says, once `read_title` and `read_filed` have found no title in it."""
    note, found, rest = text.rpartition(" ##")
    if found and rest[:1].isalpha():
        text = f"{note} #{rest}"
    return text[1:] if text.startswith("##") else text


def to_text(aim: Aim) -> str:
    """The aim as it is remembered."""
    places = {"": aim.place, **aim.others}
    return json.dumps(
        {
            "kind": aim.kind,
            "group": aim.group,
            "places": {group: [p.zone, p.cluster, p.row] for group, p in places.items()},
        }
    )


def from_text(text: str, kind: Kind) -> Aim:
    """A remembered aim; one that cannot be read is as good as none."""
    try:
        found = json.loads(text)
        places = {str(group): Place(*map(str, place)) for group, place in found["places"].items()}
        return Aim(Kind(found["kind"]), str(found["group"]), places.pop(""), places)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Aim(kind)


def remark_about(tables: Tables, step: Step, aim: Aim) -> tuple[str | None, str | None]:
    """The group and the title that a remark is about: the title in hand, else the group's wall."""
    cluster = tables.find(Cluster, aim.place.cluster)
    if cluster is not None:
        return None, cluster.id
    return (aim.group or None) if step.by_group else None, None


def aimed_at(tables: Tables, step: Step, aim: Aim) -> Item | None:
    """What shows on the wall where the line writes: the title, the notes to sort, else what holds them."""
    place = aim.place
    zone, group = tables.find(Zone, place.zone), tables.find(Group, aim.group)
    if place.cluster:
        return Item(Kind.TITLE, place.cluster)
    if zone is None:
        return None
    if place.row:
        return Item(Kind.CELL, place.row, zone.id)
    if tables.positions(Note, zone.id):
        return Item(Kind.TRAY, zone.id)
    if zone.title:
        return Item(Kind.ZONE, zone.id)
    return Item(Kind.GROUP, group.id) if group and step.by_group else None


def last_here(tables: Tables, aim: Aim) -> Item | None:
    """The last note where the line writes."""
    below = aim.place.cluster or aim.place.zone
    found = tables.positions(Note, below) if below else ()
    return Item(Kind.NOTE, found[-1][1]) if found else None
