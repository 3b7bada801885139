"""What version 4 wrote is opened by this one: steps without tables, grids and booths."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from atelier.gestures.positioning import add_items
from atelier.gestures.steps import add_step
from atelier.library import backups
from atelier.session import Session
from atelier.session.arrivals import import_workshop
from atelier.workshop.entities import Booth, GridItem, Minutes, People, Round, RowsAs, Step, StepKind
from tests.session.places import open_session, texts
from tests.session.test_versions import LATER, VERSIONS, content, only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 4 left it, with a named secret vote and what was said of the minutes."""
    return Path(copy(VERSIONS / "4.sqlite", tmp_path / "atelier.sqlite"))


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def test_a_library_of_version_4_opens_after_a_backup_and_undo_goes_on(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert content(kept) == content(VERSIONS / "4.sqlite")
    workshop = session.workshop(only(session))
    steps = workshop.tables.children(Step)
    assert {(step.rows_as, step.booth, step.expected) for step in steps} == {
        (RowsAs.TABLE, Booth.UNUSED, None)
    }
    (minutes,) = workshop.tables.all(Minutes)
    assert minutes.people is People.ORGANISATIONS
    (round,) = workshop.tables.all(Round)
    assert workshop.records()[round.id].totals == {1: 3, 2: 2, 3: 2}
    workshop.redo()
    assert "Encore" in texts(workshop)
    workshop.do(add_step, kind=StepKind.POSITIONING, title="Mailler")
    grid = next(step for step in workshop.tables.all(Step) if step.kind is StepKind.POSITIONING)
    workshop.do(add_items, step=grid.id, titles=["Se rencontrer"])
    assert session.library.check() == []
    workshop.undo()
    assert workshop.tables.count(GridItem) == 0


def test_a_file_of_version_4_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert import_workshop(session, VERSIONS / "4.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "4.json") == id
    assert other.workshop(id).tables == session.workshop(id).tables
    other.close()
