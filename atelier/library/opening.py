"""Opening a library: is it there, is it ours, is it whole, may it be changed, and by nobody else."""

import os
import sqlite3
import warnings
from collections.abc import Callable
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from atelier.library import migrations
from atelier.library.store import Store
from atelier.workshop.refusals import Reason, Refused

_MAGIC = b"SQLite format 3\x00"
_WAIT = 0.3
"""Seconds that SQLite itself waits for another process, so that no window freezes."""
SYNC = "EXTRA"
"""FULL, and the folder is synced too: what was confirmed outlives a power cut."""
_QUICK = 64 * 1024 * 1024
"""Bytes up to which every page is looked at on opening; in larger files the daily backup's check does it."""


def take_lock(path: Path, wait: float) -> BaseFileLock:
    """Be the one who may change this library; refused after `wait` seconds. The kernel frees it at death."""
    lock = FileLock(f"{path}.lock", thread_local=False)
    try:
        with (
            warnings.catch_warnings()
        ):  # a file system without locks gets a weaker one, which is no news for anybody
            warnings.simplefilter("ignore")
            lock.acquire(timeout=wait)
    except Timeout:
        raise Refused(Reason.LIBRARY_LOCKED, path=path) from None
    return lock


def examine(path: Path) -> None:
    """Refuse by its first bytes what is no library of ours, before anything is opened or left beside it."""
    with path.open("rb") as file:
        head = file.read(100)
    if not head:
        raise Refused(Reason.LIBRARY_EMPTY, path=path)
    ours = int.from_bytes(head[68:72], "big") == migrations.APPLICATION_ID
    if not head.startswith(_MAGIC):
        if ours:
            raise Refused(Reason.LIBRARY_DAMAGED, path=path, what="header")
        raise Refused(Reason.LIBRARY_FOREIGN, path=path)
    if not ours:
        raise Refused(Reason.LIBRARY_FOREIGN, path=path)


def may_write(path: Path) -> bool:
    """Whether the system lets us change the file and put a journal beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def create(path: Path, now: str) -> None:
    """Make a new library under a passing name, so that no power cut leaves half a file under its own."""
    passing = path.with_name(f"{path.name}.new")
    passing.unlink(missing_ok=True)
    db = connect(passing, "rwc")
    try:
        migrations.migrate(db, now)
    finally:
        db.close()
    passing.replace(path)
    sync_folder(path.parent)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection with the house's settings; `mode` is `ro`, `rw` or `rwc`, as in SQLite's addresses."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    db = sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None)
    try:
        for setting in (
            "foreign_keys = ON",
            "secure_delete = ON",
            "trusted_schema = OFF",
            "cell_size_check = ON",
        ):
            db.execute(f"PRAGMA {setting}")
        if mode != "ro":
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute(f"PRAGMA synchronous = {SYNC}")
    except BaseException:
        db.close()
        raise
    return db


def open_to_read(path: Path, new_id: Callable[[], str]) -> Store:
    """A store that changes nothing but, where it may, rolls back what a crash left half done."""
    db = connect(path, "rw" if may_write(path) else "ro")
    try:
        db.execute("PRAGMA query_only = ON")
        known, version = len(migrations.MIGRATIONS), migrations.version_of(db)
        if version > known:
            raise Refused(Reason.LIBRARY_NEWER, path=path, version=version, known=known)
        require_whole(path, db)
        if version < known:
            db = _migrated_in_memory(db)
    except BaseException:
        db.close()
        raise
    return Store(path, db, new_id, read_only=True)


def open_to_write(path: Path, new_id: Callable[[], str]) -> Store:
    """A store of any version up to ours, not yet migrated; the lock is held by the caller."""
    db = connect(path, "rw")
    try:
        known, version = len(migrations.MIGRATIONS), migrations.version_of(db)
        if version > known:
            raise Refused(Reason.LIBRARY_NEWER, path=path, version=version, known=known)
        require_whole(path, db)
    except BaseException:
        db.close()
        raise
    return Store(path, db, new_id)


def require_whole(path: Path, db: sqlite3.Connection) -> None:
    """Refuse a file whose schema or pages are not as its version wrote them; then trust its guards."""
    if different := migrations.differences(db):
        raise Refused(Reason.LIBRARY_DAMAGED, path=path, what=", ".join(different[:3]))
    if path.stat().st_size <= _QUICK:
        (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise Refused(Reason.LIBRARY_DAMAGED, path=path, what=found)
    db.execute("PRAGMA trusted_schema = ON")  # older SQLites let no guard read JSON otherwise


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _migrated_in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """The library of an earlier version as this version sees it, without touching the file."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    db.backup(memory)
    db.close()
    migrations.migrate(memory, "")
    memory.execute("PRAGMA query_only = ON")
    return memory
