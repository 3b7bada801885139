"""Opening a library for one command."""

import datetime as dt
import secrets
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from atelier.library import Library
from atelier.session import Session
from atelier.session.places import default_library
from atelier.workshop.stamp import instant

WAIT: Final = 2.0
"""Seconds that a command which writes waits for a window or another command to let go of the library."""


@contextmanager
def session_of(asked: Namespace, *, write: bool = True) -> Iterator[Session]:
    """The session on the library that was asked for, closed at the end of the command."""
    path = asked.library or default_library()
    now = instant(_now())
    session = Session(
        Library.open(path, write=write, wait=WAIT if write else 0.0, now=now, new_id=_new_id), _new_id, _now
    )
    try:
        yield session
    finally:
        session.close()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return secrets.token_hex(16)
