"""The palette: what it offers, what Enter does, where the keys are afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atelier.desk.commands.palette import Palette
from atelier.desk.context import Room, Spot
from atelier.desk.run import RunRoom
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.gestures.titles import add_title
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Cluster, Step, StepKind
from atelier.workshop.walls import walls, zones

CTRL = Qt.KeyboardModifier.ControlModifier


def palette(qtbot: QtBot, window: MainWindow, typed: str = "") -> Palette:
    """Opened by its key, with something typed in it."""
    qtbot.waitUntil(has_keys)  # a page just made is shown when the event loop turns
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, CTRL)
    found = [each for each in window.findChildren(Palette) if each.isVisible()]
    assert len(found) == 1
    qtbot.keyClicks(found[0].line, typed)
    return found[0]


def has_keys() -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and focused.isVisible()


def shown(palette: Palette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def enter(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)


def test_a_command_is_found_and_done(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    opened = palette(qtbot, window, "new work")
    assert shown(opened) == ["New workshop"]
    assert opened.list.choice is not None
    assert opened.list.choice.aloud == "New workshop, Ctrl+N"
    enter(qtbot, opened)
    assert window.spot.room is Room.PREPARE
    assert len(session.summaries()) == 1


def test_what_is_not_on_offer_is_not_shown(qtbot: QtBot, window: MainWindow) -> None:
    opened = palette(qtbot, window)
    assert "Export" not in shown(opened)
    assert "Find a command or a place" not in shown(opened)


def test_a_workshop_is_a_place_of_the_home(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    enter(qtbot, palette(qtbot, window, "futu"))
    assert window.spot == Spot(Room.PREPARE, workshop.name)


@pytest.fixture
def led(window: MainWindow, workshop: OpenWorkshop) -> RunRoom:
    """The first wall of the workshop, in hand."""
    wall = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL)
    window.go(Spot(Room.RUN, workshop.name, wall.id))
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    return room


def test_a_step_is_a_place(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, led: RunRoom) -> None:
    last = workshop.tables.children(Step)[-1]
    enter(qtbot, palette(qtbot, window, last.title))
    assert led.looking.here == last
    assert workshop.step_in_hand != last, "it is only looked at"
    window.go(Spot(Room.PREPARE, workshop.name))
    first = workshop.tables.children(Step)[0]
    enter(qtbot, palette(qtbot, window, first.title))
    assert window.spot == Spot(Room.PREPARE, workshop.name, first.id)


def test_a_title_is_aimed_at(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, led: RunRoom) -> None:
    step = workshop.step_in_hand
    assert step is not None
    zone = zones(workshop.tables, walls(workshop.tables, step.id)[-1])[-1]
    workshop.do(add_title, zone=zone.id, title="Être écoutés")
    enter(qtbot, palette(qtbot, window, "ecout"))
    assert isinstance(led.page, SaidPage)
    line = led.page.said.line
    assert workshop.tables.get(Cluster, line.aim.place.cluster).title == "Être écoutés"
    assert line.edit.hasFocus()


def test_escape_gives_the_keys_back_and_keeps_what_is_typed(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    qtbot.keyClicks(title, "Half")
    opened = palette(qtbot, window, "exp")
    assert workshop.tables.workshop.title == "A future", "nothing is stored yet"
    qtbot.keyClick(opened.line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is title
    assert not title.hasSelectedText()
    qtbot.keyClicks(title, " way")
    assert title.text() == "Half way"


def test_the_key_closes_it_again(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.focusWidget()
    opened = palette(qtbot, window)
    window.commands.run("palette")
    assert not opened.isVisible()
    assert QApplication.focusWidget() is before


def test_the_sample_is_found_by_its_name_when_there_are_workshops_and_is_never_a_second_one(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    new_workshop(session, method="atelier-du-futur", title="Le nôtre", language="en")
    for _ in range(2):
        window.go(Spot(Room.HOME))
        enter(qtbot, palette(qtbot, window, "sample"))
        assert window.spot.room is Room.RUN
        assert len(session.library.summaries()) == 2
