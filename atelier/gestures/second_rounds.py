"""A second round among orientations that are tied. The first stays as it is."""

from collections.abc import Sequence

from atelier.gestures.votes import add_round
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Orientation, Round
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

_KEPT = ("secret", "named", "by_college", "way", "covered", "entitled")


def tied_round(
    tables: Tables, stamp: Stamp, *, round: str, orientations: Sequence[str], retain: int
) -> list[Change]:
    """Another round in the same step, with the tied orientations and one dot each, for the open seats.

    How many or who may vote and how ballots come in stay as they were; its other rules are its own.
    """
    before = tables.get(Round, round)
    work = Work(tables)
    kept = {name: getattr(before, name) for name in _KEPT}
    work.do(add_round(tables, stamp, step=before.step, dots=1, cap=1, retain=retain, **kept))
    new = work.tables.children(Round, before.step)[-1]
    for id in orientations:
        tied = tables.get(Orientation, id)
        order = work.key(Orientation, new.id)
        work.put(
            Orientation(
                id=stamp.id(),
                round=new.id,
                order=order,
                title=tied.title,
                clusters=tied.clusters,
                drawing=tied.drawing,
            )
        )
    return work.done()
