"""Killed at random moments, the product loses nothing that it had confirmed."""

import datetime as dt
import os
import random
import time
from pathlib import Path

import pytest

from atelier.gestures.notes import add_notes, remove_notes, reword_note
from atelier.library import Library, backups
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Note, Round
from atelier.workshop.tables import Tables
from tests.library.places import NOW, ROUND, WORKSHOP, open_library, shelve, small_workshop
from tests.library.test_ballot_box import ONE, closed, opened
from tests.long.library_killing import Confirm, killed, left_over, moments

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are tried where processes fork")

ZONE, TITLE = "a3" * 16, "a4" * 16


def random_library(path: Path) -> Library:
    """A library with ids that no earlier run had."""
    return Library.open(path, now=NOW, new_id=lambda: os.urandom(16).hex(), wait=5)


def made(path: Path) -> None:
    library = random_library(path)
    shelve(library, small_workshop())
    library.close()


def replayed(library: Library) -> Tables:
    """The workshop as its journal tells it, line after line, from what it was made of."""
    tables = Tables(small_workshop())
    for entry in library.history(WORKSHOP):
        assert entry.number is not None
        tables.apply(library.changes_of(entry.number))
    return tables


def one_gesture(workshop: OpenWorkshop, chance: random.Random) -> bool:
    """Something that a facilitator does; says whether the journal has a line more for it."""
    notes = list(workshop.tables.all(Note))
    match chance.choice(["add", "add", "add", "many", "reword", "remove", "undo", "redo", "draft"]):
        case "add":
            workshop.do(add_notes, zone=ZONE, cluster=TITLE, notes=[f"idée {chance.random()}"])
        case "many":
            workshop.do(add_notes, zone=ZONE, notes=[f"idée {n}" * 50 for n in range(20)], at=0)
        case "reword" if notes:
            workshop.do(reword_note, note=chance.choice(notes).id, text=f"autrement {chance.random()}")
        case "remove" if len(notes) > 100:
            workshop.do(remove_notes, notes=[n.id for n in chance.sample(notes, 10)])
        case "undo" if workshop.next_undo:
            workshop.undo()
        case "redo" if workshop.next_redo:
            workshop.redo()
        case _:
            workshop.put_draft("capture", f"Une nav {chance.random()}")
            return False
    return True


def test_two_hundred_kills_lose_no_confirmed_gesture(tmp_path: Path) -> None:
    path = tmp_path / "atelier.sqlite"
    made(path)
    written = kept = 0
    for number, seconds in enumerate(moments(200, 0.08, seed=1)):

        def work(confirm: Confirm, number: int = number, lines: int = written) -> None:
            """Works without end, and says how many lines are on disk each time that it is told so."""
            chance = random.Random(number)
            session = Session(
                random_library(path), lambda: os.urandom(16).hex(), lambda: dt.datetime.now(dt.UTC)
            )
            workshop = session.workshop(WORKSHOP)
            confirm("ready")
            while True:
                lines += one_gesture(workshop, chance)
                confirm(str(lines))

        confirmed = killed(work, seconds)
        library = random_library(path)
        lines = library.history(WORKSHOP)
        last = int(confirmed[-1]) if confirmed[-1] != "ready" else written
        assert last <= len(lines) <= last + 1, (
            "a confirmed gesture is lost, or one that was never asked is there"
        )
        assert library.load(WORKSHOP) == replayed(library)
        if number % 20 == 19:
            assert library.check() == []
        kept += len(lines) > last
        written = len(lines)
        library.close()
        assert left_over(path) == []
    print(f"{written} gestures kept; {kept} of 200 kills came between the commit and its confirmation")
    assert written > 200


def test_kills_during_a_vote_lose_no_ballot_and_spend_no_admission_twice(tmp_path: Path) -> None:
    path = tmp_path / "atelier.sqlite"
    made(path)
    library = random_library(path)
    opened(library, entitled=5000)
    library.close()
    cast = 0

    def work(confirm: Confirm) -> None:
        library = random_library(path)
        confirm("ready")
        while True:
            library.box.cast_secret(ROUND, ONE)
            confirm(str(library.box.turnout(ROUND)))

    for seconds in moments(60, 0.06, seed=2):
        confirmed = killed(work, seconds)
        library = random_library(path)
        last = int(confirmed[-1]) if confirmed[-1] != "ready" else cast
        cast = library.box.turnout(ROUND)
        assert last <= cast <= last + 1
        library.close()
    library = random_library(path)
    closed(library)
    assert library.check() == []
    assert library.load(WORKSHOP).get(Round, ROUND).entitled == 5000
    library.close()


def test_kills_during_backups_leave_whole_backups_only(tmp_path: Path) -> None:
    path = tmp_path / "atelier.sqlite"
    made(path)
    library = random_library(path)
    session = Session(library, lambda: os.urandom(16).hex(), lambda: dt.datetime.now(dt.UTC))
    session.workshop(WORKSHOP).do(add_notes, zone=ZONE, notes=["une idée qui prend de la place" * 100] * 300)
    expected = library.load(WORKSHOP)
    session.close()
    day = dt.date(2026, 1, 1)

    def work(confirm: Confirm) -> None:
        library = random_library(path)
        confirm("ready")
        for number in range(10_000):
            library.make_backup(day + dt.timedelta(days=number))
            confirm(str(number))

    parts = 0
    for seconds in moments(60, 0.15, seed=3):
        killed(work, seconds)
        folder = backups.folder_of(path)
        parts += any(".part" in p.name for p in folder.iterdir()) if folder.exists() else 0
        for found in backups.all_of(path):
            copy = open_library(found, write=False)
            assert copy.load(WORKSHOP) == expected
            copy.close()
    print(f"{parts} of 60 kills came in the middle of a copy")
    assert parts
    library = random_library(path)
    assert library.check() == []
    library.make_backup(day)
    assert [p for p in backups.folder_of(path).iterdir() if ".part" in p.name] == []
    library.close()


def test_kills_while_a_library_is_made_leave_none_or_a_whole_one(tmp_path: Path) -> None:
    whole, start = 0, time.perf_counter()
    random_library(tmp_path / "unharmed.sqlite").close()
    longest = 3 * (time.perf_counter() - start)
    for number, seconds in enumerate(moments(60, longest, seed=4)):
        path = tmp_path / str(number) / "atelier.sqlite"

        def work(confirm: Confirm, path: Path = path) -> None:
            confirm("ready")
            random_library(path)
            while True:
                confirm("made")

        killed(work, seconds)
        whole += path.exists()
        library = random_library(path)
        assert library.check() == []
        library.close()
        assert left_over(path) == []
    assert 0 < whole < 60
