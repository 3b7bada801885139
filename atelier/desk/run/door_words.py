"""What is said of a list at the door: how many of each presence, and of each college. No Qt here."""

from collections import Counter
from collections.abc import Collection

from atelier.desk.people.words import colleges
from atelier.words import Words
from atelier.workshop.attending import ticked
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.tables import Tables


def counted(tables: Tables, words: Words, announced: Collection[str] = ()) -> str:
    """How many are here, and what is known of the others; nobody waits for those who are `announced` away."""
    found = Counter(person.presence for person in tables.all(Participant))
    away = sum(p.presence is Presence.ABSENT and p.id in announced for p in tables.all(Participant))
    unnamed = tables.workshop.unnamed
    here = found[Presence.PRESENT] + unnamed
    said = [words.say_n("{n} person present", "{n} people present", here)]
    if unnamed:
        said.append(words.say_n("of whom {n} without a name", "of whom {n} without a name", unnamed))
    if count := found[Presence.REPRESENTED]:
        said.append(words.say_n("{n} represented", "{n} represented", count))
    if count := found[Presence.EXCUSED]:
        said.append(words.say_n("{n} excused", "{n} excused", count))
    if away:
        said.append(words.say_n("{n} announced away", "{n} announced away", away))
    if count := found[Presence.ABSENT] - away:
        rest = words.say_n("{n} not here", "{n} not here", count)
        said.append(rest if ticked(tables) else words.say_n("{n} still awaited", "{n} still awaited", count))
    return " · ".join(said)


def by_college(people: list[Participant], words: Words) -> str:
    """The colleges in one line; empty where none is known."""
    return " · ".join(f"{name} {words.number(count)}" for name, count in colleges(people, words))
