"""What version 3 wrote is opened by this one: a named secret vote by colleges, with a drawing."""

import base64
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from atelier.gestures.minutes import change_minutes
from atelier.gestures.people import change_participant
from atelier.library import backups
from atelier.library.pictures import folder_of
from atelier.session import Session
from atelier.session.arrivals import import_workshop
from atelier.workshop.entities import Minutes, Participant, People, Round
from tests.session.places import open_session, texts
from tests.session.test_versions import LATER, VERSIONS, content, only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 3 left it, with the one drawing that it names."""
    path = tmp_path / "atelier.sqlite"
    shutil.copy(VERSIONS / "3.sqlite", path)
    folder_of(path).mkdir()
    for name, data in json.loads((VERSIONS / "3.json").read_text("utf-8"))["files"].items():
        (folder_of(path) / name).write_bytes(base64.b64decode(data))
    return path


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def test_a_library_of_version_3_opens_after_a_backup_and_undo_goes_on(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert content(kept) == content(VERSIONS / "3.sqlite")
    workshop = session.workshop(only(session))
    people = list(workshop.tables.all(Participant))
    assert {(person.email, person.agreed) for person in people} == {("", False)}
    assert list(workshop.tables.all(Minutes)) == []
    (round,) = workshop.tables.all(Round)
    assert workshop.records()[round.id].totals == {1: 11, 2: 4, 3: 4, 4: 3}
    workshop.redo()
    assert "Une autre" in texts(workshop)
    workshop.do(change_minutes, people=People.NONE)
    workshop.do(change_participant, participant=people[0].id, email="x@y.example", agreed=True)
    assert session.library.check() == []


def test_a_file_of_version_3_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert import_workshop(session, VERSIONS / "3.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "3.json") == id
    assert other.workshop(id).tables == session.workshop(id).tables
    other.close()
