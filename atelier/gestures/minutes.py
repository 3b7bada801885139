"""What the secretary says of the minutes: which version, which parts, what was looked at, what was sent."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, date, flag, lines, one_line, optional, read_fields, whole
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Logo, Minutes, PartSetting, People, Sending, Status, Step
from atelier.workshop.order import keys_among
from atelier.workshop.pictures import LONGEST_SIDE, is_name
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

_side = whole(1, LONGEST_SIDE)


class MinutesFields(TypedDict, total=False):
    """How the minutes may be asked for."""

    people: People
    initials: bool
    introduction: str
    status: Status
    approved: dt.date | None


_MINUTES: dict[str, Reader] = {
    "people": People,
    "initials": flag,
    "introduction": optional,
    "status": Status,
    "approved": date,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the minutes: a step's, or one that has a name."""

    name: str = ""
    step: str | None = None
    printed: bool = True


def change_minutes(tables: Tables, stamp: Stamp, **fields: Unpack[MinutesFields]) -> list[Change]:
    """Say how the minutes are asked for; what is not given stays as it is."""
    work = Work(tables)
    _settings(work, tables, stamp, **read_fields(Minutes, _MINUTES, fields))
    return work.done()


def waive(tables: Tables, stamp: Stamp, *, point: str, waived: bool = True) -> list[Change]:
    """Leave a point to check as it is, or ask about it again."""
    work = Work(tables)
    now = next(tables.all(Minutes), None)
    kept = tuple(key for key in (now.waived if now else ()) if key != point)
    _settings(work, tables, stamp, waived=(*kept, point) if waived else kept)
    return work.done()


def ask_again(tables: Tables, stamp: Stamp) -> list[Change]:
    """Ask about every point again that was left as it is."""
    work = Work(tables)
    _settings(work, tables, stamp, waived=())
    return work.done()


def arrange_parts(tables: Tables, stamp: Stamp, *, places: Sequence[Place]) -> list[Change]:
    """The parts in the order of the paper, each printed or left out. Raises `GONE` for an unknown step.

    Those that are not named go back to their usual places.
    """
    work = Work(tables)
    known = {(part.name, part.step): part for part in tables.children(PartSetting)}
    keys = keys_among((), None, len(places))
    for place, key in zip(places, keys, strict=True):
        step = None if place.step is None else tables.get(Step, place.step).id
        before = known.pop((place.name, step), None)
        if before is None:
            part = PartSetting(id=stamp.id(), order=key, name=place.name, step=step, printed=place.printed)
            work.put(part)
        else:
            work.change(before, order=key, printed=place.printed)
    for part in known.values():
        work.remove(part)
    return work.done()


def add_logo(
    tables: Tables, stamp: Stamp, *, file: str, width: int, height: int, name: str = ""
) -> list[Change]:
    """Put a logo last in the band; its file is put before. Raises `PICTURE_MISSING` for what names none."""
    if not is_name(file):
        raise Refused(Reason.PICTURE_MISSING, path=file)
    work = Work(tables)
    work.put(
        Logo(
            id=stamp.id(),
            order=work.key(Logo, "", len(tables.children(Logo))),
            file=file,
            width=_side(width) or 0,
            height=_side(height) or 0,
            name=one_line(name),
        )
    )
    return work.done()


def change_logo(tables: Tables, stamp: Stamp, *, logo: str, name: str) -> list[Change]:
    """Say whose logo it is."""
    work = Work(tables)
    work.change(tables.get(Logo, logo), name=one_line(name))
    return work.done()


def move_logo(tables: Tables, stamp: Stamp, *, logo: str, index: int | None) -> list[Change]:
    """Put a logo at another place of the band (None: last)."""
    work = Work(tables)
    old = tables.get(Logo, logo)
    work.move(old, "", index)
    return work.done()


def remove_logo(tables: Tables, stamp: Stamp, *, logo: str) -> list[Change]:
    """Take a logo away; its file stays for as long as the history names it."""
    work = Work(tables)
    work.remove(tables.get(Logo, logo))
    return work.done()


def keep_sending(
    tables: Tables, stamp: Stamp, *, files: Sequence[str], recipients: Sequence[str], text: str
) -> list[Change]:
    """Keep that the minutes were sent, as the next version."""
    work = Work(tables)
    earlier = tables.children(Sending)
    work.put(
        Sending(
            id=stamp.id(),
            order=work.key(Sending, "", len(earlier)),
            at=stamp.now,
            version=max((each.version for each in earlier), default=0) + 1,
            files=lines(files),
            recipients=lines(recipients),
            text=optional(text),
        )
    )
    return work.done()


def _settings(work: Work, tables: Tables, stamp: Stamp, **values: object) -> None:
    """The one entity of settings, made when something is first said."""
    found = next(tables.all(Minutes), None)
    if found is None:
        found = Minutes(id=stamp.id(), **values)  # type: ignore[arg-type]
        if found != Minutes(id=found.id):
            work.put(found)
    else:
        work.change(found, **values)
