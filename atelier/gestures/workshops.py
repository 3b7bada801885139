"""What is said of the workshop as a whole, and of the next one."""

import datetime as dt
from collections.abc import Sequence
from typing import TypedDict, Unpack

from atelier.gestures.fields import (
    Reader,
    date,
    language,
    lines,
    one_line,
    optional,
    read_fields,
    required_line,
    same,
    time,
    whole,
)
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import NextWorkshop, Workshop
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


class WorkshopFields(TypedDict, total=False):
    """What may be said of a workshop."""

    title: str
    number: int | None
    programme: str | None
    theme: str
    language: str
    date: dt.date | None
    starts: dt.time | None
    ends: dt.time | None
    place: str
    organisation: str
    facilitators: Sequence[str]
    secretary: str
    context: str
    stakes: str
    axes: Sequence[str]
    unnamed: int


class NextFields(TypedDict, total=False):
    """What may be said of the next workshop."""

    date: dt.date | None
    starts: dt.time | None
    place: str
    aims: Sequence[str]
    orientations: Sequence[str]


_WORKSHOP: dict[str, Reader] = {
    "title": required_line,
    "number": whole(0, 9999),
    "programme": same,
    "theme": one_line,
    "language": language,
    "date": date,
    "starts": time,
    "ends": time,
    "place": one_line,
    "organisation": one_line,
    "facilitators": lines,
    "secretary": one_line,
    "context": optional,
    "stakes": optional,
    "axes": lines,
    "unnamed": whole(0, 9999),
}

_NEXT: dict[str, Reader] = {
    "date": date,
    "starts": time,
    "place": one_line,
    "aims": lines,
    "orientations": tuple,
}


def change_workshop(tables: Tables, stamp: Stamp, **fields: Unpack[WorkshopFields]) -> list[Change]:
    """Say something of the workshop; its title is never empty."""
    work = Work(tables)
    work.change(tables.workshop, **read_fields(Workshop, _WORKSHOP, fields))
    return work.done()


def change_next_workshop(tables: Tables, stamp: Stamp, **fields: Unpack[NextFields]) -> list[Change]:
    """Say something of the next workshop, of which nothing was known before the first time."""
    work = Work(tables)
    values = read_fields(NextWorkshop, _NEXT, fields)
    known = next(iter(tables.all(NextWorkshop)), None)
    if known:
        work.change(known, **values)
    elif any(values.values()):
        work.put(NextWorkshop(id=stamp.id(), **values))
    return work.done()
