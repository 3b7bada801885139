"""The timers of the steps of a workshop: stored as they are started and stopped, never undone."""

import datetime as dt

from atelier.session.notice import Cause, Notice
from atelier.session.scope import Scope
from atelier.session.seconds import Seconds
from atelier.workshop.timer import Timer, read

TIMER = "timer"
"""What listeners are told; the key under which a timer is stored is this and the id of its step."""


class Timers:
    """Counts by the steady clock; on disk stands the civil instant, for the next start of the program."""

    def __init__(self, scope: Scope, seconds: Seconds) -> None:
        self._scope, self._seconds = scope, seconds
        self._known: dict[str, Timer] = {}

    @property
    def now(self) -> float:
        """The second that the timers count by."""
        return self._seconds()

    def of(self, step: str) -> Timer:
        """The timer of a step, by the steady clock."""
        if step not in self._known:
            civil = self._civil()
            stored = read(self._scope.remembered(_key(step)), civil)
            self._known[step] = stored.moved_to(self._seconds(), civil)
        return self._known[step]

    def start(self, step: str) -> None:
        """Let it count, for the first time or after a pause."""
        self._put(step, self.of(step).started(self._seconds()))

    def pause(self, step: str) -> None:
        """Stop it until somebody starts it again."""
        self._put(step, self.of(step).paused(self._seconds()))

    def extend(self, step: str, minutes: int) -> None:
        """Grant more minutes."""
        self._put(step, self.of(step).extended(minutes))

    def reset(self, step: str) -> None:
        """Begin anew: nothing was spent, nothing granted, and it does not count."""
        self._put(step, Timer())

    def arrive(self, step: str) -> None:
        """The step is led from now on: it counts, unless somebody paused it."""
        if not self.of(step).held:
            self.start(step)

    def leave(self, step: str) -> None:
        """Another step is led."""
        self._put(step, self.of(step).stopped(self._seconds()))

    def _put(self, step: str, timer: Timer) -> None:
        if timer == self.of(step):
            return
        self._scope.remember(_key(step), timer.moved_to(self._civil(), self._seconds()).text())
        self._known[step] = timer
        self._scope.tell(Notice(Cause.RECORD, TIMER))

    def _civil(self) -> float:
        return dt.datetime.fromisoformat(self._scope.stamp().now).timestamp()


def _key(step: str) -> str:
    return f"{TIMER} {step}"
