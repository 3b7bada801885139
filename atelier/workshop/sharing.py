"""Sharing people out: by lot, or so that colleges and organisations are spread. Chance is a seed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Protocol

from atelier.workshop.text import fold

MANY = 400
"""People above which organisations are no longer evened out beyond what dealing does: nobody could tell."""


class Sharer(Protocol):
    """Somebody who is to be in a group."""

    @property
    def id(self) -> str:
        """Of a participant."""

    @property
    def college(self) -> str:
        """Empty where it is unknown: those without any are a college of their own."""

    @property
    def organisation(self) -> str:
        """Empty where it is unknown."""


Groups = list[list[str]]


def by_lot(people: Sequence[Sharer], groups: int, seed: str) -> Groups:
    """Ids dealt out in an order drawn by lot: sizes differ by one at most."""
    return _dealt([p.id for p in _drawn(people, seed)], groups, seed)


def balanced(people: Sequence[Sharer], groups: int, seed: str) -> Groups:
    """Ids dealt out college after college: sizes, and those of each college, differ by one at most.

    Within that, people of one organisation are kept apart as far as exchanges inside a college can do it.
    """
    ordered = [
        person
        for college in _strata(_drawn(people, seed), lambda p: fold(p.college))
        for organisation in _strata(college, lambda p: fold(p.organisation))
        for person in organisation
    ]
    shared = _dealt([p.id for p in ordered], groups, seed)
    if len(people) <= MANY:
        _spread({p.id: p for p in people}, shared)
    return shared


def _drawn(people: Sequence[Sharer], seed: str) -> list[Sharer]:
    return sorted(people, key=lambda p: blake2b(f"{seed}:{p.id}".encode(), digest_size=16).digest())


def _strata(people: Sequence[Sharer], key: Callable[[Sharer], str]) -> list[list[Sharer]]:
    """People of one kind together, the largest kind first."""
    found: defaultdict[str, list[Sharer]] = defaultdict(list)
    for person in people:
        found[key(person)].append(person)
    return [found[name] for name in sorted(found, key=lambda name: (-len(found[name]), name))]


def _dealt(ids: Sequence[str], groups: int, seed: str) -> Groups:
    """In turn, beginning with a group that is drawn too: the first is not always the largest."""
    first = blake2b(seed.encode(), digest_size=4).digest()[0] % groups
    shared: Groups = [[] for _ in range(groups)]
    for place, id in enumerate(ids):
        shared[(first + place) % groups].append(id)
    return shared


def _spread(people: dict[str, Sharer], shared: Groups) -> None:
    """Exchange people of one college between groups as long as that keeps an organisation more apart."""
    counts = [Counter(fold(people[id].organisation) for id in group) for group in shared]
    for count in counts:
        count.pop("", None)
    better = True
    while better:
        better = False
        for a, here in enumerate(shared):
            for b in range(a + 1, len(shared)):
                better |= _exchange(people, (here, counts[a]), (shared[b], counts[b]))


def _exchange(
    people: dict[str, Sharer], one: tuple[list[str], Counter[str]], other: tuple[list[str], Counter[str]]
) -> bool:
    """Every exchange of two people between two groups that keeps an organisation more apart."""
    done = False
    for i, mine in enumerate(one[0]):
        for j, theirs in enumerate(other[0]):
            a, b = people[mine], people[theirs]
            from_a, from_b = fold(a.organisation), fold(b.organisation)
            if fold(a.college) != fold(b.college) or from_a == from_b:
                continue
            if _gain(from_a, one[1], other[1]) + _gain(from_b, other[1], one[1]) > 0:
                one[0][i], other[0][j] = theirs, mine
                for name, source, target in ((from_a, one[1], other[1]), (from_b, other[1], one[1])):
                    if name:
                        source[name] -= 1
                        target[name] += 1
                done = True
                break
    return done


def _gain(name: str, source: Counter[str], target: Counter[str]) -> int:
    """How many fewer pairs of one organisation sit together once one of them has changed sides."""
    return source[name] - 1 - target[name] if name else 0
