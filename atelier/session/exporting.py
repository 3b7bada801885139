"""How a workshop leaves the library: as minutes in any format, or whole as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from atelier.minutes import Printed, Report, compose, write_minutes
from atelier.minutes.safe_write import write_safely
from atelier.words import Words
from atelier.workshop.acts import any_open
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import Programme
from atelier.workshop.portable import write_document
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables

WHOLE = "json"
"""The format that holds the whole workshop instead of its minutes."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A workshop as it stood when it was asked for: background work reads this, never the live tables."""

    tables: Tables
    records: Mapping[str, RoundRecord]
    programme: Programme | None


def export_snapshot(snapshot: Snapshot, path: Path, format: str, words: Words) -> Report:
    """Write one file, beside and then in place: a failure leaves what was there untouched.

    Says which characters no font could draw. Raises `Refused` for an open vote asked for as JSON, a format
    that there is not, and every fault of the target.
    """
    if format == WHOLE:
        if any_open(snapshot.tables):
            raise Refused(Reason.ROUND_OPEN)
        content = write_document(snapshot.tables, snapshot.records, snapshot.programme)
        write_safely(path, content.encode())
        return Report()
    document = compose(Printed(snapshot.tables, snapshot.records, snapshot.programme), words)
    return write_minutes(document, path, format)
