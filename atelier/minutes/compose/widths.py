"""Columns wide enough for their longest word, so that no date and no name is cut in two."""

from collections.abc import Sequence
from dataclasses import replace

from atelier.minutes.document import Column

UPRIGHT, SIDEWAYS = 80, 122
"""Letters that stand side by side across a page, the space between columns taken off: by how it is held."""
_MARGIN = 2
_TEXT, _APART = 166.0, 5.0
"""Millimetres that the text of an upright page is wide, and between two columns of a table."""
_LEAST, _LINES = 26.0, 3
"""Millimetres below which a text is hard to read that goes on over more than so many lines."""
_FEW, _LOW = 3, 12
"""Fewer rows than these, not higher than so many lines, are not worth a page of their own."""


def wide_enough(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], letters: int = UPRIGHT
) -> tuple[Column, ...]:
    """The columns with the weights that they have, raised where a word would not fit."""
    longest = [
        _MARGIN + max(map(len, " ".join([column.title, *(row[place] for row in rows)]).split()), default=0)
        for place, column in enumerate(columns)
    ]
    weights = [column.weight for column in columns]
    narrow: set[int] = set()
    while len(narrow) < len(columns):
        # What one column is given is taken from the others, of which more may then be too narrow.
        free = letters - sum(longest[place] for place in narrow)
        whole = sum(column.weight for place, column in enumerate(columns) if place not in narrow)
        if free <= 0:
            return tuple(replace(column, weight=most) for column, most in zip(columns, longest, strict=True))
        letter = whole / free
        weights = [
            longest[place] * letter if place in narrow else column.weight
            for place, column in enumerate(columns)
        ]
        more = {place for place, most in enumerate(longest) if weights[place] < most * letter} - narrow
        if not more:
            break
        narrow |= more
    return tuple(replace(column, weight=weight) for column, weight in zip(columns, weights, strict=True))


def cramped(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> bool:
    """Whether, on an upright page, a text of more than three lines would have less than 26 mm to stand in."""
    if len(rows) < _FEW and tallest(columns, rows) <= _LOW:
        return False
    whole = sum(column.weight for column in columns)
    room = _TEXT - _APART * len(columns)
    for place, column in enumerate(columns):
        fits = UPRIGHT * column.weight / whole * _LINES
        if room * column.weight / whole < _LEAST and any(len(row[place]) > fits for row in rows):
            return True
    return False


def tallest(columns: Sequence[Column], rows: Sequence[Sequence[str]], letters: int = UPRIGHT) -> float:
    """The lines of the longest cell, nearly."""
    whole = sum(column.weight for column in columns)
    widths = [max(1.0, letters * column.weight / whole) for column in columns]
    return max(
        (
            sum(max(1.0, len(part) / wide) for part in cell.split("\n"))
            for row in rows
            for cell, wide in zip(row, widths, strict=True)
        ),
        default=0.0,
    )
