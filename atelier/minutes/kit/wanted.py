"""Which pieces of the kit there are, and what may be asked of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from atelier.minutes.compose.printed import Printed
from atelier.words import N_
from atelier.workshop.attending import expected, listed
from atelier.workshop.entities import Participant

NUMBERS: Final = 20
"""Orientations that numbers are printed for, the day before, when nobody knows how many there will be."""
MOST_NUMBERS: Final = 60
MOST_PEOPLE: Final = 2_000
UNKNOWN: Final = 24
"""People who are counted on where nobody is listed: three sheets of ballots."""
SPARE_ROWS: Final = 6
"""Lines of the attendance sheet for those who are not on the list."""
BLANK_ROWS: Final = 24
"""Lines where nobody is listed, or names are left out, unless more people are expected."""
KEPT: Final = 12
"""Months that an attendance sheet is kept unless the house says otherwise: its accounts are closed."""


class Piece(StrEnum):
    """What may be printed, in the order in which it is used."""

    ORDER = "order"
    ATTENDANCE = "attendance"
    STAKES = "stakes"
    POSTERS = "posters"
    TABLES = "tables"
    HANDOUTS = "handouts"
    BALLOTS = "ballots"
    NUMBERS = "numbers"
    TITLES = "titles"
    DOTS = "dots"
    RESULTS = "results"
    FACES = "faces"
    CERTIFICATES = "certificates"


NAMES: Final = {
    Piece.ORDER: N_("Running order"),
    Piece.ATTENDANCE: N_("Attendance sheet"),
    Piece.STAKES: N_("Poster of the stakes, A3"),
    Piece.POSTERS: N_("Scenario posters, A3"),
    Piece.TABLES: N_("Scenarios for the tables, A4"),
    Piece.HANDOUTS: N_("Hand-outs"),
    Piece.BALLOTS: N_("Ballots"),
    Piece.NUMBERS: N_("Numbered strips"),
    Piece.TITLES: N_("Strips with titles"),
    Piece.DOTS: N_("Sheets of dots"),
    Piece.RESULTS: N_("Poster of the results, A3"),
    Piece.FACES: N_("Faces to stick dots beside, A3"),
    Piece.CERTIFICATES: N_("Certificates of participation"),
}
"""How each piece is called."""

FILES: Final = {
    Piece.ORDER: N_("{workshop} running order"),
    Piece.ATTENDANCE: N_("{workshop} attendance sheet"),
    Piece.STAKES: N_("{workshop} stakes"),
    Piece.POSTERS: N_("{workshop} posters A3"),
    Piece.TABLES: N_("{workshop} scenarios A4"),
    Piece.HANDOUTS: N_("{workshop} hand-outs"),
    Piece.BALLOTS: N_("{workshop} ballots"),
    Piece.NUMBERS: N_("{workshop} numbered strips"),
    Piece.TITLES: N_("{workshop} strips with titles"),
    Piece.DOTS: N_("{workshop} dots"),
    Piece.RESULTS: N_("{workshop} poster of results"),
    Piece.FACES: N_("{workshop} faces"),
    Piece.CERTIFICATES: N_("{workshop} certificates"),
}
"""How its file is called."""

FOLDER: Final = N_("{workshop} paper kit")
"""How the folder of all of them is called."""

EDITABLE: Final = frozenset({Piece.ORDER, Piece.ATTENDANCE, Piece.HANDOUTS, Piece.CERTIFICATES})
"""The pieces that are also written for Word: those that a house changes before it prints them."""

READY: Final = frozenset(Piece) - {Piece.ORDER, Piece.TABLES, Piece.RESULTS, Piece.CERTIFICATES}
"""What must lie ready when people come in, as far as it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for besides the language; what is None follows from the workshop."""

    pieces: frozenset[Piece] = frozenset(Piece)
    people: int | None = None
    """How many ballots and sets of dots."""
    numbers: int | None = None
    """Up to which number ballots and strips go."""
    copies: int | None = None
    """Of each hand-out; otherwise one for each person it is for (see `scenarios`)."""
    names: bool = True
    """Whether attendance sheet and certificates name people; otherwise they have lines to write on."""
    months: int = KEPT
    """How long the attendance sheet is kept, as its notice promises."""
    word: bool = True
    """Whether what can be changed in Word is written for it too."""


def people_of(printed: Printed, wanted: Wanted) -> int:
    """How many people are counted on: those asked for, or listed and not excused, or a room of strangers."""
    if wanted.people is not None:
        return wanted.people
    return len(expected(printed.tables, listed_of(printed))) + printed.workshop.unnamed or UNKNOWN


def listed_of(printed: Printed) -> list[Participant]:
    """Everybody on the list but those who will not come and said nothing."""
    return listed(printed.tables)
