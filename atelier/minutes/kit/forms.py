"""How ballots share sheets: what is announced, what is drawn and what is cut are one number."""

from typing import Final

from atelier.minutes.kit.papers import Ballot, Marking

_EIGHT: Final = (2, 4)
_FOUR: Final = (2, 2)
_LONG_GRID: Final = 40
"""More numbers than this need a form of twice the size."""
_LONG_CHOICES: Final = 4
_ROWS_BOXED: Final = 4
COLUMNS: Final = {Marking.CIRCLE: 10, Marking.BOXES: 5, Marking.FIGURE: 5}


def shape_of(ballot: Ballot) -> tuple[int, int]:
    """Columns and rows of forms on a sheet."""
    if ballot.marking is Marking.CHOICES:
        return _FOUR if len(ballot.choices) > _LONG_CHOICES else _EIGHT
    long = _LONG_GRID if ballot.marking is Marking.CIRCLE else COLUMNS[ballot.marking] * _ROWS_BOXED
    return _FOUR if ballot.numbers > long else _EIGHT


def sheets_of(ballot: Ballot) -> int:
    """Whole sheets, enough for the copies that are needed."""
    columns, rows = shape_of(ballot)
    return max(-(-ballot.copies // (columns * rows)), 1)


def printed_of(ballot: Ballot) -> int:
    """As many as come out of the printer: whole sheets of them."""
    columns, rows = shape_of(ballot)
    return sheets_of(ballot) * columns * rows
