"""Schema 5: grids with their scale, tables with typed columns, evaluations with their box.

Steps have new columns, and are sealed anew, as in schema 2. An `opinion` is what somebody left at the booth:
a row under a random key, as a secret ballot is, gone from here when the booth closes.
"""

import sqlite3

from atelier.library.rows import seal
from atelier.library.store import all_rows


def _table(name: str, columns: str, *linked: str) -> str:
    """A table of entities with an index on what it belongs to."""
    indexes = "".join(f'CREATE INDEX "{name}_{link}" ON "{name}" ("{link}");\n' for link in linked)
    return f"""
CREATE TABLE "{name}" (
  "id" TEXT NOT NULL PRIMARY KEY, {columns},
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "{name}_workshop" ON "{name}" ("workshop");
{indexes}"""


def _link(name: str, table: str, null: str = " NOT NULL") -> str:
    return f'"{name}" TEXT{null} REFERENCES "{table}" ("id") DEFERRABLE INITIALLY DEFERRED'


_STEP = f'"order" TEXT NOT NULL, {_link("step", "step")}'

_TABLES = "".join(
    [
        _table("degree", f'{_STEP}, "title" TEXT NOT NULL', "step"),
        _table(
            "item",
            f'{_STEP}, {_link("within", "item", "")}, "title" TEXT NOT NULL, "description" TEXT NOT NULL,'
            f' {_link("degree", "degree", "")}, "others" TEXT NOT NULL, "dissent" TEXT NOT NULL,'
            ' "synthesis" TEXT NOT NULL',
            "step",
            "within",
            "degree",
        ),
        _table(
            "example",
            f'"order" TEXT NOT NULL, {_link("item", "item")}, "text" TEXT NOT NULL,'
            ' "quoted" INTEGER NOT NULL CHECK ("quoted" IN (0, 1)), "speaker" TEXT NOT NULL',
            "item",
        ),
        _table(
            "column",
            f'{_STEP}, "title" TEXT NOT NULL, "type" TEXT NOT NULL, "choices" TEXT NOT NULL,'
            ' "hint" TEXT NOT NULL',
            "step",
        ),
        _table("record", _STEP, "step"),
        _table(
            "cell",
            f'{_link("record", "record")}, {_link("column", "column")}, "text" TEXT NOT NULL',
            "record",
            "column",
        ),
        _table(
            "face",
            f'{_STEP}, "title" TEXT NOT NULL, "mood" TEXT NOT NULL,'
            ' "counted" INTEGER NOT NULL CHECK ("counted" >= 0), "cast" INTEGER NOT NULL CHECK ("cast" >= 0)',
            "step",
        ),
        _table(
            "last_word",
            f'{_STEP}, "text" TEXT NOT NULL, "cast" INTEGER NOT NULL CHECK ("cast" IN (0, 1))',
            "step",
        ),
    ]
)

_BOOTH = '(SELECT "booth" FROM "step" WHERE "id" = {row}."step")'
_NEW, _OLD = _BOOTH.format(row="NEW"), _BOOTH.format(row="OLD")

_BOX = f"""
CREATE TABLE "opinion" (
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED, "key" BLOB NOT NULL,
  "face" TEXT NOT NULL, "word" TEXT NOT NULL, PRIMARY KEY ("step", "key")
) STRICT, WITHOUT ROWID;

CREATE TRIGGER "opinion_into_open" BEFORE INSERT ON "opinion" WHEN {_NEW} IS NOT 'open'
BEGIN SELECT RAISE(ABORT, 'evaluation-not-open'); END;

CREATE TRIGGER "opinion_out_of_open" BEFORE DELETE ON "opinion" WHEN {_OLD} IS NOT 'open'
BEGIN SELECT RAISE(ABORT, 'evaluation-not-open'); END;

CREATE TRIGGER "opinion_put_anew" BEFORE UPDATE ON "opinion"
BEGIN SELECT RAISE(ABORT, 'evaluation-frozen'); END;

CREATE TRIGGER "opinion_within_expected" BEFORE INSERT ON "opinion"
WHEN (SELECT count(*) FROM "opinion" WHERE "step" = NEW."step")
  >= (SELECT "expected" FROM "step" WHERE "id" = NEW."step")
BEGIN SELECT RAISE(ABORT, 'evaluation-full'); END;

CREATE TRIGGER "opinion_of_a_face" BEFORE INSERT ON "opinion"
WHEN NEW."face" <> '' AND NOT EXISTS (
  SELECT 1 FROM "face" WHERE "id" = NEW."face" AND "step" = NEW."step"
)
BEGIN SELECT RAISE(ABORT, 'evaluation-frozen'); END;

CREATE TRIGGER "step_box_counted" BEFORE UPDATE ON "step"
WHEN OLD."booth" = 'open' AND NEW."booth" <> 'open'
  AND EXISTS (SELECT 1 FROM "opinion" WHERE "step" = OLD."id")
BEGIN SELECT RAISE(ABORT, 'evaluation-open'); END;

CREATE TRIGGER "face_not_added" BEFORE INSERT ON "face" WHEN {_NEW} = 'open'
BEGIN SELECT RAISE(ABORT, 'evaluation-frozen'); END;

CREATE TRIGGER "face_not_removed" BEFORE DELETE ON "face" WHEN {_OLD} = 'open'
BEGIN SELECT RAISE(ABORT, 'evaluation-frozen'); END;

CREATE TRIGGER "face_frozen" BEFORE UPDATE ON "face"
WHEN {_OLD} <> '' AND (NEW."id", NEW."step", NEW."title", NEW."mood")
  IS NOT (OLD."id", OLD."step", OLD."title", OLD."mood")
BEGIN SELECT RAISE(ABORT, 'evaluation-frozen'); END;

CREATE TRIGGER "face_cast_at_close" BEFORE UPDATE ON "face"
WHEN {_OLD} IS NOT 'open' AND NEW."cast" <> OLD."cast"
BEGIN SELECT RAISE(ABORT, 'evaluation-frozen'); END;
"""

SQL = f"""
ALTER TABLE "step" ADD COLUMN "rows_as" TEXT NOT NULL DEFAULT 'table';
ALTER TABLE "step" ADD COLUMN "booth" TEXT NOT NULL DEFAULT '';
ALTER TABLE "step" ADD COLUMN "expected" INTEGER CHECK ("expected" > 0);
{_TABLES}
{_BOX}
"""

_COLUMNS = (
    *("id", "order", "kind", "title", "opening", "question", "answers_heading", "minutes", "by_group"),
    *("layout", "groups_from", "silent", "workshop"),
)


def fill(db: sqlite3.Connection) -> None:
    """Seal steps with their new columns; one that was not whole keeps its seal, which fits nothing."""
    names = ", ".join(f'"{name}"' for name in (*_COLUMNS, "seal"))
    for *values, sealed in all_rows(db, f'SELECT {names} FROM "step"'):
        if sealed == seal(["step", *values]):
            whole = seal(["step", *values[:-1], "table", "", None, values[-1]])
            db.execute('UPDATE "step" SET "seal" = ? WHERE "id" = ?', [whole, values[0]])
