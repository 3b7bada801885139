"""Where Tab goes in *Prepare*, and where the keys are after a step is changed by them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.group_card import GroupCard
from atelier.desk.prepare.step_page import StepPage
from atelier.desk.prepare.vote_part import VotePart
from atelier.desk.prepare.wall_part import WallPart
from atelier.desk.window.window import MainWindow
from atelier.gestures.people import NewParticipant, add_participants
from atelier.session import OpenWorkshop
from atelier.workshop.entities import StepKind
from tests.desk.prepare.conftest import first

CTRL = Qt.KeyboardModifier.ControlModifier


def part(room: PrepareRoom) -> WallPart | VotePart:
    page = room.sheet.page
    assert isinstance(page, StepPage)
    assert isinstance(page.part, WallPart | VotePart)
    return page.part


def walk(start: QWidget, end: QWidget) -> list[QWidget]:
    """What Tab stops at from one control to another."""
    start.setFocus()
    stops: list[QWidget] = []
    while len(stops) < 200:
        here = QApplication.focusWidget()
        assert here is not None
        stops.append(here)
        if here is end:
            break
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return stops


def within(stops: list[QWidget], part: QWidget) -> list[int]:
    return [place for place, stop in enumerate(stops) if part.isAncestorOf(stop)]


def test_a_group_has_its_name_first_and_its_bin_last(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, StepKind.WALL).id))
    qtbot.waitUntil(lambda: part(room).add_button.isVisible() and not room._tabs.isActive())
    card, *_ = part(room).cards
    assert isinstance(card, GroupCard)
    stops = [stop for stop in walk(room.order.start_button, room.people.unnamed) if card.isAncestorOf(stop)]
    assert stops[0].accessibleName() == "Title of group 1"
    assert stops[-1] is card.last_for_tab


def test_tab_goes_from_the_running_order_through_the_sheet_to_the_people(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    for kind in (StepKind.WALL, StepKind.VOTE):
        room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, kind).id))
        qtbot.waitUntil(lambda: part(room).add_button.isVisible() and not room._tabs.isActive())
        stops = walk(room.order.start_button, room.people.unnamed)
        sheet, people = within(stops, room.sheet), within(stops, room.people)
        assert len(sheet) > 5
        assert sheet[-1] < people[0]
        cards = [place for card in part(room).cards for place in within(stops, card)]
        assert max(cards) < stops.index(part(room).add_button)


def test_tab_follows_a_group_that_was_added(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, StepKind.WALL).id))
    part(room).add_button.click()
    qtbot.waitUntil(lambda: not room._tabs.isActive() and part(room).cards[-1].isVisible())
    stops = walk(room.order.start_button, part(room).add_button)
    places = [within(stops, card) for card in part(room).cards]
    assert [place for each in places for place in each] == sorted(place for each in places for place in each)
    assert all(places)


def test_a_step_reached_by_its_key_has_the_keys_on_its_title(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    workshop.do(add_participants, participants=[NewParticipant(last_name="Roux")])
    window.go(Spot(Room.PREPARE, workshop.name))
    room = window.findChild(PrepareRoom)
    assert isinstance(room, PrepareRoom)
    qtbot.waitUntil(room.people.list.isVisible)
    room.people.list.setFocus()
    qtbot.keyClick(room.people.list, Qt.Key.Key_PageDown, CTRL)
    title = QApplication.focusWidget()
    assert isinstance(room.sheet.page, StepPage)
    assert title is room.sheet.page._title.line
    room.order.list.setFocus()
    qtbot.keyClick(room.order.list, Qt.Key.Key_PageDown, CTRL)
    assert room.order.list.hasFocus(), "whoever walks the running order goes on walking it"
