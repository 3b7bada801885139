"""Words that are typed while the wall or the outline has the keys are in the line: none is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.run.faces import OUTLINE, WALL
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title
from atelier.session import OpenWorkshop
from atelier.wall.scene.view import WallView
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Group, Note, Step, StepKind, Zone
from tests.desk.run.leading import focused, lead, room_of


def page_at(window: MainWindow, workshop: OpenWorkshop, *, by_group: bool) -> SaidPage:
    steps = workshop.tables.children(Step)
    place = next(n for n, s in enumerate(steps) if s.kind is StepKind.WALL and s.by_group is by_group)
    lead(window, workshop, place)
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    return page


def wall_of(qtbot: QtBot, page: SaidPage) -> WallView:
    wall = page.said.faces.wall
    assert wall is not None
    page.said.faces.turn(WALL)
    qtbot.waitUntil(wall.isVisible)
    QApplication.processEvents()
    return wall


def click(qtbot: QtBot, wall: WallView, item: Item) -> None:
    at = wall.rect_of(item).topLeft() + QPoint(8, 8)
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def page(window: MainWindow, workshop: OpenWorkshop) -> SaidPage:
    page = page_at(window, workshop, by_group=False)
    zone = page.said.line.aim.place.zone
    workshop.do(add_title, zone=zone, title="trams")
    (title,) = workshop.tables.children(Cluster, zone)
    workshop.do(add_notes, zone=zone, cluster=title.id, notes=["tea"])
    return page


@pytest.mark.parametrize("face", [WALL, OUTLINE])
def test_what_is_typed_on_a_face_goes_into_the_line(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop, face: str
) -> None:
    page.said.faces.turn(face)
    view, line = page.said.view, page.said.line
    page.said.view.choose(Item(Kind.NOTE, next(workshop.tables.all(Note)).id))
    view.setFocus()
    for letter in "Two trams (t)":
        qtbot.keyClicks(focused(), letter)
    assert line.edit.read() == "Two trams (t)"
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert "Two trams (t)" in [note.text for note in workshop.tables.all(Note)]
    assert line.aim.place.cluster == ""


def test_what_is_typed_after_a_click_follows_the_draft(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop
) -> None:
    qtbot.keyClicks(page.said.line.edit, "half")
    wall = wall_of(qtbot, page)
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=wall.rect().center())
    assert wall.hasFocus()
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QApplication.sendEvent(wall, event)
    assert page.said.line.edit.read() == "halfê"
    assert page.said.line.edit.hasFocus()


def test_space_still_unfolds_and_a_command_is_no_word(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop
) -> None:
    wall = wall_of(qtbot, page)
    note = next(note for note in workshop.tables.all(Note) if note.text == "tea")
    wall.choose(Item(Kind.NOTE, note.id))
    wall.setFocus()
    qtbot.keyClick(wall, Qt.Key.Key_Space)
    assert note.id in wall.wall.faces.unfolded
    qtbot.keyClick(wall, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert wall.hasFocus()
    assert page.said.line.edit.empty


def test_a_click_on_the_heading_of_an_empty_zone_aims_there_and_marks_it(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = page_at(window, workshop, by_group=True)
    wall, line = wall_of(qtbot, page), page.said.line
    group = workshop.tables.children(Group, line.step.id)[1]
    demands, refusals = workshop.tables.children(Zone, group.id)
    for zone in (refusals, demands):
        heading = Item(Kind.ZONE, zone.id)
        wall.reveal(heading)
        click(qtbot, wall, heading)
        assert (line.aim.group, line.aim.place.zone) == (group.id, zone.id)
        assert wall.wall.marks.aim == heading
    workshop.do(add_notes, zone=demands.id, notes=["one"])
    assert wall.wall.marks.aim == Item(Kind.TRAY, demands.id)


@pytest.mark.parametrize("face", [WALL, OUTLINE])
def test_escape_in_an_empty_line_leads_to_the_notes_that_wait_for_a_title(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop, face: str
) -> None:
    page.said.faces.turn(face)
    line = page.said.line
    workshop.do(add_notes, zone=line.aim.place.zone, notes=["first", "second"])
    page.said.take_keys()
    qtbot.waitUntil(line.edit.hasFocus)
    qtbot.keyClicks(line.edit, "x")
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    assert line.edit.hasFocus(), "what is typed is not left behind"
    line.edit.clear()
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.said.view.hasFocus)
    current = page.said.view.current_item()
    assert current is not None
    assert workshop.tables.get(Note, current.id).text == "first"
    qtbot.keyClicks(focused(), "y")
    assert line.edit.read() == "y"
