"""At what hour each step is meant to begin, and whether they fit into the hours announced."""

import datetime as dt
from dataclasses import dataclass

from atelier.workshop.entities import Step, Workshop
from atelier.workshop.tables import Tables

DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One step and its hour: None where the start, or the length of a step before it, is not known."""

    step: Step
    starts: dt.time | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """All steps with their hours, and what they come to."""

    steps: tuple[Planned, ...]
    total: int
    """Minutes of all steps whose length is known."""
    ends: dt.time | None
    """When the last step ends; None where that cannot be known."""
    over: int
    """Minutes by which the steps go beyond the end that was announced; below zero where they stop sooner."""
    past_midnight: bool
    """Whether the last step ends after midnight."""


def schedule(tables: Tables) -> Schedule:
    """The steps in their running order; hours go past midnight."""
    workshop = tables.workshop
    steps = tables.children(Step)
    now = _minute(workshop.starts)
    planned = []
    for step in steps:
        planned.append(Planned(step, _hour(now)))
        now = None if now is None or step.minutes is None else now + step.minutes
    total = sum(step.minutes or 0 for step in steps)
    ends = now if steps else None
    past_midnight = ends is not None and ends > DAY
    return Schedule(tuple(planned), total, _hour(ends), _over(workshop, ends), past_midnight)


def _over(workshop: Workshop, ends: int | None) -> int:
    starts, announced = _minute(workshop.starts), _minute(workshop.ends)
    if ends is None or starts is None or announced is None:
        return 0
    return ends - (announced if announced > starts else announced + DAY)


def _minute(hour: dt.time | None) -> int | None:
    return None if hour is None else hour.hour * 60 + hour.minute


def _hour(minute: int | None) -> dt.time | None:
    return None if minute is None else dt.time(minute // 60 % 24, minute % 60)
