"""Schema 7: who is in a group, and in what role.

Groups have new columns, and are sealed anew, as in schema 2.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows

_ROLE = (
    'ALTER TABLE "group" ADD COLUMN "{}" TEXT REFERENCES "participant" ("id") DEFERRABLE INITIALLY DEFERRED;'
)

SQL = "\n".join(
    [
        """ALTER TABLE "group" ADD COLUMN "members" TEXT NOT NULL DEFAULT '[]';""",
        *map(_ROLE.format, ("leader", "scribe", "timekeeper")),
    ]
)

_COLUMNS = ("id", "order", "step", "number", "title", "layout", "workshop")


def fill(db: sqlite3.Connection) -> None:
    """Seal groups with their new columns; one that was not whole keeps its seal, which fits nothing."""
    names = ", ".join(f'"{name}"' for name in (*_COLUMNS, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "group"'):
        if sealed == seal(["group", *values]):
            whole = seal(["group", *values[:-1], "[]", None, None, None, values[-1]])
            db.execute('UPDATE "group" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
