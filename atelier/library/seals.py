"""Every seal of a file looked at: rows and journal lines that are not as they were written."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from atelier.library.journal import SHELF
from atelier.library.rows import all_shapes, seal
from atelier.library.store import all_rows


class Broken(NamedTuple):
    """Something whose seal does not fit."""

    scope: str
    kind: str
    """A kind of entity, or `entry` for a line of the journal."""
    id: str


def broken_seals(db: sqlite3.Connection) -> Iterator[Broken]:
    """Everything that was altered behind the library's back, in rows and journal."""
    for shape in all_shapes():
        for row in all_rows(db, shape.select_all):
            if not shape.whole(row):
                yield Broken(row[-2] if shape.scoped else SHELF, shape.kind, row[0])
    columns = '"scope", "gesture", "at", "reverses", "form", "changes"'
    for number, sealed, *values in all_rows(db, f'SELECT "number", "seal", {columns} FROM "entry"'):
        if sealed != seal(["entry", *values]):
            yield Broken(values[0], "entry", str(number))
