"""What tests of layouts share: a ruler that needs no font, and what must hold of any picture."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from atelier.wall.scene.blocks import Rect
from atelier.wall.scene.layout import Picture, Planner
from atelier.wall.shape import Item, Kind, children
from atelier.workshop.entities import Note
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones

_HAIR = 0.01
SAID = (Kind.NOTE, Kind.SYNTHESIS, Kind.COMMENT, Kind.DECISION, Kind.ACTION)


class Ruler:
    """Measures as a face of type would: longer words stand higher, in a narrow place still more."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def note(self, id: str, width: float) -> float:
        note = self.tables.get(Note, id)
        return 40 + 20 * (len(note.text) * 8 // max(1, int(width))) + (18 if note.times > 1 else 0)

    def heading(self, item: Item, width: float) -> float:
        return 0 if item.kind is Kind.CELL else 30 + 20 * (120 // max(1, int(width)))

    def sentence(self, _item: Item, width: float) -> float:
        return 50 if width > 300 else 80


def pictured(tables: Tables, step: str, width: float) -> Picture:
    """A layout made anew."""
    return Planner(lambda: tables, step, Ruler(tables)).plan(width)


def frozen(picture: Picture) -> dict[str, Any]:
    """All that can be seen of a layout, for a comparison later."""
    return {
        "size": (picture.width, picture.height),
        "blocks": {
            item: (block.rect, block.head, tuple(block.notes), tuple(block.places), tuple(block.rest))
            for item, block in picture.blocks.items()
        },
        "headings": dict(picture.headings),
        "areas": dict(picture.areas),
        "fences": sorted(picture.fences),
    }


def tiles(picture: Picture) -> Iterator[tuple[Item, Rect]]:
    """Everything that is painted, where it stands on the wall."""
    yield from picture.headings.items()
    for holder, block in picture.blocks.items():
        if block.head:
            yield holder, Rect(block.x, block.y, block.width, block.head)
        inside = [*zip([Item(Kind.NOTE, id) for id in block.notes], block.places, strict=True), *block.rest]
        for item, place in inside:
            yield item, Rect(block.x + place.x, block.y + place.y, place.w, place.h)


def as_read(picture: Picture) -> list[Item]:
    """What was said, in the order in which the blocks stand."""
    return [item for item, _ in tiles(picture) if item.kind in SAID]


def as_outlined(tables: Tables, step: str, item: Item | None = None) -> list[Item]:
    """What was said, in the order of the outline; what was merged stands with the note that it went into."""
    found: list[Item] = []
    for below in children(tables, step, item):
        found += [below] if below.kind in SAID else as_outlined(tables, step, below)
    return found


def holds(tables: Tables, step: str, picture: Picture) -> None:
    """What is true of every layout."""
    places = list(tiles(picture))
    assert len({item for item, _ in places}) == len(places), "something stands twice"
    here = {zone.id for wall in walls(tables, step) for zone in zones(tables, wall)}
    wanted = {note.id for note in tables.all(Note) if note.zone in here and note.merged is None}
    assert {item.id for item, _ in places if item.kind is Kind.NOTE} == wanted
    for item, block in picture.blocks.items():
        for note in block.notes:
            assert tables.get(Note, note).parent == item.id
    for item, place in places:
        assert place.x >= 0, item
        assert place.y >= 0, item
        assert place.right <= picture.width + _HAIR, item
        assert place.bottom <= picture.height + _HAIR, item
    for (one, a), (other, b) in combinations(places, 2):
        across = min(a.right, b.right) - max(a.x, b.x)
        down = min(a.bottom, b.bottom) - max(a.y, b.y)
        assert across <= _HAIR or down <= _HAIR, f"{one} covers {other}"
    assert as_read(picture) == as_outlined(tables, step)
