"""Titles of columns and bands: with their notes and remarks, wherever they go."""

from atelier.gestures.notes import add_notes
from atelier.gestures.remarks import add_remark
from atelier.gestures.steps import add_step
from atelier.gestures.titles import (
    add_title,
    dissolve_titles,
    face_title,
    merge_titles,
    move_title,
    remove_title,
    reword_title,
    title_like,
    title_notes,
)
from atelier.gestures.votes import add_round, take_orientations
from atelier.workshop.entities import (
    Cluster,
    Comment,
    Note,
    Orientation,
    Round,
    Step,
    StepKind,
    Synthesis,
    Zone,
)
from atelier.workshop.refusals import Reason
from atelier.workshop.walls import titles
from tests.gestures.support import Room, refused


def names(room: Room, zone: Zone) -> list[str]:
    return [cluster.title for cluster in titles(room.tables, zone)]


def add(room: Room, zone: Zone, title: str, *notes: str) -> Cluster:
    made = room.make(Cluster, add_title, zone=zone.id, title=title)
    room.do(add_notes, zone=zone.id, notes=notes, cluster=made.id)
    return made


def test_titles_stand_where_they_are_put_on_one_line() -> None:
    room = Room()
    _, zone = room.wall()
    add(room, zone, "  Se\ndéplacer ")
    room.do(add_title, zone=zone.id, title="Manger", at=0)
    assert names(room, zone) == ["Manger", "Se déplacer"]


def test_a_zone_has_no_title_twice_whatever_its_accents() -> None:
    room = Room()
    _, zone = room.wall()
    add(room, zone, "Énergie")
    other = add(room, zone, "Eau")
    with refused(Reason.SAME_TITLE, title="Énergie"):
        room.do(add_title, zone=zone.id, title="ENERGIE")
    like = title_like(room.tables, zone.id, " energie")
    assert like
    assert like.title == "Énergie"
    with refused(Reason.SAME_TITLE, title="Énergie", cluster=like.id):
        room.do(reword_title, cluster=other.id, title="energie")
    room.do(reword_title, cluster=other.id, title="EAU")
    assert names(room, zone) == ["Énergie", "EAU"]
    with refused(Reason.TEXT_EMPTY):
        room.do(add_title, zone=zone.id, title="\n")


def test_titles_change_places_without_touching_the_others() -> None:
    room = Room()
    _, zone = room.wall()
    a, _, _ = (add(room, zone, title) for title in "ABC")
    assert len(room.do(move_title, cluster=a.id, index=1)) == 1
    assert names(room, zone) == ["B", "A", "C"]
    assert room.do(move_title, cluster=a.id, index=1) == []
    room.do(move_title, cluster=a.id)
    assert names(room, zone) == ["B", "C", "A"]


def test_a_title_takes_its_notes_and_remarks_to_another_wall() -> None:
    room = Room()
    step, zone = room.group_wall()
    common, shared = room.wall()
    title = add(room, zone, "Titre", "a", "b")
    room.do(add_remark, kind=Comment, text="Vu", step=step.id, cluster=title.id)
    room.do(move_title, cluster=title.id, zone=shared.id)
    assert names(room, shared) == ["Titre"]
    assert [(n.zone, n.group) for n in room.tables.children(Note, title.id)] == [(shared.id, zone.group)] * 2
    (comment,) = room.tables.all(Comment)
    assert (comment.step, comment.group, comment.cluster) == (common.id, None, title.id)
    again = add(room, zone, "titre")
    with refused(Reason.SAME_TITLE):
        room.do(move_title, cluster=again.id, zone=shared.id)


def test_a_removed_title_leaves_its_notes_in_the_tray_and_its_remarks_on_the_group() -> None:
    room = Room()
    step, zone = room.group_wall()
    room.do(add_notes, zone=zone.id, notes=["z"])
    title = add(room, zone, "Titre", "a", "b")
    room.do(add_remark, kind=Synthesis, text="En somme", step=step.id, cluster=title.id)
    room.do(remove_title, cluster=title.id)
    assert [note.text for note in room.tables.children(Note, zone.id)] == ["z", "a", "b"]
    assert zone.group is not None
    assert [s.text for s in room.tables.children(Synthesis, zone.group)] == ["En somme"]


def test_merged_titles_keep_every_note_remark_and_source_in_order() -> None:
    room = Room()
    step, zone = room.wall()
    vote = room.make(Step, add_step, kind=StepKind.VOTE, title="Vote")
    first = room.make(Round, add_round, step=vote.id)
    a, b, c = (add(room, zone, title, title + "1", title + "2") for title in "ABC")
    for each in (a, b):
        room.do(add_remark, kind=Comment, text=each.title, step=step.id, cluster=each.id)
    room.do(take_orientations, round=first.id, clusters=[a.id, b.id])
    room.do(merge_titles, into=c.id, others=[b.id, a.id, c.id])
    assert names(room, zone) == ["C"]
    assert [note.text for note in room.tables.children(Note, c.id)] == ["C1", "C2", "B1", "B2", "A1", "A2"]
    assert [comment.text for comment in room.tables.children(Comment, c.id)] == ["B", "A"]
    assert [o.clusters for o in room.tables.children(Orientation, first.id)] == [(c.id,), (c.id,)]


def test_a_title_is_made_of_notes_or_takes_them_in() -> None:
    room = Room()
    _, zone = room.wall()
    add(room, zone, "Eau")
    room.do(add_notes, zone=zone.id, notes=["bus", "train", "puits"])
    bus, train, well = room.tables.children(Note, zone.id)
    _, other = room.wall()
    made = room.make(Cluster, title_notes, notes=[train.id, bus.id], title=" Se déplacer", index=0)
    assert names(room, zone) == ["Se déplacer", "Eau"]
    assert [note.text for note in room.tables.children(Note, made.id)] == ["train", "bus"]
    room.do(title_notes, notes=[well.id], title="EAU", index=0)
    assert names(room, zone) == ["Se déplacer", "Eau"]
    assert not room.tables.children(Note, zone.id)
    room.do(title_notes, notes=[bus.id], title="Ailleurs", zone=other.id)
    assert names(room, other) == ["Ailleurs"]
    with refused(Reason.GONE, kind="note"):
        room.do(title_notes, notes=[], title="Rien")
    with refused(Reason.TEXT_EMPTY):
        room.do(title_notes, notes=[bus.id], title=" ")


def test_dissolved_titles_give_their_notes_back_to_the_tray() -> None:
    room = Room()
    _, zone = room.wall()
    made = [add(room, zone, title, title + "1", title + "2").id for title in "ABC"]
    room.do(dissolve_titles, clusters=[made[2], made[0], made[2]])
    assert names(room, zone) == ["B"]
    assert [note.text for note in room.tables.children(Note, zone.id)] == ["C1", "C2", "A1", "A2"]


def test_a_title_faces_nothing_where_zones_stand_side_by_side() -> None:
    room = Room()
    _, zone = room.wall()
    title = add(room, zone, "Titre")
    with refused(Reason.WRONG_PLACE):
        room.do(face_title, cluster=title.id)
