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


class Way(StrEnum):
    """How the ballots of a round come in, as the facilitator has chosen."""

    UNSAID = ""
    BOOTH = "booth"
    """On a screen that the room cannot see."""
    SCREEN = "screen"
    """In turn on the shared screen, openly."""
    PAPER = "paper"
    """On paper, all at once, then typed."""
    WALL = "wall"
    """Stickers on a wall, counted aloud: totals."""


class DecisionMode(StrEnum):
    """How something was settled."""

    UNSAID = ""
    VOTE = "vote"
    CONSENSUS = "consensus"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Sibling):
    """One vote with its rules. From its opening on, only acts change it, but for `way` and `covered`."""

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
    named: bool = False
    """Who may vote: the listed people who are here; otherwise a number of people."""
    by_college: bool = False
    """The result is wanted by college too, as far as `vote.colleges` lets it be stored."""
    drawn: bool = False
    """The order of its orientations was drawn by lot."""
    way: Way = Way.UNSAID
    """May change until the close: paper takes over where the booth fails. So may `covered`."""
    covered: bool = False
    """On the shared screen, the dots of a voter are covered for the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Orientation(Sibling):
    """What is put to the vote. `number` is set at the opening and stands on booth, wall and paper alike."""

    PARENTS: ClassVar[tuple[str, ...]] = ("round",)

    round: str = link("round")
    title: str
    number: int | None = None
    clusters: tuple[str, ...] = links("cluster")
    """The titles that it comes from: the thread back to the notes."""
    drawing: str = ""
    """The name of a picture's file (see `workshop.pictures`), for who reads badly."""


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
    done_on: dt.date | None = None
    """When it was done, as whoever ticks it says."""
    done_note: str = ""
    """What came of it, in a line."""
