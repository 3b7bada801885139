"""A disk that really fills up: every write is refused by name, and everything written before is there."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from atelier.library import Library, backups
from atelier.workshop.change import created
from atelier.workshop.entities import Note
from atelier.workshop.refusals import Reason, Refused
from tests.library.places import ROUND, WORKSHOP, do, note, open_library, shelve, small_workshop
from tests.library.test_ballot_box import ONE, TWO, closed, opened

DAY = dt.date(2026, 11, 21)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of three megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "atelier-test", str(disk)]
    try:
        if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
            pytest.skip("a small file system needs rights that are not given here")
    except FileNotFoundError:
        pytest.skip("nothing here mounts a small file system")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(library: Library) -> int:
    """Say things until the disk is full; gives how many were confirmed."""
    for number in range(1, 10_000):
        try:
            do(library, created(note(number, f"idée {number} " * 40)))
        except Refused as refused:
            if refused.reason is Reason.DISK_FULL:
                return number - 1
            raise
    raise AssertionError("the disk never filled up")


def cast_until_full(library: Library) -> int:
    """Vote until the disk is full; gives how many were confirmed."""
    for number in range(3000):
        try:
            library.box.cast_secret(ROUND, TWO)
        except Refused as refused:
            if refused.reason is Reason.DISK_FULL:
                return number
            raise
    raise AssertionError("the disk never filled up")


def test_a_full_disk_loses_nothing_and_is_named(small_disk: Path) -> None:
    library = open_library(small_disk / "atelier.sqlite")
    shelve(library, small_workshop())
    said = fill(library)
    assert said > 100
    for _ in range(3):
        with pytest.raises(Refused) as refused:
            library.put_draft(WORKSHOP, "capture", "x" * 100_000, "")
        assert refused.value.reason is Reason.DISK_FULL
    assert library.load(WORKSHOP).count(Note) == said
    assert library.check() == []
    library.close()
    again = open_library(small_disk / "atelier.sqlite")
    assert again.load(WORKSHOP).count(Note) == len(again.history(WORKSHOP)) == said
    again.close()


def test_a_backup_for_which_there_is_no_room_is_refused_and_leaves_nothing(small_disk: Path) -> None:
    library = open_library(small_disk / "atelier.sqlite")
    shelve(library, small_workshop())
    for number in range(1, 200):
        do(library, created(note(number, f"idée {number} " * 40)))
    library.make_backup(DAY)
    free = shutil.disk_usage(small_disk).free
    (small_disk / "ballast").write_bytes(bytes(free - library.path.stat().st_size // 2))
    with pytest.raises(Refused) as refused:
        library.make_backup(DAY + dt.timedelta(days=1))
    assert refused.value.reason is Reason.DISK_FULL
    assert all(p.suffix == ".sqlite" for p in backups.folder_of(library.path).iterdir())
    for kept in backups.all_of(library.path):
        copy = open_library(kept, write=False)
        assert copy.check() == []
        copy.close()
    library.close()


def test_a_disk_without_room_for_a_library_gets_none(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(3_040_000))
    with pytest.raises(Refused) as refused:
        open_library(small_disk / "atelier.sqlite")
    assert refused.value.reason is Reason.DISK_FULL
    assert not (small_disk / "atelier.sqlite").exists()
    (small_disk / "ballast").unlink()
    open_library(small_disk / "atelier.sqlite").close()


def test_a_vote_on_a_full_disk_loses_no_ballot_and_doubles_none(small_disk: Path) -> None:
    library = open_library(small_disk / "atelier.sqlite")
    shelve(library, small_workshop())
    opened(library, entitled=3000)
    library.box.cast_secret(ROUND, ONE)
    (small_disk / "ballast").write_bytes(bytes(shutil.disk_usage(small_disk).free // 4096 * 4096))
    cast = 1 + cast_until_full(library)
    assert library.box.turnout(ROUND) == cast
    (small_disk / "ballast").unlink()
    library.box.cast_secret(ROUND, TWO)
    closed(library)
    assert library.box.record(ROUND).voters == cast + 1
    assert library.check() == []
    library.close()
