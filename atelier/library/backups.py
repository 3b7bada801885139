"""Copies beside the library: one on the first use of each day, one before each migration, each verified."""

import datetime as dt
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from atelier.library import migrations
from atelier.library.faults import faults
from atelier.library.opening import connect, sync_folder
from atelier.library.seals import broken_seals
from atelier.library.store import Store, all_rows, atomic
from atelier.workshop.refusals import Reason, Refused

KEPT = 7
"""How many are kept, the latest ones."""

_PASSED_ON = (
    *(Reason.ROUND_OPEN, Reason.EVALUATION_OPEN, Reason.DISK_FULL, Reason.LIBRARY_BUSY),
    Reason.BACKUP_FAILED,
)

_SINCE_BOOTHS = 5
"""The version in which evaluations got a booth, with a box of its own."""

ROUND_IS_OPEN = """
SELECT EXISTS (SELECT 1 FROM "round" WHERE (
  SELECT "kind" FROM "act" WHERE "round" = "round"."id" AND "kind" IN ('open', 'close', 'reopen')
  ORDER BY "sequence" DESC LIMIT 1
) IN ('open', 'reopen'))
"""

_BOOTH_IS_OPEN = """SELECT EXISTS (SELECT 1 FROM "step" WHERE "booth" = 'open')"""


def secret_open(db: sqlite3.Connection) -> Reason | None:
    """What may not be copied now, since a box is open: a vote, an evaluation, or nothing."""
    if all_rows(db, ROUND_IS_OPEN)[0][0]:
        return Reason.ROUND_OPEN
    if migrations.version_of(db) >= _SINCE_BOOTHS and all_rows(db, _BOOTH_IS_OPEN)[0][0]:
        return Reason.EVALUATION_OPEN
    return None


def folder_of(path: Path) -> Path:
    """Where the backups of a library lie."""
    return path.with_name(f"{path.stem} backups")


def all_of(path: Path) -> list[Path]:
    """The backups of a library, oldest first."""
    return sorted(folder_of(path).glob(f"{escape(path.stem)} ????-??-??*{escape(path.suffix)}"))


def due(store: Store, today: dt.date) -> bool:
    """Whether today's backup is wanting: never while a box is open, nor while nothing was done yet."""
    if store.read_only or _daily(store.path, today).exists():
        return False
    with store.reading():
        ((begun,),) = store.rows('SELECT EXISTS (SELECT 1 FROM "entry")')
        return bool(begun and secret_open(store.db) is None)


def make_daily(path: Path, today: dt.date) -> Path:
    """Copy the library and verify the copy, on a connection of its own so that any thread may.

    Refused with `ROUND_OPEN` or `EVALUATION_OPEN` while a box is open, `LIBRARY_BUSY`, `DISK_FULL` or
    `BACKUP_FAILED`: earlier backups then stay. They also stay where the library has broken seals, since
    they may be whole.
    """
    target = _daily(path, today)
    if _make(path, target, secret_wait=True):
        for old in all_of(path)[:-KEPT]:
            old.unlink(missing_ok=True)
    return target


@contextmanager
def before_migration(path: Path, today: dt.date, version: int) -> Iterator[None]:
    """Make a backup, then migrate inside; it is dropped then where a box is open: it holds what is in it."""
    target = folder_of(path) / f"{path.stem} {today.isoformat()} version {version}{path.suffix}"
    _make(path, target, secret_wait=False)
    with faults(path):
        db = connect(path, "rw")
        try:
            voting = secret_open(db)
        finally:
            db.close()
    yield
    if voting:
        target.unlink(missing_ok=True)


def _daily(path: Path, today: dt.date) -> Path:
    return folder_of(path) / f"{path.stem} {today.isoformat()}{path.suffix}"


def _make(path: Path, target: Path, *, secret_wait: bool) -> bool:
    """Copy, verify, then give the copy its name; says whether the library itself is free of broken seals."""
    passing = target.with_name(f"{target.name}.part")
    with _failing(target):
        target.parent.mkdir(exist_ok=True)
        for left in target.parent.glob("*.part*"):
            left.unlink(missing_ok=True)
        try:
            source = connect(path, "rw")
            try:
                with atomic(source):  # as short as can be: nobody can write meanwhile
                    if secret_wait and (waiting := secret_open(source)):
                        raise Refused(waiting)
                    _copy(source, passing)
                sound = _verify(source, passing)
            finally:
                source.close()
            _sync(passing)
            passing.replace(target)
            sync_folder(target.parent)
        except BaseException:
            passing.unlink(missing_ok=True)
            raise
    return sound


def _copy(source: sqlite3.Connection, passing: Path) -> None:
    copy = connect(passing, "rwc")
    copy.execute("PRAGMA synchronous = OFF")  # synced as a whole before it gets its name
    try:
        source.backup(copy)
    finally:
        copy.close()


def _verify(source: sqlite3.Connection, passing: Path) -> bool:
    """Refuse a copy that is not ours, not sound in every page, or has other broken seals than its source."""
    copy = connect(passing, "ro")
    try:
        (ours,) = all_rows(copy, "PRAGMA application_id")[0]
        (pages,) = all_rows(copy, "PRAGMA quick_check(1)")[0]
        if ours != migrations.APPLICATION_ID or pages != "ok":
            raise Refused(Reason.BACKUP_FAILED, path=passing, cause=pages)
        if migrations.version_of(copy) != len(migrations.MIGRATIONS):
            return (
                True  # an earlier version's rows have other columns; its migration is about to read them all
            )
        broken = set(broken_seals(copy))
        if not broken <= set(broken_seals(source) if broken else ()):
            raise Refused(Reason.BACKUP_FAILED, path=passing, cause="seals")
    finally:
        copy.close()
    return not broken


@contextmanager
def _failing(target: Path) -> Iterator[None]:
    """What the world does to a backup is told as a backup that failed: the library itself is unharmed."""
    try:
        with faults(target):
            yield
    except Refused as refused:
        if refused.reason in _PASSED_ON:
            raise
        cause = refused.__cause__ or refused
        said = getattr(cause, "strerror", None) or str(cause)
        raise Refused(Reason.BACKUP_FAILED, path=target, cause=said) from refused


def _sync(file: Path) -> None:
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
