"""Reading a grid: its items from axis to mechanism, which of them are placed, and where."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from atelier.workshop.entities import Degree, GridItem
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

LEVELS = 3
"""Axis, function, mechanism: more is not read on any screen."""

Path = tuple[str, ...]
"""The folded titles from the top down to an item: what it is known by in another workshop."""


@dataclass(frozen=True, slots=True)
class Compared:
    """An earlier workshop with a grid of the same items, to be read beside a later one."""

    id: str
    title: str
    date: dt.date | None
    placed: Mapping[Path, str] = field(default_factory=dict)
    """Where it placed what, in words (`places`)."""


def degrees(tables: Tables, step: str) -> tuple[Degree, ...]:
    """The words of the scale, from the least to the most."""
    return tables.children(Degree, step)


def items(tables: Tables, step: str) -> Iterator[GridItem]:
    """Every item of a grid in the order in which it is read: each before those below it."""
    for item in tables.children(GridItem, step):
        yield from _down(tables, item)


def _down(tables: Tables, item: GridItem) -> Iterator[GridItem]:
    yield item
    for below in tables.children(GridItem, item.id):
        yield from _down(tables, below)


def level(tables: Tables, item: GridItem) -> int:
    """How many items it stands below; `LEVELS` at most, also in a circle."""
    found, above = 0, item
    while above.within is not None and found < LEVELS:
        above = tables.get(GridItem, above.within)
        found += 1
    return found


def placed_below(tables: Tables, item: GridItem) -> tuple[GridItem, ...]:
    """The items that are placed: itself where nothing stands below it, else the last ones below it."""
    return tuple(each for each in _down(tables, item) if is_leaf(tables, each))


def is_leaf(tables: Tables, item: GridItem) -> bool:
    """Whether nothing stands below an item: such are placed on the scale."""
    return not tables.positions(GridItem, item.id)


def leaves(tables: Tables, step: str) -> tuple[GridItem, ...]:
    """The items of a grid that are placed, in reading order."""
    return tuple(item for item in items(tables, step) if is_leaf(tables, item))


def functions(tables: Tables, step: str) -> tuple[GridItem, ...]:
    """What has a spoke of its own: the items just above those that are placed, or else these."""
    found = dict.fromkeys(
        tables.get(GridItem, leaf.within) if leaf.within else leaf for leaf in leaves(tables, step)
    )
    return tuple(found)


def axes(tables: Tables, step: str) -> tuple[GridItem, ...]:
    """What stands at the top of a grid of three levels; none in a smaller one, which is read as one axis."""
    top = tables.children(GridItem, step)
    deep = any(not is_leaf(tables, each) for item in top for each in tables.children(GridItem, item.id))
    return top if deep else ()


def axis_of(tables: Tables, item: GridItem) -> GridItem:
    """The item at the top below which one stands: itself, where it stands there."""
    for _ in range(LEVELS):
        if item.within is None:
            break
        item = tables.get(GridItem, item.within)
    return item


def path(tables: Tables, item: GridItem) -> Path:
    """What an item is known by in another workshop of the same method."""
    above: list[str] = []
    while item is not None:
        above.insert(0, fold(item.title))
        if item.within is None:
            break
        item = tables.get(GridItem, item.within)
    return tuple(above)


def places(tables: Tables, step: str) -> dict[Path, str]:
    """Where each item was placed, in the words of its scale: what a later workshop compares with."""
    words = {degree.id: degree.title for degree in degrees(tables, step)}
    return {path(tables, item): words[item.degree] for item in leaves(tables, step) if item.degree}
