"""What is said of a method that is kept, to whoever chooses it."""

from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, optional, read_fields
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import KeptMethod
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


class KeptFields(TypedDict, total=False):
    """What may be said of a method that is kept."""

    summary: str
    whom: str
    people: str
    length: str
    material: str
    pitfalls: str


_KEPT: dict[str, Reader] = dict.fromkeys(
    ("summary", "whom", "people", "length", "material", "pitfalls"), optional
)


def take_up_retained(tables: Tables, stamp: Stamp, *, method: str, step: str, taken: bool) -> list[Change]:
    """Let a step of a method take up what the workshop before has retained, or no longer."""
    work = Work(tables)
    kept = tables.get(KeptMethod, method)
    others = tuple(id for id in kept.retained if id != step)
    work.change(kept, retained=(*others, step) if taken else others)
    return work.done()


def change_kept_method(
    tables: Tables, stamp: Stamp, *, method: str, **fields: Unpack[KeptFields]
) -> list[Change]:
    """Say something of a method that is kept."""
    work = Work(tables)
    work.change(tables.get(KeptMethod, method), **read_fields(KeptMethod, _KEPT, fields))
    return work.done()
