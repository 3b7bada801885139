"""Schema 9: which steps of a method that is kept take up what the workshop before has retained.

Only such methods have a new column, and are sealed anew, as in schema 2.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows

SQL = """ALTER TABLE "kept_method" ADD COLUMN "retained" TEXT NOT NULL DEFAULT '[]';"""

_COLUMNS = ("id", "summary", "whom", "people", "length", "material", "pitfalls", "source", "workshop")


def fill(db: sqlite3.Connection) -> None:
    """Seal them with their new column; one that was not whole keeps its seal, which fits nothing."""
    names = ", ".join(f'"{name}"' for name in (*_COLUMNS, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "kept_method"'):
        if sealed == seal(["kept_method", *values]):
            whole = seal(["kept_method", *values[:-1], "[]", values[-1]])
            db.execute('UPDATE "kept_method" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
