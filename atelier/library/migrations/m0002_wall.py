"""Schema 2: how often a note was said and what was merged into it, silent writing, pictures of paper walls.

A row's seal covers its new columns too, so every note and step is sealed anew. A row that was not whole keeps
its seal, which fits no content: what was damaged before is still told.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows

SQL = """
ALTER TABLE "note" ADD COLUMN "merged" TEXT REFERENCES "note" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "note" ADD COLUMN "times" INTEGER NOT NULL DEFAULT 1 CHECK ("times" > 0);
CREATE INDEX "note_merged" ON "note" ("merged", "workshop");

ALTER TABLE "step" ADD COLUMN "silent" INTEGER NOT NULL DEFAULT 0 CHECK ("silent" IN (0, 1));

CREATE TABLE "picture" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "file" TEXT NOT NULL, "caption" TEXT NOT NULL, "width" INTEGER NOT NULL CHECK ("width" > 0),
  "height" INTEGER NOT NULL CHECK ("height" > 0),
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "picture_workshop" ON "picture" ("workshop");
CREATE INDEX "picture_step" ON "picture" ("step");
"""

_NOTE = ("id", "order", "zone", "cluster", "group", "text", "aside", "direction", "workshop")
_STEP = (
    *("id", "order", "kind", "title", "opening", "question", "answers_heading", "minutes", "by_group"),
    *("layout", "groups_from", "workshop"),
)


def fill(db: sqlite3.Connection) -> None:
    """Seal what has new columns: `merged` follows `cluster`; `times` and `silent` come last of the fields."""
    for row in _rows(db, "note", _NOTE):
        *first, group, text, aside, direction, workshop = row
        _seal(db, "note", [*first, None, group, text, aside, direction, 1, workshop])
    for row in _rows(db, "step", _STEP):
        *fields, workshop = row
        _seal(db, "step", [*fields, 0, workshop])


def _rows(db: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    """The rows that are as they were written, without their seals."""
    names = ", ".join(f'"{name}"' for name in (*columns, "seal"))
    found = all_rows(db, f'SELECT {names} FROM "{table}"')
    return [row[:-1] for row in found if row[-1] == seal([table, *row[:-1]])]


def _seal(db: sqlite3.Connection, table: str, values: list[object]) -> None:
    db.execute(f'UPDATE "{table}" SET "seal" = ? WHERE "id" = ?', [seal([table, *values]), values[0]])
