"""Notes that say the same: counted, merged, separated, and carried along wherever they go."""

import pytest

from atelier.gestures.groups import add_group
from atelier.gestures.merging import merge_notes, separate_notes
from atelier.gestures.notes import (
    add_notes,
    copy_notes,
    move_notes,
    remove_notes,
    reword_note,
    say_again,
    split_note,
)
from atelier.gestures.steps import change_step, gather_wall
from atelier.gestures.titles import add_title, merge_titles, move_title, remove_title
from atelier.workshop.entities import Cluster, Note, Zone
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused


class Said(Room):
    """A common wall on which four things were said, each in a note of its own."""

    def __init__(self) -> None:
        super().__init__()
        _, self.zone = self.wall()
        self.do(add_notes, zone=self.zone.id, notes=["le bus", "un bus", "des bus", "le train"])
        self.one, self.two, self.three, self.train = self.tables.children(Note, self.zone.id)

    def told(self, parent: str | None = None) -> list[tuple[str, int]]:
        """What stands in the tray, or below something, and how often it was said."""
        return [(n.text, n.times) for n in self.tables.children(Note, parent or self.zone.id)]

    def merge(self, into: Note, *others: Note) -> None:
        self.do(merge_notes, into=into.id, others=[other.id for other in others])


@pytest.fixture
def said() -> Said:
    return Said()


def test_a_note_heard_again_is_counted(said: Said) -> None:
    said.do(say_again, note=said.two.id)
    said.do(say_again, note=said.two.id)
    assert said.told() == [("le bus", 1), ("un bus", 3), ("des bus", 1), ("le train", 1)]
    said.merge(said.one, said.two)
    said.do(say_again, note=said.two.id)
    assert said.told() == [("le bus", 5), ("des bus", 1), ("le train", 1)]
    assert said.told(said.one.id) == [("un bus", 3)]


def test_merged_notes_stay_readable_below_the_one_that_stands_for_them(said: Said) -> None:
    said.merge(said.one, said.three, said.two, said.one, said.three)
    assert said.told() == [("le bus", 3), ("le train", 1)]
    assert said.told(said.one.id) == [("des bus", 1), ("un bus", 1)]


def test_one_that_stands_for_others_brings_them_along(said: Said) -> None:
    said.merge(said.one, said.two)
    said.do(say_again, note=said.one.id)
    said.merge(said.train, said.one)
    assert said.told() == [("des bus", 1), ("le train", 4)]
    assert said.told(said.train.id) == [("le bus", 2), ("un bus", 1)]


def test_one_that_was_merged_goes_over_to_another_alone(said: Said) -> None:
    said.merge(said.one, said.two, said.three)
    said.merge(said.train, said.three)
    assert said.told() == [("le bus", 2), ("le train", 2)]


def test_merging_into_a_merged_note_means_the_one_that_stands_for_it(said: Said) -> None:
    said.merge(said.one, said.two)
    said.merge(said.two, said.three, said.one)
    assert said.told(said.one.id) == [("un bus", 1), ("des bus", 1)]


def test_separated_notes_follow_the_one_that_stood_for_them(said: Said) -> None:
    said.merge(said.one, said.train, said.three, said.two)
    said.do(separate_notes, notes=[said.three.id])
    assert said.told() == [("le bus", 3), ("des bus", 1)]
    said.do(separate_notes, notes=[said.one.id])
    assert said.told() == [("le bus", 1), ("le train", 1), ("un bus", 1), ("des bus", 1)]
    assert said.do(separate_notes, notes=[said.one.id, said.two.id]) == []


