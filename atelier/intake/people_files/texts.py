"""People in a document of Word or LibreOffice: the tables in it, else its lines."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from atelier.intake.columns import Sheet, sheet_of
from atelier.intake.documents.word import word_lines
from atelier.intake.documents.writer import writer_lines
from atelier.intake.notes import Source
from atelier.intake.people_files.calc import table_cells

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_sheets(name: str, content: bytes, most: int) -> list[Sheet]:
    """The tables of a .docx with two columns at least; without any, its paragraphs."""
    import docx

    document: Any = docx.Document(BytesIO(content))
    tables = (list(_rows(table, most)) for table in document.element.body.iter(f"{_WORD}tbl"))
    return _tables(name, tables) or [_lines(name, word_lines(content))]


def writer_sheets(name: str, content: bytes, most: int) -> list[Sheet]:
    """The same of an .odt."""
    from odfdo import Document

    tables = (table_cells(table, most) for table in Document(BytesIO(content)).body.tables)
    return _tables(name, tables) or [_lines(name, writer_lines(content))]


def _tables(name: str, tables: Iterator[list[list[str]]]) -> list[Sheet]:
    sheets = [sheet_of(f"{name} {number}", rows) for number, rows in enumerate(tables, start=1)]
    return [sheet for sheet in sheets if sheet.width > 1 and len(sheet.rows) > 1]


def _lines(name: str, sources: list[Source]) -> Sheet:
    return sheet_of(name, [[line] for source in sources for line in source.text.split("\n")])


def _rows(table: Any, most: int) -> Iterator[list[str]]:  # noqa: ANN401 - the document is untyped
    """Cells as they stand in the file; one that goes on from above repeats what stands there."""
    above: list[str] = []
    for number, row in enumerate(table.iterchildren(f"{_WORD}tr")):
        if number > most:
            return
        cells: list[str] = []
        for cell in row.iterchildren(f"{_WORD}tc"):
            merged = next(cell.iter(f"{_WORD}vMerge"), None)
            goes_on = merged is not None and merged.get(f"{_WORD}val") != "restart"
            text = "\n".join("".join(p.itertext(f"{_WORD}t")) for p in cell.iterchildren(f"{_WORD}p"))
            cells.append(above[len(cells)] if goes_on and len(cells) < len(above) else text)
        above = cells
        yield cells
