"""What is kept of what is typed into a cell, what is proposed there, and the room that cells take. No Qt."""

import datetime as dt
import math
import re
from collections.abc import Callable, Sequence

from atelier.look.moments import Misread, read_date
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import Cell, ColumnType, Participant, TableColumn
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

MOST_LINES = 4
"""Lines of a cell that a row shows; the rest is read in the editor, on a card, or by the pointer."""
WIDEST_WORD = 210
"""Pixels that a column grows to for the sake of one word."""
_UNSHIFTED = re.compile(r"""(?=.*[&éèçà_(])[&é"'(\-è_çà]+""")
_FIGURES = str.maketrans("""&é"'(-è_çà""", "1234567890")
_SLACK = 1.03
"""Words do not fill their lines."""

WEIGHTS = {
    ColumnType.LONG: 2.6,
    ColumnType.TEXT: 1.7,
    ColumnType.CHOICES: 1.5,
    ColumnType.DATE: 0.9,
    ColumnType.NUMBER: 0.8,
}
"""How wide a column is beside the others, where nobody has drawn it wider; 1.3 of other types."""
LEAST = {ColumnType.LONG: 170, ColumnType.TEXT: 120, ColumnType.DATE: 104, ColumnType.NUMBER: 84}
"""Pixels below which columns scroll rather than shrink; 116 of other types."""


def read_typed(column: TableColumn, text: str, since: dt.date) -> str:
    """What is handed on of a typed text: a day without its year is the next one from `since` on.

    Figures typed on a French keyboard without Shift are those figures.
    """
    if column.type is ColumnType.NUMBER and _UNSHIFTED.fullmatch(text.strip()):
        return text.strip().translate(_FIGURES)
    if column.type is not ColumnType.DATE:
        return text
    try:
        day = read_date(text, since)
    except Misread:
        return text
    return "" if day is None else day.isoformat()


def known(tables: Tables, column: TableColumn) -> list[str]:
    """What is proposed while one types: the choices of a column, people and organisations known so far."""
    people = tables.children(Participant)
    match column.type:
        case ColumnType.CHOICE | ColumnType.CHOICES:
            return list(column.choices)
        case ColumnType.PERSON:
            found = [f"{person.first_name} {person.last_name}".strip() for person in people]
        case ColumnType.ORGANISATION:
            found = [tables.workshop.organisation, *(person.organisation for person in people)]
        case _:
            return []
    alike = {each.id for each in tables.all(TableColumn) if _alike(each, column)}
    found += [cell.text for cell in tables.all(Cell) if cell.column in alike]
    return sorted({fold(name): name for name in found if name}.values(), key=fold)


def _alike(other: TableColumn, column: TableColumn) -> bool:
    """Whether another column, of any table, names the same: by its type, or by its title as plain text."""
    named = other.type is ColumnType.TEXT and fold(other.title) == fold(column.title)
    return other.type is column.type or named


def doubt_said(words: Words, doubt: Refused) -> str:
    """What is doubtful in a cell. A refusal would say that nothing was changed; here it was kept."""
    typed, offered = str(doubt.details.get("typed", "")), str(doubt.details.get("known", ""))
    if doubt.reason is Reason.DATE_UNKNOWN:
        return words.say("“{typed}” is not a date that exists: write it like 27/03/2008.", typed=typed)
    if doubt.reason is Reason.NUMBER_UNKNOWN:
        return words.say("“{typed}” is not a number.", typed=typed)
    if doubt.reason is not Reason.CHOICE_UNKNOWN:
        return say_refusal(words, doubt)
    if offered:
        return words.say("“{typed}” is not among the choices: {known}.", typed=typed, known=offered)
    return words.say("“{typed}” is kept; this column offers no choices yet.", typed=typed)


def lines_of(text: str, width: float, advance: Callable[[str], float], most: int = MOST_LINES) -> int:
    """How many lines a text takes in a width, nearly: measured for each of a thousand rows."""
    count = 0
    for paragraph in text.split("\n")[:most]:
        wide = advance(paragraph[:600])
        count += 1 if wide <= width else math.ceil(wide * _SLACK / max(1.0, width))
    return min(most, max(1, count))


def widths(columns: Sequence[TableColumn], needed: Sequence[int], room: int) -> list[int]:
    """Pixels of each column: what its type and longest word need, and of the rest as much as it weighs."""
    least = [
        max(LEAST.get(column.type, 116), min(need, WIDEST_WORD))
        for column, need in zip(columns, needed, strict=True)
    ]
    weights = [WEIGHTS.get(column.type, 1.3) for column in columns]
    rest = max(0, room - sum(least))
    return [low + int(rest * weight / sum(weights)) for low, weight in zip(least, weights, strict=True)]
