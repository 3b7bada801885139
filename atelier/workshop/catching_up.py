"""When a workshop that is being led will end, and what could be shortened so that it ends when it was to."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from atelier.workshop.entities import Step, StepKind, Workshop
from atelier.workshop.schedule import schedule
from atelier.workshop.tables import Tables

_UNSHORTENED = (StepKind.VOTE, StepKind.EVALUATION)
"""What takes as long as there are people: said to last less, it would only be late."""

_CHUNK = 5
"""Minutes that are taken at a time: nobody leads a wall of 38 minutes."""
_LEAST = 5
"""Minutes that every step keeps, and half of what was planned."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A coming step that could be shorter."""

    step: Step
    minutes: int
    """What it would still have."""


@dataclass(frozen=True, slots=True)
class CatchUp:
    """How the end stands, and the proposal."""

    meant: dt.datetime
    """When it was to end: as announced, else as the planned lengths came to. Local."""
    ends: dt.datetime
    """When the last step ends as things are."""
    over: int
    """Minutes after the end that was meant; below zero where there is time to spare."""
    cuts: tuple[Cut, ...]
    """In running order; none where nothing has to be shortened, or nothing can."""
    left: int
    """Minutes that would still be too many."""


def catch_up(tables: Tables, step: str, ends: dt.datetime) -> CatchUp | None:
    """What follows from a step that ends then. None where the end that was meant is not known."""
    meant = _meant(tables)
    if meant is None:
        return None
    steps = tables.children(Step)
    place = next(i for i, each in enumerate(steps) if each.id == step)
    coming = steps[place + 1 :]
    end = ends + dt.timedelta(minutes=sum(each.minutes or 0 for each in coming))
    over = round((end - meant.astimezone(end.tzinfo)).total_seconds() / 60)
    lengths = _shortened(coming, over)
    cuts = tuple(
        Cut(each, lengths[each.id]) for each in coming if each.minutes not in (None, 0, lengths[each.id])
    )
    saved = sum((cut.step.minutes or 0) - cut.minutes for cut in cuts)
    return CatchUp(meant, end, over, cuts, max(0, over - saved))


def _shortened(coming: Sequence[Step], over: int) -> dict[str, int]:
    """What each step would have, a little taken from the one that can spare most, until it is enough."""
    lengths = {each.id: each.minutes or 0 for each in coming}
    spare = {
        each.id: each.minutes - max(_LEAST, -(-each.minutes // 2))
        for each in coming
        if each.minutes and each.kind not in _UNSHORTENED
    }
    while over > 0 and any(minutes > 0 for minutes in spare.values()):
        richest = max(spare, key=lambda id: spare[id])
        taken = min(_CHUNK, spare[richest])
        spare[richest] -= taken
        lengths[richest] -= taken
        over -= taken
    return lengths


def _meant(tables: Tables) -> dt.datetime | None:
    """The hour of the end that was announced, else the one that the planned lengths come to; local."""
    workshop: Workshop = tables.workshop
    if workshop.date is None or workshop.starts is None:
        return None
    begin = dt.datetime.combine(workshop.date, workshop.starts)
    if workshop.ends is None:
        plan = schedule(tables)
        return None if plan.ends is None else (begin + dt.timedelta(minutes=plan.total)).astimezone()
    end = dt.datetime.combine(workshop.date, workshop.ends)
    return (end if end > begin else end + dt.timedelta(days=1)).astimezone()
