"""Notes: said, reworded, moved, taken away."""

from dataclasses import replace

from atelier.gestures.groups import add_group
from atelier.gestures.notes import (
    NewNote,
    add_notes,
    change_note_group,
    move_notes,
    remove_notes,
    reword_note,
    set_direction,
)
from atelier.gestures.titles import add_title
from atelier.workshop.entities import Cluster, Direction, Group, Note, Zone
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused


def texts(room: Room, below: Zone | Cluster) -> list[str]:
    return [note.text for note in room.tables.children(Note, below.id)]


def test_notes_are_kept_as_typed_in_their_order_and_place() -> None:
    room = Room()
    _, zone = room.wall()
    room.do(add_notes, zone=zone.id, notes=["un", NewNote("deux (trois)", aside="pas vraiment")])
    room.do(add_notes, zone=zone.id, notes=["zéro"], at=0)
    assert texts(room, zone) == ["zéro", "un", "deux (trois)"]
    assert room.tables.children(Note, zone.id)[2].aside == "pas vraiment"


def test_a_note_without_text_refuses_all() -> None:
    room = Room()
    _, zone = room.wall()
    with refused(Reason.TEXT_EMPTY):
        room.do(add_notes, zone=zone.id, notes=["un", " \x00"])
    assert room.do(add_notes, zone=zone.id, notes=[]) == []


def test_a_note_in_a_groups_zone_was_said_by_that_group() -> None:
    room = Room()
    step, zone = room.group_wall()
    other = room.make(Group, add_group, step=step.id)
    assert room.make(Note, add_notes, zone=zone.id, notes=["un"]).group == zone.group
    assert room.make(Note, add_notes, zone=zone.id, notes=["un"], group=other.id).group == other.id
    _, elsewhere = room.wall()
    with refused(Reason.WRONG_PLACE, kind="group"):
        room.do(add_notes, zone=elsewhere.id, notes=["un"], group=other.id)


def test_a_title_of_another_zone_is_no_place() -> None:
    room = Room()
    _, zone = room.wall()
    _, other = room.wall()
    title = room.make(Cluster, add_title, zone=zone.id, title="Ici")
    with refused(Reason.WRONG_PLACE, kind="cluster"):
        room.do(add_notes, zone=other.id, notes=["un"], cluster=title.id)


def test_rewording_keeps_the_aside_that_is_not_named() -> None:
    room = Room()
    _, zone = room.wall()
    note = room.make(Note, add_notes, zone=zone.id, notes=[NewNote("un", "a")])
    room.do(reword_note, note=note.id, text="deux")
    assert room.now(note) == replace(note, text="deux")
    room.do(reword_note, note=note.id, text="deux", aside="")
    assert room.now(note).aside == ""
    assert room.do(reword_note, note=note.id, text=" deux ") == []


def test_notes_move_under_a_title_among_the_others_and_back_to_the_tray() -> None:
    room = Room()
    _, zone = room.wall()
    title = room.make(Cluster, add_title, zone=zone.id, title="Titre")
    room.do(add_notes, zone=zone.id, notes=["a", "b"], cluster=title.id)
    c, d = (change.entity.id for change in room.do(add_notes, zone=zone.id, notes=["c", "d"]))
    room.do(move_notes, notes=[d, c], cluster=title.id, index=1)
    assert texts(room, title) == ["a", "d", "c", "b"]
    assert room.do(move_notes, notes=[d, c], cluster=title.id, index=1) == []
    assert len(room.do(move_notes, notes=[d], cluster=title.id, index=0)) == 1
    room.do(move_notes, notes=[c, d])
    assert (texts(room, title), texts(room, zone)) == (["a", "b"], ["c", "d"])


def test_a_moved_note_keeps_the_group_that_said_it() -> None:
    room = Room()
    _, zone = room.group_wall()
    _, common = room.wall()
    note = room.make(Note, add_notes, zone=zone.id, notes=["un"])
    room.do(move_notes, notes=[note.id], zone=common.id)
    assert (room.now(note).zone, room.now(note).group) == (common.id, zone.group)


def test_without_a_place_each_note_goes_to_its_own_tray() -> None:
    room = Room()
    notes = []
    for _ in range(2):
        _, zone = room.wall()
        title = room.make(Cluster, add_title, zone=zone.id, title="Titre")
        notes.append(room.make(Note, add_notes, zone=zone.id, notes=["un"], cluster=title.id))
    room.do(move_notes, notes=[note.id for note in notes])
    assert [room.now(note) for note in notes] == [replace(note, cluster=None) for note in notes]


def test_direction_and_group_are_said_of_several_at_once() -> None:
    room = Room()
    step, zone = room.group_wall()
    other = room.make(Group, add_group, step=step.id)
    ids = [change.entity.id for change in room.do(add_notes, zone=zone.id, notes=["a", "b"])]
    room.do(set_direction, notes=ids, direction=Direction.UP)
    assert room.do(set_direction, notes=ids[:1], direction=Direction.UP) == []
    room.do(change_note_group, notes=ids, group=other.id)
    assert {(n.direction, n.group) for n in room.tables.children(Note, zone.id)} == {(Direction.UP, other.id)}
    room.do(change_note_group, notes=ids, group=None)
    assert {n.group for n in room.tables.all(Note)} == {None}


def test_removed_notes_are_gone() -> None:
    room = Room()
    _, zone = room.wall()
    ids = [change.entity.id for change in room.do(add_notes, zone=zone.id, notes=["a", "b", "c"])]
    room.do(remove_notes, notes=[ids[0], ids[2], ids[0]])
    assert texts(room, zone) == ["b"]
    with refused(Reason.GONE, kind="note"):
        room.do(remove_notes, notes=ids)
