"""How long the steps of a method really took in the workshops before: worth knowing for the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from atelier.session.hall import Session
from atelier.workshop.entities import KeptMethod, Step, Timing, Workshop
from atelier.workshop.kept import kept_method
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.timer import took

_RECENT = 12
"""Workshops that are looked at, the latest: what took long years ago says little, and reading takes time."""


@dataclass(frozen=True, slots=True)
class Took:
    """What a step took, in minutes."""

    last: int
    """The last time."""
    usual: int
    """The median of all times."""
    times: int
    """In how many workshops it was led."""


def earlier_lengths(session: Session, tables: Tables) -> Mapping[str, Took]:
    """By the id of a step, how long its like took in other workshops of the same method.

    Its like has the same kind and words, else stands at the same place among as many of its kind.
    """
    family = _family(session, tables)
    found: dict[str, list[int]] = {}
    steps = tables.children(Step)
    for earlier in session.library.load_some(family, [Step, Timing]).values():
        alike = _alike(steps, earlier.children(Step))
        for step in steps:
            minutes = took(earlier, alike[step.id]) if step.id in alike else 0
            if minutes:
                found.setdefault(step.id, []).append(minutes)
    return {id: Took(all[-1], round(median(all)), len(all)) for id, all in found.items()}


def _family(session: Session, tables: Tables) -> list[str]:
    """The other workshops of the method, the one that it was kept from too, in the order of their dates."""
    about = tables.workshop
    kept = kept_method(tables)
    method = about.id if kept else about.method
    if not method:
        return []
    summaries = [s for s in session.library.summaries() if s.id != about.id]
    known = session.library.load_some([s.id for s in summaries], [Workshop, KeptMethod])
    of_method = kept or (kept_method(known[method]) if method in known else None)
    source = of_method.source if of_method else ""
    found = [
        each.workshop
        for id, each in known.items()
        if each.count(Workshop)
        and not each.count(KeptMethod)
        and (each.workshop.method == method or id == source)
    ]
    dated = sorted((w for w in found if w.date), key=lambda w: (str(w.date), str(w.starts or ""), w.id))
    return [workshop.id for workshop in dated[-_RECENT:]]


def _alike(steps: Iterable[Step], earlier: Iterable[Step]) -> dict[str, str]:
    """The earlier step that each step is the like of."""
    theirs, mine = list(earlier), list(steps)
    named = {(step.kind, fold(step.title)): step.id for step in reversed(theirs)}
    found = {}
    for step in mine:
        same = [each.id for each in theirs if each.kind is step.kind]
        own = [each.id for each in mine if each.kind is step.kind]
        by_name = named.get((step.kind, fold(step.title)))
        by_place = same[own.index(step.id)] if len(same) == len(own) else None
        if by_name or by_place:
            found[step.id] = str(by_name or by_place)
    return found
