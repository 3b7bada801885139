"""Walls, groups, zones and scenarios, prepared by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.wall_part import WallPart
from atelier.gestures.notes import add_notes
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Group, Layout, Scenario, Step, StepKind
from atelier.workshop.walls import groups, wall_at, walls, zones
from tests.desk.conftest import Said
from tests.desk.prepare.conftest import first, named

ENTER = Qt.Key.Key_Return


@pytest.fixture
def wall(room: PrepareRoom, workshop: OpenWorkshop) -> Step:
    step = first(workshop, StepKind.WALL)
    room.arrive(Spot(Room.PREPARE, workshop.name, step.id))
    return step


def part(room: PrepareRoom) -> WallPart:
    found = room.sheet.findChildren(WallPart)
    assert found
    return found[-1]


def names(workshop: OpenWorkshop, step: Step, group: str | None) -> list[str]:
    return [zone.title for zone in zones(workshop.tables, wall_at(workshop.tables, step.id, group))]


def type_zone(qtbot: QtBot, room: PrepareRoom, place: int, typed: str, *, card: int = 0) -> None:
    """Types over a chip of a group's zones (-1: the one that adds) and presses Enter."""
    line = part(room).cards[card].setup.zones.lines[place]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, ENTER)


def test_zones_are_added_renamed_and_emptied_away(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step
) -> None:
    group = groups(workshop.tables, wall.id)[0].id
    type_zone(qtbot, room, -1, "decide")
    type_zone(qtbot, room, -1, "do")
    assert names(workshop, wall, group) == ["decide", "do"]
    type_zone(qtbot, room, 0, "settle")
    assert names(workshop, wall, group) == ["settle", "do"]
    type_zone(qtbot, room, 1, "")
    assert names(workshop, wall, group) == ["settle"]


def test_a_zone_added_leaves_the_keys_where_the_next_is_typed(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step
) -> None:
    type_zone(qtbot, room, -1, "decide")
    line = QApplication.focusWidget()
    assert line is part(room).cards[0].setup.zones.lines[-1]
    assert line.property("text") == ""


def test_a_zone_is_moved(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step) -> None:
    group = groups(workshop.tables, wall.id)[1].id
    before = names(workshop, wall, group)
    part(room).cards[1].setup.zones.lines[0].setFocus()
    room.handlers()["move_down"]()
    assert names(workshop, wall, group) == before[::-1]


def test_a_zone_is_moved_twice_in_a_row(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step
) -> None:
    group = groups(workshop.tables, wall.id)[1].id
    type_zone(qtbot, room, -1, "third", card=1)
    before = names(workshop, wall, group)
    part(room).cards[1].setup.zones.lines[0].setFocus()
    room.handlers()["move_down"]()
    room.handlers()["move_down"]()
    assert names(workshop, wall, group) == [*before[1:], before[0]]


def test_a_zone_with_notes_is_kept_and_said(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step, said: Said
) -> None:
    group = groups(workshop.tables, wall.id)[1].id
    before = names(workshop, wall, group)
    zone = zones(workshop.tables, wall_at(workshop.tables, wall.id, group))[0]
    workshop.do(add_notes, zone=zone.id, notes=["Something said"])
    type_zone(qtbot, room, 0, "", card=1)
    assert "Move them first" in said.last
    assert names(workshop, wall, group) == before


def test_the_same_name_twice_is_refused_and_stays_typed(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step, said: Said
) -> None:
    type_zone(qtbot, room, -1, "decide")
    type_zone(qtbot, room, -1, "Decide")
    assert "already there" in said.last
    assert part(room).cards[0].setup.zones.lines[-1].text() == "Decide"


def layouts(workshop: OpenWorkshop, wall: Step) -> list[Layout]:
    return [each.layout for each in walls(workshop.tables, wall.id)]


def test_the_layout_is_of_one_group(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step
) -> None:
    choice = part(room).cards[0].setup.layout_choice
    choice.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, ENTER):
        qtbot.keyClick(choice, key)
    assert layouts(workshop, wall) == [Layout.BANDS, Layout.FACING]
    workshop.undo()
    assert layouts(workshop, wall) == [Layout.COLUMNS, Layout.FACING], "one choice, one gesture"


def test_a_group_is_added_named_and_removed(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step
) -> None:
    part(room).add_button.setFocus()
    qtbot.keyClick(part(room).add_button, Qt.Key.Key_Space)
    line = QApplication.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, "The young")
    qtbot.keyClick(line, ENTER)
    new = groups(workshop.tables, wall.id)[-1]
    assert (new.number, new.title) == (3, "The young")
    button = named(part(room).cards[-1], "Remove group 3")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert workshop.tables.find(Group, new.id) is None


def test_a_scenario_is_typed(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, wall: Step) -> None:
    card = part(room).cards[0]
    for name, typed in (
        ("Year", "2040"),
        ("Role: “You are…”", "the mayor"),
        ("Situation", "You have just been elected."),
    ):
        field = named(card, name)
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    scenario = workshop.tables.children(Scenario, groups(workshop.tables, wall.id)[0].id)[0]
    assert (scenario.year, scenario.role) == (2040, "the mayor")
    assert scenario.situation == "You have just been elected."


def test_from_groups_to_one_wall_and_back(room: PrepareRoom, workshop: OpenWorkshop, wall: Step) -> None:
    part(room).way.setFocus()
    before = workshop.tables.copy()
    part(room).way.chosen.emit("together")
    assert not workshop.tables.get(Step, wall.id).by_group
    assert part(room).way.choice == "together"
    workshop.undo()
    assert workshop.tables == before
    assert part(room).way.choice == "group"
