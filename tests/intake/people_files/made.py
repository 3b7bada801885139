"""Files made for the tests, with names that nobody has."""

from io import BytesIO
from pathlib import Path
from typing import Any

from atelier.intake.columns import guess, read_rows
from atelier.intake.people import ReadPerson
from atelier.intake.people_files import read_sheets


def people(path: Path) -> list[ReadPerson]:
    """Everybody that the first sheet of a file names, as it is read without any correction."""
    sheet = read_sheets(path)[0]
    return [row.person for row in read_rows(sheet, guess(sheet)) if row.person]


def shown(path: Path) -> list[tuple[str, str, str]]:
    """Last name, first name and organisation of each."""
    return [(p.last_name, p.first_name, p.organisation) for p in people(path)]


def excel(path: Path, rows: list[list[Any]], *merged: str) -> Path:
    """A workbook of Excel."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place in merged:
        sheet.merge_cells(place)
    book.save(path)
    return path


def calc(path: Path, rows: list[list[Any]]) -> Path:
    """A workbook of LibreOffice."""
    from odfdo import Cell, Document, Row, Table

    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Liste")
    for values in rows:
        row = Row()
        for value in values:
            row.append(Cell(value))
        table.append(row)
    document.body.append(table)
    out = BytesIO()
    document.save(out)
    path.write_bytes(out.getvalue())
    return path
