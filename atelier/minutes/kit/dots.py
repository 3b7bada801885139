"""How many dots may come to stand on one strip, and how large they may be: both must find room on a wall."""

from dataclasses import dataclass
from typing import Final

from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit.wanted import Piece, Wanted, people_of
from atelier.workshop import acts
from atelier.workshop.entities import Round, Way

_ROOMS: Final = ((20, 19), (48, 12), (108, 8))
"""Dots that a strip has room for where two stand on a sheet, and their width: the sizes that are sold."""


@dataclass(frozen=True, slots=True)
class Room:
    """The dots that one strip must take."""

    dots: int = 0
    """None where nothing is stuck on: votes come in on ballots or on a screen."""
    wide: int = _ROOMS[0][1]
    """Millimetres of a dot."""


def room_for_dots(printed: Printed, wanted: Wanted) -> Room:
    """For the round that needs most: everybody may prefer the same orientation."""
    held = [round for step in printed.steps for round in printed.tables.children(Round, step.id)]
    stuck = [round for round in held if Piece.DOTS in wanted.pieces or round.way is Way.WALL]
    most = people_of(printed, wanted) * max((_of_one(round) for round in stuck), default=0)
    fitting = next((room for room in _ROOMS if most <= room[0]), _ROOMS[-1])
    return Room(min(most, fitting[0]), fitting[1])


def _of_one(round: Round) -> int:
    rules = acts.rules_of(round)
    return 1 if rules.ordered else min(rules.cap, rules.dots)
