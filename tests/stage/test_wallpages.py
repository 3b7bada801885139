"""A wall on pages: everything on it once, nothing over another, nothing cut, titles over their notes."""

from collections import Counter
from itertools import combinations

import pytest

from atelier.gestures.titles import add_title, dissolve_titles
from atelier.session import OpenWorkshop
from atelier.stage.wallpages import Tiles, paged, title_pages
from atelier.wall.scene.blocks import Rect
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Note
from atelier.workshop.walls import Wall, titles, walls, zone_notes, zones
from tests.stage.sample import wall_of

SIZES = [(760, 400), (420, 300), (594, 410), (300, 190)]


class Even:
    """Measures that are easy to reckon with: a note is higher the longer its id's first figure says."""

    def note(self, id: str, width: float) -> float:
        return 30 + 4 * int(id[0], 16)

    def heading(self, item: Item, width: float) -> float:
        return 26

    def sentence(self, item: Item, width: float) -> float:
        return 52


def every_wall(workshop: OpenWorkshop) -> list[Wall]:
    steps = (wall_of(workshop, by_group=by_group) for by_group in (True, False))
    return [wall for step in steps for wall in walls(workshop.tables, step.id)]


def apart(one: Rect, other: Rect) -> bool:
    return one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


def notes(pages: list[Tiles]) -> Counter[str]:
    return Counter(item.id for page in pages for item, _ in page if item.kind is Kind.NOTE)


@pytest.mark.parametrize("size", SIZES)
def test_every_note_stands_on_one_page_clear_of_all_others(
    said_workshop: OpenWorkshop, size: tuple[int, int]
) -> None:
    tables = said_workshop.tables
    for wall in every_wall(said_workshop):
        pages = paged(tables, wall, Even(), *size)
        said = Counter(n.id for zone in zones(tables, wall) for n in zone_notes(tables, zone))
        assert notes(pages) == said
        for page in pages:
            assert all(apart(one[1], other[1]) for one, other in combinations(page, 2))
            assert all(place.right <= size[0] + 1 for _, place in page)
            assert max((place.bottom for _, place in page), default=0) <= size[1]


@pytest.mark.parametrize("size", SIZES)
def test_no_page_shows_a_note_without_its_title(said_workshop: OpenWorkshop, size: tuple[int, int]) -> None:
    tables = said_workshop.tables
    for wall in every_wall(said_workshop):
        for page in paged(tables, wall, Even(), *size):
            over = {item.id for item, _ in page if item.kind in (Kind.TITLE, Kind.TRAY)}
            shown = [tables.get(Note, item.id) for item, _ in page if item.kind is Kind.NOTE]
            assert all((note.cluster or note.zone) in over for note in shown)


def test_notes_of_a_zone_without_any_title_stand_below_its_name_alone(said_workshop: OpenWorkshop) -> None:
    wall = next(wall for wall in every_wall(said_workshop) if not wall.facing)
    zone = zones(said_workshop.tables, wall)[0]
    said_workshop.do(dissolve_titles, clusters=[each.id for each in titles(said_workshop.tables, zone)])
    pages = paged(said_workshop.tables, wall, Even(), 760, 300)
    assert sum(notes(pages).values()) == sum(1 for _ in zone_notes(said_workshop.tables, zone))
    assert not any(item.kind is Kind.TRAY for page in pages for item, _ in page)


def test_facing_zones_are_named_on_each_page(said_workshop: OpenWorkshop) -> None:
    tables = said_workshop.tables
    wall = next(wall for wall in every_wall(said_workshop) if wall.facing)
    pages = paged(tables, wall, Even(), 760, 300, last=False)
    named = {zone.id for zone in zones(tables, wall)}
    assert len(pages) > 1
    assert all(named <= {item.id for item, _ in page if item.kind is Kind.ZONE} for page in pages)


def test_a_long_title_goes_on_on_the_next_page(said_workshop: OpenWorkshop) -> None:
    tables = said_workshop.tables
    most = max(tables.all(Cluster), key=lambda cluster: len(tables.positions(Note, cluster.id)))
    step = wall_of(said_workshop, by_group=False)
    pages = title_pages(tables, most.id, step.id, Even(), 200, 90)
    assert len(pages) > 1
    assert sum(notes(pages).values()) == len(tables.positions(Note, most.id))


@pytest.mark.parametrize("facing", [False, True])
def test_titles_that_nobody_filled_yet_wait_behind_what_is_spoken_of(
    said_workshop: OpenWorkshop, *, facing: bool
) -> None:
    wall = next(wall for wall in every_wall(said_workshop) if wall.facing is facing)
    zone = zones(said_workshop.tables, wall)[0]
    names = [f"Empty {n}" for n in range(4)]
    for name in names:
        said_workshop.do(add_title, zone=zone.id, title=name, at=0)
    tables = said_workshop.tables
    pages = paged(tables, wall, Even(), 420, 300, last=False)
    first = {item.id for item, _ in pages[0]}
    empty = {each.id for each in titles(tables, zone) if each.title in names}
    assert len(pages) > 1
    assert not first & empty
    assert empty <= {item.id for page in pages for item, _ in page}, "none is left out"
