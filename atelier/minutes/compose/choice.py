"""How the minutes are asked for: which people they name, which parts they have."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from atelier.minutes.corrections import Corrections
from atelier.workshop.entities import Minutes, PartSetting, People
from atelier.workshop.tables import Tables

__all__ = ["ASKED_FOR", "EVERYTHING", "Choice", "People", "Preset", "chosen", "kept_as"]


ASKED_FOR: Final = frozenset({"details", "distribution"})
"""Keys of the parts that are left out unless somebody asks for them."""


class Preset(StrEnum):
    """Which document is made of a workshop."""

    WHOLE = "whole"
    """The minutes."""
    DECISIONS = "decisions"
    """A page or two: what was retained and decided, who does what, when one meets again."""
    EASY = "easy"
    """Large type, one idea a line: what was spoken of, what was chosen, what comes next."""
    POSTER = "poster"
    """One sheet for the wall: the question and its complete ranking."""

    def name_of(self, key: str) -> str:
        """The name that the setting of a part is kept by: what one document leaves out, another prints."""
        return key if self is Preset.WHOLE else f"{self}/{key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is asked for besides the language; the whole minutes with names unless something is said."""

    preset: Preset = Preset.WHOLE
    people: People = People.NAMES
    initials: bool = False
    """Whether the owners of actions keep their initials where their names are left out."""
    order: tuple[str, ...] = ()
    """Keys of parts in the order of the paper; a part that is not named keeps its usual place."""
    hidden: frozenset[str] = ASKED_FOR
    """Keys of the parts that are left out."""
    corrections: Corrections | None = None
    """What is put right in the typography of what people said; None: it stays as it was typed."""

    @property
    def names(self) -> bool:
        """Whether people are called by their names."""
        return self.people is People.NAMES

    @property
    def organisations(self) -> bool:
        """Whether organisations stand in the place of people."""
        return self.people is People.ORGANISATIONS


EVERYTHING: Final = Choice()
"""The minutes as they are sent to those who were there."""


def kept_as(preset: Preset, part: PartSetting) -> str:
    """The key of the part that a setting speaks of; nothing where it speaks of another document."""
    if part.step is not None:
        return part.step if preset is Preset.WHOLE else ""
    document, mark, key = part.name.rpartition("/")
    own = document == preset if mark else preset is Preset.WHOLE
    return key if own else ""


def chosen(tables: Tables, preset: Preset = Preset.WHOLE) -> Choice:
    """What the secretary of a workshop has asked for, in one of its documents."""
    said = next(tables.all(Minutes), None)
    settings = ((kept_as(preset, part), part.printed) for part in tables.children(PartSetting))
    places = [(key, printed) for key, printed in settings if key]
    return Choice(
        preset=preset,
        people=said.people if said else People.NAMES,
        initials=said is not None and said.initials,
        order=tuple(key for key, _ in places),
        hidden=ASKED_FOR - {key for key, _ in places} | {key for key, printed in places if not printed},
    )
