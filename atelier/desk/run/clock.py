"""What the timer of the step in hand says now, told again when it would be shown otherwise."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from atelier.desk.context import Desk
from atelier.session import OpenWorkshop
from atelier.workshop.catching_up import CatchUp, catch_up
from atelier.workshop.entities import Step
from atelier.workshop.timer import late, until_next

_MINUTE = 60.0
_SLACK = 15
"""Milliseconds after a change at which it is looked at: a timer that rings early would ring twice."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The time of a step at one moment."""

    elapsed: float
    """Seconds."""
    remaining: float | None
    """Seconds, below zero beyond the plan; None where no length is planned."""
    part: float
    running: bool
    begun: bool
    ends: dt.time | None = None
    """The local hour at which it is to end, or was, once that is past; None while it has not begun."""
    late: int | None = None
    """Minutes behind the running order, below zero ahead of it; None where that is not known."""


class StepClock(QObject):
    """Looks at a timer only while somebody can see it, and only when something else is to be shown."""

    turned = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QObject | None = None) -> None:
        """Asleep, on no step."""
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        self._step = ""
        self._awake = False
        self._bell = QTimer(self)
        self._bell.setSingleShot(True)
        self._bell.setTimerType(Qt.TimerType.PreciseTimer)
        self._bell.timeout.connect(self.look)

    @property
    def step(self) -> Step | None:
        """The step that is timed."""
        return self._workshop.tables.find(Step, self._step)

    @property
    def reading(self) -> Reading | None:
        """What the timer says now; None without a step."""
        step = self.step
        if step is None:
            return None
        timers = self._workshop.timers
        timer, second = timers.of(step.id), timers.now
        left = timer.remaining(step.minutes, second)
        ends = self._ends(left) if timer.begun else None
        return Reading(
            elapsed=timer.elapsed(second),
            remaining=left,
            part=timer.part(step.minutes, second),
            running=timer.running,
            begun=timer.begun,
            ends=None if ends is None else ends.time(),
            late=None if ends is None else self._late(step, ends),
        )

    @property
    def catch_up(self) -> CatchUp | None:
        """How the end stands; None where the running order is not being followed now."""
        step, reading = self.step, self.reading
        if step is None or reading is None or reading.late is None:
            return None
        ends = self._ends(reading.remaining)
        return None if ends is None else catch_up(self._workshop.tables, step.id, max(ends, self._now()))

    def take(self, step: str) -> None:
        """Time another step."""
        self._step = step
        self.look()

    def wake(self) -> None:
        """Somebody looks."""
        self._awake = True
        self.look()

    def sleep(self) -> None:
        """Nobody looks."""
        self._awake = False
        self._bell.stop()

    def look(self) -> None:
        """Tell what the timer says, and look again when that changes."""
        self.turned.emit()
        reading = self.reading
        if self._awake and reading is not None and (reading.running or reading.begun):
            self._bell.start(int(1000 * self._wait(reading)) + _SLACK)
        else:
            self._bell.stop()

    def _wait(self, reading: Reading) -> float:
        """Seconds; while it is paused the end moves on with the minutes of the day."""
        if not reading.running:
            return _MINUTE - self._now().second
        left = reading.remaining
        return _MINUTE - reading.elapsed % _MINUTE if left is None else until_next(left)

    def _ends(self, left: float | None) -> dt.datetime | None:
        """The nearest minute: two clocks that tremble do not make it go back and forth."""
        if left is None:
            return None
        return (self._now() + dt.timedelta(seconds=left + _MINUTE / 2)).replace(second=0, microsecond=0)

    def _late(self, step: Step, ends: dt.datetime) -> int | None:
        workshop = self._workshop.tables.workshop
        announced = None
        if workshop.date is not None and workshop.starts is not None:
            announced = dt.datetime.combine(workshop.date, workshop.starts).astimezone()
        now = self._now().replace(second=0, microsecond=0)
        return late(self._workshop.tables, step.id, max(ends, now), announced)

    def _now(self) -> dt.datetime:
        return self._desk.session.now().astimezone()
