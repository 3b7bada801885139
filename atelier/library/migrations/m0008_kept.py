"""Schema 8: methods that are kept; how long a group speaks.

Scenarios have a new column, and are sealed anew, as in schema 2.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows

SQL = """
ALTER TABLE "scenario" ADD COLUMN "speaking" INTEGER;

CREATE TABLE "kept_method" (
  "id" TEXT NOT NULL PRIMARY KEY, "summary" TEXT NOT NULL, "whom" TEXT NOT NULL, "people" TEXT NOT NULL,
  "length" TEXT NOT NULL, "material" TEXT NOT NULL, "pitfalls" TEXT NOT NULL, "source" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "kept_method_workshop" ON "kept_method" ("workshop");
"""

_SCENARIO = (
    *("id", "order", "step", "group", "title", "year", "role", "situation", "question", "instruction"),
    "workshop",
)


def fill(db: sqlite3.Connection) -> None:
    """Seal scenarios with their new column; one that was not whole keeps its seal, which fits nothing."""
    names = ", ".join(f'"{name}"' for name in (*_SCENARIO, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "scenario"'):
        if sealed == seal(["scenario", *values]):
            whole = seal(["scenario", *values[:-1], None, values[-1]])
            db.execute('UPDATE "scenario" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
