"""The wall before the room: readable, never chosen from, and empty while people write in silence."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.gestures.notes import add_notes
from atelier.gestures.steps import change_step
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.stage.restitution import RestitutionPage
from atelier.stage.wall import WallPage
from atelier.wall.shape import Kind
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Cluster
from atelier.workshop.walls import groups, walls, zones
from tests.stage.sample import wall_of


def shown(qtbot: QtBot, stage: Stage, cue: Cue, size: tuple[int, int] = (1920, 1080)) -> WallPage:
    page = build(stage, cue)
    qtbot.addWidget(page)
    assert isinstance(page, WallPage)
    page.resize(*size)
    page.show()
    return page


def aloud(page: WallPage) -> str:
    return page.wall.accessibleDescription() if page.wall else ""


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_words_on_a_wall_are_as_large_as_a_room_needs(
    qtbot: QtBot, said_stage: Stage, said_workshop: OpenWorkshop, size: tuple[int, int]
) -> None:
    stage = Stage(said_workshop, said_stage.words, said_stage.look, size[1])
    step = wall_of(said_workshop, by_group=True)
    page = shown(qtbot, stage, Cue(CueKind.WALL, step.id), size)
    assert page.wall is not None
    assert 14 * page.wall.frame.zoom >= size[1] / 36
    assert 17 * page.wall.frame.zoom >= size[1] / 28
    assert page.pages > 1
    inside = [(place.right, place.bottom) for _, place in page.wall.frame.tiles]
    wide, high = page.wall.width() / page.wall.frame.zoom, page.wall.height() / page.wall.frame.zoom
    assert all(right <= wide and bottom <= high for right, bottom in inside)


def test_one_title_fills_the_page(qtbot: QtBot, said_stage: Stage, said_workshop: OpenWorkshop) -> None:
    step = wall_of(said_workshop, by_group=False)
    title = next(iter(said_workshop.tables.all(Cluster)))
    page = shown(qtbot, said_stage, Cue(CueKind.WALL, step.id, cluster=title.id))
    assert page.wall is not None
    kinds = [item.kind for item, _ in page.wall.frame.tiles]
    assert kinds[0] is Kind.TITLE
    assert page.wall.frame.zoom > 3


def test_silent_writing_keeps_notes_off_the_screen_until_they_are_revealed(
    qtbot: QtBot, said_stage: Stage, said_workshop: OpenWorkshop
) -> None:
    step = wall_of(said_workshop, by_group=False)
    page = shown(qtbot, said_stage, Cue(CueKind.WALL, step.id))
    said_workshop.listen(page.told)
    said_workshop.do(change_step, step=step.id, silent=True)
    assert page.wall is None, "at once"
    assert "silence" in page.accessibleName()
    assert not page.findChildren(QWidget, "qt_scrollarea_viewport")
    said_workshop.do(change_step, step=step.id, silent=False)
    assert page.wall is not None


def test_what_is_said_comes_on_the_wall(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    step = wall_of(workshop, by_group=False)
    page = shown(qtbot, stage, Cue(CueKind.WALL, step.id))
    workshop.listen(page.told)
    assert page.wall is None, "an empty wall shows what is asked"
    zone = zones(workshop.tables, walls(workshop.tables, step.id)[0])[0]
    workshop.do(add_notes, zone=zone.id, notes=["A bus"])
    qtbot.waitUntil(lambda: "A bus" in aloud(page))


def test_a_group_speaks_for_its_time_beside_its_wall(
    qtbot: QtBot, said_stage: Stage, said_workshop: OpenWorkshop
) -> None:
    step = wall_of(said_workshop, by_group=True)
    group = groups(said_workshop.tables, step.id)[0]
    page = shown(qtbot, said_stage, Cue(CueKind.RESTITUTION, step.id, group.id))
    assert isinstance(page, RestitutionPage)
    assert page.ring is not None
    assert "2" in page.ring.accessibleName()
    said_workshop.showing.let_speak(5)
    assert "5" in page.ring.accessibleName()
    assert any(group.title in label.text() for label in page.findChildren(QLabel))
