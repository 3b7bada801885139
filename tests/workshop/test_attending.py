"""Who is expected, before and after presences were ticked."""

from dataclasses import replace

from atelier.workshop.attending import expected, listed, ticked, unknown
from atelier.workshop.entities import Participant, Presence, Step, StepKind, Timing, Workshop
from atelier.workshop.tables import Tables
from atelier.workshop.voters import here_during

AWAY, HERE, EXCUSED = Presence.ABSENT, Presence.PRESENT, Presence.EXCUSED
WORKSHOP = Workshop(id="w", title="A", language="fr", method="m")


def room(*presences: Presence, follows: str | None = None, led: bool = False) -> Tables:
    people = [
        Participant(id=f"p{n}", order=f"a{n}", last_name=str(n), presence=presence)
        for n, presence in enumerate(presences)
    ]
    step = Step(id="s", order="a0", title="S", kind=StepKind.WALL)
    time = [Timing(id="t", order="a0", step="s", started="2026-11-21T18:00:00.000Z")] if led else []
    return Tables([replace(WORKSHOP, follows=follows), step, *people, *time])


def many(tables: Tables) -> int:
    return len(expected(tables, tables.all(Participant)))


def test_a_list_of_which_nobody_is_here_was_not_ticked() -> None:
    tables = room(AWAY, AWAY, EXCUSED, follows="before")
    assert (ticked(tables), many(tables)) == (False, 2)


def test_who_is_added_to_a_carried_list_ticks_nobody() -> None:
    tables = room(AWAY, HERE, follows="before")
    assert (ticked(tables), many(tables)) == (False, 2)


def test_a_carried_list_is_believed_once_the_workshop_is_led() -> None:
    tables = room(AWAY, HERE, follows="before", led=True)
    assert (ticked(tables), many(tables)) == (True, 1)


def test_one_who_stays_away_from_a_list_made_here_is_away() -> None:
    tables = room(AWAY, HERE)
    assert (ticked(tables), many(tables)) == (True, 1)
    assert ticked(room())


def test_until_the_first_tick_at_the_door_nobody_is_known_to_be_away() -> None:
    tables = room(AWAY, AWAY, EXCUSED, led=True)
    assert [len(found) for found in (unknown(tables), listed(tables), here_during(tables, "s"))] == [2, 3, 2]
    tables = room(AWAY, HERE, EXCUSED, led=True)
    assert [len(found) for found in (unknown(tables), listed(tables), here_during(tables, "s"))] == [0, 2, 1]
