"""An open file: its connection, its transactions, and reading that survives damaged text."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from atelier.library.faults import faults
from atelier.workshop.refusals import Reason, Refused


@dataclass(frozen=True, slots=True)
class Store:
    """What every part of the library works on."""

    path: Path
    db: Database
    new_id: Callable[[], str]
    """The source of chance: 32 hexadecimal characters that nobody can foresee."""
    read_only: bool = False

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """One durable transaction: on leaving it everything is on disk, or after a refusal nothing is."""
        if self.read_only:
            raise Refused(Reason.LIBRARY_READ_ONLY, path=self.path)
        with faults(self.path), self.db.atomic():
            yield self.db

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """One state of the file throughout, whatever another process writes meanwhile."""
        with faults(self.path), self.db.atomic():
            yield self.db

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query, inside `writing` or `reading`."""
        return all_rows(self.db, sql, parameters)


def all_rows(db: Database, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a query; bytes that are no text any more come as lone surrogates, which no seal fits."""
    try:
        return db.execute(sql, parameters).fetchall()
    except sqlite3.OperationalError as error:
        if hasattr(error, "sqlite_errorcode"):
            raise
        # Raised by Python's own decoding, without a code of SQLite.
        db.conn.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
        try:
            return db.execute(sql, parameters).fetchall()
        finally:
            db.conn.text_factory = str
