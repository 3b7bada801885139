"""A document brought onto the wall through the window, chosen in a dialog or let go on the wall."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.window.window import MainWindow
from atelier.gestures.notes import add_notes
from atelier.session import OpenWorkshop
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Note, Step, StepKind, Zone
from tests.desk.run.test_run import at_ways, focused, page_of
from tests.intake.documents.made import word
from tests.wall.test_pasting import drop, held, press

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_list_is_brought_in_by_one_command(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, tmp_path: Path
) -> None:
    page = at_ways(window, workshop)
    path = word(tmp_path / "liste.docx")
    page.said.bring.choose = lambda _parent, _words: [path]
    qtbot.keyClick(focused(), Qt.Key.Key_O, CTRL | SHIFT)
    qtbot.waitUntil(page.said.line.preview.list.hasFocus)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert len(list(workshop.tables.all(Note))) == 5


def test_a_list_is_offered_where_there_is_a_wall_only(window: MainWindow, workshop: OpenWorkshop) -> None:
    assert "bring_in" in at_ways(window, workshop).handlers()
    talk = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.TALK)
    window.go(Spot(Room.RUN, workshop.name, talk.id))
    assert "bring_in" not in page_of(window).handlers()


@pytest.mark.parametrize("face", ["wall", "outline"])
def test_a_document_is_let_go_on_wall_and_outline(
    window: MainWindow, workshop: OpenWorkshop, tmp_path: Path, face: str
) -> None:
    page = at_ways(window, workshop)
    page.said.faces.turn(face)
    zone = next(z for z in workshop.tables.all(Zone) if z.step == page.said.line.step.id)
    workshop.do(add_notes, zone=zone.id, notes=["here already"])
    assert drop(page.said.view.viewport(), held(word(tmp_path / "liste.docx")))
    page.said.line.enter()
    assert len(list(workshop.tables.all(Note))) == 6


def test_delete_leaves_out_a_line_and_nothing_of_the_wall(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, tmp_path: Path
) -> None:
    page = at_ways(window, workshop)
    zone = next(z for z in workshop.tables.all(Zone) if z.step == page.said.line.step.id)
    workshop.do(add_notes, zone=zone.id, notes=["here already"])
    (note,) = workshop.tables.all(Note)
    page.said.view.setFocus()
    page.said.view.choose(Item(Kind.NOTE, note.id))
    drop(page.said.view.viewport(), held(word(tmp_path / "liste.docx")))
    qtbot.waitUntil(page.said.line.preview.list.hasFocus)
    press(qtbot, page.said.line, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    under = [len(workshop.tables.children(Note, title.id)) for title in workshop.tables.all(Cluster)]
    assert sorted(under) == [2, 2]
    assert workshop.tables.find(Note, note.id)
