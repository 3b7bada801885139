"""A whole list in one gesture: nothing of it lost, nothing there twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.intake import Section, add_outline
from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title
from atelier.workshop.entities import Cluster, Note, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import fold
from tests.gestures.support import Room
from tests.gestures.test_facing import FacingRoom


def told(room: Room, zone: Zone) -> dict[str, list[str]]:
    """The notes of each title of a zone, those of the tray under an empty one."""
    titles = {
        c.title: [n.text for n in room.tables.children(Note, c.id)]
        for c in room.tables.children(Cluster, zone.id)
    }
    loose = [note.text for note in room.tables.children(Note, zone.id)]
    return {**titles, "": loose} if loose else titles


def test_titles_and_notes_come_in_their_order() -> None:
    room = Room()
    _, zone = room.wall()
    room.do(
        add_outline,
        zone=zone.id,
        sections=[
            Section("", ("apart",)),
            Section("Move", ("bus", "bikes")),
            Section("Live"),
            Section("", ("last",)),
        ],
    )
    assert told(room, zone) == {"Move": ["bus", "bikes"], "Live": [], "": ["apart", "last"]}


def test_a_title_that_is_there_takes_the_notes() -> None:
    room = Room()
    _, zone = room.wall()
    title = room.make(Cluster, add_title, zone=zone.id, title="Se déplacer")
    room.do(add_notes, zone=zone.id, notes=["train"], cluster=title.id)
    sections = [Section("se DEPLACER", ("bus",)), Section("Neuf", ("a",)), Section("NEUF", ("b",))]
    room.do(add_outline, zone=zone.id, sections=sections)
    assert told(room, zone) == {"Se déplacer": ["train", "bus"], "Neuf": ["a", "b"]}


def test_what_stands_below_no_title_goes_where_the_line_writes() -> None:
    room = Room()
    _, zone = room.wall()
    title = room.make(Cluster, add_title, zone=zone.id, title="Here")
    room.do(add_outline, zone=zone.id, cluster=title.id, sections=[Section("", ("a",)), Section("B", ("b",))])
    assert told(room, zone) == {"Here": ["a"], "B": ["b"]}


def test_titles_of_facing_zones_take_rows_the_first_the_one_that_waits() -> None:
    room = FacingRoom()
    for title in "ABC":
        room.add(room.left, title)
    sections = [Section("y", ("a",)), Section("z")]
    room.do(add_outline, zone=room.right.id, sections=sections, row=room.row(1).id)
    assert room.drawn() == "A. By Cz"


def test_a_list_that_cannot_be_taken_whole_is_refused_whole() -> None:
    room = Room()
    _, zone = room.wall()
    before = room.tables.copy()
    with pytest.raises(Refused) as refused:
        room.do(add_outline, zone=zone.id, sections=[Section("A", ("a", " "))])
    assert refused.value.reason is Reason.TEXT_EMPTY
    assert room.tables == before


@given(
    st.lists(
        st.builds(
            Section,
            st.sampled_from(["", "É", "e", "B"]),
            st.lists(st.text("ab", min_size=1), max_size=3).map(tuple),
        ),
        max_size=6,
    )
)
def test_each_note_stands_in_one_place_and_each_title_once(sections: list[Section]) -> None:
    room = Room()
    _, zone = room.wall()
    room.do(add_outline, zone=zone.id, sections=sections)
    said: dict[str, list[str]] = {}
    for section in sections:
        said.setdefault(fold(section.title), []).extend(section.notes)
    found = {fold(title): notes for title, notes in told(room, zone).items()}
    assert {title: notes for title, notes in found.items() if title or notes} == {
        title: notes for title, notes in said.items() if title or notes
    }
