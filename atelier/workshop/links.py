"""How entities refer to each other: what a removal takes along, a copy renames, an import checks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, replace
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from atelier.workshop import entities
from atelier.workshop.change import Change, removed
from atelier.workshop.entities import Entity, link_fields
from atelier.workshop.tables import Tables

E = TypeVar("E", bound=Entity)


@cache
def _ranks() -> Mapping[type[Entity], int]:
    return {cls: rank for rank, cls in enumerate(entities.KINDS)}


class Reference(NamedTuple):
    """One entity named by a field of another."""

    entity: Entity
    field: str
    kind: str
    """The kind of the entity that is named."""
    id: str


def references(entity: Entity) -> Iterator[Reference]:
    """Every entity that this one names, field after field."""
    for name, kind in link_fields(type(entity)):
        value = getattr(entity, name)
        for id in value if isinstance(value, tuple) else (value,):
            if id is not None:
                yield Reference(entity, name, kind, id)


def relink(entity: E, ids: Mapping[str, str]) -> E:
    """The entity with its id and all its links renamed; what the mapping does not know stays."""
    values: dict[str, Any] = {"id": ids.get(entity.id, entity.id)}
    for name, _ in link_fields(type(entity)):
        value = getattr(entity, name)
        values[name] = (
            tuple(ids.get(v, v) for v in value) if isinstance(value, tuple) else ids.get(value, value)
        )
    return replace(entity, **values)


def dangling(tables: Tables) -> list[Reference]:
    """The references to entities that are not there, or are of another kind: none in a sound workshop."""
    return [
        reference
        for entity in tables.entities()
        for reference in references(entity)
        if tables.find(entities.CLASSES[reference.kind], reference.id) is None
    ]


def _owners(entity: Entity) -> frozenset[str]:
    """The link fields without which an entity makes no sense."""
    cls: type = type(entity)
    return _owners_of(cls)


@cache
def _owners_of(cls: type) -> frozenset[str]:
    linked = [f for f in fields(cast(Any, cls)) if "link" in f.metadata]
    needed = {f.name for f in linked if f.default is MISSING or f.metadata.get("owner")}
    return frozenset(needed | set(cast(type[Entity], cls).PARENTS))


def rank(entity: Entity) -> tuple[int, bool]:
    """Sorts entities so that what they belong to comes first, be it of their own kind."""
    cls: type = type(entity)
    return _ranks()[cls], any(getattr(entity, name) for name in _within_kind(cls))


def _depth(tables: Tables, entity: Entity) -> int:
    """How many entities of its own kind it belongs to, one through the other."""
    kind = type(entity)
    ids = (cast(str | None, getattr(entity, name)) for name in _within_kind(cast(type, kind)))
    above = [tables.get(kind, id) for id in ids if id]
    return 1 + max(_depth(tables, owner) for owner in above) if above else 0


@cache
def _within_kind(cls: type) -> tuple[str, ...]:
    parents = cast(type[Entity], cls).PARENTS
    return tuple(name for name, kind in link_fields(cls) if name in parents and kind == entities.KINDS[cls])


def removal(tables: Tables, gone: Iterable[Entity]) -> list[Change]:
    """The changes that take entities away with all that belongs to them, and clear what else refers to them.

    Links are cleared first, then children go before their parents, so that every row may be written in turn.
    """
    naming: defaultdict[str, list[Reference]] = defaultdict(list)
    for entity in tables.entities():
        for reference in references(entity):
            naming[reference.id].append(reference)
    doomed: dict[str, Entity] = {}
    waiting = list(gone)
    while waiting:
        entity = waiting.pop()
        if entity.id not in doomed:
            doomed[entity.id] = entity
            waiting += [r.entity for r in naming[entity.id] if r.field in _owners(r.entity)]
    touched = {r.entity.id: r.entity for id in doomed for r in naming[id] if r.entity.id not in doomed}
    cleared = [Change(entity, _without(entity, doomed)) for entity in touched.values()]
    last_first = sorted(
        doomed.values(), key=lambda e: (rank(e)[0], _depth(tables, e), e.position), reverse=True
    )
    return cleared + [removed(entity) for entity in last_first]


def _without(entity: Entity, doomed: Mapping[str, Entity]) -> Entity:
    values: dict[str, Any] = {}
    for name, _ in link_fields(type(entity)):
        value = getattr(entity, name)
        if isinstance(value, tuple):
            values[name] = tuple(id for id in value if id not in doomed)
        elif value in doomed:
            values[name] = None
    return replace(entity, **values)
