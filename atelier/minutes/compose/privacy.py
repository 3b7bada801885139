"""What is printed of people in the versions without their names.

Lists, roles and owners of actions are fields, and are left out or put otherwise here: the names of people go,
the functions and organisations that act stay. What people said stays as typed: `names_left` tells whom it
names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from atelier.minutes.compose.name_like import (
    bare_of_title,
    reads_as_function,
    reads_as_name,
    tidied,
    without_title,
)
from atelier.minutes.compose.printed import Printed
from atelier.words import Words
from atelier.workshop.entities import Action, Participant
from atelier.workshop.text import fold

_PARTED = re.compile(r"\s*(?:[,;/&+\n]|\bet\b|\band\b|\bavec\b|\bwith\b)\s*")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_INITIALS = 4
_SHORTEST_NAME = 3
_FIRST_SIGN, _MOST_COVERED = 0xE000, 6000
"""Private signs that stand for organisations while a text is read."""


def owner(text: str, printed: Printed, words: Words, *, a_person: bool = False) -> str:
    """Who does something, as a version may say it: names of people go, functions and organisations stay.

    Of `a_person`, what is no organisation of the list is taken for a name.
    """
    if printed.choice.names or not text.strip():
        return text
    known = _organisations(printed)
    if whole := known.get(fold(text)):
        return whole
    covered, shown = _covered(text, known)
    parts = [part.strip() for part in _PARTED.split(covered) if part.strip()]
    said = [_part(part, printed, known, shown, a_person=a_person) for part in parts]
    if said == parts:
        return text
    kept = dict.fromkeys(uncovered for each in said if (uncovered := _uncovered(each, shown)))
    return words.listed(list(kept))


def owners_left_out(printed: Printed) -> list[Action]:
    """The actions of which somebody is named, and nobody is said in this version."""
    if printed.choice.names:
        return []
    words = Words(printed.workshop.language)
    found = (action for step in printed.steps for action in printed.tables.children(Action, step.id))
    return [action for action in found if action.who.strip() and not owner(action.who, printed, words)]


def _covered(text: str, known: Mapping[str, str]) -> tuple[str, list[str]]:
    """The text with a sign for each organisation in it, so that none is parted or read as a person."""
    shown = sorted(set(known.values()), key=len, reverse=True)[:_MOST_COVERED]
    if not shown:
        return text, shown
    names = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in shown)
    order = {fold(name): chr(_FIRST_SIGN + place) for place, name in enumerate(shown)}
    covered = re.sub(names, lambda found: order.get(fold(found[0]), found[0]), text, flags=re.IGNORECASE)
    return covered, shown


def _uncovered(text: str, shown: Sequence[str]) -> str:
    return "".join(
        shown[place] if 0 <= (place := ord(sign) - _FIRST_SIGN) < len(shown) else sign for sign in text
    )


def _part(
    part: str, printed: Printed, known: Mapping[str, str], shown: Sequence[str], *, a_person: bool
) -> str:
    """One of those who do something: as typed where it names nobody."""
    if organisation := known.get(fold(part)):
        return organisation
    if len(part) == 1 and _uncovered(part, shown) != part:
        return part
    bare = bare_of_title(part)
    if people := [name for name in _named(printed) if fold(bare) in name.alone]:
        return _instead(bare, people, printed)
    if a_person or reads_as_name(bare):
        return initials(bare) if printed.choice.initials else ""
    return _without_names(part, printed, shown)


def _without_names(part: str, printed: Printed, shown: Sequence[str]) -> str:
    """Free text in which only the names of people we know give way."""
    tokens = list(_WORD.finditer(part))
    folded = [fold(token[0]) for token in tokens]
    said, end, place = [], 0, 0
    named = [name for name in _named(printed) if name.words & set(folded)]
    while place < len(tokens):
        count, people = _longest(tokens[place:], folded[place:], named)
        if people:
            first, last = tokens[place], tokens[place + count - 1]
            before = without_title(part[end : first.start()])
            instead = _instead(part[first.start() : last.end()], people, printed)
            others = _uncovered(part, shown)
            said += [before, "" if instead and instead in others else instead]
            end = last.end()
        place += max(count, 1)
    return tidied("".join([*said, part[end:]])) if said else part


def _longest(
    tokens: Sequence[re.Match[str]], folded: Sequence[str], named: Sequence["_Name"]
) -> tuple[int, list["_Name"]]:
    """How many words from here on are a name, and whose; a name alone is one only with a capital."""
    best: tuple[int, list[_Name]] = (0, [])
    for name in named:
        for form, whole in name.forms:
            count = len(form)
            fits = tuple(folded[:count]) == form and (
                whole or any(token[0][0].isupper() for token in tokens[:count])
            )
            if fits and count > best[0]:
                best = (count, [name])
            elif fits and count == best[0]:
                best[1].append(name)
    return best


def _instead(text: str, people: Sequence["_Name"], printed: Printed) -> str:
    """What stands for people who may be meant by a name: their organisation where it is one."""
    if printed.choice.organisations:
        found = {name.organisation for name in people} - {""}
        if len(found) == 1:
            return found.pop()
    return initials(text) if printed.choice.initials else ""


def _organisations(printed: Printed) -> dict[str, str]:
    people = printed.tables.children(Participant)
    names = (printed.workshop.organisation, *(person.organisation for person in people))
    return {fold(name): name for name in names if name}


@dataclass(frozen=True, slots=True)
class _Name:
    """How one person we know may be called."""

    organisation: str
    alone: frozenset[str]
    """What names the person where nothing else is said, folded."""
    forms: tuple[tuple[tuple[str, ...], bool], ...]
    """Words that name the person within a text, folded; whether they are first and last name."""

    @property
    def words(self) -> frozenset[str]:
        return frozenset(form[0] for form, _ in self.forms)


def _named(printed: Printed) -> Iterator[_Name]:
    for person in printed.tables.children(Participant):
        if person.first_name or not reads_as_function(person.last_name):
            yield _name(person.first_name, person.last_name, person.organisation)
    for name in (*printed.workshop.facilitators, printed.workshop.secretary):
        if name and not reads_as_function(name):
            yield _name("", name, "")


@lru_cache(maxsize=4096)
def _name(first: str, last: str, organisation: str) -> _Name:
    both = bool(first and last)
    said = ((f"{first} {last}", both), (f"{last} {first}", both), (first, False), (last, False))
    forms = ((tuple(fold(word) for word in _WORD.findall(text)), whole) for text, whole in said)
    return _Name(
        organisation,
        frozenset(fold(text.strip()) for text, _ in said if text.strip()),
        tuple(dict.fromkeys((form, whole) for form, whole in forms if len("".join(form)) >= _SHORTEST_NAME)),
    )


def initials(text: str) -> str:
    """« Camille Martin-Petit » is C. M.-P.; small words (de, la) count where there are no others."""
    groups = text.split()
    capital = [group for group in groups if group[:1].isupper()]
    kept = [_WORD.findall(group) for group in (capital or groups)[:_MOST_INITIALS]]
    return " ".join("-".join(f"{word[0].upper()}." for word in group) for group in kept if group)


def names_left(texts: Iterable[str], printed: Printed) -> tuple[str, ...]:
    """The people of the list, those who led and the secretary, where texts still name them; sorted.

    Nothing where names are asked for. First names alone are not looked for: too many are words, or shared.
    """
    if printed.choice.names:
        return ()
    whole = f" {' '.join(_WORD.findall(' '.join(texts)))} "
    return tuple(sorted({name for name, forms in _people(printed) if any(f" {f} " in whole for f in forms)}))


def _people(printed: Printed) -> Iterator[tuple[str, list[str]]]:
    """Each person with the forms that name them: both orders, and the last name as it is written."""
    workshop = printed.workshop
    for person in printed.tables.children(Participant):
        whole = f"{person.first_name} {person.last_name}".strip()
        turned = f"{person.last_name} {person.first_name}".strip()
        last = person.last_name if len(person.last_name) >= _SHORTEST_NAME else ""
        yield whole, [" ".join(_WORD.findall(name)) for name in (whole, turned, last) if name]
    for name in (*workshop.facilitators, workshop.secretary):
        if plain := " ".join(_WORD.findall(name)):
            yield name, [plain]
