"""Facing zones: titles that answer each other in rows, or face nothing."""

import pytest

from atelier.gestures.groups import add_zone, change_zone, set_layout
from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title, face_title, merge_titles, move_row, move_title, remove_title
from atelier.workshop.entities import Cluster, Layout, Row, Zone
from atelier.workshop.refusals import Reason
from atelier.workshop.walls import cell, rows, wall_of
from tests.gestures.support import Room, refused


class FacingRoom(Room):
    """Two facing zones, drawn as text: a line a row, a dot where nothing answers."""

    def __init__(self) -> None:
        super().__init__()
        step, self.left = self.wall()
        self.do(change_zone, zone=self.left.id, title="Exigences")
        self.right = self.make(Zone, add_zone, step=step.id, title="Réfutations")
        self.do(set_layout, step=step.id, layout=Layout.FACING)

    def drawn(self) -> str:
        wall = wall_of(self.tables, self.left)
        return " ".join(
            "".join(self.letter(zone, row) for zone in (self.left, self.right))
            for row in rows(self.tables, wall)
        )

    def letter(self, zone: Zone, row: Row) -> str:
        found = cell(self.tables, zone, row)
        return found.title if found else "."

    def add(self, zone: Zone, title: str, **fields: object) -> Cluster:
        return self.make(Cluster, add_title, zone=zone.id, title=title, **fields)

    def row(self, index: int) -> Row:
        return rows(self.tables, wall_of(self.tables, self.left))[index]


@pytest.fixture
def room() -> FacingRoom:
    """Three exigences; the first and the third are answered."""
    room = FacingRoom()
    for title in "ABC":
        room.add(room.left, title)
    room.add(room.right, "x")
    room.add(room.right, "z", row=room.row(2).id)
    assert room.drawn() == "Ax B. Cz"
    return room


def title(room: FacingRoom, name: str) -> str:
    return next(cluster.id for cluster in room.tables.all(Cluster) if cluster.title == name)


def test_a_title_takes_the_first_row_after_the_last_of_its_zone(room: FacingRoom) -> None:
    room.add(room.right, "w")
    assert room.drawn() == "Ax B. Cz .w"
    room.add(room.left, "D")
    assert room.drawn() == "Ax B. Cz Dw"


def test_a_title_between_others_makes_a_row(room: FacingRoom) -> None:
    room.add(room.right, "y", at=1)
    assert room.drawn() == "Ax B. .y Cz"
    with refused(Reason.WRONG_PLACE):
        room.add(room.left, "D", row=room.row(0).id)


def test_a_title_faces_a_row_or_changes_places_or_faces_nothing(room: FacingRoom) -> None:
    room.do(face_title, cluster=title(room, "z"), row=room.row(1).id)
    assert room.drawn() == "Ax Bz C."
    room.do(face_title, cluster=title(room, "z"), row=room.row(0).id)
    assert room.drawn() == "Az Bx C."
    room.do(face_title, cluster=title(room, "z"))
    assert room.drawn() == "A. .z Bx C."
    assert room.do(face_title, cluster=title(room, "z")) == []
    room.do(face_title, cluster=title(room, "z"), row=room.row(0).id)
    assert room.drawn() == "Az Bx C."


def test_a_row_of_another_wall_is_no_place(room: FacingRoom) -> None:
    step, zone = room.wall()
    room.do(set_layout, step=step.id, layout=Layout.FACING)
    other = room.add(zone, "Ailleurs")
    with refused(Reason.WRONG_PLACE, kind="row"):
        room.do(face_title, cluster=title(room, "A"), row=other.row)


def test_rows_move_with_all_their_titles(room: FacingRoom) -> None:
    assert len(room.do(move_row, row=room.row(2).id, index=0)) == 1
    assert room.drawn() == "Cz Ax B."
    assert room.do(move_row, row=room.row(2).id, index=None) == []


def test_a_title_moves_among_its_zone_with_its_row_only_if_alone(room: FacingRoom) -> None:
    room.do(move_title, cluster=title(room, "B"), index=0)
    assert room.drawn() == "B. Ax Cz"
    room.do(move_title, cluster=title(room, "C"), index=1)
    assert room.drawn() == "B. C. Ax .z"
    assert room.do(move_title, cluster=title(room, "C"), index=1) == []
    room.do(move_title, cluster=title(room, "B"))
    assert room.drawn() == "C. Ax .z B."


def test_a_title_goes_across_in_its_row_where_there_is_room(room: FacingRoom) -> None:
    room.do(move_title, cluster=title(room, "B"), zone=room.right.id)
    assert room.drawn() == "Ax .B Cz"
    room.do(move_title, cluster=title(room, "A"), zone=room.right.id)
    assert room.drawn() == ".x .B Cz .A"


def test_rows_that_lose_their_last_title_go(room: FacingRoom) -> None:
    room.do(remove_title, cluster=title(room, "B"))
    assert room.drawn() == "Ax Cz"
    room.do(merge_titles, into=title(room, "A"), others=[title(room, "C")])
    assert room.drawn() == "Ax .z"
    room.do(merge_titles, into=title(room, "A"), others=[title(room, "z")])
    assert room.drawn() == "Ax"


def test_turning_a_wall_pairs_titles_by_rank_and_back_keeps_what_was_seen(room: FacingRoom) -> None:
    room.do(move_row, row=room.row(2).id, index=0)
    room.do(add_notes, zone=room.left.id, notes=["a"], cluster=title(room, "A"))
    step = room.left.step
    room.do(set_layout, step=step, layout=Layout.COLUMNS)
    assert room.tables.count(Row) == 0
    assert [cluster.title for cluster in room.tables.children(Cluster, room.left.id)] == ["C", "A", "B"]
    assert room.do(set_layout, step=step, layout=Layout.COLUMNS) == []
    room.do(set_layout, step=step, layout=Layout.BANDS)
    room.do(set_layout, step=step, layout=Layout.FACING)
    assert room.drawn() == "Cz Ax B."
