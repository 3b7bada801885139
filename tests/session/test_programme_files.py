"""A whole programme as a file: out of one library, into another, in one go."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atelier.gestures.logbook import add_log_entry
from atelier.gestures.shelf import change_programme
from atelier.gestures.workshops import change_workshop
from atelier.minutes import Wanted
from atelier.session import Session
from atelier.session.arrivals import add_sample, holds_a_programme, import_programme, import_workshop
from atelier.session.books import book_of, made_of_book
from atelier.session.exporting import WHOLE, snapshot_of
from atelier.session.following import follow_up
from atelier.session.programmes import whole_of
from atelier.words import Words
from atelier.workshop.entities import LogEntry, Programme
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.session.places import Clock, open_round, open_session


@pytest.fixture
def programme(session: Session) -> str:
    sample = session.workshop(add_sample(session))
    programme = sample.tables.workshop.programme or ""
    session.shelf.do(change_programme, programme=programme, themes=["Un", "Deux"])
    session.shelf.do(add_log_entry, programme=programme, text="Vu la mairie")
    follow_up(session, sample.name)
    return programme


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Session:
    return open_session(tmp_path / "other.db", clock)


def written(session: Session, programme: str, path: Path, *, log: bool = True) -> Path:
    whole = whole_of(session, programme)
    snapshots = [snapshot_of(session, s.id, recall=False) for s in whole.workshops]
    book = book_of(whole.programme, snapshots, whole.log, Wanted(log=log))
    made_of_book(book, WHOLE, Words("fr")).write(path)
    return path


def test_what_goes_out_comes_in_and_one_undo_takes_it_out_of_view(
    session: Session, other: Session, programme: str, tmp_path: Path
) -> None:
    path = written(session, programme, tmp_path / "a.json")
    assert holds_a_programme(path)
    assert import_programme(other, path) == programme
    here, there = whole_of(session, programme), whole_of(other, programme)
    assert (here.programme, here.log, here.themes[0].title) == (there.programme, there.log, "Un")
    for summary in here.workshops:
        assert other.workshop(summary.id).tables == session.workshop(summary.id).tables
    assert other.library.check() == []
    assert written(other, programme, tmp_path / "b.json").read_bytes() == path.read_bytes()
    assert import_programme(other, path) == programme
    other.shelf.undo()
    assert other.summaries() == []
    assert other.shelf.tables.count(Programme) == 0
    import_programme(other, path)
    assert len(other.summaries()) == 2
    other.close()


def test_the_logbook_stays_where_it_is_unless_it_is_asked_for(
    session: Session, other: Session, programme: str, tmp_path: Path
) -> None:
    import_programme(other, written(session, programme, tmp_path / "a.json", log=False))
    assert other.shelf.tables.count(LogEntry) == 0
    other.close()


def test_one_workshop_that_differs_keeps_all_of_it_out(
    session: Session, other: Session, programme: str, tmp_path: Path
) -> None:
    path = written(session, programme, tmp_path / "a.json")
    sample = other.workshop(add_sample(other))
    sample.do(change_workshop, date=dt.date(2008, 3, 28))
    with refused(Reason.WORKSHOP_EXISTS):
        import_programme(other, path)
    assert len(other.summaries()) == 1
    assert other.shelf.tables.count(LogEntry) == 0
    other.close()


def test_what_is_wrong_in_a_file_is_named_by_its_place(
    session: Session, programme: str, tmp_path: Path
) -> None:
    whole = json.loads(written(session, programme, tmp_path / "a.json").read_text("utf-8"))
    mistakes: dict[str, Callable[[dict[str, Any]], object]] = {
        "workshops[1].workshop[0].programme": lambda d: d["workshops"][1]["workshop"][0].update(
            programme=None
        ),
        "workshops[1].workshop[0].id": lambda d: d["workshops"].__setitem__(1, d["workshops"][0]),
        "workshops[0]": lambda d: d["workshops"].__setitem__(0, "rien"),
        "log_entry[0].programme": lambda d: d["log_entry"][0].update(programme="0" * 32),
        "log_entry[0].text": lambda d: d["log_entry"][0].update(text="a\u0000b"),
        "programme": lambda d: d.update(programme=None),
        "autre": lambda d: d.update(autre=1),
        "log_entry": lambda d: d.update(log_entry={}),
    }
    path = tmp_path / "b.json"
    for place, mistake in mistakes.items():
        document = json.loads(json.dumps(whole))
        mistake(document)
        if place == "workshops[1].workshop[0].programme":
            document["workshops"][1]["programme"] = None
        path.write_text(json.dumps(document), "utf-8")
        with refused(Reason.FILE_WRONG, place=place):
            import_programme(session, path)
    path.write_text("[]", "utf-8")
    with refused(Reason.FILE_FOREIGN):
        holds_a_programme(path)
    with refused(Reason.FILE_WRONG):
        import_workshop(session, tmp_path / "a.json")


def test_a_vote_that_is_open_keeps_the_whole_in(session: Session, programme: str, tmp_path: Path) -> None:
    opened = next(s for s in session.summaries() if s.follows)
    workshop = session.workshop(follow_up(session, opened.id, method="vote-simple"))
    open_round(workshop, "Une", "Deux", "Trois")
    with refused(Reason.ROUND_OPEN):
        written(session, programme, tmp_path / "a.json")
    assert not (tmp_path / "a.json").exists()
