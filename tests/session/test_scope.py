"""Listeners, drafts, what is remembered, and the workshop that somebody names."""

from collections.abc import Callable

import pytest

from atelier.gestures.workshops import change_workshop
from atelier.session import Cause, Notice, OpenWorkshop, Session
from atelier.session.arrivals import add_sample, new_workshop
from atelier.workshop.entities import Note, Workshop
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.session.places import say, texts

Restart = Callable[[], Session]


def test_listeners_are_told_once_after_the_commit(workshop: OpenWorkshop, restart: Restart) -> None:
    told: list[tuple[Cause, str, int]] = []
    on_disk: list[int] = []

    def listener(notice: Notice) -> None:
        told.append((notice.cause, notice.gesture, len(notice.ids(Note))))
        assert not notice.touches(Workshop)
        on_disk.append(len(list(workshop._library.load(workshop.name).all(Note))))

    stop = workshop.listen(listener)
    say(workshop, "Un bus", "Un café")
    workshop.undo()
    workshop.redo()
    stop()
    say(workshop, "Un jardin")
    assert told == [
        (Cause.GESTURE, "add_notes", 2),
        (Cause.UNDO, "add_notes", 2),
        (Cause.REDO, "add_notes", 2),
    ]
    assert on_disk == [2, 0, 2]


def test_a_listener_that_leaves_or_fails_keeps_nothing_from_the_others(workshop: OpenWorkshop) -> None:
    told: list[str] = []

    def leaves(_: Notice) -> None:
        told.append("leaves")
        stop()

    def fails(_: Notice) -> None:
        raise ZeroDivisionError

    stop = workshop.listen(leaves)
    workshop.listen(fails)
    workshop.listen(lambda _: told.append("last"))
    with pytest.raises(ZeroDivisionError):
        say(workshop, "Un bus")
    assert told == ["leaves", "last"]
    assert texts(workshop) == ["Un bus"]
    assert workshop.next_undo == "add_notes"


def test_drafts_come_back_after_a_restart_until_they_are_dropped(
    workshop: OpenWorkshop, restart: Restart
) -> None:
    workshop.put_draft("capture", "Une nav")
    workshop.put_draft("title", "Un titre")
    workshop.put_draft("capture", "Une navette")
    workshop.put_draft("title", "")
    again = restart().workshop(workshop.name)
    assert again.drafts() == {"capture": "Une navette"}
    assert again.next_undo is None


def test_what_is_shown_is_remembered_and_not_undone(workshop: OpenWorkshop, restart: Restart) -> None:
    workshop.remember("zoom", "1.5")
    again = restart().workshop(workshop.name)
    assert (again.remembered("zoom"), again.remembered("other", "none")) == ("1.5", "none")
    assert again.next_undo is None


def test_there_is_one_open_workshop_for_an_id(session: Session, workshop: OpenWorkshop) -> None:
    assert session.workshop(workshop.name) is workshop
    session.leave(workshop.name)
    assert session.workshop(workshop.name) is not workshop
    with refused(Reason.WORKSHOP_UNKNOWN):
        session.workshop("0" * 32)


def test_a_workshop_is_found_by_the_beginning_of_its_id_or_title(session: Session) -> None:
    sample = add_sample(session)
    made = [
        new_workshop(session, method="atelier-du-futur", title=title, language="fr")
        for title in ("Été", "Été 2009", "Bien vieillir")
    ]
    assert session.find(sample[:9].upper()).id == sample
    assert session.find("BIEN V").id == made[2]
    assert session.find("ete").id == made[0]
    assert session.find("été 2").id == made[1]
    with refused(Reason.WORKSHOP_AMBIGUOUS, asked="ét"):
        session.find("ét")
    for nothing in ("", " ", "vieillir", sample + "0"):
        with refused(Reason.WORKSHOP_UNKNOWN, asked=nothing):
            session.find(nothing)


def test_a_title_is_found_as_it_is_now(session: Session, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, title="Un autre futur")
    assert session.find("un autre").title == "Un autre futur"
