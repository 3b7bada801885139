"""Where a workshop stands, derived from what is known of it: nobody sets it, so it cannot be wrong."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from atelier.desk.context import Room
from atelier.library import Summary
from atelier.look.marks import Tone
from atelier.words import N_


class State(StrEnum):
    """One word for a card, the most pressing that applies."""

    VOTING = "voting"
    TODAY = "today"
    MINUTES = "minutes"
    BEGUN = "begun"
    PREPARING = "preparing"


SAID: Final[Mapping[State, tuple[str, Tone]]] = {
    State.VOTING: (N_("Vote open"), Tone.BRICK),
    State.TODAY: (N_("Today"), Tone.PETROL),
    State.MINUTES: (N_("Minutes ready"), Tone.GREEN),
    State.BEGUN: (N_("Under way"), Tone.GOLD),
    State.PREPARING: (N_("In preparation"), Tone.NEUTRAL),
}
"""The chip of each state."""

LIKELY: Final[Mapping[State, Room]] = {
    State.VOTING: Room.RUN,
    State.TODAY: Room.RUN,
    State.MINUTES: Room.MINUTES,
    State.BEGUN: Room.RUN,
    State.PREPARING: Room.PREPARE,
}
"""The room that somebody most likely comes for."""


def state_of(summary: Summary, today: dt.date) -> State:
    """The state on a local date; minutes are ready once people spoke and the day, the vote or all is over."""
    said = summary.notes > 0 or summary.voted or summary.said
    over = summary.date is not None and summary.date < today
    if summary.voting:
        return State.VOTING
    if said and summary.ended:
        return State.MINUTES
    if summary.date == today and not summary.voted:
        return State.TODAY
    if said and (over or summary.voted or summary.at_last):
        return State.MINUTES
    return State.BEGUN if said else State.PREPARING
