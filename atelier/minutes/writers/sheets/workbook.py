"""The workbook (.xlsx): a sheet for each kind of fact, its head in view, its rows ready to sort.

No cell is ever a formula, an error or a link, whatever was typed. A cell holds 32,767 characters and 253 line
breaks: a longer text goes on in the rows below, in the same column.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from atelier.minutes.document import Document, Sheet, Value
from atelier.minutes.printable import one_line, printable
from atelier.minutes.report import Report

LONGEST: Final = 32_767
"""Units of UTF-16 that a cell of Excel holds."""
MOST_BREAKS: Final = 253
_ESCAPED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WIDEST: Final = 60
_LONGEST_TITLE: Final = 240
"""Excel takes 255 characters, of which a number may need some."""


def render(document: Document) -> tuple[bytes, Report]:
    """The file, and how many texts go on in another cell; the same document gives the same bytes."""
    from zipfile import ZipFile

    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    from atelier.minutes.writers.archive import packed, parts_of

    book = Workbook()
    book.remove(book.active)
    parted = sum(_write(book, sheet) for sheet in document.sheets)
    if not document.sheets:
        book.create_sheet(_name(document.title or "1"))  # Excel opens no workbook without a sheet
    _properties(book, document)
    written = BytesIO()
    with ZipFile(written, "w") as archive:  # its own saving would put the time of now in the properties
        ExcelWriter(book, archive).write_data()
    parts = parts_of(written.getvalue())
    parts["docProps/app.xml"] = _APP
    return packed(parts, document.dated), Report(parted=parted)


_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Atelier</Application></Properties>"
)


def _properties(book: Any, document: Document) -> None:
    from atelier.minutes.writers.archive import utc

    properties = book.properties
    properties.title = one_line(document.name or document.title)[:255]
    properties.subject = one_line(document.subject)[:255]
    properties.creator = properties.lastModifiedBy = one_line(document.author)[:255]
    properties.language = document.language.replace("_", "-")
    properties.created = properties.modified = utc(document.dated).replace(tzinfo=None)


def _write(book: Any, sheet: Sheet) -> int:
    """Write one sheet; says how many cells go on below."""
    page = book.create_sheet(_name(sheet.title))
    looks = _looks(page)
    _put(page, 1, titles_of(sheet.columns), looks)
    below, parted = 2, 0
    for row in sheet.rows:
        pieces = [pieces_of(printable(value)) if isinstance(value, str) else [value] for value in row]
        parted += sum(len(each) > 1 for each in pieces)
        for line in range(max(len(each) for each in pieces)):
            _put(page, below, [each[line] if line < len(each) else None for each in pieces], looks)
            below += 1
    _finish(page, sheet, below - 1)
    return parted


def titles_of(columns: Sequence[str]) -> list[str]:
    """Titles that the columns of one table may have in Excel: one line, said, none twice."""
    titles: list[str] = []
    taken: set[str] = {""}
    for place, column in enumerate(columns, start=1):
        title = one_line(column).strip() or str(place)
        title = whole = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
        number = 1
        while title.casefold() in taken:
            number += 1
            title = f"{whole} {number}"
        taken.add(title.casefold())
        titles.append(title)
    return titles


def _looks(page: Any) -> dict[str, Any]:
    """The styles of cells, registered once: doing it for each cell takes longer than all the rest."""
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment, Font, PatternFill

    wrapped = Alignment(wrap_text=True, vertical="top")
    looks: dict[str, Any] = {}
    for name in ("text", "typed", "day", "head"):
        cell = Cell(page)
        cell.alignment = wrapped
        if name == "typed":
            cell.quotePrefix = True  # so that it stays a text when somebody edits it
        elif name == "day":
            cell.number_format = "mm-dd-yy"  # the one format that shows a date as its reader writes them
        elif name == "head":
            cell.font, cell.fill = Font("Calibri", 11, bold=True), PatternFill("solid", fgColor="DDEFEF")
        looks[name] = cell._style  # noqa: SLF001 - the style as the number that is written
    return looks


def _put(page: Any, row: int, values: Sequence[Value], looks: dict[str, Any]) -> None:
    for place, value in enumerate(values, start=1):
        if value is None or value == "":
            continue
        cell, look = page.cell(row, place), "text"
        if isinstance(value, str):
            cell._value = _ESCAPED.sub("_x005F_", value)  # noqa: SLF001 - `value` guesses formulas and errors
            cell.data_type = "s"
            look = "typed" if value[0] in "=+-@" else "text"
        else:
            cell.value = value
            look = "text" if isinstance(value, int | Decimal) else "day"
        cell._style = looks["head" if row == 1 else look]  # noqa: SLF001


def _finish(page: Any, sheet: Sheet, last: int) -> None:
    """A head that stays in view and on each page, widths by what is there, A4 across."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    for place, title in enumerate(sheet.columns, start=1):
        lengths = (_length(row[place - 1]) for row in sheet.rows)
        width = min(max(len(title) + 4, *lengths) + 1, _WIDEST) if sheet.rows else len(title) + 5
        page.column_dimensions[get_column_letter(place)].width = width
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    if last > 1:
        area = f"A1:{get_column_letter(len(sheet.columns))}{last}"
        table = Table(displayName=f"t_{sheet.key}", ref=area)
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        page.add_table(table)


def _length(value: Value) -> int:
    if not isinstance(value, str):
        return 11
    return max((len(line) for line in value[: 20 * _WIDEST].split("\n")), default=0)


def _name(title: str) -> str:
    """A name that a sheet may have: short, and without the signs of formulas."""
    return re.sub(r"[\[\]:*?/\\']", " ", one_line(title)).strip()[:31] or "1"


def pieces_of(text: str) -> list[str]:
    """A text in pieces that cells can hold; most texts are one."""
    pieces: list[str] = []
    while len(text) > LONGEST // 2 or text.count("\n") > MOST_BREAKS:
        end = _end(text)
        if end == len(text):
            break
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def _end(text: str) -> int:
    """How many characters fit into one cell; signs beyond the first 65,536 count twice."""
    end = breaks = units = 0
    for sign in text:
        units += 1 + (sign > "\uffff")
        breaks += sign == "\n"
        if units > LONGEST or breaks > MOST_BREAKS:
            return end
        end += 1
    return end
