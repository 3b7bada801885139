"""What stands in a step that is a table: typed columns, and records with their cells."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from atelier.workshop.entities.base import Entity, Sibling, link


class ColumnType(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    LONG = "long"
    """Several paragraphs."""
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of the words that the column offers."""
    PERSON = "person"
    ORGANISATION = "organisation"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn(Sibling):
    """A column of a table, or a question of a form."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")
    title: str
    type: ColumnType = ColumnType.TEXT
    choices: tuple[str, ...] = ()
    """What is offered, where the type is a choice."""
    hint: str = ""
    """What is meant, said beside the title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Sibling):
    """A line of a table, or the one sheet of a form. What it says stands in its cells."""

    PARENTS: ClassVar[tuple[str, ...]] = ("step",)

    step: str = link("step")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Entity):
    """What a record says in a column; there is none where it says nothing."""

    PARENTS: ClassVar[tuple[str, ...]] = ("record",)

    record: str = link("record")
    column: str = link("column")
    text: str
    """As `workshop.cells` reads it: `2008-03-27`, `12.5`, several choices one a line; else as typed."""
