"""What is said of the minutes themselves: how they are asked for, their parts, what was sent."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from atelier.workshop.entities.base import Entity, Sibling, maybe_link


class People(StrEnum):
    """The three versions of the minutes, from the one for those who were there to the one for anybody."""

    NAMES = "names"
    ORGANISATIONS = "organisations"
    """Nobody by name: organisations, and how many came from each."""
    NONE = "none"
    """No list at all, only how many were there."""


class Status(StrEnum):
    """What the minutes say of themselves."""

    UNSAID = ""
    DRAFT = "draft"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes(Entity):
    """How the minutes are asked for. A workshop has one of these, or none while nobody has said anything."""

    people: People = People.NAMES
    initials: bool = False
    """Whether owners of actions keep their initials where their names are left out."""
    introduction: str = ""
    """The secretary's own first words (bold and italic allowed)."""
    status: Status = Status.UNSAID
    approved: dt.date | None = None
    """When those concerned approved them, where that is said."""
    waived: tuple[str, ...] = ()
    """Points to check that somebody has looked at: `check:id` of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSetting(Sibling):
    """A part of the minutes that is left out or put elsewhere; without any, all stand as usual."""

    name: str = ""
    """Of a part that is no step's: « people », « decisions »…"""
    step: str | None = maybe_link("step", owner=True)
    printed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo(Sibling):
    """A picture of the band at the head of the minutes: organiser, partners, funders."""

    file: str
    width: int
    height: int
    name: str = ""
    """Whose it is; read aloud instead of the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending(Sibling):
    """A version of the minutes that was sent, kept so that a later one can say what it corrects."""

    at: str
    """An instant (UTC, milliseconds)."""
    version: int
    """1, 2, 3…"""
    files: tuple[str, ...] = ()
    """Names of the files that went out."""
    recipients: tuple[str, ...] = ()
    text: str = ""
    """The minutes in plain text as they were sent: what a later version is compared with."""
