"""From a document to a file by its extension."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from atelier.minutes.formats import FORMATS, write_minutes
from atelier.workshop.refusals import Reason, Refused
from tests.minutes.samples import reference
from tests.minutes.test_compose_sample import minutes

BEGINNINGS = {"pdf": b"%PDF-1.7", "docx": b"PK", "md": b"# Atelier", "txt": b"Atelier"} | {
    "html": b"<!DOCTYPE html>",
    "xlsx": b"PK",
    "odt": b"PK",
}


@pytest.mark.parametrize("wanted", FORMATS)
def test_each_format_is_written_as_what_it_says(tmp_path: Path, wanted: str) -> None:
    target = tmp_path / f"cr.{wanted}"
    assert write_minutes(reference(), target, wanted).faithful
    if FORMATS[wanted].folder:
        assert target.is_dir()
    else:
        assert target.read_bytes().startswith(BEGINNINGS[wanted])


def test_a_format_that_there_is_not_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "cr.exe"
    target.write_bytes(b"old")
    with pytest.raises(Refused) as caught:
        write_minutes(reference(), target, ".exe")
    assert caught.value.reason is Reason.EXPORT_FORMAT
    assert target.read_bytes() == b"old"


def test_no_library_of_documents_is_loaded_before_it_is_needed() -> None:
    heavy = "'reportlab', 'docx', 'odfdo', 'openpyxl', 'bidi', 'uharfbuzz', 'PIL'"
    rooms = ", ".join(["atelier.minutes", *(format.writer for format in FORMATS.values())])
    program = f"import sys, {rooms}; print([name for name in ({heavy}) if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("wanted", FORMATS)
def test_an_export_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    target = tmp_path / f"cr.{wanted}"
    short = replace(minutes(), blocks=minutes().blocks[:2])
    write_minutes(short, target, wanted)
    before = contents(target)

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refused) as caught:
        write_minutes(replace(short, title="x"), target, wanted)
    assert caught.value.reason is Reason.EXPORT_DISK_FULL
    assert contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


def contents(target: Path) -> dict[str, bytes]:
    """What a file or a folder holds, by name."""
    files = target.iterdir() if target.is_dir() else [target]
    return {file.name: file.read_bytes() for file in files}
