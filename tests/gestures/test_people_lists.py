"""A list that comes in: new ones listed, known ones completed, all in one gesture."""

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.people_lists import bring_in_people
from atelier.workshop.entities import Participant, Presence
from tests.gestures.support import Room


def test_new_people_are_listed_and_known_ones_completed() -> None:
    room = Room()
    known = [NewParticipant(last_name="LÉGER", first_name="Zoé", college="élus")]
    room.do(add_participants, participants=known)
    (zoe,) = room.tables.children(Participant)
    told = NewParticipant(
        last_name="Leger", organisation=" Mairie ", college="habitants", presence=Presence.EXCUSED
    )
    changes = room.do(
        bring_in_people, participants=[NewParticipant(last_name="BA")], completing={zoe.id: told}
    )
    found = room.tables.children(Participant)
    assert [p.last_name for p in found] == ["LÉGER", "BA"]
    assert (found[0].organisation, found[0].college, found[0].presence) == (
        "Mairie",
        "élus",
        Presence.EXCUSED,
    )
    assert len(changes) == 2


def test_who_is_listed_exactly_so_is_not_listed_twice() -> None:
    room = Room()
    room.do(add_participants, participants=[NewParticipant(last_name="BA")])
    assert room.do(bring_in_people, participants=[NewParticipant(last_name="ba")]) == []
