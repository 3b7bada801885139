"""Columns wide enough for their longest word, so that no date and no name is cut in two."""

from collections.abc import Sequence
from dataclasses import replace

from atelier.minutes.document import Column

_ACROSS = 80
"""Letters that stand side by side across the page, the space between columns taken off."""
_MARGIN = 2


def wide_enough(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """The columns with the weights that they have, raised where a word would not fit."""
    whole = sum(column.weight for column in columns)
    found = []
    for place, column in enumerate(columns):
        words = " ".join([column.title, *(row[place] for row in rows)]).split()
        longest = max(map(len, words), default=0) + _MARGIN
        found.append(replace(column, weight=max(column.weight, whole * longest / _ACROSS)))
    return tuple(found)


def tallest(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> float:
    """The lines of the longest cell, nearly."""
    whole = sum(column.weight for column in columns)
    letters = [max(1.0, _ACROSS * column.weight / whole) for column in columns]
    return max(
        (
            sum(max(1.0, len(part) / wide) for part in cell.split("\n"))
            for row in rows
            for cell, wide in zip(row, letters, strict=True)
        ),
        default=0.0,
    )
