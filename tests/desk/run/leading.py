"""Where the tests of the room in which a workshop is led take its parts from."""

from PySide6.QtWidgets import QApplication, QWidget

from atelier.desk.context import Room, Spot
from atelier.desk.run.room import RunRoom
from atelier.desk.window.window import MainWindow
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step


def lead(window: MainWindow, workshop: OpenWorkshop, place: int) -> Step:
    """Take a step by its place."""
    step = workshop.tables.children(Step)[place]
    window.go(Spot(Room.RUN, workshop.name, step.id))
    return step


def room_of(window: MainWindow) -> RunRoom:
    """The room, once it was entered."""
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    return room


def focused() -> QWidget:
    """What has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
