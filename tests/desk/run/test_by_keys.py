"""The sample's workshop collected and gathered by keys alone, on the wall and in the outline."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.faces import OUTLINE, WALL
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.methods import sample
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import import_workshop
from atelier.wall.shape import Item
from atelier.workshop.entities import Comment, Group, Note, Step, Synthesis
from atelier.workshop.portable.documents import Portable
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, cell, rows, titles, walls, zones
from tests.desk.run.leading import focused, room_of
from tests.sample.bare import prepared
from tests.window.told import told

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Hands:
    """Two hands on a keyboard: whatever has the keys gets them."""

    def __init__(self, qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
        self._qtbot, self._window, self.workshop = qtbot, window, workshop

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            self._qtbot.keyClick(focused(), key, held)

    def type(self, text: str) -> None:
        """A text as an input method hands it over: whole, whatever its letters."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focused(), event)

    def line(self, text: str) -> None:
        self.type(text)
        self.press(Key.Key_Return)

    def page(self) -> SaidPage:
        page = room_of(self._window).page
        assert isinstance(page, SaidPage)
        return page

    def face(self, face: str) -> None:
        if self.page().said.faces.face != face:
            self.press(Key.Key_F4)
        assert self.page().said.faces.face == face

    def find(self, text: str) -> Item:
        """Look for words, then stand on them with the keys on the wall."""
        said = self.page().said
        self.press(Key.Key_F, CTRL)
        self.type(text)
        for _ in range(30):
            self.press(Key.Key_Return)
            item = said.view.current_item()
            line = said.model.line(said.model.index_of(item)) if item else None
            if line is not None and line.text == text:
                break
        else:
            raise AssertionError(f"not found: {text}")
        self.press(Key.Key_Escape, times=2)
        assert said.view.hasFocus()
        assert said.view.current_item() == item
        assert item is not None
        return item

    def under(self, title: str) -> None:
        """Put what is selected under a title, by its name."""
        self.press(Key.Key_M, CTRL)
        self.line(title)


def collect(hands: Hands, tables: Tables, step: Step) -> None:
    """Each group's wall: its titles with their notes, zone after zone, then what sums it up."""
    for number, wall in enumerate(walls(tables, step.id)):
        for place, zone in enumerate(zones(tables, wall)):
            if number or place:
                hands.press(Key.Key_Tab)
            for cluster in titles(tables, zone):
                hands.line(f"#{cluster.title}")
                for note in tables.children(Note, cluster.id):
                    hands.line(note.text)
        assert wall.group
        if said := tables.children(Synthesis, wall.group.id):
            hands.line("#")
            hands.press(Key.Key_Space, CTRL, times=2)
            for remark in said:
                hands.line(remark.text)
            hands.press(Key.Key_Space, CTRL, times=3)
        if wall.facing:
            face(hands, tables, wall)


def face(hands: Hands, tables: Tables, wall: Wall) -> None:
    """Titles of the second zone were written one below the other, and go where they answer."""
    zone = zones(tables, wall)[1]
    wanted = [place for place, row in enumerate(rows(tables, wall)) if cell(tables, zone, row)]
    for written, cluster in reversed(list(enumerate(titles(tables, zone)))):
        hands.find(cluster.title)
        hands.press(Key.Key_PageDown, ALT, times=wanted[written] - written)
    hands.press(Key.Key_L, CTRL)


def gather(hands: Hands, tables: Tables, step: Step) -> None:
    """All notes without a title first, each said by its group; then each goes under its own."""
    (wall,) = walls(tables, step.id)
    (zone,) = zones(tables, wall)
    numbers = {group.id: group.number for group in tables.all(Group)}
    for cluster in titles(tables, zone):
        hands.line(f"#{cluster.title}")
    hands.line("#")
    notes = [(c, note) for c in titles(tables, zone) for note in tables.children(Note, c.id)]
    for _, note in notes:
        hands.press(Key(Key.Key_0 + numbers[note.group or ""]), ALT)
        hands.line(note.text)
    for cluster, note in notes:
        hands.find(note.text)
        if note.aside:
            hands.press(Key.Key_A, CTRL | SHIFT)
            hands.line(note.aside)
        hands.under(cluster.title)
    hands.press(Key.Key_L, CTRL)
    hands.press(Key.Key_Space, CTRL)
    for remark in tables.children(Comment, step.id):
        hands.line(remark.text)


@pytest.fixture
def document() -> Portable:
    return sample()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow, session: Session, document: Portable, tmp_path: Path) -> Hands:
    file = tmp_path / "prepared.json"
    file.write_text(prepared(document), "utf-8")
    workshop = session.workshop(import_workshop(session, file))
    window.go(Spot(Room.RUN, workshop.name, workshop.tables.children(Step)[2].id))
    return Hands(qtbot, window, workshop)


def said_in(document: Portable, step: Step) -> list[str]:
    return [line for line in told(document) if line.startswith(step.title)]


@pytest.mark.parametrize("shown", [WALL, OUTLINE])
def test_the_visions_of_the_groups_are_collected_by_keys_alone(
    hands: Hands, document: Portable, shown: str
) -> None:
    tables = Tables(document.entities)
    step = tables.children(Step)[2]
    hands.face(shown)
    collect(hands, tables, step)
    made = Portable(None, tuple(hands.workshop.tables.entities()), ())
    assert said_in(made, step) == said_in(document, step)


@pytest.mark.parametrize("shown", [WALL, OUTLINE])
def test_the_ways_are_gathered_under_titles_by_keys_alone(
    hands: Hands, document: Portable, shown: str
) -> None:
    tables = Tables(document.entities)
    step = tables.children(Step)[4]
    hands.press(Key.Key_PageDown, CTRL, times=2)
    hands.face(shown)
    gather(hands, tables, step)
    made = Portable(None, tuple(hands.workshop.tables.entities()), ())
    assert said_in(made, step) == said_in(document, step)
