"""How long a step has been going on, what is left of it, and how late that makes the workshop.

Seconds are those of any clock that only goes forth; whoever keeps a timer says which (`moved_to` takes it
from one clock to another). Nothing here is undone.
"""

import datetime as dt
import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from atelier.workshop.entities import Step, Timing
from atelier.workshop.tables import Tables

LONGEST = dt.timedelta(hours=12)
"""No step lasts longer: what began earlier was left without an end."""

_DAY = dt.timedelta(days=1)
_MINUTE = 60.0
_SOON = 0.001


@dataclass(frozen=True, slots=True)
class Timer:
    """The time of one step. A new one has not begun."""

    spent: float = 0.0
    """Seconds that were counted before `since`."""
    since: float | None = None
    """The second from which it counts now; None while it does not."""
    held: bool = False
    """Somebody paused it: it goes on only when somebody says so."""
    more: int = 0
    """Minutes that were granted beyond the plan."""

    @property
    def running(self) -> bool:
        """Whether it counts now."""
        return self.since is not None

    @property
    def begun(self) -> bool:
        """Whether it has ever counted."""
        return self.running or self.spent > 0

    def elapsed(self, now: float) -> float:
        """Seconds spent on the step; a clock that was put back takes none away."""
        return self.spent + (0.0 if self.since is None else max(0.0, now - self.since))

    def started(self, now: float) -> "Timer":
        """The same, counting, whoever had paused it."""
        return replace(self, since=now if self.since is None else self.since, held=False)

    def stopped(self, now: float) -> "Timer":
        """The same, no longer counting: another step was taken."""
        return replace(self, spent=self.elapsed(now), since=None)

    def paused(self, now: float) -> "Timer":
        """The same, stopped until somebody starts it again."""
        return replace(self.stopped(now), held=True)

    def extended(self, minutes: int) -> "Timer":
        """The same with so many minutes more."""
        return replace(self, more=self.more + minutes)

    def moved_to(self, there: float, here: float) -> "Timer":
        """The same by another clock, which says `there` when the one of this timer says `here`."""
        if self.since is None:
            return self
        return replace(self, spent=self.elapsed(here), since=there)

    def remaining(self, planned: int | None, now: float) -> float | None:
        """Seconds left of so many planned minutes, below zero beyond them; None where none are planned."""
        return (planned + self.more) * _MINUTE - self.elapsed(now) if planned else None

    def part(self, planned: int | None, now: float) -> float:
        """How much of the time is spent, from 0 to 1."""
        whole = ((planned or 0) + self.more) * _MINUTE
        return min(1.0, self.elapsed(now) / whole) if planned and whole > 0 else 0.0

    def text(self) -> str:
        """What `read` makes a timer of."""
        return json.dumps([self.spent, self.since, self.held, self.more])


def read(text: str, now: float) -> Timer:
    """The timer of a text; a new one where it says none. What began too long ago stopped counting then."""
    try:
        spent, since, held, more = json.loads(text)
        timer = Timer(
            max(0.0, _seconds(spent)), None if since is None else _seconds(since), bool(held), int(more)
        )
    except (ValueError, TypeError, OverflowError):
        return Timer()
    if timer.since is not None and now - timer.since >= LONGEST.total_seconds():
        return replace(timer, since=None)
    return timer


def shown(seconds: float) -> tuple[int, bool]:
    """What is said of a length, and whether in seconds: whole minutes, seconds in the last minute.

    Minutes are the nearest, those beyond the plan (below zero) the full ones.
    """
    if seconds <= 0:
        return int(-seconds // _MINUTE), False
    if seconds < _MINUTE:
        return -int(-seconds // 1), True
    return int((seconds + _MINUTE / 2) // _MINUTE), False


def until_next(seconds: float) -> float:
    """Seconds until something else is shown of a remaining time that shrinks; never none."""
    if 0 < seconds < _MINUTE:
        return seconds % 1 or 1.0
    if seconds <= 0:
        return _MINUTE - (-seconds % _MINUTE)
    return max(_SOON, min((seconds + _MINUTE / 2) % _MINUTE, seconds - _MINUTE))


def late(tables: Tables, step: str, ends: dt.datetime, announced: dt.datetime | None) -> int | None:
    """Minutes by which a step that ends then is behind the running order; below zero where it is ahead.

    The running order begins at the hour that was announced, else when the first step really began. A step
    without a planned length takes what it really took. None where nothing was timed, or where a later step
    has begun already: then one only looks back. What was timed on another day does not count.
    """
    steps = tables.children(Step)
    place = next(i for i, each in enumerate(steps) if each.id == step)
    if not _times(tables, steps[place : place + 1], ends) or _times(tables, steps[place + 1 :], ends):
        return None
    so_far = steps[: place + 1]
    began = min(_moment(t.started) for t in _times(tables, so_far, ends))
    due = announced or began
    for each in so_far:
        due += dt.timedelta(minutes=each.minutes) if each.minutes else _took(tables, each, ends)
    return _minutes(ends) - _minutes(due)


def took(tables: Tables, step: str) -> int:
    """Minutes that a step really took, all its times together, rounded; 0 where that is not known."""
    ended = ((t.started, t.ended) for t in tables.children(Timing, step) if t.ended)
    spans = (_moment(end) - _moment(start) for start, end in ended)
    return round(sum(span.total_seconds() for span in spans) / _MINUTE)


def _times(tables: Tables, steps: Iterable[Step], ends: dt.datetime) -> list[Timing]:
    found = (timing for step in steps for timing in tables.children(Timing, step.id))
    return [timing for timing in found if ends - _moment(timing.started) < _DAY]


def _took(tables: Tables, step: Step, ends: dt.datetime) -> dt.timedelta:
    lengths = (
        (_moment(t.ended) if t.ended else ends) - _moment(t.started) for t in _times(tables, [step], ends)
    )
    return sum((max(dt.timedelta(), length) for length in lengths), dt.timedelta())


def _moment(instant: str) -> dt.datetime:
    return dt.datetime.fromisoformat(instant)


def _minutes(moment: dt.datetime) -> int:
    """The nearest minute, so that what is said of two hours agrees with the hours that are shown."""
    return int((moment.timestamp() + _MINUTE / 2) // _MINUTE)


def _seconds(value: Any) -> float:
    seconds = float(value)
    if not math.isfinite(seconds):
        raise ValueError(value)
    return seconds
