"""What is written is what is read, in this process and in the next."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atelier.library import SHELF, Entry, Inconsistent, Library, Write
from atelier.library.rows import shape_of
from atelier.workshop.change import Change, created, removed
from atelier.workshop.entities import KINDS, Cluster, Listing, Note, Programme, Workshop
from atelier.workshop.plain import plain_fields
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from tests.library.places import NOW, WORKSHOP, do, note, open_library, reworded, shelve, small_workshop


def test_a_workshop_comes_back_as_it_was_written(library: Library, path: Path) -> None:
    do(library, created(note(1, "Une navette « le jeudi »\nR&D <b>x<y</b> 👵 مرحبا")))
    written = library.load(WORKSHOP)
    library.close()
    again = open_library(path)
    assert again.load(WORKSHOP) == written == Tables([*small_workshop(), *written.all(Note)])
    again.close()


@given(
    texts=st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.booleans()), max_size=8)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_said_and_taken_back_is_read_as_it_is_in_memory(
    library: Library, texts: list[tuple[str, bool]]
) -> None:
    tables = library.load(WORKSHOP)
    for number, (text, kept) in enumerate(texts, start=len(library.history(WORKSHOP)) + 1):
        changes = [created(note(number, text)), Change(note(number, text), note(number, text[::-1]))]
        changes += [] if kept else [removed(note(number, text[::-1]))]
        line = do(library, *changes)
        tables.apply(changes)
        assert library.changes_of(line) == changes
    assert library.load(WORKSHOP) == tables


def test_every_column_has_a_field_and_every_field_a_column(library: Library) -> None:
    for cls, kind in KINDS.items():
        found = library._store.rows(f'SELECT name FROM pragma_table_info("{kind}")')
        columns = [name for (name,) in found]
        fields = [f.name for f in plain_fields(cls)]
        assert len(columns) == len(set(columns))
        assert set(columns) == {*fields, "seal", *(["workshop"] if shape_of(cls).scoped else [])}


def test_changes_are_written_in_any_order_that_ends_consistent(library: Library) -> None:
    title = Cluster(id="c" * 32, order="a1", zone="a3" * 16, title="Se loger")
    do(library, created(dataclasses.replace(note(1), cluster=title.id)), created(title))
    assert library.load(WORKSHOP).children(Note, title.id)


def test_a_link_to_nothing_is_refused_and_nothing_is_written(library: Library) -> None:
    with pytest.raises(Inconsistent):
        do(library, created(note(1)), created(dataclasses.replace(note(2), cluster="e" * 32)))
    assert library.load(WORKSHOP).count(Note) == 0
    assert library.history(WORKSHOP) == []


def test_changing_what_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(Inconsistent):
        do(library, reworded(note(1), "autre"))
    with pytest.raises(Inconsistent):
        do(library, removed(note(1)))


def test_the_shelf_holds_no_notes_and_a_workshop_no_programme(library: Library) -> None:
    with pytest.raises(Inconsistent):
        library.commit(Write(SHELF, [created(note(1))]))
    with pytest.raises(Inconsistent):
        library.commit(Write(WORKSHOP, [created(Programme(id="b" * 32, order="a0", title="Démarche"))]))


def test_the_journal_keeps_what_each_gesture_changed(library: Library, path: Path) -> None:
    first = do(library, created(note(1)))
    second = do(library, reworded(note(1), "Autrement"), gesture="reword_note")
    third = library.commit(
        Write(
            WORKSHOP,
            [reworded(note(1), "Autrement").reversed()],
            Entry(None, WORKSHOP, "reword_note", NOW, second),
        )
    )
    library.close()
    again = open_library(path)
    assert [(e.number, e.gesture, e.reverses) for e in again.history(WORKSHOP)] == [
        (first, "add_notes", None),
        (second, "reword_note", None),
        (third[0], "reword_note", second),
    ]
    assert again.changes_of(first) == [created(note(1))]
    assert again.changes_of(second) == [reworded(note(1), "Autrement")]
    again.close()


def test_one_commit_writes_several_scopes_or_none(library: Library) -> None:
    listing = Listing(id=WORKSHOP)
    with pytest.raises(Inconsistent):
        library.commit(
            Write(SHELF, [Change(listing, Listing(id=WORKSHOP, put_away=True))]),
            Write(WORKSHOP, [removed(note(9))]),
        )
    assert list(library.load(SHELF).all(Listing)) == [listing]


def test_drafts_and_what_is_shown_outlive_the_process_and_are_not_journalled(
    library: Library, path: Path
) -> None:
    library.put_draft(WORKSHOP, "capture", "Une na", NOW)
    library.put_draft(WORKSHOP, "capture", "Une navette", NOW)
    library.put_draft(SHELF, "search", "bus", NOW)
    library.put_state(WORKSHOP, "step", "visions")
    library.close()
    again = open_library(path)
    assert again.drafts(WORKSHOP) == {"capture": "Une navette"}
    assert again.state(WORKSHOP) == {"step": "visions"}
    assert again.history(WORKSHOP) == []
    again.drop_draft(WORKSHOP, "capture")
    again.drop_draft(WORKSHOP, "capture")
    assert again.drafts(WORKSHOP) == {}
    assert again.drafts(SHELF) == {"search": "bus"}
    again.close()


def test_a_draft_may_hold_what_no_text_may(library: Library) -> None:
    library.put_draft(WORKSHOP, "capture", "demi \ud83d puis entier \U0001f475 et \x00", NOW)
    assert library.drafts(WORKSHOP) == {"capture": "demi \ufffd puis entier \U0001f475 et \x00"}


def test_half_a_character_past_the_door_is_a_bug_and_changes_nothing(library: Library) -> None:
    for text in (chr(0xD83D), chr(0xDC80)):
        with pytest.raises(Inconsistent):
            do(library, created(note(1, text)))
    assert library.history(WORKSHOP) == []


def test_summaries_say_what_each_workshop_is_without_opening_it(library: Library) -> None:
    programme = Programme(id="b" * 32, order="a0", title="Vivre ici")
    library.commit(Write(SHELF, [created(programme)]))
    entities = small_workshop("d" * 32, "Deuxième")
    first = entities[0]
    assert isinstance(first, Workshop)
    entities[0] = dataclasses.replace(
        first,
        number=2,
        programme=programme.id,
        date=dt.date(2008, 3, 27),
        starts=dt.time(14, 30),
        place="Metz",
    )
    shelve(library, entities)
    do(library, created(note(1)), created(dataclasses.replace(note(2), merged=note(1).id)))
    second, plain = library.summaries()
    assert (second.title, second.programme, second.date, second.starts) == (
        "Deuxième",
        "Vivre ici",
        dt.date(2008, 3, 27),
        dt.time(14, 30),
    )
    assert (second.notes, second.orientations, second.last_change) == (0, 4, None)
    assert (plain.id, plain.date, plain.notes, plain.last_change, plain.put_away) == (
        WORKSHOP,
        None,
        1,
        NOW,
        False,
    )


def test_workshops_do_not_see_each_other(library: Library) -> None:
    shelve(library, small_workshop("d" * 32, "Deuxième"))
    do(library, created(note(1, workshop="d" * 32)), scope="d" * 32)
    assert library.load(WORKSHOP) == Tables(small_workshop())
    assert library.load("d" * 32).count(Note) == 1
    with pytest.raises(Inconsistent):
        do(library, removed(note(1, workshop="d" * 32)))


def test_a_reader_writes_nothing(library: Library, path: Path) -> None:
    reader = open_library(path, write=False)
    assert reader.read_only
    assert reader.load(WORKSHOP) == library.load(WORKSHOP)
    with pytest.raises(Refused) as refused:
        do(reader, created(note(1)))
    assert refused.value.reason is Reason.LIBRARY_READ_ONLY
    do(library, created(note(1)))
    assert reader.load(WORKSHOP).count(Note) == 1
    reader.close()


def test_a_library_is_kept_as_a_vote_and_a_power_cut_ask(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    library = open_library(path)
    settings = (
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "secure_delete",
        "busy_timeout",
        "application_id",
    )
    found = {name: library._store.db.execute(f"PRAGMA {name}").fetchone()[0] for name in settings}
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,  # EXTRA
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 300,
        "application_id": 0x41744C72,
    }
    library.close()
