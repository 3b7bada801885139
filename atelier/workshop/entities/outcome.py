"""What a workshop settles: votes, decisions, actions."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from atelier.workshop.entities.base import Entity, Sibling, link, links, maybe_link


class ActKind(StrEnum):
    """The durable steps of a vote."""

    OPEN = "open"
    ENTITLED = "entitled"
    CLOSE = "close"
    REOPEN = "reopen"
    REVEAL = "reveal"
    RETAIN = "retain"
    SETTLE = "settle"


class DecisionMode(StrEnum):
    """How something was settled."""

    UNSAID = ""
    VOTE = "vote"
    CONSENSUS = "consensus"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Sibling):
    """One vote with its rules. From its opening on, only acts change it."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    title: str = ""
    question: str = ""
    dots: int = 3
    """Marks that each voter has; with `weights`, as many as there are weights."""
    cap: int = 1
    """Most dots of one voter on one orientation."""
    all_placed: bool = False
    weights: tuple[int, ...] = ()
    """Points of ordered marks, best first, as (3, 2, 1); empty where all dots are equal."""
    blank_allowed: bool = True
    secret: bool = True
    retain: int = 3
    entitled: int | None = None
    """How many may vote: proposed before the opening, then as the latest act has it."""
    sentence: str = ""
    """The secretary's own sentence on the vote in the minutes; empty: the one that is composed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Orientation(Sibling):
    """What is put to the vote. `number` is set at the opening and stands on booth, wall and paper alike."""

    PARENTS: ClassVar[tuple[str, ...]] = ("round",)

    round: str = link("round")
    title: str
    number: int | None = None
    clusters: tuple[str, ...] = links("cluster")
    """The titles that it comes from: the thread back to the notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Entity):
    """A durable step of a vote, never undone, chained to the one before (see `workshop.acts`)."""

    PARENTS: ClassVar[tuple[str, ...]] = ("round",)

    round: str = link("round")
    sequence: int
    """1, 2, 3… within the round."""
    kind: ActKind
    at: str
    """An instant (UTC, milliseconds)."""
    facts: str
    """Canonical JSON of what the act settled; holds no id and no name of a person."""
    reason: str = ""
    """Said by the facilitator; only its salted hash is in the chain, so that it can be erased."""
    salt: str = ""
    reason_hash: str = ""
    previous: str = ""
    """The hash of the act before, empty for the first."""
    hash: str

    @property
    def order(self) -> str:
        """Acts stand in the order of their sequence."""
        return f"{self.sequence:06d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Sibling):
    """What the group settles."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    text: str
    mode: DecisionMode = DecisionMode.UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Sibling):
    """Who does what, with whom, by when, with which skills, for which orientation."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    what: str
    who: str = ""
    with_whom: str = ""
    due: dt.date | None = None
    skills: str = ""
    orientation: str | None = maybe_link("orientation")
    done: bool = False
