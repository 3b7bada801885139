"""The window: what it says, what answers to which key, what it leaves behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atelier import assets
from atelier.desk.commands import COMMANDS
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.menu import MenuButton
from atelier.desk.shortcuts import ShortcutsPage
from atelier.desk.window import MainWindow
from atelier.look.buttons import IconButton
from atelier.session import OpenWorkshop
from atelier.workshop.refusals import Reason, Refused

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_refusal_is_said_under_the_bar_until_something_succeeds(window: MainWindow) -> None:
    def refuse() -> None:
        raise Refused(Reason.DISK_FULL, path="x")

    window.desk.attempt(refuse)
    assert window._banner.isVisible()
    assert "disk is full" in window._banner.accessibleName()
    window.desk.attempt(lambda: None)
    assert not window._banner.isVisible()


def test_a_workshop_that_is_not_there_is_said_and_one_stays(window: MainWindow) -> None:
    window.go(Spot(Room.RUN, "0" * 32))
    assert window.spot == Spot(Room.HOME)
    assert window._banner.isVisible()


def test_a_command_that_is_not_offered_leaves_its_key_to_the_editor(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    line = QLineEdit("abc", window.centralWidget())
    line.show()
    line.setFocus()
    line.setCursorPosition(0)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert line.text() == "bc"
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text() == "bc", "undo inside an editor is the editor's own"
    line.deleteLater()


def test_the_menu_shows_what_is_on_offer(window: MainWindow) -> None:
    button = window.findChild(MenuButton)
    assert isinstance(button, MenuButton)
    window.commands.fill(button._menu)
    shown = [action.text() for action in button._menu.actions() if not action.isSeparator()]
    assert "New workshop" in shown
    assert "Export" not in shown
    assert "All commands" not in shown


def test_no_key_stands_for_two_commands() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    assert all(QKeySequence(key).toString() for key in keys)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_its_icon(command: object) -> None:
    icon = getattr(command, "icon", "")
    assert not icon or assets.path("icons", f"{icon}.svg").is_file()


def test_the_page_of_shortcuts_gives_the_focus_back(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    before = QApplication.focusWidget()
    page = ShortcutsPage(desk.look, desk.words, window.body)
    focused = QApplication.focusWidget()
    assert isinstance(focused, IconButton)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert QApplication.focusWidget() is before
