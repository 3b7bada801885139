"""How people are written in lists: names, presence, what stands beside them. No Qt here."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from atelier.words import N_, Words
from atelier.workshop import attending
from atelier.workshop.confirming import role_of, unconfirmed
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

PRESENCES: Final[dict[Presence, str]] = {
    Presence.PRESENT: N_("present"),
    Presence.REPRESENTED: N_("represented"),
    Presence.EXCUSED: N_("excused"),
    Presence.ABSENT: N_("absent"),
}
"""In the order in which the space bar goes through them."""

AWAITED: Final = N_("expected")
"""Said of whoever is not here yet because nobody was ticked."""

COLLEGES: Final = (
    N_("inhabitants"),
    N_("volunteers"),
    N_("board members"),
    N_("employees"),
    N_("elected representatives"),
    N_("partners"),
)
"""Proposed where a college is typed; the list is the user's."""

ROLES: Final = (N_("facilitation"), N_("notes"), N_("time"))
"""Proposed where a role is typed."""


class Named(Protocol):
    """Anybody with a name, listed or only read."""

    @property
    def first_name(self) -> str:
        """Empty where only one name is known."""

    @property
    def last_name(self) -> str:
        """All that was written, where the two could not be told apart."""


def full_name(person: Named) -> str:
    """First name, then last name."""
    return f"{person.first_name} {person.last_name}".strip()


def presence_said(person: Participant, words: Words, *, awaited: bool = False) -> str:
    """How somebody takes part; `awaited` where nobody was ticked yet."""
    if unconfirmed(person):
        return words.say("to be confirmed")
    return words.say(AWAITED if awaited else PRESENCES[person.presence])


def expected_said(tables: Tables, words: Words) -> str:
    """How many are expected, and of how many, where some of them are not."""
    many, listed = expected(tables), tables.count(Participant) + tables.workshop.unnamed
    if many < listed:
        return words.say_n("{n} expected of {all}", "{n} expected of {all}", many, all=words.number(listed))
    return words.say_n("{n} expected", "{n} expected", many)


def expected(tables: Tables) -> int:
    """How many people the room will hold: not those excused or away, but those without a name."""
    return len(attending.expected(tables, tables.all(Participant))) + tables.workshop.unnamed


def known_colleges(tables: Tables, words: Words) -> Sequence[str]:
    """The colleges of this list first, then those that are proposed."""
    return list(dict.fromkeys([*used(tables, lambda person: person.college), *map(words.say, COLLEGES)]))


def known_roles(tables: Tables, words: Words) -> Sequence[str]:
    """What people of this list do first, then what is needed in any workshop."""
    return list(dict.fromkeys([*used(tables, role_of), *map(words.say, ROLES)]))


def used(tables: Tables, of: Callable[[Participant], str]) -> Sequence[str]:
    """What is said of people of this list already, each once."""
    return list(dict.fromkeys(text for text in map(of, tables.children(Participant)) if text))


def colleges(people: Sequence[Participant], words: Words) -> list[tuple[str, int]]:
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
