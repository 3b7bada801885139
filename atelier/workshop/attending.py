"""Whether presences were ticked, and who is expected until they are.

At the door everybody is unticked at once. Until the first tick the list says no more of presences than it did
before: people are neither here nor away, and what asks for those who are here reckons with those expected.
"""

from collections.abc import Iterable

from atelier.workshop.entities import Participant, Presence, Step
from atelier.workshop.held import held
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

_COMING = (Presence.PRESENT, Presence.REPRESENTED)


def ticked(tables: Tables) -> bool:
    """Whether « absent » says that somebody stayed away, rather than that nobody was ticked yet.

    A list is carried to the next workshop with everybody absent: those are only expected until it is led.
    """
    presences = {person.presence for person in tables.all(Participant)}
    if Presence.ABSENT not in presences:
        return True
    if not presences & {*_COMING}:
        return False
    carried = tables.workshop.follows is not None
    return not carried or any(held(tables, step.id) for step in tables.all(Step))


def unknown(tables: Tables) -> list[Participant]:
    """Those of whom nobody can say whether they came: nobody was ticked."""
    if ticked(tables):
        return []
    return [p for p in tables.children(Participant) if p.presence is Presence.ABSENT]


def listed(tables: Tables) -> list[Participant]:
    """Everybody on the list but those who are known to have stayed away without a word."""
    believed = ticked(tables)
    return [p for p in tables.children(Participant) if p.presence is not Presence.ABSENT or not believed]


def meant(people: Iterable[Participant], typed: str) -> Participant | None:
    """The only one of them in whose name each typed word is a whole word: « silva » for João da SILVA."""
    words = set(_words(typed))
    found = [person for person in people if words <= set(_words(f"{person.first_name} {person.last_name}"))]
    return found[0] if words and len(found) == 1 else None


def _words(text: str) -> list[str]:
    return fold(text).replace("-", " ").split()


def expected(tables: Tables, people: Iterable[Participant]) -> list[Participant]:
    """Those of them who are here or represented; before anything was ticked all but those excused."""
    believed = ticked(tables)
    return [p for p in people if p.presence in _COMING or (p.presence is Presence.ABSENT and not believed)]
