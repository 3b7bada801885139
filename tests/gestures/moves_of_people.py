"""Gestures on people, for any sequence of gestures."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from atelier.gestures import attendance, composing, people, people_lists
from atelier.workshop.entities import Group, Participant, Presence, Step
from tests.gestures.support import Gesture

if TYPE_CHECKING:
    from tests.gestures.test_any_sequence import Picks

MOVES_OF_PEOPLE: "list[tuple[Gesture, Callable[[Picks], dict[str, Any]]]]" = [
    (people.add_participants, lambda p: {"participants": [people.NewParticipant(last_name=p.word())]}),
    (
        people_lists.bring_in_people,
        lambda p: {
            "participants": [people.NewParticipant(last_name=p.word())],
            "completing": {p.one(Participant): people.NewParticipant(last_name="", college=p.word())},
        },
    ),
    (
        people.walk_in,
        lambda p: {"participants": [people.NewParticipant(last_name=p.word())], "step": p.one(Step)},
    ),
    (people.change_participant, lambda p: {"participant": p.one(Participant), "left_before": p.maybe(Step)}),
    (people.remove_participant, lambda p: {"participant": p.one(Participant)}),
    (
        composing.put_in_group,
        lambda p: {
            "step": p.one(Step),
            "participants": p.some(Participant),
            "group": p.maybe(Group),
        },
    ),
    (
        composing.join_smallest,
        lambda p: {"step": p.one(Step), "participants": p.some(Participant)},
    ),
    (
        composing.compose_groups,
        lambda p: {
            "step": p.one(Step),
            "participants": p.some(Participant),
            "way": p.choice([*composing.Sharing]),
        },
    ),
    (
        composing.give_duty,
        lambda p: {
            "group": p.one(Group),
            "duty": p.choice([*composing.Duty]),
            "participant": p.maybe(Participant),
        },
    ),
    (
        attendance.set_presences,
        lambda p: {
            "participants": p.some(Participant),
            "presence": p.choice([*Presence]),
            "step": p.maybe(Step),
        },
    ),
    (composing.empty_groups, lambda p: {"step": p.one(Step)}),
]
