"""Whether those who are read are listed already; case, accents and the order of names do not count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from atelier.intake.people import ReadPerson
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.text import fold

_FILLED = ("organisation", "college", "role", "email")
Key = tuple[str, ...]


class Fate(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    NAMESAKE = "namesake"
    """Somebody of that name comes from elsewhere: another person, unless somebody says it is the same."""
    COMPLETES = "completes"
    SAME = "same"
    TWICE = "twice"
    """Named further up in the same list."""
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Match:
    """A line beside the list."""

    fate: Fate
    listed: str = ""
    """The id of whoever is listed under that name."""
    fills: tuple[str, ...] = ()
    """Fields that the line knows and the list does not."""


class _Named(Protocol):
    @property
    def last_name(self) -> str: ...
    @property
    def first_name(self) -> str: ...


def name_key(person: _Named) -> Key:
    """Equal for two spellings of one name, whichever of its words was taken for the last name."""
    return tuple(sorted(fold(f"{person.first_name} {person.last_name}").replace("-", " ").split()))


def matches(
    people: Sequence[ReadPerson | None], listed: Sequence[Participant], same: frozenset[int] = frozenset()
) -> list[Match]:
    """What becomes of each line; `same` are places of namesakes who were said to be the person listed."""
    known: dict[Key, list[Participant]] = {}
    for participant in listed:
        known.setdefault(name_key(participant), []).append(participant)
    seen: dict[Key, list[str]] = {}
    found = []
    for place, person in enumerate(people):
        if person is None:
            found.append(Match(Fate.NOBODY))
            continue
        key, home = name_key(person), fold(person.organisation)
        match = _beside(person, known.get(key, ()), forced=place in same)
        if match.fate in (Fate.NEW, Fate.NAMESAKE) and any(
            _alike(home, other) for other in seen.get(key, ())
        ):
            match = Match(Fate.TWICE)
        seen.setdefault(key, []).append(home)
        found.append(match)
    return found


def _beside(person: ReadPerson, others: Sequence[Participant], *, forced: bool) -> Match:
    home = fold(person.organisation)
    same = [other for other in others if _alike(home, fold(other.organisation))] or (others if forced else ())
    if same:
        first = max(same, key=lambda other: fold(other.organisation) == home)
        fills = tuple(f for f in _FILLED if getattr(person, f) and not getattr(first, f))
        if person.presence is not first.presence and first.presence is Presence.PRESENT:
            fills += ("presence",)
        return Match(Fate.COMPLETES if fills else Fate.SAME, first.id, fills)
    return Match(Fate.NAMESAKE, others[0].id) if others else Match(Fate.NEW)


def _alike(one: str, other: str) -> bool:
    return one == other or not one or not other


def filled(person: ReadPerson, fills: Sequence[str]) -> ReadPerson:
    """Somebody with nothing but what the list does not know yet."""
    nothing = {name: "" for name in (*_FILLED,) if name not in fills}
    return replace(person, **nothing)  # type: ignore[arg-type]
