"""What is remembered, in one SQLite file: entities, journal, ballots, backups. SQL is spoken here only.

Ballots, checks and counts are loaded when they are first asked for.
"""

from typing import TYPE_CHECKING

from atelier.workshop.lately import lately

if TYPE_CHECKING:
    from atelier.library.ballot_box import BallotBox
    from atelier.library.checking import Fault, Finding
    from atelier.library.faults import Inconsistent
    from atelier.library.journal import ACT, SHELF, Entry, Write
    from atelier.library.library import Library
    from atelier.library.migrations import UNDO_CLOSED
    from atelier.library.opinion_box import OpinionBox
    from atelier.library.recounting import Recounted
    from atelier.library.summaries import Summary
else:
    __getattr__ = lately(
        __name__,
        {
            "ballot_box": "BallotBox",
            "checking": "Fault Finding",
            "faults": "Inconsistent",
            "journal": "ACT SHELF Entry Write",
            "library": "Library",
            "migrations": "UNDO_CLOSED",
            "opinion_box": "OpinionBox",
            "recounting": "Recounted",
            "summaries": "Summary",
        },
    )

__all__ = [
    "ACT",
    "SHELF",
    "UNDO_CLOSED",
    "BallotBox",
    "Entry",
    "Fault",
    "Finding",
    "Inconsistent",
    "Library",
    "OpinionBox",
    "Recounted",
    "Summary",
    "Write",
]
