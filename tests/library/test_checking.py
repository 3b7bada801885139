"""The whole check says what was altered behind the library's back, and where."""

from collections.abc import Callable
from pathlib import Path

import pytest

from atelier.library import Fault, Library
from atelier.library.migrations import m0001_guards
from atelier.library.store import atomic
from atelier.workshop.change import created, removed
from tests.library.places import ROUND, WORKSHOP, do, note
from tests.library.test_ballot_box import ONE, TWO, closed, opened
from tests.library.test_pictures import JPEG, picture


def behind(library: Library, *statements: str) -> None:
    """Alter rows past every guard, then put the guards back as they were."""
    db = library._store.db
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    db.execute("PRAGMA foreign_keys = OFF")
    with atomic(db):
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            db.execute(statement)
        for _, sql in triggers:
            db.execute(sql)


@pytest.fixture
def voted(library: Library) -> Library:
    opened(library)
    library.box.cast_secret(ROUND, ONE)
    library.box.cast_secret(ROUND, TWO)
    closed(library)
    do(library, created(note(1)))
    assert library.check() == []
    return library


@pytest.mark.parametrize(
    ("statement", "fault", "kind"),
    [
        ('UPDATE "note" SET "text" = \'autre\'', Fault.SEAL, "note"),
        ('UPDATE "participant" SET "order" = "order"', None, ""),
        ('UPDATE "entry" SET "changes" = \'[]\' WHERE "gesture" = \'add_notes\'', Fault.SEAL, "entry"),
        ('UPDATE "listing" SET "put_away" = 1', Fault.SEAL, "listing"),
        ('DELETE FROM "cluster"', Fault.LINK, "note"),
        ('DELETE FROM "act" WHERE "sequence" = 1', Fault.CHAIN, "round"),
        ('UPDATE "ballot" SET "marks" = \'[[1,2]]\'', Fault.BALLOTS, "round"),
        ('UPDATE "admission" SET "spent" = 1', Fault.BALLOTS, "round"),
        ('UPDATE "ballot" SET "marks" = \'[[1,1]]\'', Fault.COUNT, "round"),
        ('DELETE FROM "ballot"', Fault.COUNT, "round"),
    ],
)
def test_what_was_altered_is_found(voted: Library, statement: str, fault: Fault | None, kind: str) -> None:
    behind(voted, statement)
    found = voted.check()
    assert (fault, kind) in {(f.fault, f.kind) for f in found} if fault else found == []


def test_a_vote_by_name_is_held_to_its_signatures(library: Library) -> None:
    opened(library, named=True)
    library.box.cast_secret(ROUND, ONE, None, "p1")
    library.box.sign_offs.tick(ROUND, "p2")
    closed(library)
    assert library.check() == []
    behind(library, """INSERT INTO "sign_off" SELECT "round", 'p3', 0 FROM "sign_off" WHERE "handed" """)
    assert {f.fault for f in library.check()} == {Fault.BALLOTS}


def test_a_finding_says_where(voted: Library) -> None:
    behind(voted, 'UPDATE "note" SET "text" = \'autre\'')
    (finding,) = voted.check()
    assert (finding.scope, finding.id) == (WORKSHOP, note(1).id)


def test_a_finding_never_says_what_somebody_voted(voted: Library) -> None:
    behind(voted, 'UPDATE "ballot" SET "marks" = \'[[1,9]]\'')
    assert all("[" not in finding.detail for finding in voted.check())


def test_a_missing_guard_is_found(voted: Library) -> None:
    voted._store.db.execute('DROP TRIGGER "batch_within_rules"')
    assert [(f.fault, f.detail) for f in voted.check()] == [(Fault.SCHEMA, "trigger batch_within_rules")]


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(JPEG[:-1])])
def test_a_picture_that_is_missing_or_altered_is_found(
    library: Library, harm: Callable[[Path], object]
) -> None:
    name = library.pictures.put(JPEG)
    do(library, created(picture(name)))
    assert library.check() == []
    harm(library.pictures.path(name))
    (finding,) = library.check()
    assert (finding.fault, finding.scope, finding.id) == (Fault.PICTURE, WORKSHOP, picture(name).id)
    do(library, removed(picture(name)))
    assert library.check() == [], "nothing shows it any more"


def test_damaged_pages_are_found(voted: Library, path: Path) -> None:
    content = bytearray(path.read_bytes())
    place = content.index(b"add_notes") // 4096 * 4096
    content[place : place + 8] = b"\xff" * 8
    path.write_bytes(content)
    voted._store.db.execute("PRAGMA shrink_memory")  # pages that were read already would hide it
    assert {f.fault for f in voted.check()} == {Fault.PAGES}


def test_guards_only_refuse() -> None:
    """A trigger that writes would write outside the journal."""
    for word in ("UPDATE ", "INSERT ", "DELETE "):
        uses = [line for line in m0001_guards.SQL.splitlines() if word in line]
        assert all(line.startswith("CREATE TRIGGER") for line in uses)
