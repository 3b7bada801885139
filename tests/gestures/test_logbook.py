"""The logbook of a programme, its themes, and actions that are ticked."""

import datetime as dt

from atelier.gestures.logbook import add_log_entry, change_log_entry, remove_log_entry
from atelier.gestures.outcomes import add_action, change_action, tick_action
from atelier.gestures.shelf import add_programme, change_programme, remove_programme
from atelier.gestures.steps import add_step
from atelier.workshop.entities import Action, LogEntry, Programme, Step, StepKind
from atelier.workshop.refusals import Reason
from atelier.workshop.tables import Tables
from tests.gestures.support import Room, refused

DAY = dt.date(2008, 4, 2)


def test_the_logbook_of_a_programme_is_kept_day_after_day() -> None:
    shelf = Room(Tables())
    programme = shelf.make(Programme, add_programme, title="Démarche", themes=["Logement", " ", "Enfance"])
    assert programme.themes == ("Logement", "Enfance")
    first = shelf.make(LogEntry, add_log_entry, programme=programme.id, text="Vu la mairie", day=DAY)
    shelf.do(add_log_entry, programme=programme.id, text="Relancé l'école")
    shelf.do(change_log_entry, entry=first.id, text="Vu deux mairies\nRien de neuf")
    assert [e.text for e in shelf.tables.children(LogEntry, programme.id)] == [
        "Vu deux mairies\nRien de neuf",
        "Relancé l'école",
    ]
    assert shelf.now(first).date == DAY
    shelf.do(remove_log_entry, entry=first.id)
    assert shelf.tables.count(LogEntry) == 1
    with refused(Reason.TEXT_EMPTY):
        shelf.do(add_log_entry, programme=programme.id, text=" \n")
    with refused(Reason.GONE, kind="programme"):
        shelf.do(add_log_entry, programme="nowhere", text="Ici")
    shelf.do(change_programme, programme=programme.id, themes=())
    shelf.do(remove_programme, programme=programme.id)
    assert shelf.tables == Tables()


def test_an_action_is_ticked_with_a_day_and_a_line() -> None:
    room = Room()
    step = room.make(Step, add_step, kind=StepKind.ACTIONS, title="Qui fait quoi")
    action = room.make(Action, add_action, step=step.id, what="Écrire")
    room.do(tick_action, action=action.id, done=True, on=DAY)
    room.do(change_action, action=action.id, done_note="Trois\nréponses")
    now = room.now(action)
    assert (now.done, now.done_on, now.done_note) == (True, DAY, "Trois réponses")
    room.do(tick_action, action=action.id, done=False)
    assert room.now(action) == action
    with refused(Reason.DATE_UNKNOWN):
        room.do(tick_action, action=action.id, done=True, on="hier")
