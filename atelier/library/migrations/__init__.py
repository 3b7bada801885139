"""How the file of an earlier version becomes one of this version, step by numbered step.

The schema is written out in each migration and never made from the classes: what an old file holds does not
change when the code does. A schema is whole when every statement in it reads as the migrations wrote it.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from atelier.library.migrations import (
    m0001_first,
    m0001_guards,
    m0002_wall,
    m0003_vote,
    m0004_minutes,
    m0005_kinds,
    m0006_programme,
    m0007_groups,
    m0008_kept,
    m0009_retained,
)
from atelier.library.rows import seal
from atelier.library.store import atomic

APPLICATION_ID = 0x41744C72
"""Stands in the head of every library, so that no other application's file is taken for one: `AtLr`."""

UNDO_CLOSED = "migration"
"""The gesture of the line that such a migration leaves in each journal."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from a version to the next, as statements that run in one transaction."""

    sql: str
    schema: str = ""
    """`digest_of` the schema once this step is done: a whole file is known by it at a glance."""
    closes_undo: bool = False
    """It changes what an entity is: journal entries from before can no longer be reversed."""
    fill: Callable[[sqlite3.Connection], None] | None = None
    """What SQL cannot do to the rows, after the statements and in the same transaction."""


MIGRATIONS: list[Migration] = [
    Migration(m0001_first.SQL + m0001_guards.SQL, "87a1d3299c3895a0afdd959370022498"),
    Migration(m0002_wall.SQL, "c204bb21dca7e6b15ffa5f0363fcc9bf", fill=m0002_wall.fill),
    Migration(m0003_vote.SQL, "8f0f43d2ca59b4bc023addafb6f0979c", fill=m0003_vote.fill),
    Migration(m0004_minutes.SQL, "caa14bd1e65a5f3e2573bce21b65b37b", fill=m0004_minutes.fill),
    Migration(m0005_kinds.SQL, "070302b87772085cab595ee302ef924e", fill=m0005_kinds.fill),
    Migration(m0006_programme.SQL, "337efb01199cc20afd1d562a62a56c0c", fill=m0006_programme.fill),
    Migration(m0007_groups.SQL, "5f8a8fda634322cfdc5a783edbb03e90", fill=m0007_groups.fill),
    Migration(m0008_kept.SQL, "5dddbf60d69bb0f2b830a9d563bbee6e", fill=m0008_kept.fill),
    Migration(m0009_retained.SQL, "794cf620582ceacce6223c7b4b5f042a", fill=m0009_retained.fill),
]
"""In order; the version of a file is how many of them it has been through."""


def version_of(db: sqlite3.Connection) -> int:
    """How many migrations a file has been through."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, now: str, to: int | None = None) -> None:
    """Bring a file (a new one is empty, at version 0) to this version, in one transaction or not at all."""
    with atomic(db):
        known = version_of(db)
        to = len(MIGRATIONS) if to is None else to
        for migration in MIGRATIONS[known:to]:
            for statement in _statements(migration.sql):
                db.execute(statement)
            if migration.fill is not None:
                migration.fill(db)
        if any(migration.closes_undo for migration in MIGRATIONS[max(known, 1) : to]):
            _close_undo(db, now)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {to}")


def _close_undo(db: sqlite3.Connection, now: str) -> None:
    """A line without changes in the journal of each scope, which undo does not cross."""
    for (scope,) in db.execute('SELECT DISTINCT "scope" FROM "entry"').fetchall():
        values = [scope, UNDO_CLOSED, now, None, 0, "[]"]
        db.execute(
            'INSERT INTO "entry" ("scope", "gesture", "at", "reverses", "form", "changes", "seal")'
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [*values, seal(["entry", *values])],
        )


def schema_of(db: sqlite3.Connection) -> dict[str, str]:
    """Every statement that made the schema, by kind and name."""
    found = db.execute(
        "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    )
    return dict(found.fetchall())


def digest_of(schema: dict[str, str]) -> str:
    """What tells one schema from another, whatever the order of its statements."""
    return hashlib.sha256(repr(sorted(schema.items())).encode()).hexdigest()[:32]


def differences(db: sqlite3.Connection) -> Sequence[str]:
    """The parts of a file's schema that are not what its version had, by name; none in a whole one."""
    found, done = schema_of(db), tuple(MIGRATIONS[: version_of(db)])
    if done and digest_of(found) == done[-1].schema:
        return []
    expected = _expected(done)
    return sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))


@cache
def _expected(done: tuple[Migration, ...]) -> dict[str, str]:
    """The schema that these migrations make, tried once in memory."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(memory, "", len(done))
        return schema_of(memory)
    finally:
        memory.close()


def _statements(sql: str) -> Iterator[str]:
    """The single statements of a script, since running a whole script would end the transaction."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement.strip():
        raise ValueError(f"a migration ends in the middle of a statement: {statement!r}")
