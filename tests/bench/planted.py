"""A workshop of a method in a library on disk, and a look for its windows."""

import datetime as dt
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session


@contextmanager
def planted(method: str) -> Iterator[tuple[OpenWorkshop, Look]]:
    """In the folder that `ATELIER_BENCH` names, so that any disk can be measured."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=False)
    look.install(app)
    with tempfile.TemporaryDirectory(dir=os.environ.get("ATELIER_BENCH")) as folder:
        library = Library.open(Path(folder) / "a.db", now="2026-11-21T09:00:00.000Z", new_id=_id)
        session = Session(library, _id, lambda: dt.datetime.now(dt.UTC))
        tables = plant(find(method), session.stamp(), title="Bench", language="fr")
        yield session.workshop(session.add(tables, "new_workshop")), look
        session.close()


def _id() -> str:
    return secrets.token_hex(16)
