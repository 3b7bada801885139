"""One page of a wall before a room: as large as all of it fits, where it does. No Qt here."""

from collections.abc import Callable
from dataclasses import dataclass

from atelier.wall.scene.blocks import Rect
from atelier.wall.scene.layout import MARGIN, Picture
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Note
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones

Plan = Callable[[float], Picture]
"""Lays a wall out in a width of pixels at 100 %."""
_STEPS = 8
"""Zooms that are tried between the least and the most."""
MANY = 300
"""Of more notes than this no page holds all that can be read."""
EDGE = MARGIN - 5
"""What is left out all round, where a layout has a margin: the page has its own."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One page of a wall: what stands where, and how large it is seen."""

    tiles: tuple[tuple[Item, Rect], ...]
    """From top to bottom in each column."""
    zoom: float
    fences: tuple[Rect, ...] = ()
    group: str = ""
    """The group whose wall it is, where a wall of several takes more than one page."""


def tiles_of(picture: Picture, edge: float) -> tuple[tuple[Item, Rect], ...]:
    """Everything that a layout places."""
    found = [(item, _moved(place, -edge, -edge)) for item, place in picture.headings.items()]
    for item, block in picture.blocks.items():
        if block.head:
            found.append((item, _moved(Rect(0, 0, block.width, block.head), block.x - edge, block.y - edge)))
        said = [(Item(Kind.NOTE, id), place) for id, place in zip(block.notes, block.places, strict=True)]
        found += [(i, _moved(place, block.x - edge, block.y - edge)) for i, place in [*said, *block.rest]]
    return tuple(found)


def whole(plan: Plan, room: tuple[int, int], least: float, most: float, edge: float = EDGE) -> Frame | None:
    """All of a wall in a room of so many pixels; None where that would be smaller than the least zoom."""

    def planned(zoom: float) -> Picture:
        return plan(room[0] / zoom + 2 * edge)

    def fits(picture: Picture, zoom: float) -> bool:
        seen = (picture.width - 2 * edge, picture.height - 2 * edge)
        return seen[0] * zoom <= room[0] + 1 and seen[1] * zoom <= room[1] + 1

    picture = planned(least)
    if not fits(picture, least):
        return None
    zoom = _largest(lambda zoom: fits(planned(zoom), zoom), least, most)
    picture = planned(zoom)
    fences = tuple(_moved(fence, -edge, -edge) for fence in picture.fences)
    return Frame(tiles_of(picture, edge), zoom, fences)


def count_notes(tables: Tables, step: str) -> int:
    """How many notes stand on the walls of a step."""
    present = [zone for wall in walls(tables, step) for zone in zones(tables, wall)]
    below = [zone.id for zone in present] + [
        c.id for zone in present for c in tables.children(Cluster, zone.id)
    ]
    return sum(len(tables.positions(Note, id)) for id in below)


def _largest(fits: Callable[[float], bool], least: float, most: float) -> float:
    low, top = 0, _STEPS
    while low < top:
        middle = (low + top + 1) // 2
        if fits(least + (most - least) * middle / _STEPS):
            low = middle
        else:
            top = middle - 1
    return least + (most - least) * low / _STEPS


def _moved(place: Rect, x: float, y: float) -> Rect:
    return place._replace(x=place.x + x, y=place.y + y)
