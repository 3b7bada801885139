"""Entities as rows: what stands in each column, and the seal over a whole row.

SQLite's own checks accept a text in which one letter was altered; the seal does not.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from itertools import chain
from json.encoder import encode_basestring
from typing import Any

from atelier.workshop import entities
from atelier.workshop.entities import SHELF, Entity
from atelier.workshop.plain import PlainField, plain_fields

Value = str | int | None
_encode = json.JSONEncoder(ensure_ascii=False).encode
_PLAIN: Mapping[type, Callable[[Any], str]] = {str: encode_basestring, int: int.__repr__}


def seal(parts: Sequence[Any]) -> bytes:
    """16 bytes that no other content has: over a kind or table name, then whatever stands in the row."""
    return blake2b(_listed(parts).encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _listed(parts: Sequence[Any]) -> str:
    """The same JSON as `_encode` gives, in a third of its time: thousands of rows are pasted at once."""
    try:
        said = ["null" if part is None else _PLAIN[type(part)](part) for part in parts]
    except KeyError:
        return _encode(parts)
    return f"[{', '.join(said)}]"


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of entity lies in its table, with the statements that write and read it."""

    kind: str
    cls: type[Entity]
    names: tuple[str, ...]
    outs: tuple[tuple[int, Callable[[Any], Value]], ...]
    """Position and conversion of the fields that do not go into a column as they are."""
    backs: tuple[tuple[int, Callable[[Any], Any]], ...]
    scoped: bool
    """Whether the row says whose it is: all but the shelf's do."""
    insert: str
    update: str
    delete: str
    select_all: str
    """Every row, each beginning with its id and ending with its seal."""

    @property
    def select(self) -> str:
        """Every row of a scope; the shelf's kinds have one scope only."""
        return f'{self.select_all} WHERE "workshop" = ?' if self.scoped else self.select_all

    def values(self, entity: Entity, scope: str) -> list[Value | bytes]:
        """The columns of an entity's row, its seal last."""
        values: list[Any] = [getattr(entity, name) for name in self.names]
        for position, out in self.outs:
            if values[position] is not None:
                values[position] = out(values[position])
        if self.scoped:
            values.append(scope)
        values.append(seal([self.kind, *values]))
        return values

    def whole(self, row: Sequence[Any]) -> bool:
        """Whether a row is as it was written."""
        return bool(row[-1] == seal((self.kind, *row[:-1])))

    def entity(self, row: Sequence[Any]) -> Entity:
        """The entity of a row that is whole."""
        values = list(row)
        for position, back in self.backs:
            if values[position] is not None:
                values[position] = back(values[position])
        return self.cls(**dict(zip(self.names, values, strict=False)))


def _tuple_out(value: tuple[Any, ...]) -> str:
    return _encode(value) if value else "[]"


def _tuple_back(value: str) -> tuple[Any, ...]:
    return () if value == "[]" else tuple(json.loads(value))


def _conversions(f: PlainField) -> tuple[Callable[[Any], Value] | None, Callable[[Any], Any] | None]:
    if f.type is bool:
        return int, bool
    if f.type is tuple:
        return _tuple_out, _tuple_back
    return f.out, f.back


def _shape(kind: str, cls: type[Entity], *, scoped: bool) -> Shape:
    fields = plain_fields(cls)
    conversions = [_conversions(f) for f in fields]
    names = tuple(f.name for f in fields)
    columns = [f'"{name}"' for name in (*names, *(["workshop"] if scoped else []), "seal")]
    mine = '"id" = ? AND "workshop" = ?' if scoped else '"id" = ?'
    return Shape(
        kind=kind,
        cls=cls,
        names=names,
        outs=tuple((i, out) for i, (out, _) in enumerate(conversions) if out),
        backs=tuple((i, back) for i, (_, back) in enumerate(conversions) if back),
        scoped=scoped,
        insert=f'INSERT INTO "{kind}" ({", ".join(columns)}) VALUES ({", ".join("?" * len(columns))})',
        update=f'UPDATE "{kind}" SET {", ".join(c + " = ?" for c in columns)} WHERE {mine}',
        delete=f'DELETE FROM "{kind}" WHERE {mine}',
        select_all=f'SELECT {", ".join(columns)} FROM "{kind}"',
    )


def shape_of(cls: type[Entity]) -> Shape:
    """The shape of a class of entity, made when the class is first read or written."""
    kind: type = cls
    return _shape_of(kind)


@cache
def _shape_of(cls: type) -> Shape:
    for kind, mine in SHELF.items():
        if mine is cls:
            return _shape(kind, cls, scoped=False)
    return _shape(entities.KINDS[cls], cls, scoped=True)


def workshop_shapes() -> Iterator[Shape]:
    """What the scope of a workshop holds, in the order of `ENTITIES`."""
    return map(shape_of, entities.ENTITIES.values())


def shelf_shapes() -> Iterator[Shape]:
    """What the shelf holds."""
    return map(shape_of, SHELF.values())


def all_shapes() -> Iterator[Shape]:
    """Those of the workshops, then those of the shelf."""
    return chain(workshop_shapes(), shelf_shapes())
