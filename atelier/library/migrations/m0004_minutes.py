"""Schema 4: how the minutes are asked for, their parts, logos, what was sent; addresses of participants.

Only participants have new columns, and are sealed anew, as schemas 2 and 3 did.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows

_WORKSHOP = '"workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED'
_STEP = '"step" TEXT REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED'

SQL = f"""
ALTER TABLE "participant" ADD COLUMN "email" TEXT NOT NULL DEFAULT '';
ALTER TABLE "participant" ADD COLUMN "agreed" INTEGER NOT NULL DEFAULT 0 CHECK ("agreed" IN (0, 1));

CREATE TABLE "minutes" (
  "id" TEXT NOT NULL PRIMARY KEY, "people" TEXT NOT NULL,
  "initials" INTEGER NOT NULL CHECK ("initials" IN (0, 1)),
  "introduction" TEXT NOT NULL, "status" TEXT NOT NULL, "approved" TEXT, "waived" TEXT NOT NULL,
  {_WORKSHOP}, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "minutes_workshop" ON "minutes" ("workshop");

CREATE TABLE "part" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL, "name" TEXT NOT NULL,
  {_STEP},
  "printed" INTEGER NOT NULL CHECK ("printed" IN (0, 1)),
  {_WORKSHOP}, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "part_workshop" ON "part" ("workshop");
CREATE INDEX "part_step" ON "part" ("step");

CREATE TABLE "logo" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL, "file" TEXT NOT NULL,
  "width" INTEGER NOT NULL CHECK ("width" > 0), "height" INTEGER NOT NULL CHECK ("height" > 0),
  "name" TEXT NOT NULL,
  {_WORKSHOP}, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "logo_workshop" ON "logo" ("workshop");

CREATE TABLE "sending" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL, "at" TEXT NOT NULL,
  "version" INTEGER NOT NULL CHECK ("version" > 0), "files" TEXT NOT NULL, "recipients" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  {_WORKSHOP}, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "sending_workshop" ON "sending" ("workshop");
"""

_PARTICIPANT = (
    *("id", "order", "last_name", "first_name", "organisation", "college", "presence", "arrived_after"),
    *("left_before", "role", "person", "workshop"),
)


def fill(db: sqlite3.Connection) -> None:
    """Seal participants with their new columns; one that was not whole keeps its seal, which fits nothing."""
    names = ", ".join(f'"{name}"' for name in (*_PARTICIPANT, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "participant"'):
        if sealed == seal(["participant", *values]):
            whole = seal(["participant", *values[:-1], "", 0, values[-1]])
            db.execute('UPDATE "participant" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
