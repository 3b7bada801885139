"""What stands on a wall: groups with their scenarios, zones, rows, titles, notes, and remarks on them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from atelier.workshop.entities.base import Sibling, link, links, maybe_link
from atelier.workshop.entities.meeting import Layout


class Direction(StrEnum):
    """Whether a note says that something goes up or comes down, where a method asks."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Sibling):
    """A sub-group of participants in a step; its number gives its colour and is shown with it."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    number: int
    title: str = ""
    layout: Layout = Layout.COLUMNS
    """How its zones stand, where the wall is by group."""
    members: tuple[str, ...] = links("participant")
    """Who works in it, in order; nobody is in two groups of one step (see `gestures.composing`)."""
    leader: str | None = maybe_link("participant")
    """The member who leads its work."""
    scribe: str | None = maybe_link("participant")
    """The member who writes down what it says."""
    timekeeper: str | None = maybe_link("participant")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(Sibling):
    """What a group is asked to imagine: who they are, when, in what situation, and what they are asked."""

    PARENTS: ClassVar[tuple[str, ...]] = ("group", "step")

    step: str = link("step")
    group: str | None = maybe_link("group")
    title: str = ""
    year: int | None = None
    role: str = ""
    situation: str = ""
    """Paragraphs with bold and italic."""
    question: str = ""
    instruction: str = ""
    speaking: int | None = None
    """Minutes that the group has to speak before the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Sibling):
    """A named part of a wall. A wall without named zones has one with an empty title."""

    PARENTS: ClassVar[tuple[str, ...]] = ("group", "step")

    step: str = link("step")
    group: str | None = maybe_link("group")
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Sibling):
    """A line of facing zones: its titles answer each other; any zone may have none."""

    PARENTS: ClassVar[tuple[str, ...]] = ("group", "step")

    step: str = link("step")
    group: str | None = maybe_link("group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Sibling):
    """A title with the notes under it. In facing zones its row gives its height, elsewhere its order does."""

    PARENTS: ClassVar[tuple[str, ...]] = ("zone",)

    zone: str = link("zone")
    row: str | None = maybe_link("row")
    title: str
    takes_up: str | None = None
    """The id of the orientation that it takes further, of an earlier workshop which may be in no library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Sibling):
    """One thing that somebody said. Without a title it lies in the tray of its zone.

    One that was merged into another stands below that one, in its zone and under its title, and is in no
    title or tray of its own. The other, never merged itself, counts it among its `times`.
    """

    PARENTS: ClassVar[tuple[str, ...]] = ("merged", "cluster", "zone")

    zone: str = link("zone")
    cluster: str | None = maybe_link("cluster")
    merged: str | None = maybe_link("note")
    group: str | None = maybe_link("group")
    """Who said it, apart from where it stands."""
    text: str
    aside: str = ""
    """What follows it in brackets."""
    direction: Direction | None = None
    times: int = 1
    """How often it was said, in these words or in those of the notes merged into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Sibling):
    """A sentence on a title, a group or a whole step: the nearest that is set is what it is about."""

    PARENTS: ClassVar[tuple[str, ...]] = ("cluster", "group", "step")

    step: str = link("step")
    group: str | None = maybe_link("group")
    cluster: str | None = maybe_link("cluster")
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Synthesis(Remark):
    """A sentence that sums up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Remark):
    """A remark that is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Sibling):
    """A photograph of a paper wall. Its file lies beside the library, or inside the document."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    file: str
    """The name that its content gives it (see `workshop.pictures`)."""
    caption: str = ""
    width: int
    height: int
