"""Photographs of paper walls, attached to a step; their files are put before (see `library.pictures`)."""

from collections.abc import Sequence
from dataclasses import dataclass

from atelier.gestures.fields import one_line, whole
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Picture, Step
from atelier.workshop.pictures import LONGEST_SIDE, is_name
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

_side = whole(1, LONGEST_SIDE)


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture whose file is there, under the name that it was given."""

    file: str
    width: int
    height: int
    caption: str = ""


def add_pictures(
    tables: Tables, stamp: Stamp, *, step: str, pictures: Sequence[NewPicture], at: int | None = None
) -> list[Change]:
    """Attach pictures to a step, at a place among its own (None: last).

    Raises `PICTURE_MISSING` for a name that no file can have, `NUMBER_UNKNOWN` for a side out of bounds.
    """
    work = Work(tables)
    home = tables.get(Step, step)
    place = len(tables.children(Picture, home.id)) if at is None else max(at, 0)
    for index, new in enumerate(pictures):
        if not is_name(new.file):
            raise Refused(Reason.PICTURE_MISSING, path=new.file)
        work.put(
            Picture(
                id=stamp.id(),
                order=work.key(Picture, home.id, place + index),
                step=home.id,
                file=new.file,
                caption=one_line(new.caption),
                width=_side(new.width) or 0,
                height=_side(new.height) or 0,
            )
        )
    return work.done()


def change_picture(tables: Tables, stamp: Stamp, *, picture: str, caption: str) -> list[Change]:
    """Say what a picture shows, or nothing."""
    work = Work(tables)
    work.change(tables.get(Picture, picture), caption=one_line(caption))
    return work.done()


def move_picture(tables: Tables, stamp: Stamp, *, picture: str, index: int | None) -> list[Change]:
    """Put a picture at another place among those of its step (None: last)."""
    work = Work(tables)
    old = tables.get(Picture, picture)
    work.move(old, old.step, index)
    return work.done()


def remove_picture(tables: Tables, stamp: Stamp, *, picture: str) -> list[Change]:
    """Take a picture away; its file stays for as long as the history names it."""
    work = Work(tables)
    work.remove(tables.get(Picture, picture))
    return work.done()
