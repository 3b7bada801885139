from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare.room import PrepareRoom
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step


def test_undo_and_redo_by_keys(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    workshop.do(change_workshop, place="Metz")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workshop.tables.workshop.place == ""
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert workshop.tables.workshop.place == "Metz"


def test_the_window_is_named_after_the_workshop(window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    workshop.do(change_workshop, title="Another future", number=2)
    assert window.windowTitle() == "Another future — Atelier"


def test_places_by_keys(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, WorkshopFrame)
    assert window.page.room is Room.RUN
    qtbot.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert not isinstance(window.page, WorkshopFrame)


def test_from_the_step_that_is_led_prepare_shows_that_step(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    step = workshop.tables.children(Step)[-1]
    window.go(Spot(Room.RUN, workshop.name, step.id))
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, WorkshopFrame)
    assert window.page.room is Room.PREPARE
    prepare = window.page.findChild(PrepareRoom)
    assert isinstance(prepare, PrepareRoom)
    assert prepare.current == step.id
