"""The world's faults: each is named, and what was there stays as it was."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from atelier.library import Library
from atelier.workshop.change import created
from atelier.workshop.refusals import Reason, Refused
from tests.library.places import WORKSHOP, do, note, open_library, reworded, shelve, small_workshop


def refused_opening(path: Path, *, write: bool = True) -> Refused:
    """The refusal to open, which must leave the file as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(Refused) as refused:
        open_library(path, write=write)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert refused.value.details["path"] == path
    return refused.value


@contextmanager
def as_nobody(file: Path) -> Iterator[None]:
    """Without the rights of root, which sees no file as read-only."""
    if os.name != "posix":
        pytest.skip("rights are told by numbers on POSIX only")
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        if not os.access(file, os.R_OK, effective_ids=True):
            pytest.skip("the folder of the tests is closed to others")
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def file(library: Library, path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library in which somebody said something, in a folder that others may read."""
    do(library, created(note(1, "Une navette le jeudi")))
    library.close()
    base = tmp_path_factory.getbasetemp()
    if base.parent.name.startswith("pytest-of-"):
        for folder in (path.parent, base, base.parent):
            folder.chmod(0o755)
    return path


def altered(path: Path, before: bytes, after: bytes) -> None:
    content = path.read_bytes()
    assert content.count(before) > 0
    path.write_bytes(content.replace(before, after))


def with_sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_one_at_a_time_may_change_it_and_anybody_may_read(library: Library, path: Path) -> None:
    assert refused_opening(path).reason is Reason.LIBRARY_LOCKED
    open_library(path, write=False).close()
    library.close()
    open_library(path).close()


def test_a_process_that_dies_gives_the_library_free(file: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from tests.library.places import open_library;"
        "library = open_library(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        assert refused_opening(file).reason is Reason.LIBRARY_LOCKED
        child.kill()
    open_library(file, wait=5).close()


def test_a_file_that_may_not_be_changed_can_still_be_read(file: Path) -> None:
    file.chmod(0o444)
    with as_nobody(file):
        assert refused_opening(file).reason is Reason.LIBRARY_READ_ONLY
        assert open_library(file, write=False).load(WORKSHOP).workshop.title == "Bien vieillir au village"


def test_a_folder_that_may_not_be_changed_can_still_be_read(file: Path) -> None:
    file.chmod(0o666)
    file.parent.chmod(0o555)
    try:
        with as_nobody(file):
            assert refused_opening(file).reason is Reason.LIBRARY_READ_ONLY
            reader = open_library(file, write=False)
            assert reader.load(WORKSHOP).workshop.title == "Bien vieillir au village"
            assert reader.check() == []
            reader.close()
    finally:
        file.parent.chmod(0o755)


def test_a_library_that_is_not_there_is_made_to_write_but_not_to_read(path: Path) -> None:
    far = path.parent / "données de l’atelier" / "mes ateliers #1 ?.sqlite"
    assert refused_opening(far, write=False).reason is Reason.LIBRARY_MISSING
    assert not far.parent.exists()
    open_library(far).close()
    assert [p.name for p in far.parent.iterdir() if p.suffix != ".lock"] == [far.name]


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.LIBRARY_EMPTY),
        (b"Chere Madame, vous trouverez ci-joint", Reason.LIBRARY_FOREIGN),
        (b"\x00" * 5000, Reason.LIBRARY_FOREIGN),
        (b"SQLite format 3\x00", Reason.LIBRARY_FOREIGN),
    ],
)
def test_a_file_of_something_else_is_left_alone(
    path: Path, content: bytes, reason: Reason, write: bool
) -> None:
    path.write_bytes(content)
    assert refused_opening(path, write=write).reason is reason
    assert list(path.parent.iterdir()) == [path]


def test_another_application_s_database_is_left_alone(path: Path) -> None:
    with_sql(path, 'CREATE TABLE "note" (id TEXT)', "PRAGMA user_version = 1")
    assert refused_opening(path).reason is Reason.LIBRARY_FOREIGN


def test_a_folder_in_its_place_is_said(path: Path) -> None:
    path.mkdir()
    assert refused_opening(path).reason is Reason.LIBRARY_UNWRITABLE


def test_a_library_of_a_newer_version_is_left_alone(file: Path) -> None:
    with_sql(file, 'CREATE TABLE "later" (id TEXT)', "PRAGMA user_version = 99")
    for write in (True, False):
        refused = refused_opening(file, write=write)
        assert (refused.reason, refused.details["version"]) == (Reason.LIBRARY_NEWER, 99)


def damaged_header(path: Path) -> None:
    altered(path, b"SQLite format 3\x00", b"SQLite farmat 3\x00")


def cut_short(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def overwritten_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    place = content.index(b"Une navette") // 4096 * 4096
    content[place : place + 200] = b"\xff" * 200
    path.write_bytes(content)


def guard_taken_out(path: Path) -> None:
    with_sql(path, 'DROP TRIGGER "ballot_within_rules"')


def guard_that_doubles_votes(path: Path) -> None:
    with_sql(
        path,
        'CREATE TRIGGER "twice" AFTER INSERT ON "ballot" BEGIN'
        ' INSERT INTO "ballot" VALUES (NEW."round", randomblob(16), NEW."marks", NEW."college"); END',
    )


@pytest.mark.parametrize(
    "harm", [damaged_header, cut_short, overwritten_page, guard_taken_out, guard_that_doubles_votes]
)
def test_a_damaged_library_is_not_opened(file: Path, harm: Callable[[Path], None]) -> None:
    harm(file)
    for write in (True, False):
        assert refused_opening(file, write=write).reason is Reason.LIBRARY_DAMAGED


@pytest.mark.parametrize("letter", [b"Une navetta le jeudi", b"Une navett\xff le jeudi"])
def test_one_altered_letter_is_noticed(file: Path, letter: bytes) -> None:
    altered(file, b"Une navette le jeudi", letter)
    library = open_library(file)
    with pytest.raises(Refused) as refused:
        library.load(WORKSHOP)
    assert refused.value.reason is Reason.WORKSHOP_DAMAGED
    assert refused.value.details == {"title": "Bien vieillir au village", "count": 1, "kinds": ("note",)}
    with pytest.raises(Refused) as refused:
        library.changes_of(library.history(WORKSHOP)[0].number or 0)
    assert refused.value.reason is Reason.WORKSHOP_DAMAGED
    assert {(f.fault, f.kind) for f in library.check()} == {("seal", "note"), ("seal", "entry")}
    library.close()


def test_an_altered_title_keeps_the_other_workshops_in_reach(library: Library, path: Path) -> None:
    shelve(library, small_workshop("d" * 32, "Deuxième"))
    library.close()
    altered(path, "Deuxième".encode(), "Deuxi\xc3\x28me".encode("latin-1"))
    again = open_library(path)
    assert {s.id for s in again.summaries()} == {WORKSHOP, "d" * 32}
    assert again.load(WORKSHOP).workshop.title == "Bien vieillir au village"
    with pytest.raises(Refused):
        again.load("d" * 32)
    again.close()


def test_a_full_disk_keeps_what_was_there_and_takes_more_once_there_is_room(library: Library) -> None:
    do(library, created(note(1)))
    before = library.load(WORKSHOP)
    (pages,) = library._store.db.execute("PRAGMA page_count").fetchone()
    library._store.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Refused) as refused:
        do(library, reworded(note(1), "x" * 50_000))
    assert refused.value.reason is Reason.DISK_FULL
    assert library.load(WORKSHOP) == before
    assert len(library.history(WORKSHOP)) == 1
    library._store.db.execute("PRAGMA max_page_count = 1000000")
    do(library, reworded(note(1), "x" * 50_000))
    assert library.check() == []


def test_a_busy_library_refuses_within_a_moment_and_writes_afterwards(library: Library, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    (wait,) = library._store.db.execute("PRAGMA busy_timeout").fetchone()
    assert 0 < wait <= 300
    library._store.db.execute("PRAGMA busy_timeout = 20")
    with pytest.raises(Refused) as refused:
        do(library, created(note(1)))
    assert refused.value.reason is Reason.LIBRARY_BUSY
    other.execute("ROLLBACK")
    other.close()
    do(library, created(note(1)))
    assert len(library.history(WORKSHOP)) == 1


def test_what_another_process_left_half_written_is_rolled_back_also_by_a_reader(file: Path) -> None:
    whole = file.read_bytes()
    tear = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_spill = 1'); c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN');"
        "c.execute('UPDATE note SET text = ?', ['x' * 200000]); os._exit(1)"
    )
    assert subprocess.run([sys.executable, "-c", tear, str(file)], check=False).returncode == 1
    assert file.with_name(f"{file.name}-journal").exists()
    reader = open_library(file, write=False)
    assert reader.check() == []
    reader.close()
    assert file.read_bytes() == whole
