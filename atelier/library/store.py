"""An open file: its connection, its transactions, and reading that survives damaged text."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from atelier.library.faults import faults
from atelier.workshop.refusals import Reason, Refused


@dataclass(frozen=True, slots=True)
class Store:
    """What every part of the library works on."""

    path: Path
    db: sqlite3.Connection
    new_id: Callable[[], str]
    """The source of chance: 32 hexadecimal characters that nobody can foresee."""
    read_only: bool = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One durable transaction: on leaving it everything is on disk, or after a refusal nothing is."""
        if self.read_only:
            raise Refused(Reason.LIBRARY_READ_ONLY, path=self.path)
        with faults(self.path), atomic(self.db):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One state of the file throughout, whatever another process writes meanwhile."""
        with faults(self.path):
            if self.db.in_transaction:
                yield
                return
            self.db.execute("BEGIN")
            try:
                yield
            finally:
                self.db.rollback()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query, inside `writing` or `reading`."""
        return all_rows(self.db, sql, parameters)


def atomic(db: sqlite3.Connection) -> AbstractContextManager[object]:
    """All or nothing. Imports sqlite-utils when it is first used: that takes as long as to show the home."""
    from sqlite_utils import Database

    return Database(db, recursive_triggers=False, execute_plugins=False).atomic()


def all_rows(db: sqlite3.Connection, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a query; bytes that are no text any more come as lone surrogates, which no seal fits."""
    try:
        return db.execute(sql, parameters).fetchall()
    except sqlite3.OperationalError as error:
        if hasattr(error, "sqlite_errorcode"):
            raise
        # Raised by Python's own decoding, without a code of SQLite.
        db.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
        try:
            return db.execute(sql, parameters).fetchall()
        finally:
            db.text_factory = str
