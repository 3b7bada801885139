"""What the room is shown, as plain data: with the workshop it gives the picture."""

import json
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final

RADAR: Final = 1
"""The number of the cue of a grid that shows its radar instead of its rows."""
BARS: Final = 2
"""The same for its bars."""


class CueKind(StrEnum):
    """What stands on the shared screen."""

    BLACK = "black"
    WELCOME = "welcome"
    STAKES = "stakes"
    RECALL = "recall"
    """What the workshops before have left."""
    GROUPS = "groups"
    """Who is in which group, by name: only ever where somebody asks for it."""
    SCENARIOS = "scenarios"
    RESTITUTION = "restitution"
    WALL = "wall"
    POSITIONING = "positioning"
    ORIENTATIONS = "orientations"
    VOTE = "vote"
    RESULTS = "results"
    EVALUATION = "evaluation"
    TABLE = "table"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that the room can be shown; links that mean nothing to a kind are left empty."""

    kind: CueKind = CueKind.BLACK
    step: str = ""
    group: str = ""
    """One group of the step; empty: all, side by side where they have scenarios."""
    cluster: str = ""
    """One title of a wall, or one column of a table; empty: all of it."""
    item: str = ""
    """One axis of a grid; empty: all of them, one after the other."""
    round: str = ""
    page: int = 0
    """The page in view where everything does not fit on one, from 0."""
    number: int = 0
    """One orientation that fills the screen, by its place in the round from 1; 0: all of them.

    Of an evaluation, which part of what was answered; 0: the question. Of a grid 1: its radar.
    Of a table, one of its rows.
    """
    shown: int = 0
    """How many results the room has seen so far, last to first."""
    clock: bool = False
    """What remains of the time of the step in hand stands on it."""

    def text(self) -> str:
        """What `read` makes a cue of."""
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        told = {name: value for name, value in said.items() if value != getattr(BLACK, name)}
        return json.dumps(told | {"kind": self.kind})


BLACK: Final = Cue()


def read(text: str) -> Cue:
    """The cue of a text; black where it says none, so that nothing is shown that was not asked for."""
    try:
        said: dict[str, Any] = dict(json.loads(text))
        kind = CueKind(said.pop("kind"))
        known = {f.name: type(getattr(BLACK, f.name)) for f in fields(Cue)}
        if any(type(value) is not known[name] for name, value in said.items()):
            return BLACK
    except (ValueError, TypeError, KeyError):
        return BLACK
    return Cue(kind, **said)
