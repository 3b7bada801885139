"""What is pressed in haste is in sight and stays in its place, however small the screen."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.room import RunRoom
from atelier.desk.run.silent import SilentPart
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.sight import Sight
from atelier.desk.window.window import MainWindow
from atelier.session import OpenWorkshop
from atelier.workshop.cue import CueKind
from atelier.workshop.entities import Step, StepKind
from tests.desk.stage.panel import part_of


def test_where_the_panel_is_folded_one_press_shows_and_takes_away(
    qtbot: QtBot, window: MainWindow, projection: Projection
) -> None:
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    window.resize(1100, 700)
    qtbot.waitUntil(room.aids.full.isVisible)
    for shown, name in ((True, "Take away"), (False, "Show to the room")):
        place = room.aids.full.mapTo(window, QPoint())
        room.aids.full.click()
        assert projection.live is shown
        assert room.aids.full.accessibleName() == name
        assert room.aids.full.mapTo(window, QPoint()) == place


def test_what_a_wall_may_show_needs_no_scrolling_on_a_small_laptop(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    window.resize(1366, 768)
    projection.eyes.say(Sight.APART)
    wall = next(step for step in sample.tables.children(Step) if step.kind is StepKind.WALL)
    window.go(Spot(Room.RUN, sample.name, wall.id))
    part, silent = part_of(window), window.findChild(SilentPart)
    assert isinstance(silent, SilentPart)
    qtbot.waitUntil(silent.button.isVisible)
    offered = [*part.buttons.values(), part.more, silent.button]
    qtbot.waitUntil(lambda: all(each.visibleRegion().boundingRect() == each.rect() for each in offered))


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (1093, 614)])
def test_the_button_that_shows_and_the_time_stand_still_and_whole(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, size: tuple[int, int]
) -> None:
    window.resize(*size)
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    if not room.aids.isVisible():
        room.aids.button.click()
    side, part = room.aids.side, part_of(window)
    qtbot.waitUntil(lambda: part.buttons[CueKind.BLACK].isVisible() and side.time.number.isVisible())
    assert side.time.number.isVisible()
    places = set()
    for kind in (CueKind.SCENARIOS, CueKind.WALL, CueKind.BLACK):
        part.buttons[kind].click()
        assert sample.showing.shown.kind is kind
        QApplication.processEvents()  # laid out anew
        places.add((part.full.mapTo(side, QPoint()).y(), part.full.height()))
    assert len(places) == 1
    following = room.aids.next if room.aids.next.isVisible() else side.next
    for widget in (part.full, side.time.number, side.time.more, side.time.pause, following):
        assert widget.visibleRegion().boundingRect() == widget.rect(), "nothing is cut"
    if side.next.isVisible():
        assert side.time.geometry().bottom() < side.next.geometry().top()


@pytest.mark.parametrize(("height", "told"), [(768, False), (900, False), (1080, True)])
def test_explanations_stand_where_there_is_room_for_them(
    qtbot: QtBot, window: MainWindow, height: int, *, told: bool
) -> None:
    silent = window.findChild(SilentPart)
    assert isinstance(silent, SilentPart)
    window.resize(1440, height)
    qtbot.waitUntil(lambda: silent._hint.isVisibleTo(silent) is told)
    assert silent.button.accessibleDescription() == silent._hint.text()
