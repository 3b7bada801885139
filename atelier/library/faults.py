"""The world's faults, told apart: what SQLite and the file system report, as refusals with a reason."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from atelier.workshop.refusals import Reason, Refused


class Inconsistent(RuntimeError):
    """What was to be written contradicts what is stored: a bug of whoever asked, not a fault of the world."""


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Raise the faults met inside as `Refused` about that file; SQLite's own errors never pass."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except OSError as error:
        raise _of_system(error, path) from error
    except (UnicodeEncodeError, OverflowError) as error:  # what the one door should have refused
        raise Inconsistent(str(error)) from error


def _of_sqlite(error: sqlite3.Error, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    if code == sqlite3.SQLITE_CONSTRAINT_TRIGGER and str(error) in set(Reason):
        return Refused(Reason(str(error)))
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Refused(Reason.LIBRARY_BUSY, path=path)
        case sqlite3.SQLITE_FULL:
            return Refused(Reason.DISK_FULL, path=path)
        case sqlite3.SQLITE_READONLY:
            return Refused(Reason.LIBRARY_READ_ONLY, path=path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Refused(Reason.LIBRARY_DAMAGED, path=path, what=str(error))
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_TOOBIG:
            return Refused(Reason.LIBRARY_UNWRITABLE, path=path, cause=str(error))
    return Inconsistent(str(error))


def _of_system(error: OSError, path: Path) -> Refused:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refused(Reason.DISK_FULL, path=path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refused(Reason.LIBRARY_READ_ONLY, path=path)
    return Refused(Reason.LIBRARY_UNWRITABLE, path=path, cause=error.strerror or str(error))
