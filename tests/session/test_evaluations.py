"""The booth of an evaluation: one each, nothing told of who or when, nothing undone, nothing lost."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from atelier.gestures.evaluation import NewFace, add_faces, add_last_words
from atelier.gestures.steps import add_step, change_step
from atelier.library import Fault, backups
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import import_workshop
from atelier.session.exporting import WHOLE, export_snapshot, snapshot_of
from atelier.words import Words
from atelier.workshop.entities import Booth, Face, LastWord, Step, StepKind
from atelier.workshop.evaluating import answers, faceless
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused

Restart = Callable[[], Session]


@pytest.fixture
def step(workshop: OpenWorkshop) -> str:
    """An evaluation with two faces, open for three people."""
    workshop.do(add_step, kind=StepKind.EVALUATION, title="À chaud")
    found = next(each for each in workshop.tables.all(Step) if each.title == "À chaud")
    workshop.do(add_faces, step=found.id, faces=[NewFace("content"), NewFace("déçu")])
    workshop.evaluations.open(found.id, 3)
    return found.id


def leave(workshop: OpenWorkshop, step: str, face: int | None, word: str = "") -> None:
    workshop.evaluations.admit(step)
    faces = workshop.tables.children(Face, step)
    workshop.evaluations.cast(step, None if face is None else faces[face].id, word)


def test_each_answers_once_and_the_count_is_known_at_the_close(
    workshop: OpenWorkshop, step: str, restart: Restart
) -> None:
    leave(workshop, step, 0, "Merci")
    with refused(Reason.VOTER_NOBODY):
        workshop.evaluations.cast(step, None, "Encore")
    leave(workshop, step, 0)
    workshop = restart().workshop(workshop.name)
    assert workshop.evaluations.answered(step) == 2
    assert [face.cast for face in workshop.tables.children(Face, step)] == [0, 0]
    workshop.evaluations.admit(step)
    with refused(Reason.VOTER_IN_HAND):
        workshop.evaluations.close(step)
    workshop.evaluations.give_up(step)
    leave(workshop, step, None, "Au revoir")
    with refused(Reason.EVALUATION_FULL, expected=3):
        workshop.evaluations.admit(step)
    workshop.evaluations.correct_expected(step, 4)
    leave(workshop, step, 1)
    workshop.evaluations.close(step)
    again = restart().workshop(workshop.name)
    assert [face.cast for face in again.tables.children(Face, step)] == [2, 1]
    assert [word.text for word in again.tables.children(LastWord, step)] == ["Au revoir", "Merci"]
    assert again.tables.get(Step, step).booth is Booth.CLOSED
    assert again._library.check() == []


def test_answers_without_a_face_are_known_at_the_close_and_after_another(
    workshop: OpenWorkshop, step: str
) -> None:
    leave(workshop, step, 0)
    leave(workshop, step, None, "Merci")
    assert faceless(workshop.tables, step) == 0
    workshop.evaluations.close(step)
    assert (answers(workshop.tables, step), faceless(workshop.tables, step)) == (2, 1)
    workshop.evaluations.open(step, 3)
    leave(workshop, step, None, "Bravo")
    leave(workshop, step, 1)
    workshop.evaluations.close(step)
    assert (answers(workshop.tables, step), faceless(workshop.tables, step)) == (4, 2)


def test_the_desk_is_told_what_could_not_be_written(workshop: OpenWorkshop, step: str) -> None:
    evaluations = workshop.evaluations
    for _ in range(2):
        leave(workshop, step, 0)
    evaluations.admit(step)
    with refused(Reason.EVALUATION_BLANK):
        evaluations.cast(step, None, " ")
    assert evaluations.refused(step) is None
    evaluations.correct_expected(step, 2)
    with refused(Reason.EVALUATION_FULL, expected=2):
        evaluations.cast(step, None, "Merci")
    why = evaluations.refused(step)
    assert why is not None
    assert why.reason is Reason.EVALUATION_FULL
    evaluations.correct_expected(step, 3)
    evaluations.cast(step, None, "Merci")
    assert not evaluations.in_hand(step)


def test_nothing_of_it_is_undone_and_undo_stops_there(workshop: OpenWorkshop, step: str) -> None:
    with refused(Reason.UNDO_STOPS_AT_VOTE):
        workshop.undo()
    leave(workshop, step, 0, "Merci")
    workshop.evaluations.close(step)
    with refused(Reason.UNDO_STOPS_AT_VOTE):
        workshop.undo()
    workshop.do(add_last_words, step=step, texts=["Dit après"])
    workshop.undo()
    assert [word.text for word in workshop.tables.children(LastWord, step)] == ["Merci"]


def test_the_box_tells_neither_who_nor_when_nor_how_much(workshop: OpenWorkshop, step: str) -> None:
    for word in ("a" * 40, "", "Été"):
        leave(workshop, step, 0, word)
    db = workshop._library._store.db
    rows = db.execute('SELECT "key", "word" FROM "opinion"').fetchall()
    assert [key for key, _ in rows] == sorted(key for key, _ in rows)
    assert {len(word.encode()) % 64 for _, word in rows} == {0}
    said = " ".join(str(row) for row in db.execute('SELECT * FROM "entry"').fetchall())
    assert "aaaa" not in said
    workshop.evaluations.close(step)
    assert db.execute('SELECT count(*) FROM "opinion"').fetchone() == (0,)


def test_guards_refuse_what_comes_in_by_another_door(workshop: OpenWorkshop, step: str) -> None:
    leave(workshop, step, 0)
    face = workshop.tables.children(Face, step)[0].id
    db = workshop._library._store.db
    put = 'INSERT INTO "opinion" VALUES (?, ?, ?, ?)'
    for sql, values in (
        (put, (step, b"1", "x" * 32, "")),
        ('UPDATE "opinion" SET "word" = ?', ("x",)),
        ('UPDATE "face" SET "title" = ?', ("x",)),
        ('DELETE FROM "face" WHERE "id" = ?', (face,)),
        ('UPDATE "step" SET "booth" = ? WHERE "booth" = \'open\'', ("closed",)),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(sql, values)
    for key in (b"1", b"2"):
        db.execute(put, (step, key, face, ""))
    with pytest.raises(sqlite3.IntegrityError, match="evaluation-full"):
        db.execute(put, (step, b"3", face, ""))
    workshop.evaluations.close(step)
    for sql, values in (
        (put, (step, b"1", face, "")),
        ('UPDATE "face" SET "cast" = 9 WHERE "id" = ?', (face,)),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(sql, values)


def test_a_box_with_more_than_were_expected_is_found(workshop: OpenWorkshop, step: str) -> None:
    library = workshop._library
    leave(workshop, step, 0)
    assert library.check() == []
    guard = library._store.db.execute(
        'SELECT "sql" FROM "sqlite_schema" WHERE "name" = \'opinion_within_expected\''
    ).fetchone()[0]
    library._store.db.execute('DROP TRIGGER "opinion_within_expected"')
    for key in (b"1", b"2", b"3"):
        library._store.db.execute("INSERT INTO \"opinion\" VALUES (?, ?, '', 'x')", (step, key))
    library._store.db.execute(guard)
    assert [(found.fault, found.kind, found.id) for found in library.check()] == [
        (Fault.BALLOTS, "step", step)
    ]


def test_files_and_backups_wait_for_the_close(
    session: Session, workshop: OpenWorkshop, step: str, tmp_path: Path
) -> None:
    file, words = tmp_path / "a.json", Words("fr")
    with refused(Reason.EVALUATION_OPEN):
        export_snapshot(snapshot_of(session, workshop.name), file, WHOLE, words)
    assert not session.library.backup_due(dt.date(2030, 1, 1))
    with refused(Reason.EVALUATION_OPEN):
        session.library.make_backup(dt.date(2030, 1, 1))
    leave(workshop, step, 1, "Merci")
    workshop.evaluations.close(step)
    session.library.make_backup(dt.date(2030, 1, 1))
    assert backups.all_of(session.library.path)
    export_snapshot(snapshot_of(session, workshop.name), file, WHOLE, words)
    assert import_workshop(session, file) == workshop.name
    copied = session.workshop(import_workshop(session, file, copy=True)).tables
    assert [face.cast for face in copied.all(Face) if face.title == "déçu"] == [1]
    assert [word.text for word in copied.all(LastWord)] == ["Merci"]
    assert session.library.check() == []


def test_a_gesture_made_before_the_opening_does_not_come_back(workshop: OpenWorkshop, step: str) -> None:
    workshop.do(change_step, step=step, title="À chaud, vraiment")
    workshop.undo()
    assert workshop.tables.get(Step, step).booth is Booth.OPEN
