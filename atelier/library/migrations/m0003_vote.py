"""Schema 3: who may vote and how, who has signed, colleges, drawings beside orientations.

A row's seal covers its new columns too, so every round and orientation is sealed anew, as schema 2 did.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows

_OPEN = """(
  SELECT "kind" FROM "act" WHERE "round" = {round} AND "kind" IN ('open', 'close', 'reopen')
  ORDER BY "sequence" DESC LIMIT 1
)"""

SQL = f"""
DROP TRIGGER "round_frozen";
DROP TRIGGER "orientation_frozen";

ALTER TABLE "round" ADD COLUMN "named" INTEGER NOT NULL DEFAULT 0 CHECK ("named" IN (0, 1));
ALTER TABLE "round" ADD COLUMN "by_college" INTEGER NOT NULL DEFAULT 0 CHECK ("by_college" IN (0, 1));
ALTER TABLE "round" ADD COLUMN "drawn" INTEGER NOT NULL DEFAULT 0 CHECK ("drawn" IN (0, 1));
ALTER TABLE "round" ADD COLUMN "way" TEXT NOT NULL DEFAULT '';
ALTER TABLE "round" ADD COLUMN "covered" INTEGER NOT NULL DEFAULT 0 CHECK ("covered" IN (0, 1));

ALTER TABLE "orientation" ADD COLUMN "drawing" TEXT NOT NULL DEFAULT '';

CREATE TABLE "sign_off" (
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "participant" TEXT NOT NULL, "handed" INTEGER NOT NULL CHECK ("handed" IN (0, 1)),
  PRIMARY KEY ("round", "participant")
) STRICT, WITHOUT ROWID;

CREATE TRIGGER "sign_off_into_open" BEFORE INSERT ON "sign_off"
WHEN coalesce({_OPEN.format(round='NEW."round"')}, 'close') = 'close'
BEGIN SELECT RAISE(ABORT, 'round-not-open'); END;

CREATE TRIGGER "sign_off_out_of_open" BEFORE DELETE ON "sign_off"
WHEN {_OPEN.format(round='OLD."round"')} = 'close'
BEGIN SELECT RAISE(ABORT, 'round-not-open'); END;

CREATE TRIGGER "sign_off_put_anew" BEFORE UPDATE ON "sign_off"
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "participant_voting" BEFORE DELETE ON "participant"
WHEN EXISTS (
  SELECT 1 FROM "sign_off" WHERE "participant" = OLD."id"
    AND {_OPEN.format(round='"sign_off"."round"')} IN ('open', 'reopen')
)
BEGIN SELECT RAISE(ABORT, 'participant-voting'); END;

CREATE TRIGGER "round_frozen" BEFORE UPDATE ON "round"
WHEN EXISTS (SELECT 1 FROM "act" WHERE "round" = OLD."id") AND
  (NEW."id", NEW."dots", NEW."cap", NEW."all_placed", NEW."weights", NEW."blank_allowed", NEW."secret",
    NEW."retain", NEW."named", NEW."by_college", NEW."drawn")
  IS NOT
  (OLD."id", OLD."dots", OLD."cap", OLD."all_placed", OLD."weights", OLD."blank_allowed", OLD."secret",
    OLD."retain", OLD."named", OLD."by_college", OLD."drawn")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "orientation_frozen" BEFORE UPDATE ON "orientation"
WHEN EXISTS (SELECT 1 FROM "act" WHERE "round" = OLD."round")
  AND (NEW."id", NEW."round", NEW."title", NEW."number", NEW."drawing")
  IS NOT (OLD."id", OLD."round", OLD."title", OLD."number", OLD."drawing")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;
"""

_ROUND = (
    *("id", "order", "step", "title", "question", "dots", "cap", "all_placed", "weights"),
    *("blank_allowed", "secret", "retain", "entitled", "sentence", "workshop"),
)
_ORIENTATION = ("id", "order", "round", "title", "number", "clusters", "workshop")


def fill(db: sqlite3.Connection) -> None:
    """Seal what has new columns: they come last of the fields."""
    _seal(db, "round", _ROUND, (0, 0, 0, "", 0))
    _seal(db, "orientation", _ORIENTATION, ("",))


def _seal(db: sqlite3.Connection, table: str, columns: tuple[str, ...], added: tuple[int | str, ...]) -> None:
    """A row that was not whole keeps its seal, which fits no content: the damage is still told."""
    names = ", ".join(f'"{name}"' for name in (*columns, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "{table}"'):
        if sealed == seal([table, *values]):
            whole = seal([table, *values[:-1], *added, values[-1]])
            db.execute(f'UPDATE "{table}" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
