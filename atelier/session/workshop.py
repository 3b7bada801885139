"""An open workshop: a scope with its votes, and what happens while it is led."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from atelier.library import Library
from atelier.session.closed import closed_records
from atelier.session.comparing import Comparing
from atelier.session.evaluations import Evaluations
from atelier.session.notice import Cause, Notice
from atelier.session.polls import Polls
from atelier.session.scope import Scope, Stamps
from atelier.session.seconds import Seconds, steady
from atelier.session.showing import IN_HAND, Showing
from atelier.session.timers import Timers
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Step, Timing
from atelier.workshop.order import keys_at
from atelier.workshop.timer import LONGEST

if TYPE_CHECKING:
    from atelier.minutes import Earlier

RECALLED = "recalled"
"""What listeners are told where what the workshops before have left has changed."""
ENDED = "ended"
"""The key under which it is remembered that it was ended (`yes`), or its minutes `written` to a file."""


class OpenWorkshop(Scope):
    """A workshop whose tables are in memory."""

    def __init__(self, id: str, library: Library, stamps: Stamps, seconds: Seconds = steady) -> None:
        super().__init__(id, library, stamps)
        self.polls = Polls(self, library)
        self.evaluations = Evaluations(self, library)
        self.beside = Comparing(self, library)
        """Which earlier workshop its grids are read beside."""
        self.timers = Timers(self, seconds)
        self.showing = Showing(self)

    @property
    def step_in_hand(self) -> Step | None:
        """The step that is being led: the remembered one, else the first."""
        steps = self.tables.children(Step)
        found = self.tables.find(Step, self.remembered(IN_HAND))
        return found or (steps[0] if steps else None)

    def take_step(self, step: str, today: date) -> None:
        """Go to a step. On the local day of the workshop its real times are recorded.

        A workshop that is going on at midnight is recorded to its end. A time that nobody ended keeps none:
        whoever looks at a step the day after changes nothing.
        """
        self.tables.get(Step, step)
        before = self.step_in_hand
        self.remember(IN_HAND, step)
        if before is not None and before.id != step:
            self.timers.leave(before.id)
        stamp, day = self.stamp(), self.tables.workshop.date
        running = [t for t in self.tables.all(Timing) if t.ended is None and _goes_on(t, stamp.now)]
        after_midnight = day is not None and today == day + timedelta(days=1) and bool(running)
        if today != day and not after_midnight:
            return
        changes = [Change(t, replace(t, ended=stamp.now)) for t in running if t.step != step]
        if not any(t.step == step for t in running):
            order = keys_at(self.tables.children(Timing, step), None)[0]
            changes.append(created(Timing(id=stamp.id(), step=step, order=order, started=stamp.now)))
        self.record(changes, "take_step")
        self.timers.arrive(step)

    def end(self) -> None:
        """It is over: the times that run are ended, and what is shown of it says so from now on."""
        now, here = self.stamp().now, self.step_in_hand
        running = [t for t in self.tables.all(Timing) if t.ended is None and _goes_on(t, now)]
        self.record([Change(t, replace(t, ended=now)) for t in running], "take_step")
        if here is not None:
            self.timers.leave(here.id)
        self.remember(ENDED, "yes")

    def earlier(self) -> "Earlier | None":
        """What the workshops before this one have left, read from the disk; None for the first one."""
        from atelier.session.recalling import earlier_of

        return earlier_of(self._library, self.tables.workshop)

    def recall_again(self) -> None:
        """Tell whoever shows what was left that it has changed in the workshop that it belongs to."""
        self.tell(Notice(Cause.RECORD, RECALLED))

    def picture(self, name: str) -> bytes:
        """What is in a picture that the workshop names; refused with `PICTURE_MISSING` where it has gone."""
        return self._library.pictures.read(name)

    def records(self) -> dict[str, RoundRecord]:
        """What was cast in every closed round: what minutes and files may know."""
        return closed_records(self._library.box, self.tables)


def _goes_on(timing: Timing, now: str) -> bool:
    """Whether a step that was not ended can still be the one that is led."""
    return datetime.fromisoformat(now) - datetime.fromisoformat(timing.started) < LONGEST
