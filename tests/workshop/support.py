"""Random entities of every kind, and random workshops in which all that is named is there."""

import datetime as dt
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from itertools import count
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from atelier.workshop.entities import ENTITIES, SHELF, Entity
from atelier.workshop.entities import KINDS as NAMES
from atelier.workshop.order import keys_between

KINDS = ENTITIES | SHELF
IDS = st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}")
ORDERS = st.integers(0, 40).map(lambda place: keys_between(None, None, 41)[place])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def values(hint: object) -> st.SearchStrategy[Any]:
    """Any value of a field's type."""
    options = get_args(hint) if get_origin(hint) is not tuple else ()
    if NoneType in options:
        return st.none() | values(next(option for option in options if option is not NoneType))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    simple: dict[object, st.SearchStrategy[Any]] = {
        str: TEXTS,
        int: st.integers(0, 10_000),
        bool: st.booleans(),
        dt.date: st.dates(),
        dt.time: st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    }
    return simple[hint]


def entities(cls: type[Entity], *, bare: bool = False) -> st.SearchStrategy[Entity]:
    """Any entity of a class; what it names need not be there. Bare: with its defaults where it has them."""
    return _entities(NAMES[cls], bare)


@cache  # to put a strategy together takes longer than to draw from it
def _entities(kind: str, bare: bool) -> st.SearchStrategy[Entity]:
    cls = KINDS[kind]
    hints = get_type_hints(cls)
    names = [f.name for f in fields(cast(Any, cls)) if not bare or f.default is MISSING]
    special = {"id": st.just("") if bare else IDS, "order": ORDERS}
    return st.builds(
        cls, **{name: special[name] if name in special else values(hints[name]) for name in names}
    )


@st.composite
def workshops(draw: st.DrawFn, most: int = 2) -> list[Entity]:
    """Some entities of each kind, whose links lead to others of the right kind; bare."""
    made: dict[str, list[Entity]] = {}
    numbers = count(2**64)
    for kind, cls in ENTITIES.items():
        links = {f.name: f for f in fields(cast(Any, cls)) if "link" in f.metadata}
        known = {name: [e.id for e in made.get(f.metadata["link"], [])] for name, f in links.items()}
        least = 1 if kind == "workshop" else 0
        made[kind] = []
        if all(
            ids or links[name].default is None or links[name].default == () for name, ids in known.items()
        ):
            for entity in draw(_lists(kind, least, least or most)):
                named = {name: draw(_ids(links[name].default, tuple(ids))) for name, ids in known.items()}
                made[kind].append(_with(entity, {"id": f"{next(numbers):032x}", **named}))
    return [entity for of_kind in made.values() for entity in of_kind]


@cache
def _lists(kind: str, least: int, most: int) -> st.SearchStrategy[list[Entity]]:
    return st.lists(_entities(kind, True), min_size=least, max_size=most)


@cache
def _ids(default: object, known: tuple[str, ...]) -> st.SearchStrategy[Any]:
    if default == ():
        return st.lists(st.sampled_from(known), unique=True, max_size=2).map(tuple) if known else st.just(())
    if default is None:
        return st.none() | st.sampled_from(known) if known else st.none()
    return st.sampled_from(known)


def _with(entity: Entity, values: dict[str, object]) -> Entity:
    return type(entity)(**({f.name: getattr(entity, f.name) for f in fields(entity)} | values))
