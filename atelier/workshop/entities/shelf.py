"""What stands on the shelf: programmes, and which workshops are in view."""

from dataclasses import dataclass

from atelier.workshop.entities.base import Entity, Sibling


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Sibling):
    """A series of workshops of one territory or network."""

    title: str
    organisation: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Entity):
    """A workshop's line on the shelf. Its id is the workshop's; putting away hides it and can be undone."""

    put_away: bool = False
