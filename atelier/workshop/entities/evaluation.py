"""What stands in an evaluation: faces, how many chose each, and words at the end. Nothing says who."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from atelier.workshop.entities.base import Sibling, link


class Mood(StrEnum):
    """How a face is drawn, from the best to the worst."""

    DELIGHTED = "delighted"
    PLEASED = "pleased"
    EVEN = "even"
    DISPLEASED = "displeased"
    UPSET = "upset"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face(Sibling):
    """One answer that may be chosen: a drawn face with its word."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    title: str
    mood: Mood = Mood.EVEN
    counted: int = 0
    """How many chose it, as the facilitator has counted."""
    cast: int = 0
    """How many chose it at the booth, once the booth is closed (see `workshop.evaluating`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord(Sibling):
    """Something said at the end, by nobody in particular."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    text: str
    cast: bool = False
    """Whether it was left at the booth: then nobody rewords it."""
