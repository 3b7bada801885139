"""The meeting itself: the workshop, its steps, who takes part, what comes next."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from atelier.workshop.entities.base import Entity, Sibling, link, links, maybe_link


class StepKind(StrEnum):
    """What happens in a step."""

    TALK = "talk"
    WALL = "wall"
    POSITIONING = "positioning"
    """Items of a grid are placed on a scale in words."""
    TABLE = "table"
    """Records with typed columns; a form where there is one."""
    VOTE = "vote"
    ACTIONS = "actions"
    EVALUATION = "evaluation"
    """Faces and words at the end."""


class Layout(StrEnum):
    """How the zones of a wall stand: side by side, stacked, or facing each other in rows."""

    COLUMNS = "columns"
    BANDS = "bands"
    FACING = "facing"


class RowsAs(StrEnum):
    """How the records of a table are shown and printed: below each other, one a card, or one alone."""

    TABLE = "table"
    CARDS = "cards"
    FORM = "form"


class Booth(StrEnum):
    """Whether an evaluation is answered at the booth; changed by acts only, as an open vote is."""

    UNUSED = ""
    OPEN = "open"
    CLOSED = "closed"


class Presence(StrEnum):
    """How somebody took part. Absent people are never printed."""

    PRESENT = "present"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Entity):
    """One meeting on one local date, which may pass midnight."""

    title: str
    number: int | None = None
    """Its rank in its programme, said by the facilitator, never counted."""
    programme: str | None = None
    """The id of a programme of the shelf."""
    theme: str = ""
    language: str = "fr"
    """Rules minutes, kit, shared screen and typography: `fr` or `en`."""
    method: str = ""
    """The stem of the method's file that it started from."""
    date: dt.date | None = None
    starts: dt.time | None = None
    ends: dt.time | None = None
    place: str = ""
    organisation: str = ""
    facilitators: tuple[str, ...] = ()
    secretary: str = ""
    context: str = ""
    """Paragraphs with bold and italic (see `workshop.rich`); so is `stakes`."""
    stakes: str = ""
    axes: tuple[str, ...] = ()
    """Transversal axes: stated, never put to the vote."""
    unnamed: int = 0
    """People present who are counted without a name."""
    follows: str | None = None
    """The id of the workshop that this one takes further; it may be in no library by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Sibling):
    """One part of the workshop, in its running order."""

    kind: StepKind
    title: str
    opening: str = ""
    """The sentence that opens it, in the room and in the minutes (bold and italic allowed)."""
    question: str = ""
    """The question common to all groups."""
    answers_heading: str = ""
    """What stands above its answers in the minutes."""
    minutes: int | None = None
    """Planned duration in minutes."""
    by_group: bool = False
    """A wall where each group has its own zones and titles; otherwise all share them."""
    layout: Layout = Layout.COLUMNS
    """How shared zones stand; where the wall is by group, each group has its own layout."""
    groups_from: str | None = maybe_link("step")
    """An earlier step whose groups work here too."""
    silent: bool = False
    """People write without speaking: its notes stay off the shared screen until they are revealed."""
    rows_as: RowsAs = RowsAs.TABLE
    """How the records of a table stand."""
    booth: Booth = Booth.UNUSED
    """Of an evaluation: what was answered at the booth is in a box until it is closed."""
    expected: int | None = None
    """How many may answer at the booth, as the latest act has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing(Sibling):
    """When a step really began and ended. Recorded as it happens, outside undo; a step may be run again."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    started: str
    """An instant (UTC, milliseconds)."""
    ended: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Sibling):
    """Somebody who is listed by name."""

    last_name: str
    first_name: str = ""
    organisation: str = ""
    college: str = ""
    presence: Presence = Presence.PRESENT
    arrived_after: str | None = maybe_link("step")
    left_before: str | None = maybe_link("step")
    role: str = ""
    person: str | None = None
    """The id of a person of the shelf, where one is known."""
    email: str = ""
    agreed: bool = False
    """Whether the minutes may be sent to that address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextWorkshop(Entity):
    """What is said of the next workshop. A workshop has one of these or none."""

    date: dt.date | None = None
    starts: dt.time | None = None
    place: str = ""
    aims: tuple[str, ...] = ()
    orientations: tuple[str, ...] = links("orientation")
    """Carried on to it, in order; empty means those that were retained."""
