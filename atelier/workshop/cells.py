"""What a typed cell is kept as, what is doubtful in it, and rows sorted and filtered. Pure."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from atelier.workshop.entities import Cell, ColumnType, Record, TableColumn
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold, one_line, optional

_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})")
_MONTHS = (
    *(("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"), ("mai", "may")),
    *(("juin", "june"), ("juillet", "july"), ("aout", "august"), ("septembre", "september")),
    *(("octobre", "october"), ("novembre", "november"), ("decembre", "december")),
)
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'")
_BETWEEN = re.compile(r"[;\n]")
_CENTURY = 2000
_MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Read:
    """A typed cell as it is kept."""

    text: str
    doubt: Refused | None = None
    """Why it is no value of its column: then it is kept as typed."""


def read_cell(column: TableColumn, typed: str) -> Read:
    """What a column keeps of a typed text: dates and numbers in one form, choices in its own words."""
    text = optional(typed) if column.type is ColumnType.LONG else one_line(typed)
    if column.type is ColumnType.CHOICES:
        text = "\n".join(part for part in map(one_line, _BETWEEN.split(optional(typed))) if part)
    try:
        return Read(_value(column, text) if text else "")
    except Refused as doubt:
        return Read(text, doubt)


def _value(column: TableColumn, text: str) -> str:
    match column.type:
        case ColumnType.DATE:
            return _date(text).isoformat()
        case ColumnType.NUMBER:
            return _number(text)
        case ColumnType.CHOICE:
            return _choice(column, text)
        case ColumnType.CHOICES:
            return "\n".join(dict.fromkeys(_choice(column, part) for part in _parts(column, text)))
        case _:
            return text


def _choice(column: TableColumn, text: str) -> str:
    for choice in column.choices:
        if fold(choice) == fold(text):
            return choice
    raise Refused(Reason.CHOICE_UNKNOWN, typed=text, known=", ".join(column.choices))


def _parts(column: TableColumn, text: str) -> list[str]:
    """Several choices, between semicolons or lines; between commas too, where no choice has any itself."""
    commas = not any("," in choice for choice in column.choices)
    parts = text.replace(",", "\n").split("\n") if commas else text.split("\n")
    return [part.strip() for part in parts if part.strip()]


def _number(text: str) -> str:
    plain = text.translate(_SPACES).replace(",", ".")
    try:
        found = Decimal(plain)
    except InvalidOperation:
        raise Refused(Reason.NUMBER_UNKNOWN, typed=text) from None
    if not found.is_finite() or len(plain) > _MOST_DIGITS or "e" in plain.casefold():
        raise Refused(Reason.NUMBER_UNKNOWN, typed=text)
    whole = found == found.to_integral_value()
    return f"{found.to_integral_value():f}" if whole else f"{found.normalize():f}"


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        pass
    numbers = _numbers(fold(text))
    try:
        if numbers is not None:
            day, month, year = numbers
            return dt.date(year if year > 99 else _CENTURY + year, month, day)
    except ValueError:
        pass
    raise Refused(Reason.DATE_UNKNOWN, typed=text)


def _numbers(text: str) -> tuple[int, int, int] | None:
    """Day, month and year as they are usually typed: `27/3/08`, `27 mars 2008`."""
    if found := _DAY_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NAMED.fullmatch(text):
        for month, names in enumerate(_MONTHS, start=1):
            if found[2] in names:
                return int(found[1]), month, int(found[3])
    return None


def date_in(text: str) -> dt.date | None:
    """The date that a cell of dates keeps; None for what was kept as typed."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def number_in(text: str) -> Decimal | None:
    """The number that a cell of numbers keeps; None for what was kept as typed."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def choices_in(text: str) -> tuple[str, ...]:
    """The choices that a cell keeps."""
    return tuple(part for part in text.split("\n") if part)


def texts(tables: Tables, record: str) -> dict[str, str]:
    """What a record says, by column."""
    return {cell.column: cell.text for cell in tables.children(Cell, record)}


def doubts(tables: Tables, step: str) -> list[tuple[str, str, Refused]]:
    """Cells that are no value of their column: record, column, and why."""
    columns = {column.id: column for column in tables.children(TableColumn, step)}
    return [
        (record.id, cell.column, doubt)
        for record in tables.children(Record, step)
        for cell in tables.children(Cell, record.id)
        if (doubt := read_cell(columns[cell.column], cell.text).doubt)
    ]


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows must say to be shown."""

    words: str = ""
    """Stands anywhere in the row, without regard to case and accents."""
    column: str = ""
    choices: tuple[str, ...] = ()
    """Any of these stands in the column; an empty one is a cell that says nothing."""


def shown(
    tables: Tables, records: Iterable[Record], wanted: Filter, more: Sequence[Filter] = ()
) -> list[Record]:
    """The rows that every filter lets through, in their order."""
    filters = (wanted, *more)
    return [r for r in records if all(_lets(each, texts(tables, r.id)) for each in filters)]


def _lets(wanted: Filter, said: dict[str, str]) -> bool:
    if wanted.words and not any(fold(wanted.words) in fold(text) for text in said.values()):
        return False
    if not wanted.choices:
        return True
    here = choices_in(said.get(wanted.column, "")) or ("",)
    return bool({fold(text) for text in here} & {fold(choice) for choice in wanted.choices})


def in_order(
    tables: Tables, records: Iterable[Record], column: TableColumn, *, falling: bool = False
) -> list[Record]:
    """Rows by what they say in a column; equal ones keep their order, what says nothing stands last.

    Choices stand in the order in which they are offered, what is no value of the column after all that is.
    """
    found = [(record, texts(tables, record.id).get(column.id, "")) for record in records]
    said = [(record, _rank(column, text)) for record, text in found if text]
    said.sort(key=lambda pair: pair[1], reverse=falling)
    return [record for record, _ in said] + [record for record, text in found if not text]


def _rank(column: TableColumn, text: str) -> tuple[int, Decimal | int, str]:
    match column.type:
        case ColumnType.DATE if (day := date_in(text)) is not None:
            return 0, day.toordinal(), ""
        case ColumnType.NUMBER if (number := number_in(text)) is not None:
            return 0, number, ""
        case ColumnType.CHOICE | ColumnType.CHOICES:
            first = choices_in(text)[0]
            if first in column.choices:
                return 0, column.choices.index(first), fold(text)
            return 1, 0, fold(text)
        case ColumnType.DATE | ColumnType.NUMBER:
            return 1, 0, fold(text)
        case _:
            return 0, 0, fold(text)
