"""What the columns of a table of people mean: by their headings, else guessed from what stands in them."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from atelier.intake.headings import IGNORED, heading_of, names_people
from atelier.intake.marks import is_college, presence_of, says_more
from atelier.intake.names import is_capital, is_civility, is_given, split_name
from atelier.intake.people import ReadPerson, read_cells, read_list
from atelier.workshop.entities import Presence
from atelier.workshop.text import fold

LINE = "line"
"""The meaning of a column whose cells are whole lines, as they are pasted."""
MEANINGS = (
    IGNORED,
    "name",
    "last_name",
    "first_name",
    "organisation",
    "college",
    "role",
    "email",
    "presence",
    LINE,
)
_DEEPEST = 20
"""Rows among which headings are looked for: titles and dates may stand above them."""
_SAMPLE = 200
"""Rows that are looked at to guess a column."""
_ADDRESS = re.compile(r"\S+@\S+\.\S+")
_NUMBERS = re.compile(r"[\d\s.+/:()-]+")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as a file holds it: rows of equally many cells, none of them empty from end to end."""

    name: str
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Columns:
    """How a table is read."""

    meanings: tuple[str, ...]
    """One of `MEANINGS` for each column."""
    head: int = 0
    """How many rows stand above the people: titles, then headings."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row with whoever it names; nobody where it names nobody."""

    person: ReadPerson | None
    says: Presence | None = None
    """Where it is a title such as « Excusés »: what it says of the rows below it."""


def sheet_of(name: str, rows: Sequence[Sequence[str]]) -> Sheet:
    """A table of rows of any length, without what is empty."""
    kept = [tuple(cell.strip() for cell in row) for row in rows]
    kept = [row for row in kept if any(row)]
    width = max(map(len, kept), default=0)
    used = [place for place in range(width) if any(len(row) > place and row[place] for row in kept)]
    return Sheet(name, tuple(tuple(row[p] if p < len(row) else "" for p in used) for row in kept))


def guess(sheet: Sheet, colleges: Collection[str] = ()) -> Columns:
    """What its columns mean; `colleges` are those that the workshop has beside those known everywhere."""
    for place, row in enumerate(sheet.rows[:_DEEPEST]):
        fields = [heading_of(cell) if cell else None for cell in row]
        told = sum(field is not None for field in fields)
        if names_people(fields) and (told > 1 or sum(map(bool, row)) == 1):
            return Columns(_from_headings(sheet, fields, place + 1), place + 1)
    return Columns(_from_contents(sheet, frozenset(map(fold, colleges))))


def read_rows(sheet: Sheet, columns: Columns) -> list[ReadRow]:
    """Whom each row names, in the order of the table."""
    presence, found = Presence.PRESENT, []
    headings = sheet.rows[columns.head - 1] if columns.head else None
    for place, row in enumerate(sheet.rows):
        read = ReadRow(None) if place < columns.head or row == headings else read_row(row, columns, presence)
        presence = read.says or presence
        found.append(read)
    return found


def read_row(row: Row, columns: Columns, presence: Presence = Presence.PRESENT) -> ReadRow:
    """Whom one row names, and what it says of those below it; `presence` is what a title above it said."""
    said = [cell for cell in row if cell]
    if len(said) == 1 and not says_more(said[0]) and (title := presence_of(said[0].rstrip(" :\u00a0\u202f"))):
        return ReadRow(None, title)
    pairs = [(m, cell) for m, cell in zip(columns.meanings, row, strict=True) if m and cell]
    if not pairs or not any(c.isalpha() for _, cell in pairs for c in cell):
        return ReadRow(None)
    lines = [cell for meaning, cell in pairs if meaning == LINE]
    if lines:
        read = read_list(" ".join(" ".join(lines).split())).people
        person = replace(read[0], presence=presence) if read and _quiet(read[0]) else next(iter(read), None)
        return ReadRow(person)
    return ReadRow(_doubted(read_cells(pairs, presence), columns))


def _doubted(person: ReadPerson, columns: Columns) -> ReadPerson:
    """Marked where the first name seems to stand among the last name, its own column being empty."""
    apart = "first_name" in columns.meanings and not person.first_name
    words = person.last_name.split()
    return (
        replace(person, doubtful=True)
        if apart and len(words) > 1 and not all(map(is_capital, words))
        else person
    )


def _quiet(person: ReadPerson) -> bool:
    """Whether a line says nothing of presence, so that the title above it counts."""
    return person.presence is Presence.PRESENT


def _from_headings(sheet: Sheet, fields: Sequence[str | None], head: int) -> tuple[str, ...]:
    """Named columns as they are named; the others by what stands in them, if no other means it."""
    rows = sheet.rows[head:][:_SAMPLE]
    meanings: list[str] = []
    for place, field in enumerate(fields):
        cells = [row[place] for row in rows if row[place]]
        if field is None:
            field = next((f for f in ("email", "presence") if _mostly(cells, _TESTS[f])), IGNORED)
        elif field == "presence" and _mostly(cells, is_college):
            field = "college"  # « Statut » stands above both
        elif field in ("last_name", "organisation", "first_name", "email") and field in meanings:
            field = IGNORED  # a second address, a second company
        meanings.append(field)
    if "last_name" in meanings and "first_name" not in meanings and "name" not in meanings:
        meanings[meanings.index("last_name")] = "name"  # « Nom » above whole names
    return tuple(meanings)


_TESTS: dict[str, Callable[[str], bool]] = {
    "email": lambda cell: _ADDRESS.fullmatch(cell.strip("<>")) is not None,
    IGNORED: lambda cell: _NUMBERS.fullmatch(cell) is not None or is_civility(cell),
    "presence": lambda cell: presence_of(cell) is not None,
    "college": is_college,
}


def _from_contents(sheet: Sheet, colleges: frozenset[str]) -> tuple[str, ...]:
    columns = [[row[p] for row in sheet.rows[:_SAMPLE] if row[p]] for p in range(sheet.width)]
    tests = _TESTS | {"college": lambda cell: is_college(cell) or fold(cell) in colleges}
    meanings: list[str | None] = [
        next((field for field, test in tests.items() if _mostly(cells, test)), None) for cells in columns
    ]
    if sheet.width == 1:
        return (LINE,)
    free = [place for place, meaning in enumerate(meanings) if meaning is None]
    for place, field in zip(free, _names(columns, free), strict=False):
        meanings[place] = field
    for field in ("organisation", "role"):
        rest = [place for place in free if meanings[place] is None]
        if rest:
            meanings[rest[0]] = field
    return tuple(meaning or IGNORED for meaning in meanings)


def _names(columns: Sequence[Sequence[str]], free: Sequence[int]) -> tuple[str, ...]:
    """What the first columns with words mean: the two names apart, in whichever order, or together."""
    if not free:
        return ()
    first, second = columns[free[0]], columns[free[1]] if len(free) > 1 else []
    if second and _mostly(second, is_given) and _mostly(first, _one_name):
        return ("last_name", "first_name")
    if second and _mostly(first, is_given) and _mostly(second, is_capital):
        return ("first_name", "last_name")
    if _mostly(first, lambda cell: bool(split_name(cell).first)):
        return ("name",)
    return (LINE,) if not second else ("name",)


def _one_name(cell: str) -> bool:
    return len(cell.split()) == 1 or is_capital(cell)


def _mostly(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(test, cells)) > 0.6 * len(cells)
