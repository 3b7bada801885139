"""Three hundred notes faster than anybody types, while the wall moves them in and each is saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.page import SaidPage
from atelier.desk.run.room import RunRoom
from atelier.desk.window.window import MainWindow
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.wall.capture import CaptureLine
from atelier.words import Words
from atelier.workshop.entities import Cluster, Group, Note, Step, StepKind, Zone
from tests.desk.conftest import OpenSession, open_session, planted, session, words, workshop

__all__ = ["open_session", "planted", "session", "words", "workshop"]

COUNT, TITLES = 300, 12


@pytest.fixture
def line(
    qtbot: QtBot, qapp: QApplication, session: Session, words: Words, workshop: OpenWorkshop
) -> Iterator[CaptureLine]:
    """The line of the common wall in a window that moves what it shows."""
    look = Look(less_motion=False)
    look.install(qapp)
    window = MainWindow(session, words, look)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)
    window.go(Spot(Room.RUN, workshop.name, step.id))
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    assert isinstance(room.page, SaidPage)
    qtbot.waitUntil(room.page.said.line.edit.hasFocus)
    yield room.page.said.line
    qapp.setStyleSheet("")


def post(widget: QWidget, text: str) -> None:
    """Put keys into the queue as the window system does, without waiting for what they do."""
    for letter in text:
        key = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(letter, Qt.Key.Key_unknown)
        typed = "\r" if letter == "\n" else letter
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed)
            QCoreApplication.postEvent(widget, event)


def test_all_notes_are_there_in_their_order_and_in_the_library(
    qtbot: QtBot, line: CaptureLine, workshop: OpenWorkshop, open_session: OpenSession
) -> None:
    step, said = line.step, [f"idée {n} de ce que l’on dit" for n in range(COUNT)]
    for number, text in enumerate(said):
        if number % (COUNT // TITLES) == 0:
            post(line.edit, f"#titre {number}\n")
        post(line.edit, f"\t{text}\n")
        if number % 7 == 0:  # now and then the window has a moment; otherwise the queue grows
            QApplication.processEvents()
    qtbot.waitUntil(lambda: line.edit.empty and workshop.tables.count(Note) == COUNT, timeout=120_000)
    workshop._library.close()
    tables = open_session().workshop(workshop.name).tables
    (zone,) = (zone for zone in tables.all(Zone) if zone.step == step.id)
    titles = tables.children(Cluster, zone.id)
    notes = [note for title in titles for note in tables.children(Note, title.id)]
    assert len(titles) == TITLES
    assert [note.text for note in notes] == said
    groups = [group.id for group in tables.children(Group, step.id)]
    assert [note.group for note in notes] == [groups[(n + 1) % len(groups)] for n in range(COUNT)]


def test_a_wall_is_pasted_while_it_is_being_typed(
    qtbot: QtBot, line: CaptureLine, workshop: OpenWorkshop, tmp_path: Path
) -> None:
    path = tmp_path / "mur.txt"
    path.write_text("\n".join(f"- ligne {n}" for n in range(2000)))
    post(line.edit, "avant\n")
    QApplication.processEvents()
    line.take_file(path)
    qtbot.waitUntil(line.preview.list.hasFocus)
    post(line.preview.list, "\n")
    qtbot.waitUntil(line.edit.hasFocus, timeout=60_000)
    post(line.edit, "après\n")
    qtbot.waitUntil(lambda: workshop.tables.count(Note) == 2002, timeout=60_000)
    zone = line.aim.place.zone
    said = [note.text for note in workshop.tables.children(Note, zone)]
    assert said == ["avant", *(f"ligne {n}" for n in range(2000)), "après"]
