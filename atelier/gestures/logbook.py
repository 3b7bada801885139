"""The logbook of a programme: what the facilitator keeps between workshops. Takes the shelf's own tables."""

import datetime as dt
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, date, read_fields, required
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import LogEntry, Programme
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


class LogFields(TypedDict, total=False):
    """What may be said of an entry."""

    date: dt.date | None
    text: str


_LOG: dict[str, Reader] = {"date": date, "text": required}


def add_log_entry(
    tables: Tables, stamp: Stamp, *, programme: str, text: str, day: dt.date | None = None
) -> list[Change]:
    """Write something down, of that day."""
    work = Work(tables)
    below = tables.get(Programme, programme).id
    work.put(
        LogEntry(
            id=stamp.id(),
            order=work.key(LogEntry, below),
            programme=below,
            **read_fields(LogEntry, _LOG, {"text": text, "date": day}),
        )
    )
    return work.done()


def change_log_entry(
    tables: Tables, stamp: Stamp, *, entry: str, **fields: Unpack[LogFields]
) -> list[Change]:
    """Say it otherwise, or of another day."""
    work = Work(tables)
    work.change(tables.get(LogEntry, entry), **read_fields(LogEntry, _LOG, fields))
    return work.done()


def remove_log_entry(tables: Tables, stamp: Stamp, *, entry: str) -> list[Change]:
    """Take an entry away."""
    work = Work(tables)
    work.remove(tables.get(LogEntry, entry))
    return work.done()
