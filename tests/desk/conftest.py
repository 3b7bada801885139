"""A real session on a library of its own, and a window on it, for tests driven by the keyboard."""

import datetime as dt
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.window.window import MainWindow
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.words import Words
from tests.library.places import lay_empty
from tests.look.showing import show_active

NOW = dt.datetime(2026, 11, 21, 9, 0, tzinfo=dt.UTC)

OpenSession = Callable[[], Session]


@dataclass(frozen=True, slots=True)
class Planted:
    """The file of a library, and the id of its one workshop."""

    file: bytes
    id: str


@pytest.fixture
def look(qapp: QApplication) -> Look:
    dressed = Look(less_motion=True)
    dressed.install(qapp)
    return dressed  # what it put on stays for the next test: dressing anew takes longer than most tests


@pytest.fixture
def words() -> Words:
    """Tests press what English calls it, whatever the state of the catalogues."""
    return Words("en")


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """A library with a new workshop from the bundled method, in English; each test has its own copy."""
    path = tmp_path_factory.mktemp("planted") / "a.db"
    session = _opened(path)
    made = plant(find("atelier-du-futur"), session.stamp(), title="A future", language="en")
    id = session.add(made, "new_workshop")
    session.close()
    return Planted(path.read_bytes(), id)


def _opened(path: Path) -> Session:
    lay_empty(path)
    library = Library.open(path, now="2026-11-21T09:00:00.000Z", new_id=lambda: secrets.token_hex(16))
    return Session(library, lambda: secrets.token_hex(16), lambda: NOW)


@pytest.fixture
def open_session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenSession]:
    """Opens the same library each time it is asked, as a start of the program does; close the one before."""
    opened: list[Session] = []
    path = tmp_path / "library" / "test.atelier.db"
    if "planted" in request.fixturenames:  # where nothing else is the workshop of a test
        path.parent.mkdir()
        path.write_bytes(request.getfixturevalue("planted").file)

    def open_one() -> Session:
        opened.append(_opened(path))
        return opened[-1]

    yield open_one
    for session in opened:
        session.close()


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session()


@pytest.fixture
def workshop(session: Session, planted: Planted) -> OpenWorkshop:
    """A new workshop from the bundled method, in English."""
    return session.workshop(planted.id)


class Said(list[str]):
    """What the desk told the person, in order; the last entry is empty after a success."""

    @property
    def last(self) -> str:
        return self[-1] if self else ""


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def folder(session: Session, tmp_path: Path) -> Path:
    """Where exports go."""
    folder = tmp_path / "out"
    folder.mkdir()
    session.shelf.remember(LAST_FOLDER, str(folder))
    return folder


@pytest.fixture
def desk(session: Session, words: Words, look: Look, said: Said) -> Desk:
    """A desk without a window, for one room alone; where it would go is not followed."""
    return Desk(
        session=session,
        words=words,
        look=look,
        tell=said.append,
        hush=lambda: said.append(""),
        go=lambda spot: None,
    )


@pytest.fixture
def window(qtbot: QtBot, session: Session, words: Words, look: Look) -> MainWindow:
    """The whole window, shown and active, at home."""
    made = MainWindow(session, words, look)
    show_active(qtbot, made, 1280, 720)
    return made
