"""What version 8 wrote is opened by this one: a method that is kept, of which no step takes anything up."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from atelier.gestures.keeping import take_up_retained
from atelier.library import backups
from atelier.session import Session
from atelier.session.arrivals import import_workshop
from atelier.session.keeping import kept_methods, method_kept
from atelier.workshop.entities import KeptMethod, Scenario, Step, StepKind
from tests.session.places import open_session
from tests.session.test_versions import LATER, VERSIONS, content, only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 8 left it, with a method that is kept, its last gesture undone."""
    return Path(copy(VERSIONS / "8.sqlite", tmp_path / "atelier.sqlite"))


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def test_a_library_of_version_8_opens_after_a_backup_and_undo_goes_on(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert content(kept) == content(VERSIONS / "8.sqlite")
    (summary,) = kept_methods(session)
    method = session.workshop(summary.id)
    (page,) = method.tables.all(KeptMethod)
    assert (page.summary, page.retained) == ("En une phrase", ())
    method.redo()
    assert method.tables.workshop.title == "Comme toujours"
    method.undo()
    wall = next(step for step in method.tables.all(Step) if step.kind is StepKind.WALL)
    method.do(take_up_retained, method=page.id, step=wall.id, taken=True)
    taken = [plan.retained for plan in method_kept(session, method.name).steps]
    assert taken.count(True) == 1
    assert session.library.check() == []
    method.undo()
    method.undo()
    assert next(method.tables.all(KeptMethod)).summary == ""


def test_a_file_of_version_8_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert 3 in {scenario.speaking for scenario in session.workshop(id).tables.all(Scenario)}
    assert import_workshop(session, VERSIONS / "8.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "8.json") == id
    assert other.workshop(id).tables == session.workshop(id).tables
    other.close()
