"""The sheets of an Excel workbook: what its formulas gave, and merged cells filled downwards."""

import zipfile
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from atelier.intake.columns import Sheet, sheet_of
from atelier.intake.people_files.values import said

_WHOLE = 8_000_000
"""Bytes of a workbook that is read whole, with its merged cells; a larger one is read row by row, without."""
_WIDEST = 60
"""Columns that are looked at."""


def excel_sheets(content: bytes, most: int) -> list[Sheet]:
    """Every sheet that is not hidden; at most one row more than `most` of each."""
    whole = _wants_whole(content)
    book = load_workbook(BytesIO(content), read_only=not whole, data_only=True, keep_links=False)
    try:
        return [
            sheet_of(sheet.title, _merged(sheet, most) if whole else _streamed(sheet, most))
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    finally:
        book.close()


def _wants_whole(content: bytes) -> bool:
    """Whether cells are merged, which only a workbook that is read whole tells, four times as slowly."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        sheets = [part for part in package.infolist() if part.filename.startswith("xl/worksheets/")]
        if sum(part.file_size for part in sheets) > _WHOLE:
            return False
        return any(b"<mergeCell " in package.read(part) for part in sheets)


def _streamed(sheet: Any, most: int) -> list[list[str]]:  # noqa: ANN401 - openpyxl has no types
    """Row after row; what the sheet says of its own size is not believed."""
    sheet.reset_dimensions()
    rows: list[list[str]] = []
    for row in sheet.iter_rows(values_only=True):
        cells = [said(value) for value in row[:_WIDEST]]
        if any(cells):
            rows.append(cells)
            if len(rows) > most:
                break
    return rows


def _merged(sheet: Any, most: int) -> list[list[str]]:  # noqa: ANN401
    last = min(sheet.max_row, 2 * most)
    values = sheet.iter_rows(max_row=last, max_col=min(sheet.max_column, _WIDEST), values_only=True)
    rows = [[said(value) for value in row] for row in values]
    left = len(rows) * _WIDEST  # more cells than that are merged in no honest sheet
    for merged in sheet.merged_cells.ranges:
        column = merged.min_col - 1
        left -= merged.max_row - merged.min_row
        if left < 0:
            break
        for place in range(merged.min_row, min(merged.max_row, len(rows))):
            if column < len(rows[place]):
                rows[place][column] = rows[merged.min_row - 1][column]
    return rows
