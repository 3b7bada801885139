"""A session on a library of the test's own, which can be closed and opened again."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from atelier.library import opening
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample, new_workshop
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


@pytest.fixture
def restart(tmp_path: Path, clock: Clock) -> Iterator[Restart]:
    """Closes the session that is open, if any, and opens the same library again."""
    opened: list[Session] = []

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
def workshop(session: Session) -> OpenWorkshop:
    """A workshop as the bundled method plants it."""
    return session.workshop(new_workshop(session, method="atelier-du-futur", title="Un futur", language="fr"))


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))
