"""People of the list: nobody twice, nobody without a name."""

from atelier.gestures.people import (
    NewParticipant,
    add_participants,
    change_participant,
    move_participant,
    remove_participant,
    walk_in,
    walk_out,
)
from atelier.gestures.steps import add_step
from atelier.workshop.entities import Participant, Presence, Step, StepKind
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused


def person(last_name: str, first_name: str = "", organisation: str = "") -> NewParticipant:
    return NewParticipant(last_name=last_name, first_name=first_name, organisation=organisation)


def names(room: Room) -> list[str]:
    return [participant.last_name for participant in room.tables.children(Participant)]


def test_people_stand_in_the_order_in_which_they_were_written() -> None:
    room = Room()
    room.do(add_participants, participants=[person(" Un\t"), person("Deux")])
    room.do(add_participants, participants=[person("", "Trois"), person("Quatre")])
    assert names(room) == ["Un", "Deux", "", "Quatre"]


def test_nobody_is_listed_twice_and_all_are_refused_together() -> None:
    room = Room()
    room.do(add_participants, participants=[person("Élan", "Zoé", "Foyer")])
    several = [person("Autre"), person("ELAN", "zoe", "foyer"), person("autre")]
    with refused(Reason.PARTICIPANT_TWICE, name="zoe ELAN, autre"):
        room.do(add_participants, participants=several)
    room.do(add_participants, participants=several, skip_known=True)
    assert names(room) == ["Élan", "Autre"]
    room.do(add_participants, participants=[person("Élan", "Zoé", "Mairie")])
    assert len(names(room)) == 3


def test_nobody_is_without_a_name() -> None:
    room = Room()
    with refused(Reason.TEXT_EMPTY):
        room.do(add_participants, participants=[person("Un"), person(" ", "\n", "Foyer")])
    made = room.make(Participant, add_participants, participants=[person("Un")])
    with refused(Reason.TEXT_EMPTY):
        room.do(change_participant, participant=made.id, last_name="")


def test_what_is_known_of_somebody_changes_but_not_into_somebody_else() -> None:
    room = Room()
    one, two = (
        room.make(Participant, add_participants, participants=[person(name)]) for name in ("Un", "Deux")
    )
    room.do(change_participant, participant=one.id, presence=Presence.EXCUSED, college="Habitants")
    assert room.now(one).presence is Presence.EXCUSED
    with refused(Reason.PARTICIPANT_TWICE, name="UN"):
        room.do(change_participant, participant=two.id, last_name="UN")
    with refused(Reason.GONE, kind="step"):
        room.do(change_participant, participant=two.id, left_before="nowhere")
    room.do(move_participant, participant=two.id, index=0)
    assert names(room) == ["Deux", "Un"]
    room.do(remove_participant, participant=two.id)
    assert names(room) == ["Un"]


def steps(room: Room) -> tuple[Step, Step]:
    first, second = (room.make(Step, add_step, kind=StepKind.TALK, title=title) for title in ("Un", "Deux"))
    return first, second


def test_somebody_who_walks_in_is_here_since_the_step_before() -> None:
    room = Room()
    first, second = steps(room)
    early = room.make(Participant, walk_in, participants=[person("Tôt")], step=first.id)
    tardy = room.make(Participant, walk_in, participants=[person("Tard")], step=second.id)
    assert (early.arrived_after, tardy.arrived_after) == (None, first.id)
    assert tardy.presence is Presence.PRESENT
    with refused(Reason.PARTICIPANT_TWICE, name="Tard"):
        room.do(walk_in, participants=[person("tard")], step=second.id)
    with refused(Reason.TEXT_EMPTY):
        room.do(walk_in, participants=[person("")], step=second.id)


def test_somebody_who_was_excused_walks_in_without_being_listed_twice() -> None:
    room = Room()
    first, second = steps(room)
    made = room.make(Participant, add_participants, participants=[person("Un", "Zoé", "Foyer")])
    room.do(change_participant, participant=made.id, presence=Presence.EXCUSED)
    room.do(walk_in, participants=[person("UN", "zoe")], step=second.id)
    assert room.now(made).presence is Presence.PRESENT
    assert room.now(made).arrived_after == first.id
    room.do(walk_in, participants=[person("Un", "Zoé", "Mairie")], step=second.id)
    assert len(names(room)) == 2


def test_who_agreed_for_one_address_has_not_agreed_for_another() -> None:
    room = Room()
    made = room.make(
        Participant,
        add_participants,
        participants=[NewParticipant(last_name="Un", email="un@exemple.org")],
    )
    assert not room.now(made).agreed
    room.do(change_participant, participant=made.id, agreed=True)
    room.do(change_participant, participant=made.id, role="élue", email="un@exemple.org")
    assert room.now(made).agreed
    room.do(change_participant, participant=made.id, email="deux@exemple.org")
    assert not room.now(made).agreed
    room.do(change_participant, participant=made.id, email="trois@exemple.org", agreed=True)
    assert room.now(made).agreed


def test_a_list_gives_addresses_to_those_who_are_there_and_takes_none_away() -> None:
    room = Room()
    un, deux = (NewParticipant(last_name=name, email=f"{name}@exemple.org") for name in ("un", "deux"))
    made = [room.make(Participant, add_participants, participants=[person(name)]) for name in ("Un", "Deux")]
    room.do(change_participant, participant=made[1].id, email="autre@exemple.org")
    room.do(add_participants, participants=[un, deux, person("Trois"), un], skip_known=True)
    assert [each.email for each in room.tables.children(Participant)] == [
        "un@exemple.org",
        "autre@exemple.org",
        "",
    ]


def test_who_leaves_took_part_in_the_step_but_votes_no_more_in_a_vote() -> None:
    room = Room()
    wall = room.make(Step, add_step, kind=StepKind.WALL, title="Mur")
    vote = room.make(Step, add_step, kind=StepKind.VOTE, title="Vote")
    talk = room.make(Step, add_step, kind=StepKind.TALK, title="Fin")
    one = room.make(Participant, walk_in, participants=[person("Un")], step=wall.id)
    left = {}
    for step in (wall, vote, talk):
        room.do(walk_out, participants=[one.id], step=step.id)
        left[step.id] = room.tables.get(Participant, one.id).left_before
    assert left == {wall.id: vote.id, vote.id: vote.id, talk.id: talk.id}
    room.do(walk_in, participants=[person("un")], step=talk.id)
    assert room.tables.get(Participant, one.id).left_before is None
