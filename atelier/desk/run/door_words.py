"""What is said of a list at the door: how many of each presence, and of each college. No Qt here."""

from collections import Counter

from atelier.words import Words
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


def counted(tables: Tables, words: Words) -> str:
    """How many are here, and what is known of the others."""
    found = Counter(person.presence for person in tables.all(Participant))
    unnamed = tables.workshop.unnamed
    here = found[Presence.PRESENT] + unnamed
    said = [words.say_n("{n} person present", "{n} people present", here)]
    if unnamed:
        said.append(words.say_n("of whom {n} without a name", "of whom {n} without a name", unnamed))
    if count := found[Presence.REPRESENTED]:
        said.append(words.say_n("{n} represented", "{n} represented", count))
    if count := found[Presence.EXCUSED]:
        said.append(words.say_n("{n} excused", "{n} excused", count))
    if count := found[Presence.ABSENT]:
        said.append(words.say_n("{n} not here", "{n} not here", count))
    return " · ".join(said)


def colleges(people: list[Participant], words: Words) -> list[tuple[str, int]]:
    """The colleges of these people with how many each has, the largest first; those without one last."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for person in people:
        names.setdefault(fold(person.college), person.college)
        counts[fold(person.college)] += 1
    known = sorted((key for key in counts if key), key=lambda key: (-counts[key], key))
    found = [(names[key], counts[key]) for key in known]
    if found and counts[""]:
        found.append((words.say("without a college"), counts[""]))
    return found


def by_college(people: list[Participant], words: Words) -> str:
    """The colleges in one line; empty where none is known."""
    return " · ".join(f"{name} {words.number(count)}" for name, count in colleges(people, words))
