"""What is done on the shelf: programmes, and which workshops are in view. Takes the shelf's own tables."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, lines, one_line, optional, read_fields, required_line
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Listing, Programme
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


class ProgrammeDetails(TypedDict, total=False):
    """What may be said of a programme beside its title."""

    organisation: str
    description: str
    themes: Sequence[str]


class ProgrammeFields(ProgrammeDetails, total=False):
    """What may be said of a programme."""

    title: str


_PROGRAMME: dict[str, Reader] = {
    "title": required_line,
    "organisation": one_line,
    "description": optional,
    "themes": lines,
}


def add_programme(
    tables: Tables, stamp: Stamp, *, title: str, **fields: Unpack[ProgrammeDetails]
) -> list[Change]:
    """Begin a series of workshops. Two may have one title: territories reuse them."""
    work = Work(tables)
    values = read_fields(Programme, _PROGRAMME, {**fields, "title": title})
    work.put(Programme(id=stamp.id(), order=work.key(Programme, ""), **values))
    return work.done()


def change_programme(
    tables: Tables, stamp: Stamp, *, programme: str, **fields: Unpack[ProgrammeFields]
) -> list[Change]:
    """Say something of a programme."""
    work = Work(tables)
    work.change(tables.get(Programme, programme), **read_fields(Programme, _PROGRAMME, fields))
    return work.done()


def move_programme(tables: Tables, stamp: Stamp, *, programme: str, index: int | None) -> list[Change]:
    """Put a programme at another place of the shelf (None: last)."""
    work = Work(tables)
    old = tables.get(Programme, programme)
    work.move(old, "", index)
    return work.done()


def remove_programme(tables: Tables, stamp: Stamp, *, programme: str) -> list[Change]:
    """Take a programme off the shelf. Its workshops, which are not of this scope, keep its id."""
    work = Work(tables)
    work.remove(tables.get(Programme, programme))
    return work.done()


def list_workshop(tables: Tables, stamp: Stamp, *, workshop: str) -> list[Change]:
    """Put a workshop on the shelf by its id; nothing where it is there."""
    work = Work(tables)
    if tables.find(Listing, workshop) is None:
        work.put(Listing(id=workshop))
    return work.done()


def put_away(tables: Tables, stamp: Stamp, *, workshop: str) -> list[Change]:
    """Hide a workshop from the shelf; nothing of it is removed."""
    return _set_away(tables, workshop, True)


def bring_back(tables: Tables, stamp: Stamp, *, workshop: str) -> list[Change]:
    """Show again a workshop that was put away."""
    return _set_away(tables, workshop, False)


def _set_away(tables: Tables, workshop: str, away: bool) -> list[Change]:
    work = Work(tables)
    work.change(tables.get(Listing, workshop), put_away=away)
    return work.done()
