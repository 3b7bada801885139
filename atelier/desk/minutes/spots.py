"""Where at the desk stands what was printed: the way from a page to what it came from."""

from atelier.advice.checks import Check, Point
from atelier.desk.context import Room, Spot
from atelier.workshop.entities import (
    ENTITIES,
    Cell,
    Cluster,
    Entity,
    Example,
    GridItem,
    Note,
    Orientation,
    Record,
    Round,
    Step,
    StepKind,
    Zone,
)
from atelier.workshop.tables import Tables

_PREPARED = ("workshop", "participant", "next_workshop", "scenario", "logo", "minutes")
"""Kinds that are written in *Prepare*; the others stand on the page of their step."""


def spot_of(tables: Tables, kind: str, id: str) -> Spot:
    """The room, the step, only looked at, and the thing itself; *Prepare* where it is gone."""
    workshop = tables.workshop.id
    found = tables.find(ENTITIES[kind], id) if kind in ENTITIES else None
    if found is None:
        return Spot(Room.PREPARE, workshop)
    step = step_of(tables, found)
    if kind in _PREPARED or _only_talk(tables, step, found):
        return Spot(Room.PREPARE, workshop, step)
    return Spot(Room.RUN, workshop, step, thing=(kind, id), look=True)


def spot_of_point(tables: Tables, point: Point) -> Spot:
    """Where a point to check is settled: at the door, where nobody was ticked."""
    if point.check is Check.UNTICKED:
        return Spot(Room.RUN, tables.workshop.id, over="door")
    return spot_of(tables, point.kind, point.id)


def step_of(tables: Tables, entity: Entity) -> str:
    """The id of the step that something belongs to; empty where it belongs to none."""
    match entity:
        case Step():
            return entity.id
        case Note() | Cluster():
            return tables.get(Zone, entity.zone).step
        case Orientation():
            return tables.get(Round, entity.round).step
        case Example():
            return tables.get(GridItem, entity.item).step
        case Cell():
            return tables.get(Record, entity.record).step
    return str(getattr(entity, "step", None) or "")


def _only_talk(tables: Tables, step: str, found: Entity) -> bool:
    """A step of talk says what was written in *Prepare*; its remarks were written while it was led."""
    at = tables.find(Step, step)
    return at is not None and at.kind is StepKind.TALK and isinstance(found, Step)
