"""What each part of a letter is called, as its field is. No Qt here."""

from collections.abc import Sequence
from typing import Final

from atelier.intake.letter import GROUPED, Meaning
from atelier.words import N_, Words

_NAMES: Final = {
    Meaning.REST: N_("Leave it out"),
    Meaning.TITLE: N_("Title"),
    Meaning.NUMBER: N_("Number"),
    Meaning.THEME: N_("Theme"),
    Meaning.DATE: N_("Date"),
    Meaning.STARTS: N_("Begins at"),
    Meaning.ENDS: N_("Ends at"),
    Meaning.PLACE: N_("Venue"),
    Meaning.ORGANISATION: N_("Organiser"),
    Meaning.FACILITATORS: N_("Facilitators"),
    Meaning.SECRETARY: N_("Secretary"),
    Meaning.CONTEXT: N_("Context"),
    Meaning.STAKES: N_("Stakes"),
    Meaning.AXES: N_("Transversal axes"),
    Meaning.PEOPLE: N_("Participants"),
    Meaning.NEXT_DATE: N_("Next workshop: date"),
    Meaning.NEXT_AIMS: N_("Next workshop: aims"),
}
_OF_A_GROUP: Final = {
    Meaning.GROUP: N_("Group {number}: its title"),
    Meaning.ZONES: N_("Group {number}: zones"),
    Meaning.SCENARIO: N_("Group {number}: scenario"),
    Meaning.YEAR: N_("Group {number}: year"),
    Meaning.ROLE: N_("Group {number}: role"),
    Meaning.SITUATION: N_("Group {number}: situation"),
    Meaning.QUESTION: N_("Group {number}: question"),
    Meaning.INSTRUCTION: N_("Group {number}: instruction"),
    Meaning.SPEAKING: N_("Group {number}: speaking time"),
}
Where = tuple[Meaning, int]
"""A meaning, and the number of the group that it is said of, or the place of the wall; else 0."""


def choices(groups: list[int], walls: int = 0) -> list[Where]:
    """All that a text can be, for a workshop with groups of these numbers and so many walls."""
    alone: list[Where] = [
        (meaning, 0) for meaning in Meaning if meaning not in GROUPED and meaning is not Meaning.STEP_QUESTION
    ]
    alone += [(Meaning.STEP_QUESTION, place) for place in range(1, walls + 1)]
    return alone + [(meaning, number) for number in groups for meaning in Meaning if meaning in GROUPED]


def name_of(words: Words, where: Where, walls: Sequence[str] = ()) -> str:
    """What one of them is called, with walls of these titles."""
    meaning, number = where
    if meaning in GROUPED:
        return words.say(_OF_A_GROUP[meaning], number=number)
    if meaning is Meaning.STEP_QUESTION:
        return words.say("{step}: question", step=walls[number - 1])
    return words.say(_NAMES[meaning])
