"""A session on a library of the test's own, which can be closed and opened again."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from atelier.library import opening
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from tests.session.places import Clock, open_session

Restart = Callable[[], Session]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    monkeypatch.setattr(opening, "SYNC", "OFF")


@pytest.fixture
def clock() -> Clock:
    """Stands at half past two in the afternoon of the sample's day until it is moved."""
    return Clock(dt.datetime(2008, 3, 27, 14, 30, tzinfo=dt.UTC))


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """The file of a library with one workshop as the bundled method plants it, and the workshop's id."""
    path = tmp_path_factory.mktemp("planted") / "a.db"
    session = open_session(path, Clock(dt.datetime(2008, 3, 1, tzinfo=dt.UTC)))
    id = new_workshop(session, method="atelier-du-futur", title="Un futur", language="fr")
    session.close()
    return path.read_bytes(), id


@pytest.fixture
def restart(
    request: pytest.FixtureRequest, tmp_path: Path, clock: Clock, planted: tuple[bytes, str]
) -> Iterator[Restart]:
    """Closes the session that is open, if any, and opens the same library again."""
    opened: list[Session] = []
    if "workshop" in request.fixturenames:
        (tmp_path / "library").mkdir()
        (tmp_path / "library" / "test.atelier.db").write_bytes(planted[0])

    def again() -> Session:
        if opened:
            opened.pop().close()
        opened.append(open_session(tmp_path / "library" / "test.atelier.db", clock))
        return opened[-1]

    yield again
    for session in opened:
        session.close()


@pytest.fixture
def session(restart: Restart) -> Session:
    return restart()


@pytest.fixture
def workshop(session: Session, planted: tuple[bytes, str]) -> OpenWorkshop:
    """A workshop that has what its method gave it, and nothing else."""
    return session.workshop(planted[1])
