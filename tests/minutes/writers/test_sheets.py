"""The workbook and the CSV files, read back; what people typed is a text there, whatever it looks like."""

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from functools import cache

import openpyxl
import pytest

from atelier.minutes.document import Document, Sheet
from atelier.minutes.formats import make_minutes
from atelier.minutes.options import Csv, Options
from atelier.minutes.printable import printable
from atelier.minutes.writers.sheets.workbook import LONGEST, pieces_of, render
from tests.minutes.golden_files import check_golden
from tests.minutes.samples import DATED
from tests.minutes.test_compose_sample import minutes
from tests.minutes.writers.test_hostile import HOSTILE, RIGHT_TO_LEFT

TYPED = {
    "formula": "=1+1",
    "call": '=HYPERLINK("x")',
    "plus": "+33 1 23",
    "minus": "-2",
    "at": "@x",
    "error": "#N/A",
    "escape": "_x0041_ x_x000D_",
    "edges": "  a\n",
    "lines": "\n".join(f"ligne {n}" for n in range(300)),
    "long": "m" * 100_000,
    "pairs": "😀" * 20_000,
}
TEXTS = [printable(text) for text in (HOSTILE | RIGHT_TO_LEFT | TYPED).values()]


def document(*texts: str) -> Document:
    rows = tuple((text, 7, dt.date(2008, 4, 4)) for text in texts)
    sheet = Sheet(key="notes", title="Idées", columns=("Idée", "Fois", "Jour"), rows=rows)
    return Document(title="t", language="fr", dated=DATED, blocks=(), sheets=(sheet,))


@cache
def workbook() -> bytes:
    """The workbook of the sample."""
    return render(minutes())[0]


def cells(data: bytes) -> list[tuple[object, ...]]:
    """The rows below the head of the only sheet, escapes undone as Excel does."""
    page = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert all(cell.data_type in "sdn" for row in page.iter_rows() for cell in row)
    return [tuple(undone(value) for value in row) for row in page.iter_rows(min_row=2, values_only=True)]


def undone(value: object) -> object:
    if not isinstance(value, str):
        return value
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value)


def test_texts_come_back_as_they_went_in_and_none_is_computed() -> None:
    data, report = render(document(*TEXTS))
    read = cells(data)
    assert "".join(str(row[0]) for row in read) == "".join(TEXTS)
    assert report.parted == 3
    assert len(read) > len(TEXTS)
    parts = zipfile.ZipFile(io.BytesIO(data))
    assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    assert not [name for name in parts.namelist() if "external" in name]


def test_numbers_and_days_stay_numbers_and_days() -> None:
    ((text, number, day),) = cells(render(document("x"))[0])
    assert (text, number) == ("x", 7)
    assert isinstance(day, dt.datetime)
    assert day.date() == dt.date(2008, 4, 4)


def test_numbers_with_decimals_are_numbers_and_written_as_each_spreadsheet_reads_them() -> None:
    rows = (("x", Decimal("3.5")), ("y", Decimal("-0.25")))
    sheet = Sheet(key="table_1", title="Repères", columns=("Nom", "Visé"), rows=rows)
    whole = Document(title="t", language="fr", dated=DATED, blocks=(), sheets=(sheet,))
    assert [row[1] for row in cells(render(whole)[0])] == [3.5, -0.25]
    said = {}
    for kind, language in ((Csv.PLAIN, "fr"), (Csv.EXCEL, "fr"), (Csv.EXCEL, "en")):
        made = make_minutes(replace(whole, language=language), "csv", Options(csv=kind)).content
        assert not isinstance(made, bytes)
        said[kind, language] = next(iter(made.values())).decode("utf-8-sig").split()[1:]
    assert said == {
        (Csv.PLAIN, "fr"): ["x,3.5", "y,-0.25"],
        (Csv.EXCEL, "fr"): ["x;3,5", "y;-0,25"],
        (Csv.EXCEL, "en"): ["x,3.5", "y,-0.25"],
    }


