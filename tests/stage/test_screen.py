"""The window of the room: it keeps no keys but those of a voter; its page follows the size of the screen."""

from PySide6.QtCore import QEvent, Qt
from pytestqt.qtbot import QtBot

from atelier.stage.context import Stage
from atelier.stage.page import CuePage
from atelier.stage.screen import SharedScreen
from atelier.workshop.cue import BLACK


class Ballot(CuePage):
    may_take_keys = takes_keys = True


def window(qtbot: QtBot) -> SharedScreen:
    made = SharedScreen("Shared screen")
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


def test_keys_that_come_to_it_go_back_to_the_desk_unless_somebody_votes(qtbot: QtBot, stage: Stage) -> None:
    screen = window(qtbot)
    screen.show_page(lambda height: CuePage(stage, BLACK))
    with qtbot.waitSignal(screen.intruded):
        screen.event(QEvent(QEvent.Type.WindowActivate))
    screen.show_page(lambda height: Ballot(stage, BLACK))
    with qtbot.assertNotEmitted(screen.intruded):
        screen.event(QEvent(QEvent.Type.WindowActivate))


def refuses_keys(screen: SharedScreen) -> bool:
    flag = Qt.WindowType.WindowDoesNotAcceptFocus
    handle = screen.windowHandle()
    return bool(screen.windowFlags() & flag) and bool(handle.flags() & flag)


def test_beside_the_desk_it_refuses_the_keys_before_the_system_gives_them(qtbot: QtBot, stage: Stage) -> None:
    screen = window(qtbot)
    screen.show_page(lambda height: CuePage(stage, BLACK))
    screen.stand_on(screen.screen(), active=False)
    assert refuses_keys(screen)
    screen.show_page(lambda height: Ballot(stage, BLACK))
    assert not refuses_keys(screen), "people are to vote on it"
    screen.show_page(lambda height: CuePage(stage, BLACK))
    assert refuses_keys(screen)
    screen.stand_on(screen.screen(), active=True)
    assert not refuses_keys(screen), "the desk is behind it"


def test_another_height_makes_another_page(qtbot: QtBot, stage: Stage) -> None:
    heights: list[int] = []

    def make(height: int) -> CuePage:
        heights.append(height)
        return CuePage(Stage(stage.workshop, stage.words, stage.look, height), BLACK)

    screen = window(qtbot)
    screen.show()
    screen.show_page(make)
    screen.resize(1024, 768)
    screen.resize(1100, 768)
    assert heights == [600, 768]
    assert screen.page is not None
    assert screen.page.size() == screen.size()


def test_a_remote_control_turns_pages(qtbot: QtBot) -> None:
    screen = window(qtbot)
    screen.show()
    turned: list[int] = []
    screen.turned.connect(turned.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_A):
        qtbot.keyClick(screen, key)
    assert turned == [1, -1]
