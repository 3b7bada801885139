"""What version 2 wrote is opened by this one: two votes, one secret and one open, closed or still open."""

import base64
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from atelier.library import backups
from atelier.library.pictures import folder_of
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import import_workshop
from atelier.workshop import acts
from atelier.workshop.entities import Orientation, Round, Way
from tests.session.places import open_session
from tests.session.test_versions import LATER, VERSIONS, content, only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library as version 2 left it, with the one picture that it names."""
    path = tmp_path / "atelier.sqlite"
    shutil.copy(VERSIONS / "2.sqlite", path)
    folder_of(path).mkdir()
    for name, data in json.loads((VERSIONS / "2.json").read_text("utf-8"))["files"].items():
        (folder_of(path) / name).write_bytes(base64.b64decode(data))
    return path


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path, LATER)
    yield session
    session.close()


def rounds(workshop: OpenWorkshop) -> tuple[Round, Round]:
    secret, spoken = sorted(workshop.tables.all(Round), key=lambda round: round.position)
    return secret, spoken


def test_votes_of_version_2_are_what_they_were(session: Session, path: Path) -> None:
    (kept,) = backups.all_of(path)
    assert content(kept) == content(VERSIONS / "2.sqlite")
    workshop = session.workshop(only(session))
    secret, spoken = rounds(workshop)
    assert not secret.named
    assert (secret.way, secret.drawn) == (Way.UNSAID, False)
    assert all(each.drawing == "" for each in workshop.tables.all(Orientation))
    assert {id: (r.voters, r.totals) for id, r in workshop.records().items()} == {
        secret.id: (5, {1: 4, 2: 4, 3: 1, 4: 1}),
        spoken.id: (5, {1: 2, 2: 3}),
    }
    assert session.library.check() == []
    assert workshop.next_undo == "add_notes"


def test_a_file_of_version_2_is_the_workshop_that_its_library_holds(session: Session, tmp_path: Path) -> None:
    id = only(session)
    assert import_workshop(session, VERSIONS / "2.json") == id
    other = open_session(tmp_path / "other.sqlite", LATER)
    assert import_workshop(other, VERSIONS / "2.json") == id
    assert other.workshop(id).tables == session.workshop(id).tables
    other.close()


def test_a_vote_that_was_open_goes_on_and_no_backup_of_it_stays(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute('DELETE FROM "act" WHERE "sequence" > 1')
    session = open_session(path, LATER)
    assert backups.all_of(path) == []
    workshop = session.workshop(only(session))
    secret, spoken = rounds(workshop)
    workshop.polls.cast(secret.id, ((1, 1),))
    assert workshop.polls.close(secret.id).totals == {1: 5, 2: 4, 3: 1, 4: 1}
    assert workshop.polls.close(spoken.id).voters == 5
    assert acts.state(workshop.tables, secret.id) is acts.RoundState.CLOSED
    assert session.library.check() == []
    session.close()
