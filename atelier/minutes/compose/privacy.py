"""What is printed of people in the versions without their names.

Lists, roles and owners of actions are fields, and are left out or put otherwise here. What people said stays
as typed: `names_left` tells whom it names.
"""

import re
from collections.abc import Iterable, Iterator

from atelier.minutes.compose.printed import Printed
from atelier.words import Words
from atelier.workshop.entities import Participant
from atelier.workshop.text import fold

_PARTED = re.compile(r"\s*(?:[,;/&+\n]|\bet\b|\band\b|\bavec\b|\bwith\b)\s*")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_INITIALS = 4
_SHORTEST_NAME = 3


def owner(text: str, printed: Printed, words: Words) -> str:
    """Who does something, as a version may say it: the text itself, organisations, initials, or nothing."""
    choice = printed.choice
    if choice.names or not text.strip():
        return text
    if whole := _organisations(printed).get(fold(text)):
        return whole
    said = (_owner(part, printed) for part in _PARTED.split(text) if part)
    return words.listed(list(dict.fromkeys(each for each in said if each)))


def _owner(part: str, printed: Printed) -> str:
    """An organisation is told from a person by the list: what it does not know is taken for a person."""
    known = _organisations(printed)
    folded = fold(part)
    if folded in known:
        return known[folded]
    if printed.choice.organisations:
        found = {p.organisation for p in printed.tables.children(Participant) if folded in _called(p)} - {""}
        if len(found) == 1:
            return found.pop()
    return initials(part) if printed.choice.initials else ""


def _organisations(printed: Printed) -> dict[str, str]:
    people = printed.tables.children(Participant)
    names = (printed.workshop.organisation, *(person.organisation for person in people))
    return {fold(name): name for name in names if name}


def _called(person: Participant) -> set[str]:
    first, last = person.first_name, person.last_name
    return {fold(name) for name in (f"{first} {last}", f"{last} {first}", first, last)} - {""}


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
