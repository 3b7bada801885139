"""Groups composed by hand, by lot, balanced; duties go with their members."""

import pytest

from atelier.gestures.composing import (
    Duty,
    Sharing,
    compose_groups,
    empty_groups,
    give_duty,
    join_smallest,
    put_in_group,
)
from atelier.gestures.groups import add_group
from atelier.gestures.people import NewParticipant, add_participants, change_participant, remove_participant
from atelier.gestures.steps import add_step, change_step
from atelier.workshop.entities import Group, Participant, Presence, Step, StepKind
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused


@pytest.fixture
def room() -> Room:
    """Two groups in a step, four people."""
    room = Room()
    room.do(add_step, kind=StepKind.WALL, title="Visions")
    for _ in range(2):
        room.do(add_group, step=step(room))
    room.do(add_participants, participants=[NewParticipant(last_name=name) for name in "ABCD"])
    return room


def step(room: Room) -> str:
    return room.tables.children(Step)[0].id


def ids(room: Room) -> list[str]:
    return [p.id for p in room.tables.children(Participant)]


def groups(room: Room) -> tuple[Group, ...]:
    return room.tables.children(Group, step(room))


def members(room: Room) -> list[list[str]]:
    name = {p.id: p.last_name for p in room.tables.all(Participant)}
    return [[name[id] for id in group.members] for group in groups(room)]


def test_people_are_in_one_group_at_most(room: Room) -> None:
    first, second = (group.id for group in groups(room))
    a, b, c, _ = ids(room)
    room.do(put_in_group, step=step(room), participants=[a, b, c], group=first)
    room.do(put_in_group, step=step(room), participants=[b, a], group=second)
    assert members(room) == [["C"], ["B", "A"]]
    room.do(put_in_group, step=step(room), participants=[b], group=None)
    assert members(room) == [["C"], ["A"]]


def test_duties_are_lost_with_the_group_and_belong_to_members(room: Room) -> None:
    first, second = (group.id for group in groups(room))
    a, b, *_ = ids(room)
    room.do(put_in_group, step=step(room), participants=[a, b], group=first)
    room.do(give_duty, group=first, duty=Duty.LEADER, participant=a)
    room.do(give_duty, group=first, duty=Duty.SCRIBE, participant=b)
    with refused(Reason.WRONG_PLACE, kind="participant", place="group"):
        room.do(give_duty, group=second, duty=Duty.LEADER, participant=a)
    room.do(put_in_group, step=step(room), participants=[a], group=second)
    assert [(g.leader, g.scribe) for g in groups(room)] == [(None, b), (None, None)]
    room.do(remove_participant, participant=b)
    assert [(g.members, g.scribe) for g in groups(room)] == [((), None), ((a,), None)]


@pytest.mark.parametrize("way", list(Sharing))
def test_groups_are_drawn_for_those_who_are_there(room: Room, way: Sharing) -> None:
    a, *others = ids(room)
    room.do(put_in_group, step=step(room), participants=[a], group=groups(room)[0].id)
    room.do(compose_groups, step=step(room), participants=others, way=way)
    assert sorted(map(len, members(room))) == [1, 2]
    assert sorted(name for group in members(room) for name in group) == ["B", "C", "D"]
    room.do(empty_groups, step=step(room))
    assert members(room) == [[], []]


def test_a_step_that_takes_over_groups_has_their_members(room: Room) -> None:
    room.do(add_step, kind=StepKind.WALL, title="Pistes")
    later = room.tables.children(Step)[1].id
    room.do(change_step, step=later, groups_from=step(room))
    room.do(compose_groups, step=later, participants=ids(room), way=Sharing.LOT)
    assert sorted(map(len, members(room))) == [2, 2]


def test_without_groups_nobody_is_shared_out(room: Room) -> None:
    room.do(add_step, kind=StepKind.WALL, title="Autre")
    with refused(Reason.GROUPS_NONE):
        room.do(
            compose_groups, step=room.tables.children(Step)[1].id, participants=ids(room), way=Sharing.LOT
        )


def test_who_comes_late_joins_the_smallest_group_of_those_who_are_here(room: Room) -> None:
    first, second = (group.id for group in groups(room))
    a, b, c, d = ids(room)
    room.do(put_in_group, step=step(room), participants=[a], group=first)
    room.do(put_in_group, step=step(room), participants=[b], group=second)
    room.do(change_participant, participant=b, presence=Presence.EXCUSED)
    room.do(join_smallest, step=step(room), participants=[c, a, d])
    assert members(room) == [["A", "D"], ["B", "C"]]
