"""When people come in: which step receives them, and whether nobody was ticked yet. No Qt here."""

from atelier.desk.run.roles import present
from atelier.desk.stage.cueing import opens
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Note, Participant, Presence, Step, StepKind
from atelier.workshop.tables import Tables

BEGUN = "door:begun"
"""The key under which a workshop remembers that arrivals were ticked."""


def receives(tables: Tables, step: str) -> bool:
    """Whether people arrive during a step: the first one, in which one only talks."""
    talks = (each for each in tables.children(Step) if each.kind is StepKind.TALK)
    first = next(talks, None)
    return first is not None and first.id == step and opens(tables, first)


def unticked(workshop: OpenWorkshop) -> bool:
    """Whether a list says of everybody that they are here only because nobody was ticked yet.

    Once anything was said in the workshop, or somebody was unticked or added by hand, the list is believed.
    """
    tables = workshop.tables
    people = list(tables.all(Participant))
    believed = workshop.remembered(BEGUN) or tables.count(Note)
    return not believed and bool(people) and all(p.presence is not Presence.ABSENT for p in people)


def received(workshop: OpenWorkshop, words: Words, key: str) -> tuple[str, str]:
    """What the step of arrivals says in its middle: a title, and a sentence below it."""
    tables = workshop.tables
    people, here = list(tables.all(Participant)), present(tables)
    awaited = sum(1 for person in people if person.presence is Presence.ABSENT)
    if not people and not here:
        said = words.say("Nobody is listed yet: add names as people come, or count them ({key}).", key=key)
        return words.say("Who is here?"), said
    if unticked(workshop) or (awaited and not here):
        count = sum(1 for person in people if person.presence is not Presence.EXCUSED)
        title = words.say_n("{n} person expected. Who is here?", "{n} people expected. Who is here?", count)
        return title, words.say("A few letters of a name and Enter tick somebody ({key}).", key=key)
    title = words.say_n("{n} person present", "{n} people present", here)
    return title, words.say_n("{n} still awaited", "{n} still awaited", awaited) if awaited else ""
