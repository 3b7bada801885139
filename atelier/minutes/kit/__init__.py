"""The paper kit: what is printed before a workshop, in it and after it, composed from tables.

What stands on each sheet is plain data (`papers`); `writers.kit` draws it.
"""

from atelier.minutes.kit.making import KitFile, kit_files, kit_folder, paper_of
from atelier.minutes.kit.offers import Offer, offers
from atelier.minutes.kit.proposing import FOR_VOTES, proposed, why
from atelier.minutes.kit.votes import numbers_proposed
from atelier.minutes.kit.wanted import (
    EDITABLE,
    KEPT,
    MOST_NUMBERS,
    MOST_PEOPLE,
    NAMES,
    NUMBERS,
    Piece,
    Wanted,
    people_of,
)

__all__ = [
    "EDITABLE",
    "FOR_VOTES",
    "KEPT",
    "MOST_NUMBERS",
    "MOST_PEOPLE",
    "NAMES",
    "NUMBERS",
    "KitFile",
    "Offer",
    "Piece",
    "Wanted",
    "kit_files",
    "kit_folder",
    "numbers_proposed",
    "offers",
    "paper_of",
    "people_of",
    "proposed",
    "why",
]
