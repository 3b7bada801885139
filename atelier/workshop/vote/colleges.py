"""Colleges (inhabitants, elected, staff…) folded together until nobody can be told from a small one.

A group that is stored or shown has at least `FEWEST` people. Groups share out all voters among them, those of
no college too: whatever is subtracted from the whole is then a group of at least as many.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from atelier.workshop.vote.marks import Marks

FEWEST = 5
"""People in the smallest group."""

_AND = " + "

Folding = Mapping[str, str]
"""The group of each college."""


@dataclass(frozen=True, slots=True)
class CollegeResult:
    """What the voters of one group gave."""

    group: str
    voters: int
    scores: Mapping[int, int]
    """Dots or points by number, every orientation with its own, also with nothing."""


def colleges_in(group: str) -> tuple[str, ...]:
    """The colleges that a group holds, sorted; an empty text stands for people without a college."""
    return tuple(group.split(_AND))


def fold(sizes: Mapping[str, int], fewest: int = FEWEST) -> dict[str, str]:
    """The group of each college, every group with at least `fewest`; none where that leaves one group.

    The two smallest are put together until the smallest is large enough.
    """
    groups: list[tuple[int, tuple[str, ...]]] = sorted(
        (size, (name,)) for name, size in sizes.items() if size
    )
    while len(groups) > 1 and groups[0][0] < fewest:
        (first, names), (second, others), *rest = groups
        groups = sorted([(first + second, (*names, *others)), *rest])
    if len(groups) < 2:
        return {}
    return {name: _named(names) for _, names in groups for name in names}


def folded_again(before: Folding, sizes: Mapping[str, int]) -> tuple[dict[str, str], dict[str, str]]:
    """How groups fold further once their sizes are others: the group of each college, and of each old group.

    Nothing that was put together is ever taken apart: whoever compared the two would know a small group.
    """
    by_group: Counter[str] = Counter()
    for college, size in sizes.items():
        by_group[before.get(college, college)] += size
    after = fold(by_group)
    names = {*before, *sizes}
    return {n: after.get(before.get(n, n), "") for n in names} if after else {}, after


def by_college(ballots: Iterable[tuple[Marks, str]], numbers: Collection[int]) -> tuple[CollegeResult, ...]:
    """The result of each group of voters, folded until five; none where one group is all that is left."""
    kinds = Counter(ballots)
    voted: Counter[str] = Counter()
    for (_, college), times in kinds.items():
        voted[college] += times
    groups = fold(voted)
    scores = {group: dict.fromkeys(sorted(numbers), 0) for group in sorted(set(groups.values()))}
    voters: Counter[str] = Counter()
    for (marks, college), times in kinds.items() if groups else ():
        group = groups[college]
        voters[group] += times
        for number, worth in marks:
            scores[group][number] += worth * times
    return tuple(CollegeResult(group, voters[group], found) for group, found in scores.items())


def _named(names: Iterable[str]) -> str:
    return _AND.join(sorted({college for name in names for college in colleges_in(name)}))
