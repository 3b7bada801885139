"""Somebody who comes once groups were composed: in none of them, and in which they would fit."""

from collections.abc import Iterable, Sequence

from atelier.workshop.entities import Group, Note, Participant, Presence, Step
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups, groups_home

COMING = (Presence.PRESENT, Presence.REPRESENTED)


def composed_ahead(tables: Tables, step: str) -> Step | None:
    """The step whose groups work in a step, or in the first one after it that has members in its groups."""
    steps = tables.children(Step)
    place = next((n for n, each in enumerate(steps) if each.id == step), 0)
    ahead = (each for each in steps[place:] if any(group.members for group in groups(tables, each.id)))
    found = next(ahead, None)
    return None if found is None else groups_home(tables, found.id)


def in_no_group(tables: Tables, step: str, people: Sequence[str]) -> list[str]:
    """Those of them who are in no group of a step."""
    inside = {id for group in groups(tables, step) for id in group.members}
    return [id for id in people if id not in inside]


def counted(tables: Tables, people: Iterable[Participant]) -> list[Participant]:
    """Those who are here, or may come: before anything was said, who is not ticked yet is awaited."""
    awaits = not tables.count(Note)
    return [p for p in people if p.presence in COMING or (awaits and p.presence is Presence.ABSENT)]


def size(tables: Tables, group: Group) -> int:
    """How many of a group are here, or may come."""
    found = (tables.find(Participant, id) for id in group.members)
    return len(counted(tables, (person for person in found if person is not None)))


def smallest(tables: Tables, step: str) -> Group | None:
    """The group with the fewest people who are here or may come; of several, the first."""
    return min(groups(tables, step), key=lambda group: (size(tables, group), group.number), default=None)
