"""Tables with typed columns: columns, records, cells, and what is pasted from a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, lines, one_line, read_fields, required_line
from atelier.gestures.work import Work, keys_of_move
from atelier.workshop.cells import read_cell
from atelier.workshop.change import Change, created, removed
from atelier.workshop.entities import Cell, ColumnType, Record, RowsAs, Step, StepKind, TableColumn
from atelier.workshop.order import keys_at
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

LONGEST = 5000
"""Records of one table: far above what a room fills in, still shown at once."""


class ColumnDetails(TypedDict, total=False):
    """What may be said of a column beside its title."""

    type: ColumnType
    choices: Sequence[str]
    hint: str


class ColumnFields(ColumnDetails, total=False):
    """What may be said of a column."""

    title: str


_COLUMN: dict[str, Reader] = {"title": required_line, "type": ColumnType, "choices": lines, "hint": one_line}


def add_column(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    title: str,
    at: int | None = None,
    **fields: Unpack[ColumnDetails],
) -> list[Change]:
    """Give a table a column, at a place among its own (None: last). Raises `SAME_TITLE`.

    A form has its one sheet as soon as it asks something.
    """
    work = Work(tables)
    home = _table(tables, step)
    values = read_fields(TableColumn, _COLUMN, {**fields, "title": title})
    _check_free(tables, home.id, values["title"])
    key = work.key(TableColumn, home.id, at)
    work.put(TableColumn(id=stamp.id(), step=home.id, order=key, **values))
    if home.rows_as is RowsAs.FORM and not tables.positions(Record, home.id):
        _new_records(work, stamp, home, 1)
    return work.done()


def add_columns(tables: Tables, stamp: Stamp, *, step: str, titles: Sequence[str]) -> list[Change]:
    """Give a table the columns that a copied row of titles names, all or none. Raises `SAME_TITLE`."""
    work = Work(tables)
    for title in titles:
        work.do(add_column(work.tables, stamp, step=step, title=title))
    return work.done()


def change_column(
    tables: Tables, stamp: Stamp, *, column: str, **fields: Unpack[ColumnFields]
) -> list[Change]:
    """Say something of a column. Its cells are read anew, and stay as they are where they do not fit.

    A choice that is worded otherwise, the others staying as they were, is worded so in the cells too.
    """
    work = Work(tables)
    old = tables.get(TableColumn, column)
    values = read_fields(TableColumn, _COLUMN, fields)
    if "title" in values:
        _check_free(tables, old.step, values["title"], but=old.id)
    new = work.change(old, **values)
    renamed = _renamed(old.choices, new.choices)
    if (new.type, new.choices) != (old.type, old.choices):
        for cell in [each for each in work.tables.all(Cell) if each.column == old.id]:
            text = "\n".join(renamed.get(part, part) for part in cell.text.split("\n"))
            work.change(cell, text=read_cell(new, text).text)
    return work.done()


def move_column(tables: Tables, stamp: Stamp, *, column: str, index: int | None) -> list[Change]:
    """Put a column at another place (None: last)."""
    work = Work(tables)
    old = tables.get(TableColumn, column)
    work.move(old, old.step, index)
    return work.done()


def remove_column(tables: Tables, stamp: Stamp, *, column: str) -> list[Change]:
    """Take a column away with what every record says in it."""
    work = Work(tables)
    work.remove(tables.get(TableColumn, column))
    return work.done()


def add_records(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    rows: Sequence[Mapping[str, str]] = ({},),
    at: int | None = None,
    as_typed: bool = False,
) -> list[Change]:
    """Put records into a table, at a place (None: last), each with what it says by id of the column.

    Raises `FORM_HAS_ONE`, `TABLE_TOO_LONG`, or for a cell what `set_cell` raises.
    """
    work = Work(tables)
    records = _new_records(work, stamp, _table(tables, step), len(rows), at)
    for record, said in zip(records, rows, strict=True):
        for column, typed in said.items():
            _fill(work, stamp, record, _column_of(tables, step, column), typed, as_typed=as_typed)
    return work.done()


def move_records(tables: Tables, stamp: Stamp, *, records: Sequence[str], index: int | None) -> list[Change]:
    """Put records of one table at another place, together and in their order (None: last)."""
    work = Work(tables)
    found = [tables.get(Record, record) for record in dict.fromkeys(records)]
    if len({record.step for record in found}) > 1:
        raise Refused(Reason.WRONG_PLACE, kind="record", place="step")
    found.sort(key=lambda record: record.position)
    keys = keys_of_move(tables, found, found[0].step, index) if found else {}
    for record in found:
        work.change(record, order=keys[record.id])
    return work.done()


def remove_records(tables: Tables, stamp: Stamp, *, records: Sequence[str]) -> list[Change]:
    """Take records away with all that they say."""
    work = Work(tables)
    # Only cells belong to a record, so the whole workshop need not be searched for what else does.
    found = [tables.get(Record, record) for record in dict.fromkeys(records)]
    work.do(removed(cell) for record in found for cell in tables.children(Cell, record.id))
    work.do(map(removed, found))
    return work.done()


def set_cell(
    tables: Tables, stamp: Stamp, *, record: str, column: str, text: str, as_typed: bool = False
) -> list[Change]:
    """Say something in a cell; nothing empties it.

    Raises `DATE_UNKNOWN`, `NUMBER_UNKNOWN` or `CHOICE_UNKNOWN` for what the column does not hold, unless that
    is kept `as_typed` (`cells.doubts` tells of it): while people talk, nobody stops to correct a cell.
    """
    work = Work(tables)
    row = tables.get(Record, record)
    _fill(work, stamp, row, _column_of(tables, row.step, column), text, as_typed=as_typed)
    return work.done()


def clear_cells(tables: Tables, stamp: Stamp, *, cells: Sequence[tuple[str, str]]) -> list[Change]:
    """Empty cells, named by their record and their column, wherever they stand."""
    work = Work(tables)
    named = set(cells)
    for record in dict.fromkeys(record for record, _ in cells):
        said = tables.children(Cell, tables.get(Record, record).id)
        work.do(removed(cell) for cell in said if (record, cell.column) in named)
    return work.done()


def paste_cells(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    block: Sequence[Sequence[str]],
    record: str | None = None,
    column: str | None = None,
    records: Sequence[str] | None = None,
) -> list[Change]:
    """Put a block of cells over those that stand from a record and a column on; records are added below.

    Without a record all are added, without a column from the first on. `records` says over which they go, in
    that order, where what is seen is sorted or filtered. What a column does not hold is kept as it was copied
    (`cells.doubts` tells of it), an empty cell empties. Raises `TABLE_WITHOUT_COLUMNS`, `TABLE_TOO_NARROW`,
    `TABLE_TOO_LONG` or `FORM_HAS_ONE`: then nothing is pasted.
    """
    work = Work(tables)
    home = _table(tables, step)
    columns = tables.children(TableColumn, step)
    if not columns:
        raise Refused(Reason.TABLE_WITHOUT_COLUMNS)
    first = columns.index(_column_of(tables, step, column)) if column else 0
    width = max((len(row) for row in block), default=0)
    if first + width > len(columns):
        raise Refused(Reason.TABLE_TOO_NARROW, asked=width, columns=len(columns) - first)
    present = tables.children(Record, step)
    if records is None:
        start = present.index(_record_of(tables, step, record)) if record else len(present)
        rows = list(present[start : start + len(block)])
    else:
        rows = [_record_of(tables, step, each) for each in records[: len(block)]]
    rows += _new_records(work, stamp, home, len(block) - len(rows))
    changes: list[Change] = []  # at once: thousands of cells, each of a row and a column that are here
    for row, said in zip(rows, block, strict=True):
        known = {cell.column: cell for cell in tables.children(Cell, row.id)}
        for place, typed in zip(columns[first : first + len(said)], said, strict=True):
            changes += _kept(stamp, row, place, read_cell(place, typed).text, known.get(place.id))
    work.do(changes)
    return work.done()


def _fill(
    work: Work, stamp: Stamp, record: Record, column: TableColumn, typed: str, *, as_typed: bool = False
) -> None:
    read = read_cell(column, typed)
    if read.doubt is not None and not as_typed:
        raise read.doubt
    known = next((c for c in work.tables.children(Cell, record.id) if c.column == column.id), None)
    work.do(_kept(stamp, record, column, read.text, known))


def _kept(
    stamp: Stamp, record: Record, column: TableColumn, text: str, known: Cell | None
) -> tuple[Change, ...]:
    if known is None:
        return (created(Cell(id=stamp.id(), record=record.id, column=column.id, text=text)),) if text else ()
    if not text:
        return (removed(known),)
    return (Change(known, replace(known, text=text)),) if known.text != text else ()


def _new_records(work: Work, stamp: Stamp, step: Step, count: int, at: int | None = None) -> Sequence[Record]:
    """Records without anything said in them."""
    present = work.tables.children(Record, step.id)
    if step.rows_as is RowsAs.FORM and len(present) + count > 1:
        raise Refused(Reason.FORM_HAS_ONE, title=step.title)
    if len(present) + count > LONGEST:
        raise Refused(Reason.TABLE_TOO_LONG, asked=len(present) + count, limit=LONGEST)
    keys = keys_at(present, at, count) if count else []
    made = [Record(id=stamp.id(), step=step.id, order=key) for key in keys]
    work.do(map(created, made))
    return made


def _table(tables: Tables, step: str) -> Step:
    found = tables.get(Step, step)
    if found.kind is not StepKind.TABLE:
        raise Refused(Reason.WRONG_PLACE, kind="record", place="step")
    return found


def _column_of(tables: Tables, step: str, column: str) -> TableColumn:
    found = tables.get(TableColumn, column)
    if found.step != step:
        raise Refused(Reason.WRONG_PLACE, kind="column", place="step")
    return found


def _record_of(tables: Tables, step: str, record: str) -> Record:
    found = tables.get(Record, record)
    if found.step != step:
        raise Refused(Reason.WRONG_PLACE, kind="record", place="step")
    return found


def _renamed(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """The one choice that another stands in the place of."""
    if len(old) != len(new):
        return {}
    different = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    ((before, after),) = different if len(different) == 1 else [("", "")]
    return {before: after} if before and before not in new and after not in old else {}


def _check_free(tables: Tables, step: str, title: str, but: str = "") -> None:
    for column in tables.children(TableColumn, step):
        if column.id != but and fold(column.title) == fold(title):
            raise Refused(Reason.SAME_TITLE, title=column.title)
