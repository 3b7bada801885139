"""What every entity has: an id, links to others, a place among its siblings."""

from dataclasses import Field, dataclass, field, fields
from functools import cache
from typing import Any, ClassVar, cast


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing of the workshop, never altered: a `Change` puts another in its place."""

    PARENTS: ClassVar[tuple[str, ...]] = ()
    """Link fields in order of nearness: the first that is set names the parent of siblings."""

    id: str

    @property
    def parent(self) -> str:
        """The id below which this entity stands in order, or an empty text at the top."""
        for name in self.PARENTS:
            if value := getattr(self, name):
                return cast(str, value)
        return ""

    @property
    def position(self) -> tuple[str, str]:
        """What siblings are sorted by: order, then id where two keys are equal."""
        return (getattr(self, "order", ""), self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling(Entity):
    """An entity that has an order among those with the same parent."""

    order: str
    """A fractional key, compared as text (see `workshop.order`)."""


def link(kind: str) -> Any:
    """A field that must hold the id of an entity of that kind."""
    return field(metadata={"link": kind})


def maybe_link(kind: str, *, owner: bool = False) -> Any:
    """A field that holds the id of an entity of that kind, or None.

    What has an `owner` goes with it; otherwise the field is cleared when what it names goes.
    """
    return field(default=None, metadata={"link": kind, "owner": owner})


def links(kind: str) -> Any:
    """A field that holds ids of entities of that kind, in order."""
    return field(default=(), metadata={"link": kind})


def link_fields(cls: type) -> tuple[tuple[str, str], ...]:
    """The (field, kind it points to) pairs of an entity class."""
    return _link_fields(cls)


@cache
def _link_fields(cls: type) -> tuple[tuple[str, str], ...]:
    found: tuple[Field[Any], ...] = fields(cls)
    return tuple((f.name, f.metadata["link"]) for f in found if "link" in f.metadata)
