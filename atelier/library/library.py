"""The library: one SQLite file that remembers everything, with one who may change it and any who read."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from filelock import BaseFileLock

from atelier.library import backups, journal, margins, opening, summaries
from atelier.library import migrations as m
from atelier.library.faults import faults
from atelier.library.journal import SHELF, Entry, Write
from atelier.library.pictures import Pictures
from atelier.library.rows import shape_of, shelf_shapes, workshop_shapes
from atelier.library.store import Store
from atelier.workshop import entities
from atelier.workshop.change import Change
from atelier.workshop.entities import Entity
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables

if TYPE_CHECKING:  # what was cast, and checks, are loaded when they are first asked for
    from atelier.library.ballot_box import BallotBox
    from atelier.library.checking import Finding
    from atelier.workshop.ballots import RoundRecord

_STRAY = dt.timedelta(days=30)
"""How long a picture that nothing names is kept."""


def _box_of(library: "Library") -> "BallotBox":
    from atelier.library.ballot_box import BallotBox

    return BallotBox(library._store)  # noqa: SLF001 - a part of the class, which stays small


@dataclass(frozen=True)
class Library:
    """What is remembered. Every public method either does all it says, durably, or raises `Refused`."""

    _store: Store
    _lock: BaseFileLock | None
    box = cached_property(_box_of)
    """What is cast: one for each library, since it knows which ballot was typed last."""

    @classmethod
    def open(
        cls, path: Path, *, write: bool = True, wait: float = 0.0, now: str, new_id: Callable[[], str]
    ) -> Self:
        """Open a library, or make one where none is yet and `write` is asked.

        `wait` is how many seconds to wait for another process that may change it. Refused with one of the
        `LIBRARY_…` reasons or `DISK_FULL`; the file is then as it was. One of an earlier version is migrated
        after a verified backup.
        """
        with faults(path):
            path = Path(path).expanduser().resolve()
            if not write:
                if not path.exists():
                    raise Refused(Reason.LIBRARY_MISSING, path=path)
                opening.examine(path)
                store = opening.open_to_read(path, new_id)
                return cls(store, None)
            if path.exists():
                opening.examine(path)
                if not opening.may_write(path):
                    raise Refused(Reason.LIBRARY_READ_ONLY, path=path)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
            lock = opening.take_lock(path, wait)
            try:
                store = _open_locked(path, now, new_id)
            except BaseException:
                lock.release()
                raise
            return cls(store, lock)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._store.path

    @property
    def pictures(self) -> Pictures:
        """The pictures that lie beside the file."""
        return Pictures(self._store)

    @property
    def read_only(self) -> bool:
        """Whether it was opened for reading."""
        return self._store.read_only

    def close(self) -> None:
        """Let go of the file, then of the lock."""
        if "box" in vars(self):
            self.box.forget_last()
        with faults(self.path):
            self._store.db.close()
        if self._lock is not None:
            self._lock.release()

    def commit(self, *writes: Write) -> list[int]:
        """Write all of this in one durable transaction; gives the numbers of the journal's new lines."""
        with self._store.writing():
            numbers = [journal.put_write(self._store, write) for write in writes]
        return [number for number in numbers if number is not None]

    def bring_in(self, writes: Sequence[Write], records: Sequence["RoundRecord"]) -> list[int]:
        """Write whole workshops with what was cast in them, in one transaction, under new keys.

        The guards stay in force: ballots go in after the act that opened their round, before what followed.
        """
        from atelier.library import casting

        opened = [
            c
            for w in writes
            for c in w.changes
            if isinstance(c.entity, entities.Act) and c.entity.sequence == 1
        ]
        with self._store.writing():
            for write in writes:
                journal.put_changes(self._store, write.scope, [c for c in write.changes if not _is_act(c)])
            for write in writes:
                journal.put_changes(self._store, write.scope, [c for c in write.changes if c in opened])
            for record in records:
                casting.put_record(self._store, record)
            for write in writes:
                late = [c for c in write.changes if _is_act(c) and c not in opened]
                journal.put_changes(self._store, write.scope, late)
            return [journal.put_entry(self._store, w.entry, w.changes) for w in writes if w.entry is not None]

    def load(self, scope: str) -> Tables:
        """Everything of a scope; refused with `WORKSHOP_DAMAGED` where a row is not as it was written."""
        shapes = shelf_shapes() if scope == SHELF else workshop_shapes()
        found: list[Entity] = []
        broken: list[str] = []
        with self._store.reading():
            for shape in shapes:
                for row in self._store.rows(shape.select, [scope] if shape.scoped else []):
                    if shape.whole(row):
                        found.append(shape.entity(row))
                    else:
                        broken.append(shape.kind)
            if broken:
                title = _title(self._store, scope)
                raise Refused(
                    Reason.WORKSHOP_DAMAGED,
                    title=title,
                    count=len(broken),
                    kinds=tuple(dict.fromkeys(broken)),
                )
        return Tables(found)

    def load_some(self, scopes: Collection[str], kinds: Sequence[type[Entity]]) -> dict[str, Tables]:
        """Some kinds of entities of many workshops at once; one where such a row is damaged is left out."""
        found: dict[str, list[Entity]] = {scope: [] for scope in scopes}
        with self._store.reading():
            for shape in map(shape_of, kinds):
                asked = list(found)
                sql = f'{shape.select_all} WHERE "workshop" IN ({", ".join("?" * len(asked))})'
                for row in self._store.rows(sql, asked):
                    if row[-2] in found and shape.whole(row):
                        found[row[-2]].append(shape.entity(row))
                    else:
                        found.pop(row[-2], None)
        return {scope: Tables(mine) for scope, mine in found.items()}

    def history(self, scope: str) -> list[Entry]:
        """The lines of a scope's journal in order, without what they changed."""
        with self._store.reading():
            return journal.lines(self._store, scope)

    def changes_of(self, number: int) -> list[Change]:
        """What a line of the journal changed; refused with `WORKSHOP_DAMAGED` where it was altered."""
        with self._store.reading():
            return journal.changes_of(self._store, number)

    def summaries(self) -> list[summaries.Summary]:
        """A line for each workshop on the shelf, put away or not, the latest date first."""
        return summaries.summaries(self._store)

    def put_draft(self, scope: str, field: str, text: str, now: str) -> None:
        """Keep a text that is being typed."""
        margins.put_draft(self._store, scope, field, text, now)

    def drafts(self, scope: str) -> dict[str, str]:
        """The texts being typed, by field."""
        return margins.drafts(self._store, scope)

    def drop_draft(self, scope: str, field: str) -> None:
        """Forget a text whose editor has closed."""
        margins.drop_draft(self._store, scope, field)

    def put_state(self, scope: str, key: str, value: str) -> None:
        """Keep what is shown, outside undo."""
        margins.put_state(self._store, scope, key, value)

    def state(self, scope: str) -> dict[str, str]:
        """What was shown, by key."""
        return margins.state(self._store, scope)

    def backup_due(self, today: dt.date) -> bool:
        """Whether today's backup is wanting and may be made now."""
        return backups.due(self._store, today)

    def make_backup(self, today: dt.date) -> Path:
        """Make today's backup and verify it, in any thread. Refusals leave earlier backups as they are."""
        return backups.make_daily(self.path, today)

    def check(self) -> "list[Finding]":
        """Everything that is wrong with the file, gravest first."""
        from atelier.library import checking

        return checking.check(self._store)


def _title(store: Store, scope: str) -> str:
    found = store.rows('SELECT "title" FROM "workshop" WHERE "id" = ?', [scope])
    return str(found[0][0]).encode("utf-8", "replace").decode() if found else ""


def _is_act(change: Change) -> bool:
    return isinstance(change.entity, entities.Act)


def _open_locked(path: Path, now: str, new_id: Callable[[], str]) -> Store:
    """Make the file, or open it and bring it to this version."""
    if not path.exists():
        opening.create(path, now)
    store = opening.open_to_write(path, new_id)
    try:
        version = m.version_of(store.db)
        if version < len(m.MIGRATIONS):
            with backups.before_migration(path, dt.date.fromisoformat(now[:10]), version):
                m.migrate(store.db, now)
                opening.require_whole(path, store.db)
        with suppress(OSError, Refused):  # what cannot be taken away today may be another day
            Pictures(store).sweep((dt.datetime.fromisoformat(now) - _STRAY).timestamp())
    except BaseException:
        store.db.close()
        raise
    return store
