"""What version 1 wrote is opened by this one: `tests/library/versions` keeps a library and a file of it."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from atelier.gestures.notes import add_notes
from atelier.library import Fault, backups
from atelier.session import Session
from atelier.session.arrivals import import_workshop
from atelier.session.exporting import WHOLE, export_snapshot, snapshot_of
from atelier.words import Words
from atelier.workshop.entities import Note, Picture, Round, Step
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.session.places import Clock, open_session, texts

VERSIONS = Path(__file__).parents[1] / "library" / "versions"
LATER = Clock(dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 1 left it, with seven gestures after a closed vote, the last one undone."""
    shutil.copy(VERSIONS / "1.sqlite", tmp_path / "atelier.sqlite")
    return tmp_path / "atelier.sqlite"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def only(session: Session) -> str:
    (summary,) = session.summaries()
    return summary.id


def content(path: Path) -> list[str]:
    """All that a file of SQLite holds, as statements."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        return list(db.iterdump())


def test_a_library_of_version_1_opens_after_a_backup_and_undo_goes_on(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert kept.name == "atelier 2026-11-21 version 1.sqlite"
    assert content(kept) == content(VERSIONS / "1.sqlite")
    workshop = session.workshop(only(session))
    said = texts(workshop)
    assert "Et encore une fois" in said
    assert "Ralentir" not in said
    assert {(n.times, n.merged) for n in workshop.tables.all(Note)} == {(1, None)}
    assert not any(step.silent for step in workshop.tables.all(Step))
    steps = workshop.tables.count(Step)
    workshop.redo()
    assert workshop.tables.count(Step) == steps + 1
    for gesture in ("add_step", "remove_notes", "change_step", "move_notes", "reword_note", "add_notes"):
        assert workshop.next_undo == gesture
        workshop.undo()
    with refused(Reason.UNDO_STOPS_AT_VOTE):
        workshop.undo()
    assert "Ralentir" in texts(workshop)
    assert "Et encore" not in texts(workshop)
    zone = next(workshop.tables.all(Note)).zone
    workshop.do(add_notes, zone=zone, notes=["De plus"])
    assert session.library.check() == []
    (round,) = workshop.tables.all(Round)
    assert workshop.records()[round.id].totals == {1: 2, 2: 4, 3: 1}


def test_whoever_only_reads_a_library_of_version_1_leaves_it_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    reader = open_session(path, LATER, write=False)
    assert reader.workshop(only(reader)).tables.count(Note) == 9
    reader.close()
    assert path.read_bytes() == before
    assert not backups.folder_of(path).exists()


def test_what_was_damaged_in_version_1_is_still_told(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("""UPDATE "note" SET "text" = 'Le savoir' WHERE "text" = 'Le lavoir'""")
    db.execute("""UPDATE "step" SET "title" = CAST(x'ff' AS TEXT) WHERE "kind" = 'vote'""")
    db.commit()
    db.close()
    session = open_session(path, LATER)
    assert {(f.fault, f.kind) for f in session.library.check()} == {
        (Fault.SEAL, "note"),
        (Fault.SEAL, "step"),
    }
    with refused(Reason.WORKSHOP_DAMAGED, count=2):
        session.workshop(only(session))
    session.close()


def test_a_file_of_version_1_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert import_workshop(session, VERSIONS / "1.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "1.json") == id
    tables = session.workshop(id).tables
    assert other.workshop(id).tables == tables
    assert tables.count(Picture) == 0
    export_snapshot(snapshot_of(other, id), tmp_path / "2.json", WHOLE, Words("fr"))
    other.close()
    assert import_workshop(session, tmp_path / "2.json") == id
