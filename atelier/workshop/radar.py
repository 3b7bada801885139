"""The figures of a grid: where each function stands, for a table, bars and a radar. Not a score.

The length of a spoke is for the eye only: halfway between the words that its items were placed on. It is
drawn, never printed as a number, and what was placed nowhere takes no part in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from atelier.workshop.entities import GridItem
from atelier.workshop.grids import Path, axis_of, degrees, functions, path, placed_below
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spoke:
    """One function: how many of its items stand on each word of the scale, now and earlier."""

    item: str
    title: str
    counts: tuple[int, ...]
    """Items on each degree, from the least to the most."""
    nowhere: int
    """Items that were placed nowhere."""
    split: int
    """Items on which the group did not agree."""
    reach: float | None
    """How far it is drawn, from 0 (the centre) to 1 (the last word); None where nothing is placed."""
    before: float | None = None
    """The same, as an earlier workshop had it."""

    @property
    def total(self) -> int:
        """How many items it has."""
        return sum(self.counts) + self.nowhere

    @property
    def shares(self) -> tuple[float, ...]:
        """The parts of a bar: each degree's share of all its items; what is nowhere is left open."""
        return tuple(count / self.total if self.total else 0.0 for count in self.counts)


@dataclass(frozen=True, slots=True)
class Figures:
    """A grid as it is drawn."""

    scale: tuple[str, ...]
    """The words, which are the rings of a radar, from the centre out."""
    spokes: tuple[Spoke, ...]

    @property
    def rings(self) -> tuple[float, ...]:
        """How far out each word's ring lies."""
        return tuple((place + 1) / len(self.scale) for place in range(len(self.scale)))

    @property
    def compared(self) -> bool:
        """Whether anything of an earlier workshop is beside it."""
        return any(spoke.before is not None for spoke in self.spokes)


def figures(tables: Tables, step: str, earlier: Mapping[Path, str] | None = None, axis: str = "") -> Figures:
    """The figures of a step, or of one axis; `earlier`: where another workshop placed what (`grids.places`).

    Items are found again by their titles, words of the scale too: one that has another name is not compared.
    """
    scale = degrees(tables, step)
    ranks = {degree.id: place for place, degree in enumerate(scale)}
    known = {fold(degree.title): place for place, degree in enumerate(scale)}
    spokes: list[Spoke] = []
    for item in functions(tables, step):
        if axis and axis_of(tables, item).id != axis:
            continue
        below = placed_below(tables, item)
        now = [ranks[each.degree] for each in below if each.degree]
        then = [_then(tables, each, earlier or {}, known) for each in below]
        spokes.append(
            Spoke(
                item=item.id,
                title=item.title,
                counts=tuple(now.count(place) for place in range(len(scale))),
                nowhere=len(below) - len(now),
                split=sum(1 for each in below if each.others),
                reach=_reach(now, len(scale)),
                before=_reach([place for place in then if place is not None], len(scale)),
            )
        )
    return Figures(tuple(degree.title for degree in scale), tuple(spokes))


def _then(
    tables: Tables, item: GridItem, earlier: Mapping[Path, str], known: Mapping[str, int]
) -> int | None:
    word = earlier.get(path(tables, item))
    return None if word is None else known.get(fold(word))


def _reach(places: Sequence[int], rings: int) -> float | None:
    return (sum(places) / len(places) + 1) / rings if places and rings else None


def polygon(reaches: Sequence[float | None], radius: float = 1.0) -> list[Point]:
    """The corners of a radar: the first spoke straight up, then clockwise; an unknown one at the centre.

    No line leads there (`neighbours`). x grows to the right and y downwards, from the centre.
    """
    step = 2 * pi / max(len(reaches), 1)
    return [
        (radius * (reach or 0.0) * sin(step * place), -radius * (reach or 0.0) * cos(step * place))
        for place, reach in enumerate(reaches)
    ]


def neighbours(reaches: Sequence[float | None]) -> list[tuple[int, int]]:
    """The spokes between which an outline is drawn: where one of them is unknown there is a gap."""
    pairs = ((place, (place + 1) % len(reaches)) for place in range(len(reaches)))
    return [(a, b) for a, b in pairs if reaches[a] is not None and reaches[b] is not None]
