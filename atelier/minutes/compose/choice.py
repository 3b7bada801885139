"""How the minutes are asked for: which people they name, which parts they have."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class People(StrEnum):
    """The three versions of the minutes, from the one for those who were there to the one for anybody."""

    NAMES = "names"
    ORGANISATIONS = "organisations"
    """Nobody by name: organisations, and how many came from each."""
    NONE = "none"
    """No list at all, only how many were there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is asked for besides the language; the whole minutes with names unless something is said."""

    people: People = People.NAMES
    initials: bool = False
    """Whether the owners of actions keep their initials where their names are left out."""
    order: tuple[str, ...] = ()
    """Keys of parts in the order of the paper; a part that is not named keeps its usual place."""
    hidden: frozenset[str] = frozenset()
    """Keys of the parts that are left out."""

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
