"""Silent writing is begun and revealed beside the wall, and the page says so."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step, StepKind
from tests.desk.run.leading import focused, lead, room_of

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def wall(window: MainWindow, workshop: OpenWorkshop) -> Step:
    kinds = [step.kind for step in workshop.tables.children(Step)]
    return lead(window, workshop, kinds.index(StepKind.WALL))


def test_a_wall_is_written_in_silence_until_it_is_revealed(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    step = wall(window, workshop)
    page, part = room_of(window).page, room_of(window).aids.side.silent
    assert isinstance(page, SaidPage)
    assert not page._silent.isVisibleTo(page)
    qtbot.keyClick(focused(), Qt.Key.Key_H, KEYS)
    assert workshop.tables.get(Step, step.id).silent
    assert page._silent.isVisibleTo(page)
    assert part.button.accessibleName() == "Reveal the notes"
    part.button.click()
    assert not workshop.tables.get(Step, step.id).silent
    assert not page._silent.isVisibleTo(page)
    workshop.undo()
    assert page._silent.isVisibleTo(page)


def test_only_a_wall_is_written_in_silence(window: MainWindow, workshop: OpenWorkshop) -> None:
    lead(window, workshop, 0)
    assert "silent" not in room_of(window).handlers()
    assert not room_of(window).aids.side.silent.isVisibleTo(room_of(window).aids.side)
