"""Steps: their order, their groups, what goes with them."""

from atelier.gestures.groups import add_group
from atelier.gestures.notes import add_notes
from atelier.gestures.steps import add_step, change_step, move_step, remove_step, reveal_step
from atelier.gestures.titles import add_title
from atelier.gestures.votes import add_round
from atelier.workshop.change import created
from atelier.workshop.entities import Act, ActKind, Cluster, Group, Layout, Note, Round, Step, StepKind, Zone
from atelier.workshop.refusals import Reason
from atelier.workshop.walls import groups, walls, zones
from tests.gestures.support import Room, refused


def add(room: Room, title: str, **fields: object) -> Step:
    return room.make(Step, add_step, **({"kind": StepKind.TALK, "title": title} | fields))


def test_steps_stand_in_their_running_order() -> None:
    room = Room()
    first = add(room, "Accueil")
    add(room, "Clôture")
    add(room, "Visions", at=1)
    assert [step.title for step in room.tables.children(Step)] == ["Accueil", "Visions", "Clôture"]
    assert len(room.do(move_step, step=first.id, index=None)) == 1
    assert [step.title for step in room.tables.children(Step)] == ["Visions", "Clôture", "Accueil"]
    assert room.do(move_step, step=first.id, index=7) == []


def test_what_was_written_in_silence_is_revealed() -> None:
    room = Room()
    step, _ = room.wall(silent=True)
    assert step.silent
    room.do(reveal_step, step=step.id)
    assert not room.now(step).silent
    assert room.do(reveal_step, step=step.id) == []


def test_what_is_said_of_a_step_is_read_by_its_kind_of_text() -> None:
    room = Room()
    step = add(room, "Accueil", opening="**Bienvenue**\n\nà tous", minutes=15)
    assert (step.opening, step.minutes) == ("**Bienvenue**\n\nà tous", 15)
    room.do(change_step, step=step.id, title=" Ouverture\n", question=" Quoi ? ")
    assert (room.now(step).title, room.now(step).question) == ("Ouverture", "Quoi ?")
    assert room.do(change_step, step=step.id, title="Ouverture") == []
    with refused(Reason.NUMBER_UNKNOWN, typed="-1"):
        room.do(change_step, step=step.id, minutes=-1)
    with refused(Reason.FIELD_UNKNOWN, kind="step", field="colour"):
        room.do(change_step, step=step.id, colour="red")


def test_a_wall_begins_with_an_unnamed_zone_for_all_or_for_each_group() -> None:
    room = Room()
    _step, zone = room.wall()
    assert (zone.title, zone.group) == ("", None)
    by_group, _own = room.group_wall()
    room.do(add_group, step=by_group.id)
    again = add(room, "Encore", kind=StepKind.WALL, by_group=True, groups_from=by_group.id)
    assert [len(zones(room.tables, wall)) for wall in walls(room.tables, again.id)] == [1, 1]
    assert room.tables.count(Zone) == 5
    assert not room.tables.children(Zone, add(room, "Pause").id)


def test_groups_of_an_earlier_step_are_those_of_the_step_that_takes_them_over() -> None:
    room = Room()
    first, _ = room.group_wall()
    second = add(room, "Pistes", kind=StepKind.WALL, groups_from=first.id)
    third = add(room, "Suite", kind=StepKind.WALL, groups_from=second.id)
    group = room.make(Group, add_group, step=third.id)
    assert group.step == first.id
    assert groups(room.tables, second.id) == groups(room.tables, third.id) == groups(room.tables, first.id)
    with refused(Reason.WRONG_PLACE, kind="step"):
        room.do(change_step, step=first.id, groups_from=third.id)


def test_groups_are_not_exchanged_under_what_they_said() -> None:
    room = Room()
    first, _ = room.group_wall()
    second, zone = room.group_wall()
    note = room.make(Note, add_notes, zone=zone.id, notes=["un"])
    with refused(Reason.GROUP_IN_USE):
        room.do(change_step, step=second.id, groups_from=first.id)
    room.tables.apply([created(note).reversed()])
    room.do(change_step, step=second.id, groups_from=first.id)
    assert groups(room.tables, second.id) == room.tables.children(Group, first.id)
    assert [len(zones(room.tables, wall)) for wall in walls(room.tables, second.id)] == [1]


def test_a_removed_step_takes_along_what_was_said_in_it() -> None:
    room = Room()
    step, zone = room.wall()
    title = room.make(Cluster, add_title, zone=zone.id, title="Titre")
    room.do(add_notes, zone=zone.id, notes=["un"], cluster=title.id)
    room.do(remove_step, step=step.id)
    assert [room.tables.count(kind) for kind in (Step, Zone, Cluster, Note)] == [0, 0, 0, 0]


def test_groups_that_work_elsewhere_outlive_their_step() -> None:
    room = Room()
    first, zone = room.group_wall()
    second = add(room, "Pistes", kind=StepKind.WALL, by_group=True, groups_from=first.id)
    third = add(room, "Suite", kind=StepKind.WALL, groups_from=first.id)
    (wall,) = walls(room.tables, second.id)
    note = room.make(Note, add_notes, zone=zones(room.tables, wall)[0].id, notes=["un"])
    room.do(remove_step, step=first.id)
    assert room.now(note).group == zone.group
    assert [group.id for group in groups(room.tables, second.id)] == [zone.group]
    assert room.now(third).groups_from == second.id


def test_a_step_with_an_opened_vote_stays() -> None:
    room = Room()
    step = add(room, "Vote", kind=StepKind.VOTE)
    first = room.make(Round, add_round, step=step.id)
    act = Act(id="a", round=first.id, sequence=1, kind=ActKind.OPEN, at=room.stamp.now, facts="{}", hash="h")
    room.tables.apply([created(act)])
    with refused(Reason.STEP_HAS_VOTE):
        room.do(remove_step, step=step.id)


def test_a_layout_may_be_changed_with_the_rest() -> None:
    room = Room()
    step, zone = room.wall()
    title = room.make(Cluster, add_title, zone=zone.id, title="Titre")
    room.do(change_step, step=step.id, title="Face à face", layout=Layout.FACING)
    assert room.now(step).layout is Layout.FACING
    assert room.now(title).row
