"""When people come in: which step receives them, and whether nobody was ticked yet. No Qt here."""

from atelier.desk.people.words import expected
from atelier.desk.run.roles import present
from atelier.desk.stage.cueing import opens
from atelier.gestures.attendance import set_presences
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Note, Participant, Presence, Step, StepKind
from atelier.workshop.joining import COMING
from atelier.workshop.tables import Tables

BEGUN = "door:begun"
"""The key under which a workshop remembers that somebody was added as they came."""


AWAY = "door:away"
"""The key under which it remembers whose absence was announced before arrivals were ticked."""


def announced(workshop: OpenWorkshop) -> frozenset[str]:
    """Those whose absence was announced beforehand: nobody waits for them."""
    return frozenset(filter(None, workshop.remembered(AWAY).split(" ")))


def begin(workshop: OpenWorkshop) -> None:
    """Untick everybody before somebody is ticked, and remember whose absence is known."""
    people = workshop.tables.children(Participant)
    workshop.remember(AWAY, " ".join(p.id for p in people if p.presence is Presence.ABSENT))
    here = [person.id for person in people if person.presence is Presence.PRESENT]
    workshop.do(set_presences, participants=here, presence=Presence.ABSENT)


def receives(tables: Tables, step: str) -> bool:
    """Whether people arrive during a step: the first one, in which one only talks."""
    talks = (each for each in tables.children(Step) if each.kind is StepKind.TALK)
    first = next(talks, None)
    return first is not None and first.id == step and opens(tables, first)


def unticked(workshop: OpenWorkshop) -> bool:
    """Whether a list says of somebody that they are here only because nobody was ticked yet.

    Absences that are announced beforehand tick nobody. Once anything was said in the workshop, or somebody
    was ticked at the door or added as they came, the list is believed.
    """
    tables = workshop.tables
    believed = (
        workshop.remembered(BEGUN) or tables.count(Note) or workshop.standing.get(set_presences.__name__)
    )
    return not believed and any(p.presence is Presence.PRESENT for p in tables.all(Participant))


def gone(tables: Tables, step: str) -> list[Participant]:
    """Who was here and has left before a step is over."""
    here = tables.get(Step, step).position
    over = [each.id for each in tables.children(Step) if each.position > here][1:]
    people = tables.children(Participant)
    return [p for p in people if p.presence in COMING and p.left_before and p.left_before not in over]


def here(tables: Tables, step: str) -> int:
    """How many are in the room during a step, by name or only counted."""
    return present(tables) - sum(person.presence is Presence.PRESENT for person in gone(tables, step))


def received(workshop: OpenWorkshop, words: Words, key: str, step: str) -> tuple[str, str]:
    """What the step of arrivals says in its middle: a title, and a sentence below it."""
    tables = workshop.tables
    people, came = list(tables.all(Participant)), present(tables)
    known = announced(workshop)
    awaited = sum(1 for person in people if person.presence is Presence.ABSENT and person.id not in known)
    if not people and not came:
        said = words.say("Nobody is listed yet: add names as people come, or count them ({key}).", key=key)
        return words.say("Who is here?"), said
    if unticked(workshop) or (awaited and not came):
        count = expected(tables)
        title = words.say_n("{n} person expected. Who is here?", "{n} people expected. Who is here?", count)
        return title, words.say("A few letters of a name and Enter tick somebody ({key}).", key=key)
    title = words.say_n("{n} person present", "{n} people present", here(tables, step))
    return title, words.say_n("{n} still awaited", "{n} still awaited", awaited) if awaited else ""
