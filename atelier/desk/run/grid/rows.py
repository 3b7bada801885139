"""A grid as rows that are read from top to bottom: headings, and below them what is placed. No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from atelier.words import Words
from atelier.workshop.entities import Degree, Example, GridItem
from atelier.workshop.grids import axes, degrees, is_leaf, items, level
from atelier.workshop.tables import Tables


class RowKind(Enum):
    """What stands in a row."""

    AXIS = "axis"
    FUNCTION = "function"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row, said already but for the words of the scale."""

    kind: RowKind
    id: str
    title: str
    place: int = -1
    """The place of its word on the scale; -1: nowhere."""
    others: tuple[int, ...] = ()
    """Where some would place it instead."""
    told: int = 0
    """Examples."""
    quoted: int = 0
    """Quotations."""


def rows_of(tables: Tables, step: str) -> list[GridRow]:
    """The rows of a grid as it is now."""
    ranks = {degree.id: place for place, degree in enumerate(degrees(tables, step))}
    deep = bool(axes(tables, step))
    return [_row(tables, item, ranks, deep=deep) for item in items(tables, step)]


def _row(tables: Tables, item: GridItem, ranks: dict[str, int], *, deep: bool) -> GridRow:
    papers = tables.children(Example, item.id)
    quoted = sum(1 for each in papers if each.quoted)
    told = len(papers) - quoted
    if is_leaf(tables, item):
        others = tuple(ranks[each] for each in item.others if each in ranks)
        place = ranks.get(item.degree or "", -1)
        return GridRow(RowKind.ITEM, item.id, item.title, place, others, told, quoted)
    top = deep and level(tables, item) == 0
    return GridRow(RowKind.AXIS if top else RowKind.FUNCTION, item.id, item.title, told=told, quoted=quoted)


def scale_of(tables: Tables, step: str) -> tuple[Degree, ...]:
    """The words of the scale, from the least to the most."""
    return degrees(tables, step)


def told_said(words: Words, row: GridRow) -> list[str]:
    """How many examples were told, and how many quotations; nothing where there are none."""
    examples = words.say_n("{n} example", "{n} examples", row.told) if row.told else ""
    quotations = words.say_n("{n} quotation", "{n} quotations", row.quoted) if row.quoted else ""
    return [said for said in (examples, quotations) if said]


def open_said(words: Words, count: int, all: int) -> str:
    """How many items are still placed nowhere."""
    if not count:
        return words.say("All are placed")
    return words.say_n("{n} of {all} to place", "{n} of {all} to place", count, all=all)


def aloud(words: Words, rows: Sequence[GridRow], at: int, scale: Sequence[str]) -> str:
    """What a screen reader says of a row: a heading just above it, where it stands, what is told."""
    row = rows[at]
    if row.kind is not RowKind.ITEM:
        return row.title
    over = rows[at - 1].title if at and rows[at - 1].kind is not RowKind.ITEM else ""
    if not scale:
        where = ""
    elif row.place >= 0:
        where = scale[row.place]
    else:
        where = words.say("not placed")
    others = words.listed([scale[other] for other in row.others])
    split = words.say("some would say {degrees}", degrees=others) if others else ""
    return ", ".join(part for part in (over, row.title, where, split, *told_said(words, row)) if part)


def heading_beside(rows: Sequence[GridRow], at: int, by: int) -> int:
    """The row of the next heading (1) or the one before (-1); the same row where there is none."""
    place = at + by
    while 0 <= place < len(rows):
        if rows[place].kind is not RowKind.ITEM:
            return place
        place += by
    return at


def item_beside(rows: Sequence[GridRow], at: int, by: int) -> int:
    """The row of the item below (1) or above (-1); the same row where there is none."""
    place = at + by
    while 0 <= place < len(rows):
        if rows[place].kind is RowKind.ITEM:
            return place
        place += by
    return at
