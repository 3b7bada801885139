"""From group walls to one common wall and back: every note stays, and so does who said it."""

from atelier.gestures.groups import add_group, add_zone, change_zone, set_layout
from atelier.gestures.notes import add_notes
from atelier.gestures.remarks import add_remark
from atelier.gestures.steps import change_step, gather_wall
from atelier.gestures.titles import add_title
from atelier.workshop.entities import Cluster, Comment, Group, Layout, Note, Row, Step, Zone
from atelier.workshop.walls import rows, titles, walls, zones
from tests.gestures.support import Room


def two_groups(room: Room) -> tuple[Step, Zone, Zone]:
    step, first = room.group_wall()
    return step, first, room.make(Zone, add_group, step=step.id)


def seen(room: Room, step: Step) -> list[dict[str, dict[str, list[str]]]]:
    """Wall after wall: zones, their titles, their notes; the tray under an empty title."""
    tables = room.tables
    return [
        {
            zone.title: {t.title: [n.text for n in tables.children(Note, t.id)] for t in titles(tables, zone)}
            | {"": [n.text for n in tables.children(Note, zone.id)]}
            for zone in zones(tables, wall)
        }
        for wall in walls(tables, step.id)
    ]


def add(room: Room, zone: Zone, title: str, *notes: str) -> Cluster:
    made = room.make(Cluster, add_title, zone=zone.id, title=title)
    room.do(add_notes, zone=zone.id, notes=notes, cluster=made.id)
    return made


def test_gathering_joins_zones_and_titles_of_equal_names() -> None:
    room = Room()
    step, first, second = two_groups(room)
    kept = add(room, first, "Énergie", "a")
    joined = add(room, second, "ENERGIE", "b")
    add(room, second, "Eau", "c")
    room.do(add_notes, zone=second.id, notes=["d"])
    room.do(add_remark, kind=Comment, text="Vu", step=step.id, cluster=joined.id)
    room.do(gather_wall, step=step.id)
    assert seen(room, step) == [{"": {"Énergie": ["a", "b"], "Eau": ["c"], "": ["d"]}}]
    assert {note.text: note.group for note in room.tables.all(Note)} == {
        "a": first.group,
        "b": second.group,
        "c": second.group,
        "d": second.group,
    }
    assert [comment.cluster for comment in room.tables.all(Comment)] == [kept.id]
    assert room.do(gather_wall, step=step.id) == []


def test_gathered_walls_face_each_other_only_where_all_did() -> None:
    for both in (True, False):
        room = Room()
        step, first, second = two_groups(room)
        for zone in (first, second):
            room.do(change_zone, zone=zone.id, title="Exigences")
            add(room, zone, "A" + (zone.group or "")[-1])
        room.do(set_layout, step=step.id, group=first.group, layout=Layout.FACING)
        if both:
            room.do(set_layout, step=step.id, group=second.group, layout=Layout.FACING)
        room.do(gather_wall, step=step.id)
        (wall,) = walls(room.tables, step.id)
        assert (wall.facing, len(rows(room.tables, wall)), room.tables.count(Row)) == (
            both,
            2 * both,
            2 * both,
        )


def test_parting_gives_each_group_what_it_said() -> None:
    room = Room()
    step, zone = room.wall()
    one, two = (room.make(Group, add_group, step=step.id) for _ in range(2))
    title = add(room, zone, "Énergie")
    alone = add(room, zone, "Eau")
    for group, text in ((one, "a"), (two, "b"), (one, "c")):
        room.do(add_notes, zone=zone.id, notes=[text], group=group.id, cluster=title.id)
    room.do(add_notes, zone=zone.id, notes=["d"])
    room.do(change_step, step=step.id, by_group=True)
    assert seen(room, step) == [
        {"": {"Énergie": ["a", "c"], "Eau": [], "": ["d"]}},
        {"": {"Énergie": ["b"], "": []}},
    ]
    assert room.now(title).id == title.id
    assert room.now(alone).id == alone.id


def test_parting_keeps_named_and_facing_zones() -> None:
    room = Room()
    step, zone = room.wall()
    room.do(change_zone, zone=zone.id, title="Exigences")
    room.do(add_zone, step=step.id, title="Réfutations")
    room.do(set_layout, step=step.id, layout=Layout.FACING)
    add(room, zone, "A", "a")
    room.do(change_step, step=step.id, by_group=True)
    assert seen(room, step) == [{"Exigences": {"A": ["a"], "": []}, "Réfutations": {"": []}}]
    (group,) = room.tables.all(Group)
    assert (group.number, group.layout, room.tables.count(Row)) == (1, Layout.FACING, 1)
