"""What stands in a step of positioning: a grid of items, a scale in words, and what was told of each item."""

from dataclasses import dataclass
from typing import ClassVar

from atelier.workshop.entities.base import Sibling, link, links, maybe_link


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree(Sibling):
    """One word of the scale of a step, from the least to the most."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridItem(Sibling):
    """An axis, a function or a mechanism of a grid. Only what has nothing below it is placed on the scale."""

    PARENTS: ClassVar[tuple[str, ...]] = ("within", "step")

    step: str = link("step")
    within: str | None = maybe_link("item", owner=True)
    """The item below which it stands; None: an axis, or whatever stands first."""
    title: str
    description: str = ""
    """What is meant by it (bold and italic allowed)."""
    degree: str | None = maybe_link("degree")
    """Where the group has placed it; None: nowhere."""
    others: tuple[str, ...] = links("degree")
    """Where some would have placed it instead: disagreement is kept, not settled."""
    dissent: str = ""
    """What they say of it."""
    synthesis: str = ""
    """A sentence that sums up what stands below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Sibling):
    """What somebody told of an item: a fact, or their own words."""

    PARENTS: ClassVar[tuple[str, ...]] = ("item",)

    item: str = link("item")
    text: str
    quoted: bool = False
    """Whether these are the words of somebody, printed between quotation marks."""
    speaker: str = ""
    """In what quality they spoke (« partner », « inhabitant »), never their name."""
