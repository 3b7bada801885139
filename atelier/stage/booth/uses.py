"""What people come to a screen for, one after the other: a vote, an evaluation. No Qt here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from atelier.session import Notice
from atelier.words import Words
from atelier.workshop.refusals import Refused

Left = Any
"""What somebody fills and leaves: each use has its own kind, and only its own panel looks into it."""


@dataclass(frozen=True, slots=True)
class Says:
    """The sentences of a use, in the language of the workshop."""

    name: str
    """What the screen is called."""
    icon: str
    wait: str
    """On the cover between two people."""
    paused: str
    thanks: str
    lost: str
    """What was left could not be written; said only where no room sees the screen."""
    next: str
    """The verb that lets the next person begin."""
    on: str
    clear: str
    filling: str
    """Somebody is at it, as the facilitator's panel says it."""
    cleared: Callable[[int], str]
    """The countdown over what was left alone, at so many seconds."""


class Use(Protocol):
    """One round, or one evaluation, as a screen asks it. What was left is never asked."""

    @property
    def in_hand(self) -> bool:
        """Whether somebody may answer now."""

    @property
    def refused(self) -> Refused | None:
        """Why what the person in hand left could not be written."""

    @property
    def named(self) -> bool:
        """Whether people are named at the desk: then the booth calls nobody."""

    @property
    def full(self) -> bool:
        """Whether it is known that nobody else is awaited."""

    def concerns(self, notice: Notice) -> bool:
        """Whether who is in hand, or how many have answered, may be other."""

    def admit(self) -> None:
        """Let the next person answer; may be refused."""

    def give_up(self) -> None:
        """Whoever is in hand does not answer now."""

    def cast(self, left: Left) -> None:
        """What the person in hand leaves; refused where it cannot be written, and they stay in hand."""

    def turnout(self, words: Words) -> str:
        """How many have answered, in words: the only figure before the close."""

    def says(self, words: Words) -> Says:
        """Its sentences."""
