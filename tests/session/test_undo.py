"""Undo, redo, and where they stop."""

from collections.abc import Callable

import pytest

from atelier.gestures.notes import remove_notes, reword_note
from atelier.gestures.shelf import put_away
from atelier.gestures.workshops import change_workshop
from atelier.library import Library
from atelier.session import OpenWorkshop, Session
from atelier.workshop.refusals import Reason, Refused
from tests.gestures.support import refused
from tests.session.places import open_round, say, texts

Restart = Callable[[], Session]


def test_undo_takes_back_the_last_gesture_only_and_redo_does_it_again(workshop: OpenWorkshop) -> None:
    first, second = say(workshop, "Un bus"), say(workshop, "Un café")
    workshop.do(reword_note, note=second[0].id, text="Un café associatif")
    assert workshop.next_undo == "reword_note"
    workshop.undo()
    assert texts(workshop) == ["Un bus", "Un café"]
    workshop.undo()
    assert texts(workshop) == ["Un bus"]
    assert (workshop.next_undo, workshop.next_redo) == ("add_notes", "add_notes")
    workshop.redo()
    workshop.redo()
    assert texts(workshop) == ["Un bus", "Un café associatif"]
    workshop.do(remove_notes, notes=[note.id for note in first])
    with refused(Reason.NOTHING_TO_REDO):
        workshop.redo()


def test_what_was_done_stands_until_it_is_undone(workshop: OpenWorkshop, restart: Restart) -> None:
    say(workshop, "Un bus")
    assert workshop.standing["add_notes"] == 1
    workshop.undo()
    assert workshop.standing["add_notes"] == 0
    workshop.redo()
    assert restart().workshop(workshop.name).standing["add_notes"] == 1


def test_a_new_gesture_ends_redo(workshop: OpenWorkshop) -> None:
    say(workshop, "Un bus")
    workshop.undo()
    say(workshop, "Un café")
    assert workshop.next_redo is None
    workshop.undo()
    with refused(Reason.NOTHING_TO_UNDO):
        workshop.undo()
    assert texts(workshop) == []


def test_undo_and_redo_go_on_after_a_restart(workshop: OpenWorkshop, restart: Restart) -> None:
    say(workshop, "Un bus")
    say(workshop, "Un café")
    workshop.undo()
    before = workshop.tables
    again = restart().workshop(workshop.name)
    assert again.tables == before
    assert (again.next_undo, again.next_redo) == ("add_notes", "add_notes")
    again.redo()
    assert texts(again) == ["Un bus", "Un café"]
    again.undo()
    again.undo()
    twice = restart().workshop(workshop.name)
    assert (texts(twice), twice.next_undo) == ([], None)
    twice.redo()
    assert texts(twice) == ["Un bus"]


def test_a_gesture_that_changes_nothing_is_not_there_to_undo(workshop: OpenWorkshop) -> None:
    (note,) = say(workshop, "Un bus")
    assert workshop.do(reword_note, note=note.id, text="Un bus") == []
    workshop.undo()
    assert texts(workshop) == []


def test_undo_stops_at_an_act_and_says_so_also_after_later_gestures(
    workshop: OpenWorkshop, restart: Restart
) -> None:
    say(workshop, "Un bus")
    open_round(workshop, "Le bus", "Le café", "Le jardin")
    with refused(Reason.UNDO_STOPS_AT_VOTE):
        workshop.undo()
    say(workshop, "Un jardin")
    workshop.undo()
    assert texts(workshop) == ["Un bus"]
    with refused(Reason.UNDO_STOPS_AT_VOTE):
        workshop.undo()
    again = restart().workshop(workshop.name)
    with refused(Reason.UNDO_STOPS_AT_VOTE):
        again.undo()
    assert again.next_redo == "add_notes"


def test_each_scope_undoes_its_own(session: Session, workshop: OpenWorkshop) -> None:
    say(workshop, "Un bus")
    session.shelf.do(put_away, workshop=workshop.name)
    assert session.summaries() == []
    session.shelf.undo()
    assert [s.id for s in session.summaries()] == [workshop.name]
    assert texts(workshop) == ["Un bus"]
    workshop.undo()
    assert texts(workshop) == []


def test_what_cannot_be_written_was_never_done(
    workshop: OpenWorkshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(workshop, "Un bus")
    before, told = workshop.tables.copy(), list[object]()
    workshop.listen(told.append)

    def full(*_: object) -> list[int]:
        raise Refused(Reason.DISK_FULL, path="x")

    with monkeypatch.context() as patched:
        patched.setattr(Library, "commit", full)
        with refused(Reason.DISK_FULL):
            say(workshop, "Un café")
        with refused(Reason.DISK_FULL):
            workshop.undo()
    assert (workshop.tables, told, workshop.next_redo) == (before, [], None)
    say(workshop, "Un café")
    assert texts(workshop) == ["Un bus", "Un café"]


def test_a_refused_gesture_changes_nothing(workshop: OpenWorkshop) -> None:
    before = workshop.tables.copy()
    with refused(Reason.TEXT_EMPTY):
        workshop.do(change_workshop, title="   ")
    assert (workshop.tables, workshop.next_undo) == (before, None)
