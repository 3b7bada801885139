"""Orientations that look alike, said before the vote opens, when they can still become one. No Qt here."""

from typing import Final

from atelier.advice import Kind, alike
from atelier.words import Words
from atelier.workshop.entities import Orientation
from atelier.workshop.tables import Tables

ALIKE: Final = 0.6
"""The share of their words from which two neighbours are pointed out; titles are short: more than usual."""
SAID: Final = 3
"""Pairs that are named: who has more reads them once these are settled."""

Pair = tuple[Orientation, Orientation]


def look_alikes(tables: Tables, round: str) -> list[Pair]:
    """The orientations, two by two, the likest first."""
    here = {o.id: o for o in tables.children(Orientation, round)}
    if len(here) < 2:
        return []
    found = alike([(o.id, o.title) for o in here.values()], tables.workshop.language)
    likely = [pair for pair in found if pair.kind is not Kind.NEIGHBOUR or pair.score >= ALIKE]
    return [(here[pair.first], here[pair.second]) for pair in likely]


def said_of(words: Words, pairs: list[Pair]) -> tuple[str, str]:
    """A sentence that names the likest two, and what follows it."""
    (one, other), *others = [(a.title, b.title) for a, b in pairs[:SAID]]
    first = words.say("{one} and {other} look alike.", one=words.quoted(one), other=words.quoted(other))
    also = [
        words.say("So do {one} and {other}.", one=words.quoted(a), other=words.quoted(b)) for a, b in others
    ]
    advice = words.say(
        "Bring them together, or word what sets them apart. You may also open the vote as it is."
    )
    return first, "\n".join([*also, advice])
