"""What stands on the shelf: programmes with their logbooks, and which workshops are in view."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from atelier.workshop.entities.base import Entity, Sibling, link


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Sibling):
    """A series of workshops of one territory or network."""

    title: str
    organisation: str = ""
    description: str = ""
    themes: tuple[str, ...] = ()
    """What it means to treat, in order; a workshop says its own theme, in the same words or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Entity):
    """A workshop's line on the shelf. Its id is the workshop's; putting away hides it and can be undone."""

    put_away: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry(Sibling):
    """What the facilitator of a programme keeps of a day between workshops. Its order is that of writing."""

    PARENTS: ClassVar[tuple[str, ...]] = ("programme",)

    programme: str = link("programme")
    date: dt.date | None = None
    text: str


SHELF: dict[str, type[Entity]] = {"programme": Programme, "listing": Listing, "log_entry": LogEntry}
"""The kinds of the shelf's scope."""
