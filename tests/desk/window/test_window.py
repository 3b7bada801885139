"""The window: what it says, what answers to which key, what it leaves behind."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QStyle
from pytestqt.qtbot import QtBot

from atelier.desk.commands.menu import MenuButton
from atelier.desk.commands.shortcuts import ShortcutsPage
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.window.window import MainWindow
from atelier.gestures.shelf import put_away
from atelier.look.buttons import IconButton
from atelier.session import OpenWorkshop, Session
from atelier.wall.capture import CaptureLine
from atelier.workshop.refusals import Reason, Refused

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_refusal_is_said_under_the_bar_until_something_succeeds(window: MainWindow) -> None:
    def refuse() -> None:
        raise Refused(Reason.DISK_FULL, path="x")

    window.desk.attempt(refuse)
    assert window.speech.banner.isVisible()
    assert "disk is full" in window.speech.banner.accessibleName()
    window.desk.attempt(lambda: None)
    assert not window.speech.banner.isVisible()


def test_a_workshop_that_is_not_there_is_said_and_one_stays(window: MainWindow) -> None:
    window.go(Spot(Room.RUN, "0" * 32))
    assert window.spot == Spot(Room.HOME)
    assert window.speech.banner.isVisible()


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


def test_what_is_pointed_at_has_a_menu_about_it_alone(
    window: MainWindow, workshop: OpenWorkshop, qtbot: QtBot
) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    window.desk.menu(window.mapToGlobal(window.rect().center()))
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    shown = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert shown == ["Edit", "Paste", "Find a command or a place"]
    menu.close()


def test_the_page_of_shortcuts_gives_the_focus_back(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    before = QApplication.focusWidget()
    page = ShortcutsPage(desk.look, desk.words, window.body)
    focused = QApplication.focusWidget()
    assert isinstance(focused, IconButton)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert QApplication.focusWidget() is before


def test_the_menu_begins_with_a_command_and_scrolls_where_it_is_long(window: MainWindow) -> None:
    menu = QMenu(window)
    window.commands.fill(menu)
    assert not menu.actions()[0].isSeparator()
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu) == 1


def test_many_commands_stand_in_a_menu_for_each_section(window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.RUN, workshop.name))
    menu = QMenu(window)
    for _ in range(2):
        window.commands.fill(menu)
    assert menu.actions()[0].text() == "Find a command or a place"
    assert menu.sizeHint().height() < 600
    below = [action.menu() for action in menu.actions()]
    found = {action.text() for each in below if isinstance(each, QMenu) for action in each.actions()}
    on_offer = {entry.title for entry in window.commands.offered() if entry.id not in {"menu", "palette"}}
    assert found == on_offer
    assert all(each.sizeHint().height() < 740 for each in below if isinstance(each, QMenu))


def test_what_is_said_in_prepare_moves_nothing(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    window.go(Spot(Room.PREPARE, workshop.name))
    room = window.findChild(PrepareRoom)
    assert isinstance(room, PrepareRoom)
    qtbot.waitUntil(room.sheet.isVisible)
    stood = room.mapTo(window, QPoint()), room.size()
    window.desk.note("The step was removed. Undo brings it back.")
    qtbot.waitUntil(window.speech.banner.isVisible)
    QApplication.processEvents()
    assert (room.mapTo(window, QPoint()), room.size()) == stood
    foot = room.sheet.mapTo(window, room.sheet.rect().bottomLeft()).y()
    assert 0 < foot - window.speech.mapTo(window, window.speech.rect().bottomLeft()).y() < 20


def test_what_is_said_moves_nothing_and_leaves_the_line_free(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    window.go(Spot(Room.RUN, workshop.name))
    line = window.findChild(CaptureLine)
    assert isinstance(line, CaptureLine)
    qtbot.waitUntil(line.isVisible)
    before = line.mapTo(window.body, QPoint())
    window.desk.note("A sentence. " * 12)
    QApplication.processEvents()
    assert line.mapTo(window.body, QPoint()) == before
    assert window.speech.geometry().bottom() < before.y()
    assert window.body.rect().contains(window.speech.geometry())
    window.resize(window.width() - 100, window.height())
    assert window.body.rect().contains(window.speech.geometry())


def test_a_window_that_is_closed_reads_no_more(
    window: MainWindow, session: Session, workshop: OpenWorkshop
) -> None:
    session.shelf.do(put_away, workshop=workshop.name)  # after which the home reads the methods again
    window.close()
    session.close()
    QApplication.processEvents()  # reading would raise
