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
    with zipfile.ZipFile(BytesIO(content)) as package:
        size = sum(p.file_size for p in package.infolist() if p.filename.startswith("xl/worksheets/"))
    book = load_workbook(BytesIO(content), read_only=size > _WHOLE, data_only=True, keep_links=False)
    try:
        return [
            sheet_of(sheet.title, _cells(sheet, most))
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    finally:
        book.close()


def _cells(sheet: Any, most: int) -> list[list[str]]:  # noqa: ANN401 - openpyxl has no types
    rows: list[list[str]] = []
    for row in sheet.iter_rows(max_col=_WIDEST, values_only=True):
        rows.append([said(value) for value in row])
        if len(rows) > 2 * most:
            break
    for merged in getattr(getattr(sheet, "merged_cells", None), "ranges", ()):
        column = merged.min_col - 1
        for place in range(merged.min_row, min(merged.max_row, len(rows))):
            if column < len(rows[place]):
                rows[place][column] = rows[merged.min_row - 1][column]
    return rows
