"""Beside the time of a step: when the workshop will end, and what could be shorter, by one key."""

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.run.catching import CatchingPart
from atelier.desk.window.window import MainWindow
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step
from tests.desk.conftest import NOW
from tests.desk.run.leading import focused, lead, room_of

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def late(window: MainWindow, workshop: OpenWorkshop, minutes: int, place: int = 0) -> None:
    """Take a step so many minutes after the workshop was to begin with it."""
    here = NOW.astimezone()
    before = sum(step.minutes or 0 for step in workshop.tables.children(Step)[:place])
    starts = (here - dt.timedelta(minutes=minutes + before)).time().replace(second=0, microsecond=0)
    workshop.do(change_workshop, date=here.date(), starts=starts)
    lead(window, workshop, place)


def panel(window: MainWindow) -> CatchingPart:
    return room_of(window).aids.side.catching


def lengths(workshop: OpenWorkshop) -> list[int]:
    return [step.minutes or 0 for step in workshop.tables.children(Step)]


def test_one_key_shortens_what_comes_and_one_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    before = lengths(workshop)
    late(window, workshop, 12)
    part = panel(window)
    qtbot.waitUntil(part.isVisible)
    assert "12\u00a0min late" in part._end.text()
    assert "35\u00a0min → 30\u00a0min" in part._cuts.text()
    qtbot.keyClick(focused(), Qt.Key.Key_F8, CTRL_SHIFT)
    assert sum(before) - sum(lengths(workshop)) == 15
    qtbot.waitUntil(lambda: not part.isVisible())
    workshop.undo()
    assert lengths(workshop) == before


def test_nothing_is_said_on_time_nor_of_a_minute_or_two(window: MainWindow, workshop: OpenWorkshop) -> None:
    late(window, workshop, 2)
    part = panel(window)
    assert part.isHidden()
    assert "catch_up" not in room_of(window).handlers()


def test_where_nothing_can_be_shortened_it_is_said(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    late(window, workshop, 30, place=7)
    part = panel(window)
    qtbot.waitUntil(part.isVisible)
    assert part.apply.isHidden()
    assert "later end" in part._cuts.text()
