"""Text whose cells are parted by a mark: which one, and what stands between quotation marks."""

import csv
from collections.abc import Sequence
from io import StringIO
from itertools import islice

from atelier.intake.columns import Sheet, sheet_of
from atelier.workshop.text import clean

MARKS = (";", "\t", "|", ",")
"""In the order in which they are believed where several fit as well: a comma may stand inside a name."""
_SAMPLE = 200
_LONGEST = 1_000_000
"""Characters of a cell: a quotation mark that nobody closed takes in all that follows."""


def separated(name: str, text: str) -> Sheet:
    """The table of a text; a line that has another mark than most is parted by its own."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text[:4].lower() == "sep=" and text[4:5]:  # how Excel is told its mark
        told, text = text[4], text.partition("\n")[2]
        return sheet_of(name, _rows(text, told))
    mark = mark_of(text)
    if mark is None:
        return sheet_of(name, [[line] for line in clean_lines(text)])
    return sheet_of(name, [_parted_anew(row, mark) for row in _rows(text, mark)])


def mark_of(text: str) -> str | None:
    """The mark that parts most lines into equally many cells; None where none parts half of them."""
    best, chosen = 0.5, None
    for mark in MARKS:
        rows = [row for row in islice(_reader(text, mark), _SAMPLE) if any(cell.strip() for cell in row)]
        widths = [len(row) for row in rows]
        if not widths:
            return None
        parted = sum(width > 1 for width in widths) / len(widths)
        usual = max(set(widths), key=widths.count)
        even = widths.count(usual) / len(widths) if usual > 1 else 0
        if parted + even / 2 > best and parted > 0.5:
            best, chosen = parted + even / 2, mark
    return chosen


def clean_lines(text: str) -> Sequence[str]:
    """Lines without what a list must not hold."""
    return clean(text).text.split("\n")


def _parted_anew(row: list[str], mark: str) -> list[str]:
    """A line that came from elsewhere: its own mark parts it, unless that may belong to a name."""
    if len([cell for cell in row if cell.strip()]) != 1:
        return row
    (cell,) = [cell for cell in row if cell.strip()]
    others = [other for other in MARKS[:-1] if other != mark and other in cell]
    return cell.split(others[0]) if others else row


def _rows(text: str, mark: str) -> list[list[str]]:
    """All rows; where a quotation mark was never closed, each line is one and marks are letters."""
    try:
        rows = list(_reader(text, mark))
    except csv.Error:
        rows = []
    if not rows or _unclosed(rows):
        return [line.split(mark) for line in text.split("\n")]
    return rows


def _unclosed(rows: list[list[str]]) -> bool:
    return any(cell.count("\n") > 20 for row in rows for cell in row)


def _reader(text: str, mark: str) -> "csv._reader":  # type: ignore[name-defined, unused-ignore]
    csv.field_size_limit(_LONGEST)
    return csv.reader(StringIO(text, newline=""), delimiter=mark)
