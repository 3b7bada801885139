"""Who does what in the room: facilitators, secretary, and people of the list with a role. No Qt here."""

from atelier.desk.people.words import full_name
from atelier.words import Words
from atelier.workshop.attending import expected
from atelier.workshop.confirming import role_of
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.tables import Tables

MANY = 8
"""Lines above which it is a list of functions, pasted with the people: nobody needs to read it standing."""


def roles(tables: Tables, words: Words) -> list[str]:
    """One sentence a role, several people of the same one together, in the order of the list."""
    workshop = tables.workshop
    found: dict[str, list[str]] = {}
    if workshop.facilitators:
        found[words.say("Facilitation")] = list(workshop.facilitators)
    if workshop.secretary:
        found[words.say("Secretary")] = [workshop.secretary]
    for person in expected(tables, tables.children(Participant)):
        if role := role_of(person):
            found.setdefault(role, []).append(full_name(person))
    said = [words.say("{role}: {people}", role=role, people=", ".join(who)) for role, who in found.items()]
    more = len(said) - MANY
    return [*said[:MANY], words.say_n("and {n} more", "and {n} more", more)] if more > 0 else said


def present(tables: Tables) -> int:
    """How many people are here: by name, and those who are only counted."""
    named = sum(person.presence is Presence.PRESENT for person in tables.all(Participant))
    return named + tables.workshop.unnamed
