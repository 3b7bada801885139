"""Groups, scenarios and zones."""

import pytest

from atelier.gestures.groups import (
    add_group,
    add_zone,
    change_group,
    change_zone,
    move_group,
    move_zone,
    remove_group,
    remove_zone,
    set_layout,
    set_scenario,
)
from atelier.gestures.notes import add_notes
from atelier.gestures.steps import add_step
from atelier.workshop.entities import Group, Layout, Scenario, Step, StepKind, Zone
from atelier.workshop.refusals import Reason
from atelier.workshop.walls import walls, zones
from tests.gestures.support import Room, refused


def test_a_group_takes_the_lowest_free_number() -> None:
    room = Room()
    step, _ = room.group_wall()
    second = room.make(Group, add_group, step=step.id, title="Vision")
    room.do(add_group, step=step.id)
    room.do(remove_group, group=second.id)
    assert room.make(Group, add_group, step=step.id).number == 2
    assert sorted(group.number for group in room.tables.all(Group)) == [1, 2, 3]


def test_numbers_are_exchanged_and_places_are_apart_from_them() -> None:
    room = Room()
    step, _ = room.wall()
    one, two = (room.make(Group, add_group, step=step.id) for _ in range(2))
    room.do(change_group, group=one.id, number=2, title="Un")
    assert (room.now(one).number, room.now(two).number, room.now(one).title) == (2, 1, "Un")
    room.do(move_group, group=two.id, index=0)
    assert [group.id for group in room.tables.children(Group, step.id)] == [two.id, one.id]


def test_a_group_that_has_said_something_stays() -> None:
    room = Room()
    step, zone = room.group_wall()
    _common, shared = room.wall(groups_from=step.id)
    room.do(add_notes, zone=shared.id, notes=["un"], group=zone.group)
    with refused(Reason.GROUP_IN_USE):
        room.do(remove_group, group=zone.group)


def test_a_scenario_belongs_to_one_step_and_one_group() -> None:
    room = Room()
    step, zone = room.group_wall()
    again = room.make(Step, add_step, kind=StepKind.WALL, title="Encore", by_group=True, groups_from=step.id)
    first = room.make(Scenario, set_scenario, step=step.id, group=zone.group, year=2030, role="Habitante")
    other = room.make(Scenario, set_scenario, step=again.id, group=zone.group, year=2040)
    room.do(set_scenario, step=step.id, group=zone.group, question=" Que voyez-vous ? ")
    assert (room.now(first).year, room.now(first).question) == (2030, "Que voyez-vous ?")
    assert room.now(other) == other
    assert room.do(set_scenario, step=step.id, title=" ") == []
    elsewhere, _ = room.wall()
    with refused(Reason.WRONG_PLACE, kind="group"):
        room.do(set_scenario, step=elsewhere.id, group=zone.group, title="x")


def test_named_zones_take_the_place_of_the_unnamed_if_it_is_empty() -> None:
    room = Room()
    step, _zone = room.wall()
    room.do(add_zone, step=step.id, title="Décision")
    room.do(add_zone, step=step.id, title="Action locale", at=0)
    (wall,) = walls(room.tables, step.id)
    assert [each.title for each in zones(room.tables, wall)] == ["Action locale", "Décision"]
    kept, full = room.wall()
    room.do(add_notes, zone=full.id, notes=["un"])
    room.do(add_zone, step=kept.id, title="Décision")
    assert [each.title for each in room.tables.children(Zone, kept.id)] == ["", "Décision"]


def test_a_wall_has_no_zone_twice() -> None:
    room = Room()
    step, zone = room.wall()
    room.do(change_zone, zone=zone.id, title="Décision")
    with refused(Reason.SAME_TITLE, title="Décision"):
        room.do(add_zone, step=step.id, title="decision")
    other = room.make(Zone, add_zone, step=step.id, title="Action")
    with refused(Reason.SAME_TITLE, title="Décision"):
        room.do(change_zone, zone=other.id, title="DÉCISION")


def test_zones_change_places_within_their_step_only() -> None:
    room = Room()
    step, zone = room.group_wall()
    room.do(change_zone, zone=zone.id, title="A")
    room.make(Step, add_step, kind=StepKind.WALL, title="Encore", by_group=True, groups_from=step.id)
    for title in "BC":
        room.do(add_zone, step=step.id, group=zone.group, title=title)
    room.do(move_zone, zone=zone.id, index=1)
    (wall,) = walls(room.tables, step.id)
    assert [each.title for each in zones(room.tables, wall)] == ["B", "A", "C"]


def test_a_zone_goes_only_when_it_is_empty_and_never_the_last() -> None:
    room = Room()
    step, zone = room.wall()
    assert room.do(remove_zone, zone=zone.id) == []
    room.do(change_zone, zone=zone.id, title="A")
    other = room.make(Zone, add_zone, step=step.id, title="B")
    room.do(add_notes, zone=zone.id, notes=["un"])
    with refused(Reason.ZONE_IN_USE, title="A"):
        room.do(remove_zone, zone=zone.id)
    room.do(remove_zone, zone=other.id)
    assert room.tables.children(Zone, step.id) == (room.now(zone),)


def test_zones_stand_only_on_walls_that_are_shown() -> None:
    room = Room()
    step, zone = room.group_wall()
    common, _ = room.wall(groups_from=step.id)
    for place in ({"step": step.id}, {"step": common.id, "group": zone.group}):
        with refused(Reason.WRONG_PLACE, kind="zone"):
            room.do(add_zone, title="A", **place)


@pytest.mark.parametrize("named", [True, False])
def test_a_layout_is_a_groups_or_all_groups(named: bool) -> None:
    room = Room()
    step, zone = room.group_wall()
    room.do(add_group, step=step.id)
    room.do(set_layout, step=step.id, group=zone.group if named else None, layout=Layout.BANDS)
    layouts = [group.layout for group in room.tables.children(Group, step.id)]
    assert layouts == [Layout.BANDS, Layout.COLUMNS if named else Layout.BANDS]
