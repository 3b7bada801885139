"""What version 7 wrote is opened by this one: scenarios without a speaking time, no methods that are kept."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from atelier.gestures.groups import set_scenario
from atelier.library import backups
from atelier.session import Session
from atelier.session.arrivals import import_workshop
from atelier.session.keeping import keep_workshop, kept_methods
from atelier.workshop.entities import LogEntry, Scenario, Step
from tests.session.places import open_session
from tests.session.test_versions import LATER, VERSIONS, content, only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 7 left it, with a logbook, a scenario, and a last gesture undone."""
    return Path(copy(VERSIONS / "7.sqlite", tmp_path / "atelier.sqlite"))


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def test_a_library_of_version_7_opens_after_a_backup_and_undo_goes_on(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert content(kept) == content(VERSIONS / "7.sqlite")
    workshop = session.workshop(only(session))
    scenario = next(s for s in workshop.tables.all(Scenario) if s.title == "Dans dix ans")
    assert (scenario.year, scenario.speaking) == (2036, None)
    assert session.shelf.tables.count(LogEntry) == 1
    workshop.redo()
    assert "Encore plus loin" in [step.title for step in workshop.tables.all(Step)]
    workshop.undo()
    workshop.do(set_scenario, step=scenario.step, group=scenario.group, speaking=2)
    keep_workshop(session, workshop.name, title="Comme avant")
    assert session.library.check() == []
    assert len(kept_methods(session)) == 1
    assert only(session) == workshop.name


def test_a_file_of_version_7_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert import_workshop(session, VERSIONS / "7.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "7.json") == id
    assert other.workshop(id).tables == session.workshop(id).tables
    other.close()
