"""What version 5 wrote is opened by this one: a programme without themes, actions without a day."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from atelier.gestures.logbook import add_log_entry
from atelier.gestures.outcomes import tick_action
from atelier.library import backups
from atelier.session import Session
from atelier.session.arrivals import import_workshop
from atelier.session.following import follow_up
from atelier.workshop.entities import Action, Cluster, LogEntry, NextWorkshop, Programme
from tests.session.places import open_session
from tests.session.test_versions import LATER, VERSIONS, content, only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 5 left it: a closed vote, two actions, the last gesture undone."""
    return Path(copy(VERSIONS / "5.sqlite", tmp_path / "atelier.sqlite"))


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def test_a_library_of_version_5_opens_after_a_backup_and_undo_goes_on(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert content(kept) == content(VERSIONS / "5.sqlite")
    workshop = session.workshop(only(session))
    assert workshop.tables.workshop.follows is None
    (programme,) = session.shelf.tables.all(Programme)
    assert programme.themes == ()
    done = {(a.what, a.done, a.done_on, a.done_note) for a in workshop.tables.all(Action)}
    assert done == {("Écrire aux mairies", False, None, ""), ("Trouver une salle", True, None, "")}
    assert {title.takes_up for title in workshop.tables.all(Cluster)} == {None}
    workshop.redo()
    assert workshop.tables.count(NextWorkshop) == 1
    workshop.undo()
    assert workshop.next_undo == "change_action"
    workshop.undo()
    assert not any(action.done for action in workshop.tables.all(Action))
    for action in tuple(workshop.tables.all(Action)):
        workshop.do(tick_action, action=action.id, done=True, on=dt.date(2026, 11, 21))
    session.shelf.do(add_log_entry, programme=programme.id, text="Vu la mairie")
    follow_up(session, workshop.name)
    assert session.shelf.tables.count(LogEntry) == 1
    assert session.library.check() == []


def test_a_file_of_version_5_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert import_workshop(session, VERSIONS / "5.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "5.json") == id
    assert other.workshop(id).tables == session.workshop(id).tables
    other.close()
