"""What a part of a letter can be."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Meaning(StrEnum):
    """Where a text belongs; those from `GROUP` on belong to a group."""

    REST = "rest"
    """Nowhere: greetings, and what was not recognised."""
    TITLE = "title"
    NUMBER = "number"
    THEME = "theme"
    DATE = "date"
    STARTS = "starts"
    ENDS = "ends"
    PLACE = "place"
    ORGANISATION = "organisation"
    FACILITATORS = "facilitators"
    SECRETARY = "secretary"
    CONTEXT = "context"
    STAKES = "stakes"
    AXES = "axes"
    PEOPLE = "people"
    """Lines that name who comes, to be read as a list of people."""
    NEXT_DATE = "next_date"
    NEXT_AIMS = "next_aims"
    STEP_QUESTION = "step_question"
    """Asked of all groups of a step."""
    GROUP = "group"
    """Its title."""
    ZONES = "zones"
    SCENARIO = "scenario"
    """The title of what the group imagines."""
    YEAR = "year"
    ROLE = "role"
    SITUATION = "situation"
    QUESTION = "question"
    INSTRUCTION = "instruction"
    SPEAKING = "speaking"


GROUPED: Final = frozenset(list(Meaning)[list(Meaning).index(Meaning.GROUP) :])
"""What is said of one group."""
LISTED: Final = frozenset(
    {Meaning.FACILITATORS, Meaning.AXES, Meaning.NEXT_AIMS, Meaning.PEOPLE, Meaning.ZONES}
)
"""One a line."""
LONG: Final = frozenset(
    {
        Meaning.CONTEXT,
        Meaning.STAKES,
        Meaning.SITUATION,
        Meaning.QUESTION,
        Meaning.INSTRUCTION,
        Meaning.STEP_QUESTION,
    }
)
"""Paragraphs, of which there can be several."""
SINGLE: Final = frozenset(Meaning) - LISTED - LONG - {Meaning.REST}
"""What there is once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a letter with what it is taken for."""

    text: str
    meaning: Meaning
    group: int = 0
    """The number of the group, for what belongs to one; of a step, its place among the walls, from 1."""
    doubtful: bool = False
    """It stands where such a thing often stands, and nothing says so."""