def test_a_text_is_parted_where_a_cell_is_full() -> None:
    for text in TEXTS:
        pieces = pieces_of(text)
        assert "".join(pieces) == text
        assert all(len(piece.encode("utf-16-le")) // 2 <= LONGEST for piece in pieces)
        assert all(piece.count("\n") <= 253 for piece in pieces)


def test_the_workbook_is_dated_and_the_same_each_time() -> None:
    data = workbook()
    assert data == render(minutes())[0]
    properties = openpyxl.load_workbook(io.BytesIO(data)).properties
    assert (properties.title, properties.language) == (minutes().name, "fr")
    assert properties.created == properties.modified == minutes().dated.replace(tzinfo=None)


def test_the_cells_of_the_sample_are_the_accepted_ones() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    lines = []
    for page in book:
        lines.append(f"--- {page.title} {page.dimensions}")
        lines += [
            " | ".join(f"{cell.data_type}:{cell.value}" if cell.value else "" for cell in row).rstrip(" |")
            for row in page.iter_rows()
        ]
    check_golden("sample.xlsx.txt", "\n".join(lines) + "\n")


def test_each_sheet_has_its_head_in_view_and_on_each_page() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(minutes())[0]))
    assert book.sheetnames == ["Idées", "Votes", "Actions", "Personnes"]
    for page in book:
        assert page.freeze_panes == "A2"
        assert page.print_title_rows == "$1:$1"
        assert len(page.tables) == 1


def test_a_sheet_without_rows_and_a_book_without_sheets_are_written() -> None:
    assert cells(render(document())[0]) == []
    assert render(Document(title="", language="fr", dated=DATED, blocks=()))[0]


def test_the_rows_of_the_sample_are_the_accepted_ones() -> None:
    made = make_minutes(minutes(), "csv").content
    assert not isinstance(made, bytes)
    assert list(made) == ["notes.csv", "votes.csv", "actions.csv", "people.csv"]
    text = "\n".join(f"--- {name}\n{content.decode()}" for name, content in made.items())
    check_golden("sample.csv.txt", text)


def read(kind: Csv, language: str = "fr") -> tuple[str, list[list[str]], int]:
    whole = replace(document(*TEXTS), language=language)
    made = make_minutes(whole, "csv", Options(csv=kind))
    assert not isinstance(made.content, bytes)
    ((name, data),) = made.content.items()
    encoding = "utf-8-sig" if kind is Csv.EXCEL else "utf-8"
    separator = ";" if kind is Csv.EXCEL and language == "fr" else ","
    rows = list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=separator))
    return name, rows, made.report.guarded


def test_plain_csv_holds_every_text_as_it_is() -> None:
    name, rows, guarded = read(Csv.PLAIN)
    assert (name, guarded) == ("notes.csv", 0)
    assert rows[0] == ["Idée", "Fois", "Jour"]
    assert [row[0] for row in rows[1:]] == TEXTS
    assert {tuple(row[1:]) for row in rows[1:]} == {("7", "2008-04-04")}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_csv_for_excel_begins_no_cell_as_a_formula(language: str) -> None:
    name, rows, guarded = read(Csv.EXCEL, language)
    assert name == "Idées.csv"
    texts = [row[0] for row in rows[1:]]
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\n"))]
    assert [text.removeprefix("'") for text in texts] == TEXTS
    assert guarded == sum(text.startswith("'") for text in texts) == 5


@pytest.mark.parametrize("title", [*TYPED.values(), "a\x00b\nc", "_x0041_", ""])
def test_titles_of_columns_that_people_typed_are_titles_too(title: str) -> None:
    sheet = Sheet(key="table_1", title="Tableau 1", columns=(title, title, "x"), rows=(("a", "b", "c"),))
    data, _ = render(replace(document(), sheets=(sheet,)))
    page = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    head = [str(undone(cell.value)) for cell in page[1]]
    assert {cell.data_type for cell in page[1]} == {"s"}
    assert len({each.casefold() for each in head}) == 3
    assert all(0 < len(each) <= 255 and "\n" not in each for each in head)
    (table,) = page.tables.values()
    assert [column.name for column in table.tableColumns] == head  # undone by openpyxl itself


def test_csv_for_excel_computes_no_title_either() -> None:
    sheet = Sheet(key="table_1", title="Tableau 1", columns=("=1+1", "x"), rows=(("a", "b"),))
    made = make_minutes(replace(document(), sheets=(sheet,)), "csv", Options(csv=Csv.EXCEL))
    assert not isinstance(made.content, bytes)
    (data,) = made.content.values()
    assert data.decode("utf-8-sig").startswith("'=1+1;")
    assert made.report.guarded == 1
