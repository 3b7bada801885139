"""Schema 6: the page of a programme (themes, logbook), when actions were done, what a workshop takes further.

Programmes, actions, workshops and titles have new columns, and are sealed anew, as in schema 2.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from atelier.library.rows import seal
from atelier.library.store import all_rows

SQL = """
ALTER TABLE "programme" ADD COLUMN "themes" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "action" ADD COLUMN "done_on" TEXT;
ALTER TABLE "action" ADD COLUMN "done_note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "cluster" ADD COLUMN "takes_up" TEXT;
ALTER TABLE "workshop" ADD COLUMN "follows" TEXT;
CREATE INDEX "workshop_follows" ON "workshop" ("follows");

CREATE TABLE "log_entry" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "programme" TEXT NOT NULL REFERENCES "programme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT, "text" TEXT NOT NULL, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "log_entry_programme" ON "log_entry" ("programme");
"""

_PROGRAMME = ("id", "order", "title", "organisation", "description")
_ACTION = (
    *("id", "order", "step", "what", "who", "with_whom", "due", "skills", "orientation", "done"),
    "workshop",
)
_CLUSTER = ("id", "order", "zone", "row", "title", "workshop")
_WORKSHOP = (
    *("id", "title", "number", "programme", "theme", "language", "method", "date", "starts", "ends", "place"),
    *("organisation", "facilitators", "secretary", "context", "stakes", "axes", "unnamed", "workshop"),
)


def fill(db: sqlite3.Connection) -> None:
    """Seal what has new columns; a row that was not whole keeps its seal, which fits nothing."""
    _seal_anew(db, "programme", _PROGRAMME, len(_PROGRAMME), ["[]"])
    _seal_anew(db, "action", _ACTION, len(_ACTION) - 1, [None, ""])
    _seal_anew(db, "cluster", _CLUSTER, len(_CLUSTER) - 1, [None])
    _seal_anew(db, "workshop", _WORKSHOP, len(_WORKSHOP) - 1, [None])


def _seal_anew(
    db: sqlite3.Connection, kind: str, columns: Sequence[str], at: int, new: Sequence[Any]
) -> None:
    """`new` holds the values of the new columns, which stand at that place of a row."""
    names = ", ".join(f'"{name}"' for name in (*columns, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "{kind}"'):
        if sealed == seal([kind, *values]):
            whole = seal([kind, *values[:at], *new, *values[at:]])
            db.execute(f'UPDATE "{kind}" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
