"""What the minutes are made from, and the small things that every part of them needs."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from atelier.minutes.compose.choice import EVERYTHING, Choice
from atelier.minutes.document import Bullet, Bullets, Paragraph, Role, Source, Span, plain
from atelier.workshop import rich
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import KINDS, Action, Entity, Minutes, NextWorkshop, Programme, Step, Workshop
from atelier.workshop.grids import Compared
from atelier.workshop.tables import Tables

UNDATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""Stands in the metadata where neither a last change nor the date of the meeting is known: never "now"."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The workshop before, of the same programme: only what is recalled of it."""

    title: str
    date: dt.date | None
    retained: tuple[str, ...] = ()
    """What it took forward, best first."""
    open: tuple[Action, ...] = ()
    """Actions that are not done, of this workshop and of those of its programme before it."""
    decisions: tuple[str, ...] = ()
    done: tuple[Action, ...] = ()
    """Those that were done since."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """The id of the workshop that each action belongs to."""
    placed: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    """Where it placed the items of its grids, in words (see `grids.places`)."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One workshop as plain entities, with what its rounds hold and the programme that it belongs to."""

    tables: Tables
    records: Mapping[str, RoundRecord] = field(default_factory=dict)
    """By id of the round; a round that is open is left out, and the minutes say so."""
    programme: Programme | None = None
    changed: dt.datetime | None = None
    """The aware instant of the last change, for the metadata of the files; by default the meeting's date."""
    choice: Choice = EVERYTHING
    """How the minutes were asked for."""
    files: Mapping[str, Path] = field(default_factory=dict)
    """Where the files of its pictures lie, by their name; without them pictures are left out."""
    before: Earlier | None = None
    """What the workshop before it has left to do."""
    beside: Mapping[str, Compared | None] = field(default_factory=dict)
    """The earlier workshop that a grid is read beside, by step; where it is not said, the one before."""

    @property
    def workshop(self) -> Workshop:
        """The one workshop that is printed."""
        return self.tables.workshop

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its steps in running order."""
        return self.tables.children(Step)

    @property
    def said(self) -> Minutes | None:
        """What the secretary has said of the minutes."""
        return next(self.tables.all(Minutes), None)

    @property
    def following(self) -> NextWorkshop | None:
        """What is said of the next workshop; None where nothing is said."""
        found = next(self.tables.all(NextWorkshop), None)
        if found is None or found == NextWorkshop(id=found.id):
            return None
        return found

    @property
    def dated(self) -> dt.datetime:
        """What the metadata of the files say: the same for the same workshop, whenever it is exported."""
        if self.changed is not None:
            return self.changed
        day = self.workshop.date
        return UNDATED if day is None else dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)


def origin(entity: Entity) -> Source:
    """The source of a block that was made from this entity."""
    return Source(KINDS[type(entity)], entity.id)


def paragraphs(text: str, entity: Entity, role: Role = Role.BODY) -> list[Paragraph]:
    """The paragraphs of a text with bold and italic; none for an empty one."""
    return [
        Paragraph(
            spans=tuple(Span(s.text, s.bold, s.italic) for s in spans), role=role, source=origin(entity)
        )
        for spans in rich.parse(text)
    ]


def paragraph(text: str, entity: Entity, role: Role = Role.BODY) -> list[Paragraph]:
    """One paragraph of plain text; none for an empty one."""
    return [Paragraph(spans=plain(text), role=role, source=origin(entity))] if text.strip() else []


def bullets(texts: Iterable[str], entity: Entity) -> list[Bullets]:
    """A list of plain texts that came from one entity, empty ones left out; no list for none."""
    items = tuple(Bullet(spans=plain(text), source=origin(entity)) for text in texts if text.strip())
    return [Bullets(items=items, source=origin(entity))] if items else []
