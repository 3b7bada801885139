"""What is told of the items of a grid: examples, and the words of somebody without their name."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, flag, one_line, read_fields, required
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Example, GridItem, Participant
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


class ExampleFields(TypedDict, total=False):
    """What may be said of an example."""

    text: str
    quoted: bool
    speaker: str


_EXAMPLE: dict[str, Reader] = {"text": required, "quoted": flag, "speaker": one_line}


def add_examples(
    tables: Tables,
    stamp: Stamp,
    *,
    item: str,
    texts: Sequence[str],
    quoted: bool = False,
    speaker: str = "",
    at: int | None = None,
) -> list[Change]:
    """Keep what is told of an item, at a place among what was told before (None: last).

    Who speaks makes it their own words. Raises `SPEAKER_NAMED` for the name of a listed participant.
    """
    work = Work(tables)
    below = tables.get(GridItem, item).id
    quality = _quality(tables, speaker)
    place = len(tables.children(Example, below)) if at is None else max(at, 0)
    for index, text in enumerate(texts):
        work.put(
            Example(
                id=stamp.id(),
                item=below,
                order=work.key(Example, below, place + index),
                text=required(text),
                quoted=quoted or bool(quality),
                speaker=quality,
            )
        )
    return work.done()


def change_example(
    tables: Tables, stamp: Stamp, *, example: str, **fields: Unpack[ExampleFields]
) -> list[Change]:
    """Say otherwise what was told, or in what quality; what is nobody's words has no speaker."""
    work = Work(tables)
    old = tables.get(Example, example)
    values = read_fields(Example, _EXAMPLE, fields)
    if "speaker" in values:
        values["speaker"] = _quality(tables, values["speaker"])
        values["quoted"] = values.get("quoted", old.quoted) or bool(values["speaker"])
    elif values.get("quoted") is False:
        values["speaker"] = ""
    work.change(old, **values)
    return work.done()


def move_example(
    tables: Tables, stamp: Stamp, *, example: str, item: str | None = None, index: int | None = None
) -> list[Change]:
    """Put what was told at another place, or with another item (None: where it is)."""
    work = Work(tables)
    old = tables.get(Example, example)
    home = tables.get(GridItem, item or old.item)
    if home.step != tables.get(GridItem, old.item).step:
        raise Refused(Reason.WRONG_PLACE, kind="example", place="step")
    work.move(old, home.id, index, item=home.id)
    return work.done()


def remove_example(tables: Tables, stamp: Stamp, *, example: str) -> list[Change]:
    """Take away what was told."""
    work = Work(tables)
    work.remove(tables.get(Example, example))
    return work.done()


def _quality(tables: Tables, typed: str) -> str:
    """In what quality somebody spoke: anything but the name of somebody on the list."""
    quality = one_line(typed)
    said = fold(quality).split()
    for person in tables.all(Participant) if said else ():
        first, last = fold(person.first_name).split(), fold(person.last_name).split()
        if last and _within(last, said) and (not first or _within(first, said) or said == last):
            name = f"{person.first_name} {person.last_name}".strip()
            raise Refused(Reason.SPEAKER_NAMED, name=name)
    return quality


def _within(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether a name stands in what was said, word by word."""
    return any(list(said[at : at + len(name)]) == list(name) for at in range(len(said)))
