"""Pictures beside a library: kept whole, named by what is in them, swept when nothing names them."""

import os
import shutil
import time
from pathlib import Path

import pytest

from atelier.library import Library
from atelier.library.pictures import folder_of
from atelier.workshop.change import created, removed
from atelier.workshop.entities import Picture
from atelier.workshop.pictures import HEAVIEST
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.library.places import do, open_library
from tests.library.test_backups import DAY

JPEG = b"\xff\xd8\xff\xe0 un mur"
PNG = b"\x89PNG\r\n\x1a\n un mur"


def picture(file: str) -> Picture:
    return Picture(id="e" * 32, order="a0", step="a1" * 16, file=file, width=4, height=3)


def age(library: Library, days: int) -> None:
    """Let the files of the pictures be so old."""
    then = time.time() - days * 86400
    for file in folder_of(library.path).iterdir():
        os.utime(file, (then, then))


def swept(library: Library) -> list[str]:
    return library.pictures.sweep(time.time() - 86400)


def test_a_picture_is_read_as_it_was_put_and_put_once(library: Library) -> None:
    name = library.pictures.put(JPEG)
    made = library.pictures.path(name).stat()
    assert name.endswith(".jpg")
    assert library.pictures.put(JPEG) == name
    assert library.pictures.path(name).stat().st_mtime_ns == made.st_mtime_ns
    assert library.pictures.put(PNG).endswith(".png")
    assert library.pictures.read(name) == JPEG
    assert len(list(folder_of(library.path).iterdir())) == 2


def test_one_that_was_altered_is_told_and_put_anew(library: Library) -> None:
    name = library.pictures.put(JPEG)
    library.pictures.path(name).write_bytes(JPEG[:-1])
    with refused(Reason.PICTURE_MISSING):
        library.pictures.read(name)
    library.pictures.put(JPEG)
    assert library.pictures.read(name) == JPEG
    for other in ("0" * 64 + ".jpg", "../atelier.sqlite", str(library.path)):
        with refused(Reason.PICTURE_MISSING):
            library.pictures.read(other)


def test_what_is_no_picture_or_too_heavy_leaves_no_file(library: Library) -> None:
    with refused(Reason.PICTURE_FOREIGN):
        library.pictures.put(b"GIF89a")
    with refused(Reason.PICTURE_TOO_HEAVY, limit=HEAVIEST):
        library.pictures.put(JPEG.ljust(HEAVIEST + 1, b"."))
    assert not folder_of(library.path).exists()


def test_whoever_only_reads_puts_nothing(library: Library) -> None:
    reader = open_library(library.path, write=False)
    with refused(Reason.LIBRARY_READ_ONLY):
        reader.pictures.put(JPEG)
    reader.close()


def test_a_write_that_fails_leaves_nothing_half_done(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("atelier.library.pictures.os.fsync", full)
    with refused(Reason.DISK_FULL):
        library.pictures.put(JPEG)
    assert list(folder_of(library.path).iterdir()) == []


def test_only_what_nothing_names_is_swept(library: Library) -> None:
    shown, undone, stray, fresh = (library.pictures.put(JPEG + bytes([n])) for n in range(4))
    do(library, created(picture(undone)))
    do(library, removed(picture(undone)))
    do(library, created(picture(shown)))
    (folder_of(library.path) / "mes notes.txt").write_text("à moi")
    age(library, 40)
    library.pictures.path(fresh).touch()
    assert swept(library) == [stray]
    assert {file.name for file in folder_of(library.path).iterdir()} == {
        shown,
        undone,
        fresh,
        "mes notes.txt",
    }


def test_what_a_backup_names_is_kept(library: Library, path: Path, small: bytes) -> None:
    name = library.pictures.put(JPEG)
    do(library, created(picture(name)))
    backup = library.make_backup(DAY)
    library.close()
    path.write_bytes(small)
    older = open_library(path)
    age(older, 40)
    assert swept(older) == []
    shutil.move(backup, path.with_name("ailleurs.sqlite"))
    assert swept(older) == [name]
    older.close()


def test_pictures_that_nothing_names_go_a_month_later(library: Library, path: Path) -> None:
    name = library.pictures.put(JPEG)
    library.close()
    now = time.time()
    for days, left in ((29, [name]), (31, [])):
        moment = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(now + days * 86400))
        open_library(path, now=moment).close()
        assert [file.name for file in folder_of(path).iterdir()] == left
