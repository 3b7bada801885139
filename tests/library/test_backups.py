"""Backups: each verified, none of a vote under way, and the library unharmed when one fails."""

import datetime as dt
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from atelier.library import Library, backups
from atelier.library.migrations import MIGRATIONS, Migration, digest_of, migrate, schema_of
from atelier.workshop.change import created
from atelier.workshop.entities import Note
from atelier.workshop.refusals import Reason, Refused
from tests.library.places import WORKSHOP, do, note, open_library, reworded
from tests.library.test_ballot_box import closed, opened

DAY = dt.date(2026, 11, 21)


def test_the_first_use_of_a_day_makes_a_backup_that_opens(library: Library, path: Path) -> None:
    do(library, created(note(1)))
    assert library.backup_due(DAY)
    made = library.make_backup(DAY)
    assert made == path.parent / "atelier backups" / "atelier 2026-11-21.sqlite"
    assert not library.backup_due(DAY)
    assert library.backup_due(DAY + dt.timedelta(days=1))
    copy = open_library(made, write=False)
    assert copy.load(WORKSHOP) == library.load(WORKSHOP)
    assert copy.check() == []
    copy.close()


def test_a_library_in_which_nothing_was_done_needs_none(path: Path) -> None:
    library = open_library(path)
    assert not library.backup_due(DAY)
    library.close()


def test_the_last_seven_are_kept(library: Library) -> None:
    for number in range(9):
        library.make_backup(DAY + dt.timedelta(days=number))
    kept = [p.name[-17:-7] for p in backups.all_of(library.path)]
    assert kept == [str(DAY + dt.timedelta(days=number)) for number in range(2, 9)]


def test_a_backup_waits_for_the_close_of_a_round(library: Library) -> None:
    opened(library)
    assert not library.backup_due(DAY)
    with pytest.raises(Refused) as refused:
        library.make_backup(DAY)
    assert refused.value.reason is Reason.ROUND_OPEN
    assert backups.all_of(library.path) == []
    closed(library)
    assert library.backup_due(DAY)
    library.make_backup(DAY)


def test_a_backup_may_be_made_in_another_thread(library: Library) -> None:
    thread = threading.Thread(target=library.make_backup, args=[DAY])
    thread.start()
    do(library, created(note(1)))
    thread.join()
    assert len(backups.all_of(library.path)) == 1


def test_a_library_with_an_altered_text_pushes_no_earlier_backup_out(library: Library) -> None:
    do(library, created(note(1, "Une navette le jeudi")))
    for number in range(7):
        library.make_backup(DAY + dt.timedelta(days=number))
    library.close()
    library.path.write_bytes(library.path.read_bytes().replace(b"Une navette", b"Une navetta"))
    again = open_library(library.path)
    again.make_backup(DAY + dt.timedelta(days=8))
    assert len(backups.all_of(library.path)) == 8
    again.close()


def test_a_backup_that_fails_leaves_nothing_behind_and_harms_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(library, created(note(1)))
    earlier = library.make_backup(DAY)
    content = earlier.read_bytes()

    def full(source: object, passing: Path) -> None:
        passing.write_bytes(content[:5000])
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(backups, "_copy", full)
    with pytest.raises(Refused) as refused:
        library.make_backup(DAY)
    assert refused.value.reason is Reason.DISK_FULL
    assert earlier.read_bytes() == content
    assert list(earlier.parent.iterdir()) == [earlier]
    do(library, reworded(note(1), "Autrement"))


@pytest.mark.parametrize("harm", ["pages", "letter", "foreign"])
def test_a_copy_that_is_not_whole_never_gets_a_backup_s_name(
    library: Library, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    do(library, created(note(1, "Une navette le jeudi")))
    copy = backups._copy

    def harmed(source: sqlite3.Connection, passing: Path) -> None:
        copy(source, passing)
        content = passing.read_bytes()
        if harm == "pages":
            content = content[: len(content) // 2]
        elif harm == "letter":
            content = content.replace(b"Une navette", b"Une navetta")
        else:
            content = content[:68] + bytes(4) + content[72:]
        passing.write_bytes(content)

    monkeypatch.setattr(backups, "_copy", harmed)
    with pytest.raises(Refused) as refused:
        library.make_backup(DAY)
    assert refused.value.reason is Reason.BACKUP_FAILED
    assert list((library.path.parent / "atelier backups").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_backup_that_failed(library: Library) -> None:
    backups.folder_of(library.path).write_text("un fichier")
    with pytest.raises(Refused) as refused:
        library.make_backup(DAY)
    assert refused.value.reason is Reason.BACKUP_FAILED
    assert refused.value.details["cause"] == "File exists"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A later version, to which this one can be brought."""
    later = Migration(
        'CREATE TABLE "later" ("id" TEXT NOT NULL PRIMARY KEY) STRICT;\n'
        'CREATE INDEX "later_id" ON "later" ("id");\n',
        closes_undo=True,
    )
    monkeypatch.setattr("atelier.library.migrations.MIGRATIONS", [*MIGRATIONS, later])


def test_a_migration_is_preceded_by_a_backup_and_closes_undo_where_it_must(
    library: Library, path: Path, request: pytest.FixtureRequest
) -> None:
    do(library, created(note(1)))
    library.close()
    request.getfixturevalue("later")
    reader = open_library(path, write=False)
    assert reader.load(WORKSHOP).count(Note) == 1
    reader.close()
    assert not backups.folder_of(path).exists()
    migrated = open_library(path)
    assert [p.name for p in backups.all_of(path)] == [f"atelier 2026-11-21 version {len(MIGRATIONS)}.sqlite"]
    assert [e.gesture for e in migrated.history(WORKSHOP)] == ["add_notes", "migration"]
    assert migrated.load(WORKSHOP).count(Note) == 1
    assert migrated.check() == []
    migrated.close()
    open_library(path).close()
    assert len(backups.all_of(path)) == 1


def test_the_backup_before_a_migration_goes_once_it_is_done_where_a_round_is_open(
    library: Library, path: Path, request: pytest.FixtureRequest
) -> None:
    opened(library)
    library.box.cast_secret("7" * 32, ((1, 1),))
    library.close()
    request.getfixturevalue("later")
    open_library(path).close()
    assert list(backups.folder_of(path).iterdir()) == []


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(library, created(note(1)))
    library.close()
    before = path.read_bytes()
    broken = Migration('CREATE TABLE "later" ("id" TEXT) STRICT;\nCREATE TABLE "note" ("id" TEXT) STRICT;\n')
    monkeypatch.setattr("atelier.library.migrations.MIGRATIONS", [*MIGRATIONS, broken])
    with pytest.raises(RuntimeError):
        open_library(path)
    assert path.read_bytes() == before
    monkeypatch.undo()
    again = open_library(path)
    assert again.load(WORKSHOP).count(Note) == 1
    again.close()


def test_each_migration_knows_the_schema_that_it_makes() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        for done, migration in enumerate(MIGRATIONS, start=1):
            migrate(memory, "", done)
            assert migration.schema == digest_of(schema_of(memory))
