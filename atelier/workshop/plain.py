"""The plain form: one codec of entities for journal, JSON and files."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from atelier.workshop import entities
from atelier.workshop.change import Change
from atelier.workshop.entities import Entity

SCHEMA = 9
"""The version of the plain form; raised by a numbered migration whenever an entity changes.

Earlier ones are read as they stand: what came since has a default. 2 brought the `times` and `merged` of a
note, the `silent` of a step, and pictures; 3 who may vote in a round and how, who has signed, and the drawing
of an orientation; 4 how the minutes are asked for, logos, what was sent, and addresses of participants;
5 grids, tables and evaluations; 6 the themes and the logbook of a programme, when actions were done, what
a workshop `follows`, and what its titles take up; 7 who is in a group, and in what role;
8 methods that are kept, and the `speaking` of a scenario; 9 what such a method has `retained`.
"""

Plain = dict[str, Any]


class PlainError(ValueError):
    """A plain form that no entity has: the field it is about, and what was found there."""

    def __init__(self, place: str, found: object) -> None:
        super().__init__(f"{place}: {found!r}")
        self.place = place
        self.found = found


@dataclass(frozen=True, slots=True)
class PlainField:
    """How one field goes out and comes back; None for `out` and `back` where the value stands as it is."""

    name: str
    type: type
    optional: bool
    out: Callable[[Any], Any] | None
    back: Callable[[Any], Any] | None
    default: Any

    def read(self, value: Any) -> Any:
        """The field's value of a plain one; raises `PlainError` where it has another type."""
        if value is None and self.optional:
            return None
        try:
            result = self.back(value) if self.back else value
        except (ValueError, TypeError, AttributeError):
            raise PlainError(self.name, value) from None
        if type(result) is not self.type and not (self.type is str and isinstance(result, StrEnum)):
            raise PlainError(self.name, value)
        return result


def _strings(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list) or not all(type(v) is str for v in value):
        raise ValueError(value)
    return tuple(value)


def _numbers(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list) or not all(type(v) is int for v in value):
        raise ValueError(value)
    return tuple(value)


_CODECS: dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    date: (date.isoformat, date.fromisoformat),
    time: (lambda t: t.isoformat("minutes"), time.fromisoformat),
}


def plain_fields(cls: type[Entity]) -> tuple[PlainField, ...]:
    """The fields of an entity class in the order in which they are declared."""
    kind: type = cls
    return _declared(kind)


def _plain_field(name: str, hint: Any, default: Any) -> PlainField:
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    kinds = [option for option in options if option is not NoneType]
    (kind,) = kinds
    out: Callable[[Any], Any] | None = None
    back: Callable[[Any], Any] | None = None
    if get_origin(kind) is tuple:
        out, back = list, _numbers if get_args(kind)[0] is int else _strings
        kind = tuple
    elif issubclass(kind, StrEnum):
        out, back = str, kind
    elif kind in _CODECS:
        out, back = _CODECS[kind]
    return PlainField(name, kind, NoneType in options, out, back, default)


@cache
def _declared(cls: type) -> tuple[PlainField, ...]:
    hints = get_type_hints(cls)
    return tuple(_plain_field(f.name, hints[f.name], f.default) for f in fields(cls))


def to_plain(entity: Entity) -> Plain:
    """The fields of an entity as JSON has them."""
    plain: Plain = {}
    for f in plain_fields(type(entity)):
        value = getattr(entity, f.name)
        plain[f.name] = f.out(value) if f.out and value is not None else value
    return plain


def from_plain(kind: str, plain: Mapping[str, Any]) -> Entity:
    """The entity of a plain form; raises `PlainError` for an unknown kind or field, missing or bad values."""
    cls = entities.CLASSES.get(kind)
    if cls is None:
        raise PlainError("kind", kind)
    known = plain_fields(cls)
    if unknown := set(plain) - {f.name for f in known}:
        raise PlainError(min(unknown), plain[min(unknown)])
    values: dict[str, Any] = {}
    for f in known:
        if f.name in plain:
            values[f.name] = f.read(plain[f.name])
        elif f.default is MISSING:
            raise PlainError(f.name, None)
    return cls(**values)


def change_to_plain(change: Change) -> Plain:
    """A change as the journal keeps it."""
    return {
        "kind": entities.KINDS[type(change.entity)],
        "before": None if change.before is None else to_plain(change.before),
        "after": None if change.after is None else to_plain(change.after),
    }


def change_from_plain(plain: Plain) -> Change:
    """The change of a journal's plain form."""
    before, after = plain["before"], plain["after"]
    return Change(
        None if before is None else from_plain(plain["kind"], before),
        None if after is None else from_plain(plain["kind"], after),
    )
