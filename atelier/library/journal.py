"""The journal: append-only lines that name a gesture and keep what it changed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from atelier.library.faults import Inconsistent
from atelier.library.rows import seal, shape_of
from atelier.library.store import Store
from atelier.workshop.change import Change
from atelier.workshop.plain import SCHEMA, change_from_plain, change_to_plain
from atelier.workshop.refusals import Reason, Refused

SHELF = "shelf"
"""The name of the shelf's scope; a workshop's scope is its id."""

ACT = "act"
"""The gesture of the line at which undo stops: an act of a vote was written there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal; the number is given when it is written, and rises."""

    number: int | None
    scope: str
    gesture: str
    at: str
    """An instant, for people; the order of lines is that of their numbers."""
    reverses: int | None = None
    """The number of the line that this one takes back."""


@dataclass(frozen=True, slots=True)
class Write:
    """Changes of one scope, written with their line of the journal; without one they cannot be undone."""

    scope: str
    changes: Sequence[Change]
    entry: Entry | None = None


def put_changes(store: Store, scope: str, changes: Iterable[Change]) -> None:
    """Make the rows say what the changes say, inside a transaction."""
    for sql, rows in groupby((_statement(scope, change) for change in changes), key=itemgetter(0)):
        parameters = [row for _, row in rows]
        if store.db.executemany(sql, parameters).rowcount != len(parameters):
            raise Inconsistent(f"no row to change: {sql[:40]}")


def _statement(scope: str, change: Change) -> tuple[str, list[object]]:
    entity = change.entity
    shape = shape_of(type(entity))
    if shape.scoped == (scope == SHELF):
        raise Inconsistent(f"a {shape.kind} does not belong to {scope}")
    if change.before is None:
        return shape.insert, [*shape.values(entity, scope)]
    mine: list[object] = [entity.id, scope] if shape.scoped else [entity.id]
    if change.after is None:
        return shape.delete, mine
    return shape.update, [*shape.values(change.after, scope), *mine]


def put_entry(store: Store, entry: Entry, changes: Sequence[Change]) -> int:
    """Write a line of the journal inside a transaction, and give its number."""
    text = json.dumps([change_to_plain(c) for c in changes], ensure_ascii=False, separators=(",", ":"))
    values = [entry.scope, entry.gesture, entry.at, entry.reverses, SCHEMA]
    number = store.db.execute(
        'INSERT INTO "entry" ("scope", "gesture", "at", "reverses", "form", "seal", "changes")'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [*values, seal(["entry", *values, text]), text],
    ).lastrowid
    assert number is not None
    return number


def put_write(store: Store, write: Write) -> int | None:
    """Write changes and, where there is one, their line; gives its number."""
    put_changes(store, write.scope, write.changes)
    if write.entry is None:
        return None
    if write.entry.scope != write.scope:
        raise Inconsistent("a line of the journal belongs to the scope that it changes")
    return put_entry(store, write.entry, write.changes)


def lines(store: Store, scope: str) -> list[Entry]:
    """The lines of a scope in order, without their changes."""
    found = store.rows(
        'SELECT "number", "scope", "gesture", "at", "reverses" FROM "entry"'
        ' WHERE "scope" = ? ORDER BY "number"',
        [scope],
    )
    return [Entry(*row) for row in found]


def changes_of(store: Store, number: int) -> list[Change]:
    """What a line changed; raises `Refused(WORKSHOP_DAMAGED)` where it is not as it was written."""
    found = store.rows(
        'SELECT "scope", "gesture", "at", "reverses", "form", "changes", "seal" FROM "entry"'
        ' WHERE "number" = ?',
        [number],
    )
    if not found:
        raise Inconsistent(f"no line {number} in the journal")
    *values, sealed = found[0]
    if sealed != seal(["entry", *values]):
        raise Refused(Reason.WORKSHOP_DAMAGED, title="", count=1, kinds=("entry",))
    return [change_from_plain(plain) for plain in json.loads(values[-1])]
