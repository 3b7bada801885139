"""Presences of several people at once, with when they came."""

from atelier.gestures.attendance import set_presences
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.steps import add_step
from atelier.workshop.entities import Participant, Presence, Step, StepKind
from tests.gestures.support import Room


def test_who_comes_during_a_step_is_here_since_the_one_before() -> None:
    room = Room()
    for title in "AB":
        room.do(add_step, kind=StepKind.TALK, title=title)
    first, second = (step.id for step in room.tables.children(Step))
    absent = Presence.ABSENT
    room.do(
        add_participants,
        participants=[NewParticipant(last_name=n, presence=absent) for n in "XY"],
    )
    x, y = (p.id for p in room.tables.children(Participant))
    room.do(set_presences, participants=[x], presence=Presence.PRESENT, step=first)
    room.do(set_presences, participants=[x, y], presence=Presence.PRESENT, step=second)
    found = [(p.presence, p.arrived_after) for p in room.tables.children(Participant)]
    assert found == [(Presence.PRESENT, None), (Presence.PRESENT, first)]
    room.do(set_presences, participants=[y], presence=Presence.EXCUSED)
    assert room.tables.get(Participant, y).arrived_after is None
