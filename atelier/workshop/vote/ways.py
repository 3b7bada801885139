"""The ways of voting that a round allows, the one that fits the room first, with the time that each takes.

The times are estimates, added up from how long it takes to come forward, to read the orientations again, to
place a dot, to type a ballot or to call a sticker out. They are told as whole minutes, "about".
"""

import math
from dataclasses import dataclass
from typing import Final

from atelier.workshop.entities import Way
from atelier.workshop.vote.rules import Rules

__all__ = ["FEW", "Proposal", "Way", "minutes", "ways"]

FEW: Final = 8
"""Voters up to whom one screen, each in turn, takes no longer than people are willing to wait."""

_TYPED = 9
"""Seconds for a ballot that is typed: twenty in three minutes."""
_AT_ONCE = 6
"""People who find room before one wall."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way, and the minutes from the first word of explanation to the last dot counted."""

    way: Way
    minutes: int


def ways(rules: Rules, *, voters: int, orientations: int) -> tuple[Proposal, ...]:
    """Every way that a round may be held in, the one to propose first.

    A secret round is held at the booth up to `FEW` voters, above that on paper; an open one on the shared
    screen, above that on the wall, or on paper where ordered points would have to be told apart on stickers.
    """
    return tuple(
        Proposal(way, minutes(way, rules, voters=voters, orientations=orientations))
        for way in _in_order(rules, few=voters <= FEW)
    )


def minutes(way: Way, rules: Rules, *, voters: int, orientations: int) -> int:
    """How long a way takes a room, in whole minutes, one at least."""
    if way is Way.PAPER:
        seconds = 120 + 3 * orientations + 5 * rules.dots + _TYPED * voters
    elif way is Way.WALL:
        waves = math.ceil(voters / _AT_ONCE)
        seconds = 60 + waves * (15 + 5 * rules.dots) + 5 * orientations + voters * rules.dots
    else:
        coming = 15 if way is Way.BOOTH else 10
        seconds = 30 + voters * (coming + orientations + 3 * rules.dots)
    return max(1, math.ceil(seconds / 60))


def _in_order(rules: Rules, *, few: bool) -> tuple[Way, ...]:
    if rules.secret:
        return (Way.BOOTH, Way.PAPER, Way.WALL) if few else (Way.PAPER, Way.BOOTH, Way.WALL)
    if few:
        return (Way.SCREEN, Way.PAPER, Way.WALL)
    return (Way.PAPER, Way.SCREEN, Way.WALL) if rules.ordered else (Way.WALL, Way.PAPER, Way.SCREEN)
