"""How typed values become fields: every text comes in by the one door, every number is in its bounds."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from atelier.workshop import entities
from atelier.workshop.entities import Entity
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import one_line, optional, required, required_line

Reader = Callable[[Any], Any]

LANGUAGES = ("fr", "en")
"""What a workshop may be held in: languages that have catalogues and typography."""

__all__ = [
    "Reader",
    "date",
    "language",
    "lines",
    "one_line",
    "optional",
    "read_fields",
    "required",
    "required_line",
]


def read_fields(
    kind: type[Entity], readers: Mapping[str, Reader], typed: Mapping[str, Any]
) -> dict[str, Any]:
    """The fields as they are kept; raises `Refused(FIELD_UNKNOWN)` for one that no gesture writes."""
    for name in typed:
        if name not in readers:
            raise Refused(Reason.FIELD_UNKNOWN, kind=entities.KINDS[kind], field=name)
    return {name: readers[name](value) for name, value in typed.items()}


def same(value: object) -> object:
    """A value that is kept as it is given: a date, a choice, an id."""
    return value


def flag(value: object) -> bool:
    """Yes or no."""
    return bool(value)


def whole(low: int, high: int) -> Reader:
    """Reads a whole number within bounds, or None; raises `Refused(NUMBER_UNKNOWN)`."""

    def read(value: object) -> int | None:
        if value is None:
            return None
        if not isinstance(value, int) or not low <= value <= high:
            raise Refused(Reason.NUMBER_UNKNOWN, typed=str(value))
        return int(value)

    return read


def number(value: object) -> int:
    """A whole number that other rules bound; raises `Refused(NUMBER_UNKNOWN)`."""
    if isinstance(value, int):
        return int(value)
    raise Refused(Reason.NUMBER_UNKNOWN, typed=str(value))


def numbers(values: Iterable[object]) -> tuple[int, ...]:
    """Whole numbers in the order given; raises `Refused(NUMBER_UNKNOWN)`."""
    return tuple(map(number, values))


def lines(values: Iterable[str]) -> tuple[str, ...]:
    """Texts of one line each, without the empty ones."""
    return tuple(line for line in map(one_line, values) if line)


def date(value: object) -> dt.date | None:
    """A local date or None; raises `Refused(DATE_UNKNOWN)` for what is not one."""
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    raise Refused(Reason.DATE_UNKNOWN, typed=str(value))


def time(value: object) -> dt.time | None:
    """A local hour to the minute, without zone, or None; raises `Refused(TIME_UNKNOWN)` for others."""
    if value is None:
        return None
    if isinstance(value, dt.time):
        return value.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    raise Refused(Reason.TIME_UNKNOWN, typed=str(value))


def language(value: str) -> str:
    """One of `LANGUAGES`; raises `Refused(LANGUAGE_UNKNOWN)`."""
    if value not in LANGUAGES:
        raise Refused(Reason.LANGUAGE_UNKNOWN, language=value, known=LANGUAGES)
    return value
