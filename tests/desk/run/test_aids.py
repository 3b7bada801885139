"""The time of the step beside its page, by keys; the panel that folds; the way to the next step."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room
from atelier.desk.run.aids import Aids
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.gestures.steps import change_step
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Group, Step, Timing
from tests.desk.conftest import Planted
from tests.desk.run.leading import focused, lead, room_of
from tests.session.places import Clock, open_session

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOON = dt.datetime(2008, 3, 27, 12, 0).astimezone()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def session(tmp_path: Path, clock: Clock, planted: Planted) -> Iterator[Session]:
    path = tmp_path / "timed.atelier.db"
    path.write_bytes(planted.file)
    session = open_session(path, clock)
    yield session
    session.close()


@pytest.fixture
def today(workshop: OpenWorkshop) -> OpenWorkshop:
    """Announced for noon, each step for twenty minutes."""
    workshop.do(change_workshop, date=NOON.date(), starts=NOON.time())
    for step in workshop.tables.children(Step):
        workshop.do(change_step, step=step.id, minutes=20)
    return workshop


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def aids_of(window: MainWindow) -> Aids:
    return room_of(window).aids


def shown(window: MainWindow) -> tuple[str, str]:
    """The number, and what stands below it, at the moment that the clock tells."""
    aids = aids_of(window)
    aids._clock.look()
    part = aids.side.time
    return plain(part.number.text()), plain(part._below.text())


def test_what_is_left_when_it_ends_and_the_delay(
    window: MainWindow, today: OpenWorkshop, clock: Clock
) -> None:
    clock.on(minutes=4)
    lead(window, today, 0)
    assert shown(window) == ("20 min", "Ends at 12:24 pm · 4 min behind the running order")
    clock.on(minutes=19, seconds=30)
    assert shown(window)[0] == "30 s"
    clock.on(minutes=2)
    assert shown(window) == ("1 min", "Was to end at 12:24 pm · 5 min behind the running order")
    assert aids_of(window).side.time.number.accessibleName().endswith("beyond the plan")


def test_two_more_minutes_and_a_pause_by_keys_while_one_types(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop, clock: Clock
) -> None:
    lead(window, today, 0)
    qtbot.keyClick(focused(), Qt.Key.Key_T, CTRL | SHIFT)
    assert shown(window)[0] == "22 min"
    clock.on(minutes=2)
    qtbot.keyClick(focused(), Qt.Key.Key_T, CTRL)
    clock.on(minutes=10)
    assert shown(window) == ("20 min", "Ends at 12:32 pm · 12 min behind the running order")
    assert aids_of(window).side.time.pause.text() == "Resume"
    qtbot.keyClick(focused(), Qt.Key.Key_T, CTRL)
    clock.on(minutes=1)
    assert shown(window)[0] == "19 min"
    assert room_of(window).page is not None
    assert focused().window() is window


def test_on_another_day_nothing_runs_until_somebody_starts_it(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop, clock: Clock
) -> None:
    clock.on(days=3)
    lead(window, today, 0)
    clock.on(minutes=5)
    assert shown(window) == ("20 min", "")
    qtbot.keyClick(focused(), Qt.Key.Key_T, CTRL)
    clock.on(minutes=5)
    assert shown(window) == ("15 min", "Ends at 12:25 pm")


def test_a_step_without_a_planned_length_is_only_told(
    window: MainWindow, today: OpenWorkshop, clock: Clock
) -> None:
    step = lead(window, today, 0)
    today.do(change_step, step=step.id, minutes=None)
    clock.on(minutes=7)
    assert shown(window) == ("", "")
    part = aids_of(window).side.time
    assert plain(part._quiet.text()) == "For 7 min"
    assert not part.pause.isVisible()
    assert "pause" not in room_of(window).handlers()


def test_names_change_once_a_minute_and_tell_nobody_of_seconds(
    window: MainWindow, today: OpenWorkshop, clock: Clock
) -> None:
    lead(window, today, 0)
    number = aids_of(window).side.time.number
    clock.on(minutes=19, seconds=10)
    told = set()
    for _ in range(45):
        clock.on(seconds=1)
        shown(window)
        told.add(number.accessibleName())
    assert told == {"Less than a minute left"}


def test_the_clock_looks_again_only_while_it_is_seen(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop, clock: Clock
) -> None:
    lead(window, today, 0)
    bell = aids_of(window)._clock._bell
    qtbot.waitUntil(bell.isActive)
    assert 28_000 < bell.remainingTime() <= 30_100, "at half a minute the number changes"
    room_of(window).hide()
    assert not bell.isActive()
    room_of(window).show()
    qtbot.waitUntil(bell.isActive)


def test_the_button_leads_to_the_next_step_by_its_name(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop
) -> None:
    steps = today.tables.children(Step)
    lead(window, today, 0)
    button = aids_of(window).side.next
    assert button.accessibleName() == f"Next step: {steps[1].title}"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert today.step_in_hand == steps[1]
    lead(window, today, len(steps) - 1)
    assert button.text() == button.accessibleName() == "End the workshop"
    button.click()
    assert window.spot.room is Room.MINUTES
    assert all(timing.ended for timing in today.tables.all(Timing))
    assert not today.timers.of(steps[-1].id).running


def test_a_long_title_is_cut_on_the_button_and_said_whole(window: MainWindow, today: OpenWorkshop) -> None:
    second = today.tables.children(Step)[1]
    today.do(change_step, step=second.id, title="A very long title & more, that no button holds")
    lead(window, today, 0)
    button = aids_of(window).side.next
    assert button.text().startswith("Next step:\n")
    assert "A very long" in button.text()
    assert second.title not in button.text()
    assert button.accessibleName().endswith("that no button holds")


def test_tab_goes_from_the_line_through_the_panel(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop
) -> None:
    names = ["Two more minutes", "Pause", "Next step: "]
    for place in (0, 1, 0):
        lead(window, today, place)
        page = room_of(window).page
        assert isinstance(page, SaidPage)
        qtbot.waitUntil(aids_of(window).isVisible)
        widget, found = page.said.line.edit.nextInFocusChain(), list[str]()
        while widget is not None and len(found) < len(names):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                found.append(widget.accessibleName())
            widget = widget.nextInFocusChain()
        assert all(name.startswith(begin) for name, begin in zip(found, names, strict=True))


@pytest.mark.parametrize(("width", "shown"), [(1440, True), (1280, False)])
def test_the_time_gives_way_to_walls_that_stand_side_by_side(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop, width: int, *, shown: bool
) -> None:
    window.resize(width, 720)
    step = lead(window, today, 2)
    aids = aids_of(window)
    qtbot.waitUntil(lambda: aids.isVisible() is shown)
    said = room_of(window).page
    assert isinstance(said, SaidPage)
    wall = said.said.faces.wall
    assert wall is not None
    qtbot.waitUntil(lambda: wall.horizontalScrollBar().maximum() == 0)
    groups = today.tables.children(Group, step.id)
    tops = {wall.rect_of(Item(Kind.GROUP, group.id)).y() for group in groups}
    assert len(tops) == 1


@pytest.mark.parametrize(("width", "folded"), [(1280, False), (1093, True)])
def test_the_panel_folds_behind_a_button_that_tells_the_time(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop, width: int, *, folded: bool
) -> None:
    window.resize(width, 614)
    lead(window, today, 0)
    aids = aids_of(window)
    qtbot.waitUntil(lambda: aids.isVisible() is not folded)
    qtbot.waitUntil(lambda: aids.button.isVisible() is folded)
    assert plain(aids.button.text()).strip() == "20 min"
    qtbot.keyClick(focused(), Qt.Key.Key_F8)
    assert aids.isVisible() is folded
    if folded:
        qtbot.waitUntil(aids.side.time.more.hasFocus)
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)
        assert not aids.isAncestorOf(focused())
        aids.button.click()
        assert not aids.isVisible()


def test_the_next_step_and_the_screen_stay_in_sight_where_the_panel_is_folded(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop
) -> None:
    window.resize(1100, 700)
    lead(window, today, 0)
    aids = aids_of(window)
    qtbot.waitUntil(aids.next.isVisible)
    second = today.tables.children(Step)[1]
    assert aids.next.accessibleName() == f"Next step: {second.title}"
    aids.next.click()
    assert today.step_in_hand == second
    aids.button.click()
    assert aids.next.isVisible(), "it stays where it is"
    assert not aids.side.next.isVisible(), "and stands there once"
    aids.button.click()
    lead(window, today, -1)
    assert aids.next.accessibleName() == "End the workshop"


def test_between_two_panels_figures_give_way_before_a_button_is_cut(
    qtbot: QtBot, window: MainWindow, today: OpenWorkshop
) -> None:
    window.resize(1093, 614)
    lead(window, today, 2)
    page, aids = room_of(window).page, aids_of(window)
    assert isinstance(page, SaidPage)
    qtbot.waitUntil(page.brief_button.isVisible)
    assert page._counts.isVisible()
    page.brief_button.click()
    aids.button.click()
    qtbot.waitUntil(lambda: not page._counts.isVisible())
    buttons = [page.brief_button, *page.said.switch.findChildren(QPushButton)]
    qtbot.waitUntil(lambda: all(b.width() >= b.minimumSizeHint().width() for b in buttons))
    aids.button.click()
    qtbot.waitUntil(page._counts.isVisible)
