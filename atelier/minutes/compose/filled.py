"""A table as it was filled in: in rows where the paper is wide enough, as cards, or as one form."""

from collections.abc import Sequence

from atelier.minutes.compose.printed import Printed, origin, paragraphs
from atelier.minutes.compose.privacy import owner
from atelier.minutes.compose.widths import SIDEWAYS, UPRIGHT, cramped, tallest, wide_enough
from atelier.minutes.document import Block, Column, Fact, Facts, Heading, Row, Table
from atelier.words import Words
from atelier.workshop.cells import choices_in, date_in, number_in, texts
from atelier.workshop.entities import ColumnType, Record, RowsAs, Step, TableColumn

MOST_COLUMNS = 9
"""What stands side by side on a sheet turned sideways and is still read; of more, cards are printed."""
MOST_LINES = 22
"""Lines of a cell that are still read beside the others; a table with longer ones is printed as cards."""

_WEIGHTS = {ColumnType.LONG: 3.0, ColumnType.TEXT: 2.0, ColumnType.DATE: 1.2, ColumnType.NUMBER: 1.0}


def filled(printed: Printed, step: Step, words: Words) -> list[Block]:
    """Nothing where nobody filled anything in; what no record says has no column."""
    tables = printed.tables
    said = {record: texts(tables, record.id) for record in tables.children(Record, step.id)}
    said = {record: cells for record, cells in said.items() if cells}
    columns = [
        column
        for column in tables.children(TableColumn, step.id)
        if any(column.id in cells for cells in said.values())
    ]
    if not said:
        return []
    if step.rows_as is RowsAs.FORM:
        return [block for record in said for block in _sheet(printed, record, columns, words)]
    if step.rows_as is RowsAs.CARDS or len(columns) > MOST_COLUMNS:
        return [block for record in said for block in _card(printed, record, columns, words)]
    rows = tuple(
        Row(
            cells=tuple(printed_cell(printed, column, cells.get(column.id, ""), words) for column in columns),
            source=origin(record),
        )
        for record, cells in said.items()
    )
    shown = tuple(
        Column(
            title=column.title,
            weight=_WEIGHTS.get(column.type, 1.6),
            numeric=column.type is ColumnType.NUMBER,
        )
        for column in columns
    )
    cells = [row.cells for row in rows]
    across = cramped(wide_enough(shown, cells), cells)
    letters = SIDEWAYS if across else UPRIGHT
    shown = wide_enough(shown, cells, letters)
    if len(columns) > 1 and tallest(shown, cells, letters) > MOST_LINES:
        return [block for record in said for block in _card(printed, record, columns, words)]
    return [Table(columns=shown, rows=rows, across=across, source=origin(step))]


def printed_cell(printed: Printed, column: TableColumn, text: str, words: Words) -> str:
    """What stands in a cell, as the language of the minutes writes it."""
    match column.type:
        case ColumnType.DATE if day := date_in(text):
            return words.date_short(day)
        case ColumnType.NUMBER if number_in(text) is not None:
            return text.replace(".", ",") if words.language == "fr" else text
        case ColumnType.CHOICES:
            return ", ".join(choices_in(text))
        case ColumnType.PERSON:
            return owner(text, printed, words, a_person=True)
        case _:
            return text


def _card(printed: Printed, record: Record, columns: Sequence[TableColumn], words: Words) -> list[Block]:
    """Headed by what its first column says."""
    first, *others = columns
    said = texts(printed.tables, record.id)
    title = printed_cell(printed, first, said.get(first.id, ""), words).partition("\n")[0]
    heading = [Heading(level=2, text=title, source=origin(record))] if title else []
    return [*heading, *_sheet(printed, record, others if title else columns, words, 3)]


def _sheet(
    printed: Printed, record: Record, columns: Sequence[TableColumn], words: Words, level: int = 2
) -> list[Block]:
    """Short answers as a card of facts, long ones under their own heading, in the order of the columns."""
    said = texts(printed.tables, record.id)
    blocks: list[Block] = []
    lines: list[Fact] = []
    for column in columns:
        text = printed_cell(printed, column, said.get(column.id, ""), words)
        if not text:
            continue
        if column.type is not ColumnType.LONG:
            lines.append(Fact(label=column.title, value=text, source=origin(record)))
            continue
        blocks += [Facts(lines=tuple(lines), source=origin(record))] if lines else []
        lines = []
        blocks.append(Heading(level=level, text=column.title, source=origin(record)))
        blocks += paragraphs(text, record)
    return [*blocks, *([Facts(lines=tuple(lines), source=origin(record))] if lines else [])]
