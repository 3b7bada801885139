"""From a document to a file by its extension."""

import subprocess
import sys
from pathlib import Path

import pytest

from atelier.minutes.export import Format, export, format_named
from atelier.workshop.refusals import Reason, Refused
from tests.minutes.samples import reference

BEGINNINGS = {
    Format.PDF: b"%PDF-1.7",
    Format.WORD: b"PK",
    Format.MARKDOWN: b"# Atelier",
    Format.OUTLINE: b"Atelier",
}


@pytest.mark.parametrize("wanted", Format)
def test_the_format_comes_from_the_extension(tmp_path: Path, wanted: Format) -> None:
    target = tmp_path / f"cr.{wanted.value.upper()}"
    assert export(reference(), target).faithful
    assert target.read_bytes().startswith(BEGINNINGS[wanted])


def test_a_format_that_is_said_wins_over_the_extension(tmp_path: Path) -> None:
    export(reference(), tmp_path / "cr.pdf", Format.MARKDOWN)
    assert (tmp_path / "cr.pdf").read_bytes().startswith(BEGINNINGS[Format.MARKDOWN])


@pytest.mark.parametrize(
    ("asked", "found"), [(".PDF", Format.PDF), ("markdown", Format.MARKDOWN), ("docx", Format.WORD)]
)
def test_names_of_formats(asked: str, found: Format) -> None:
    assert format_named(asked) is found


@pytest.mark.parametrize("asked", ["", ".odt", "exe"])
def test_an_unknown_format_is_refused_with_those_that_there_are(asked: str) -> None:
    with pytest.raises(Refused) as caught:
        format_named(asked)
    assert caught.value.reason is Reason.EXPORT_FORMAT
    assert caught.value.details["known"] == ("pdf", "docx", "md", "txt")


def test_no_library_of_documents_is_loaded_before_it_is_needed() -> None:
    heavy = "'reportlab', 'docx', 'bidi', 'PIL'"
    rooms = "atelier.minutes.export, atelier.minutes.writers.pdf, atelier.minutes.writers.word"
    program = f"import sys, {rooms}; print([name for name in ({heavy}) if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