def test_merged_notes_go_where_their_note_goes(said: Said) -> None:
    title = said.make(Cluster, add_title, zone=said.zone.id, title="Se déplacer")
    other = said.make(Cluster, add_title, zone=said.zone.id, title="Venir")
    said.merge(said.one, said.two, said.three)
    said.do(move_notes, notes=[said.two.id, said.one.id], cluster=title.id)
    assert {n.cluster for n in said.tables.all(Note)} == {title.id, None}
    assert said.told(said.one.id) == [("un bus", 1), ("des bus", 1)]
    said.do(merge_titles, into=other.id, others=[title.id])
    assert said.now(said.three).cluster == other.id
    _, zone = said.wall()
    said.do(move_title, cluster=other.id, zone=zone.id)
    assert said.now(said.three).zone == zone.id
    said.do(remove_title, cluster=other.id)
    assert said.told(zone.id) == [("le bus", 3)]
    said.do(remove_notes, notes=[said.two.id])
    assert said.told(zone.id) == [("le bus", 2)]
    said.do(remove_notes, notes=[said.three.id, said.one.id])
    assert said.told(zone.id) == []
    assert said.tables.count(Note) == 1


def test_a_merged_note_that_moves_by_itself_is_separated(said: Said) -> None:
    said.merge(said.one, said.two, said.three)
    said.do(move_notes, notes=[said.three.id], zone=said.zone.id, index=0)
    assert said.told() == [("des bus", 1), ("le bus", 2), ("le train", 1)]


def test_walls_are_gathered_and_parted_with_what_was_merged() -> None:
    room = Room()
    step, zone = room.group_wall()
    room.make(Zone, add_group, step=step.id)
    title = room.make(Cluster, add_title, zone=zone.id, title="Venir")
    room.do(add_notes, zone=zone.id, notes=["le bus", "un bus"], cluster=title.id)
    room.do(add_notes, zone=zone.id, notes=["le train", "un train"])
    for parent in (title.id, zone.id):
        first, second = room.tables.children(Note, parent)
        room.do(merge_notes, into=first.id, others=[second.id])
    room.do(gather_wall, step=step.id)
    (common,) = room.tables.children(Zone, step.id)
    assert {(n.zone, n.group) for n in room.tables.all(Note)} == {(common.id, zone.group)}
    assert {n.cluster for n in room.tables.all(Note) if n.merged} == {title.id, None}
    room.do(change_step, step=step.id, by_group=True)
    (home,) = {n.zone for n in room.tables.all(Note)}
    assert room.tables.get(Zone, home).group == zone.group


def test_copies_take_the_group_of_the_wall_and_leave_the_originals() -> None:
    room = Room()
    step, zone = room.group_wall()
    other = room.make(Zone, add_group, step=step.id)
    room.do(add_notes, zone=zone.id, notes=["le bus", "un bus", "le train"])
    one, two, train = room.tables.children(Note, zone.id)
    room.do(merge_notes, into=one.id, others=[two.id])
    before = set(room.tables.all(Note))
    room.do(copy_notes, notes=[train.id, two.id, one.id], zone=other.id)
    assert before < set(room.tables.all(Note))
    copies = room.tables.children(Note, other.id)
    assert [(n.text, n.times, n.group) for n in copies] == [
        ("le train", 1, other.group),
        ("le bus", 2, other.group),
    ]
    (below,) = room.tables.children(Note, copies[1].id)
    assert (below.text, below.group, below.zone) == ("un bus", other.group, other.id)
    room.do(copy_notes, notes=[two.id], zone=other.id, index=0)
    assert room.tables.children(Note, other.id)[0].text == "un bus"
    _, far = room.wall()
    room.do(copy_notes, notes=[one.id], zone=far.id)
    assert [n.group for n in room.tables.children(Note, far.id)] == [None]


def test_a_note_is_split_where_it_stands(said: Said) -> None:
    said.do(reword_note, note=said.two.id, text="un bus et un banc", aside="devant la mairie")
    said.do(say_again, note=said.two.id)
    said.merge(said.two, said.three)
    said.do(split_note, note=said.two.id, texts=["un bus", " un banc "])
    assert said.told() == [("le bus", 1), ("un bus", 3), ("un banc", 2), ("le train", 1)]
    assert [n.aside for n in said.tables.children(Note, said.zone.id)] == ["", "devant la mairie", "", ""]
    said.do(split_note, note=said.three.id, texts=["des", "bus"])
    assert said.told(said.two.id) == [("des", 1), ("bus", 1)]
    assert said.told()[1] == ("un bus", 4)
    for texts in ([], ["un bus", "  "]):
        with refused(Reason.TEXT_EMPTY):
            said.do(split_note, note=said.one.id, texts=texts)
