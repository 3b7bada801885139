"""Whether each format holds what a document says: all of it, in order, nothing of it computed or fetched."""

import csv
import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

import openpyxl
import pytest

from atelier.minutes import make_minutes
from atelier.minutes.document import Document, Value
from atelier.minutes.printable import printable
from tests.minutes.hostile_workshop import spoken
from tests.minutes.readers import letters, office_text, page_of, word_text
from tests.minutes.writers.test_sheets import undone

SILENT: Final[dict[str, Callable[[bytes], str]]] = {
    "docx": word_text,
    "odt": office_text,
    "html": lambda data: page_of(data).text,
}
"""The formats that say nothing of their own, with what reads them."""


def written(document: Document, key: str) -> bytes:
    """The bytes of a file in which no picture is missing."""
    made = make_minutes(document, key)
    assert made.report.unreadable == ()
    assert isinstance(made.content, bytes)
    return made.content


def holds_all(document: Document, key: str) -> None:
    """All texts stand in the file, each of them as it is, in the order of the document."""
    read = SILENT[key](written(document, key))
    texts = spoken(document)
    missing = [text for text in set(texts) if text not in read]
    assert missing == []
    assert letters(read) == letters("".join(texts))


def holds_letters(document: Document, key: str) -> None:
    """Every letter stands in a text that has marks of its own."""
    read = written(document, key).decode().replace("<br>", "")
    assert Counter(letters("".join(spoken(document)))) <= Counter(letters(read))


def holds_rows(document: Document) -> None:
    """Every value stands in the workbook and in the CSV files, and none is computed."""
    values = [row for sheet in document.sheets for row in sheet.rows]
    book = openpyxl.load_workbook(io.BytesIO(written(document, "xlsx")))
    assert {cell.data_type for page in book for row in page for cell in row} <= set("sdn")
    read = [value for page in book for row in page.iter_rows(min_row=2, values_only=True) for value in row]
    texts = "".join(value for row in values for value in row if isinstance(value, str))
    said = "".join(str(undone(value)) for value in read if isinstance(value, str))
    assert Counter(letters(said)) == Counter(letters(texts))
    files = make_minutes(document, "csv").content
    assert not isinstance(files, bytes)
    rows = [row for data in files.values() for row in _rows(data)]
    assert rows == [[_told(value) for value in row] for row in values]


def _rows(data: bytes) -> list[list[str]]:
    csv.field_size_limit(1_000_000)
    return list(csv.reader(io.StringIO(data.decode(), newline="")))[1:]


def _told(value: Value) -> str:
    return "" if value is None else printable(str(value))


def holds_or_says(document: Document, folder: Path) -> None:
    """Every letter stands in the PDF, but for those that its report says it cannot draw."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    made = make_minutes(document, "pdf")
    made.write(folder / "a.pdf")
    arguments = [program, "-enc", "UTF-8", str(folder / "a.pdf"), "-"]
    done = subprocess.run(arguments, capture_output=True, check=True)
    wanted = Counter(letters("".join(spoken(document))))
    for letter in letters("".join(made.report.replaced)):
        del wanted[letter]
    assert wanted - Counter(letters(done.stdout.decode())) == Counter()
