"""*Prepare* of a new workshop, shown alone, as its frame shows it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step, StepKind
from tests.desk.conftest import Said

Show = Callable[[], PrepareRoom]


@pytest.fixture
def noted() -> Said:
    """What was said quietly of what was done."""
    return Said()


@pytest.fixture
def desk(desk: Desk, noted: Said) -> Desk:
    """The same, heard."""
    return replace(desk, note=noted.append)


@pytest.fixture
def show(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> Show:
    """Shows the room anew, as a second start would."""

    def made() -> PrepareRoom:
        room = PrepareRoom(desk, workshop)
        qtbot.addWidget(room)
        room.resize(1280, 660)
        room.show()
        qtbot.waitExposed(room)
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        room.arrive(Spot(Room.PREPARE, workshop.name))
        return room

    return made


@pytest.fixture
def room(show: Show) -> PrepareRoom:
    return show()


def steps(workshop: OpenWorkshop) -> list[str]:
    """The titles of the running order."""
    return [step.title for step in workshop.tables.children(Step)]


def first(workshop: OpenWorkshop, kind: StepKind) -> Step:
    """The first step of a kind."""
    return next(step for step in workshop.tables.children(Step) if step.kind is kind)


def named(within: QWidget, name: str) -> QWidget:
    """The control that a screen reader calls so, where it is seen."""
    found = [w for w in within.findChildren(QWidget) if w.accessibleName() == name and w.isVisible()]
    assert found, name
    return found[0]
