"""A method that is kept: a workshop that nobody meets for, from which others are begun."""

from dataclasses import dataclass

from atelier.workshop.entities.base import Entity, links


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMethod(Entity):
    """Makes a method of the workshop that it stands in, and says what whoever chooses it wants to know.

    A workshop has one of these or none. Its title, language and steps are those of the method.
    """

    summary: str = ""
    whom: str = ""
    """For whom it is."""
    people: str = ""
    """How many take part."""
    length: str = ""
    material: str = ""
    pitfalls: str = ""
    source: str = ""
    """The id of the workshop that it was kept from: how long its steps took there is worth knowing."""
    retained: tuple[str, ...] = links("step")
    """The steps that take up what the workshop before has retained."""
