"""Where one may go by naming it: what every room tells the palette."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from atelier.desk.context import Desk, Spot
from atelier.desk.naming import titled
from atelier.desk.states import LIKELY, state_of


@dataclass(frozen=True, slots=True)
class Place:
    """A step, a workshop, a group, a title; `kind` says which, or whose it is."""

    name: str
    kind: str
    go: Callable[[], object]
    deep: bool = False
    """Whether it comes after the commands: there are many like it."""


def workshop_places(desk: Desk, here: str) -> list[Place]:
    """The other workshops of the shelf, each at the room that somebody likely comes for."""
    words, today = desk.words, desk.session.now().astimezone().date()
    return [
        Place(
            titled(words, summary.title, summary.number),
            words.date_long(summary.date) if summary.date else words.say("Workshop"),
            partial(desk.go, Spot(LIKELY[state_of(summary, today)], summary.id)),
            deep=True,
        )
        for summary in desk.session.summaries()
        if summary.id != here
    ]
