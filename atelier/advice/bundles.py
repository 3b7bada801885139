"""Pairs brought together into what can be decided at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from atelier.advice.pair import Kind, Pair

_MOST = 12
"""Texts that one can compare at a glance: neighbours beyond them stand apart."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Texts that look alike, in the order in which pairs name them."""

    ids: tuple[str, ...]
    kind: Kind
    """The least sure of those that hold it together."""


def bundles(pairs: Sequence[Pair]) -> Sequence[Bundle]:
    """What each text belongs to, the surest first.

    The same and the nearly same come together by each other. Neighbours come together only where each is one
    of all the others, since what A has in common with B, and B with C, need not be the same thing. A text
    that could stand in several stands in the first: once that is decided, the others are proposed.
    """
    held: dict[str, list[str]] = {}
    kinds: dict[str, Kind] = {}
    linked = {frozenset((pair.first, pair.second)) for pair in pairs}
    for pair in pairs:
        mine, theirs = (held.get(id, [id]) for id in (pair.first, pair.second))
        if mine is theirs:
            continue
        surer = any(kinds.get(ids[0], pair.kind) is not pair.kind for ids in (mine, theirs))
        if pair.kind is Kind.NEIGHBOUR and (surer or not _all_linked(mine, theirs, linked)):
            continue
        joined = [*mine, *theirs]
        for id in joined:
            held[id] = joined
        kinds[joined[0]] = pair.kind
    whole = {ids[0]: ids for ids in held.values()}
    order = {id: place for place, id in enumerate(held)}
    ranks = list(Kind)
    found = [Bundle(tuple(ids), kinds[first]) for first, ids in whole.items()]
    return sorted(found, key=lambda bundle: (ranks.index(bundle.kind), order[bundle.ids[0]]))


def _all_linked(mine: Sequence[str], theirs: Sequence[str], linked: set[frozenset[str]]) -> bool:
    if len(mine) + len(theirs) > _MOST:
        return False
    return all(frozenset((one, other)) in linked for one in mine for other in theirs)
