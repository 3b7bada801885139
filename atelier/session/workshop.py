"""An open workshop: a scope with its votes, and what happens while it is led."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from atelier.library import BallotBox, Library
from atelier.session.notice import Cause, Notice
from atelier.session.scope import Scope, Stamps
from atelier.session.showing import Showing
from atelier.session.timers import Seconds, Timers, steady
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, Marks, RoundRecord
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Act, Round, Step, Timing
from atelier.workshop.order import keys_at
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.timer import LONGEST
from atelier.workshop.vote import Totals, check_marks, check_totals

IN_HAND = "step"
"""The key under which the step in hand is remembered."""


def closed_records(box: BallotBox, tables: Tables) -> dict[str, RoundRecord]:
    """What was cast, by round: only of closed ones, since nothing of the others may be known."""
    closed = [r.id for r in tables.all(Round) if acts.state(tables, r.id) is acts.RoundState.CLOSED]
    return {id: box.record(id) for id in closed}


class OpenWorkshop(Scope):
    """A workshop whose tables are in memory."""

    def __init__(self, id: str, library: Library, stamps: Stamps, seconds: Seconds = steady) -> None:
        super().__init__(id, library, stamps)
        self.polls = Polls(self, library)
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

    def records(self) -> dict[str, RoundRecord]:
        """What was cast in every closed round: what minutes and files may know."""
        return closed_records(self._library.box, self.tables)


def _goes_on(timing: Timing, now: str) -> bool:
    """Whether a step that was not ended can still be the one that is led."""
    return datetime.fromisoformat(now) - datetime.fromisoformat(timing.started) < LONGEST


class Polls:
    """The ballot box of a workshop, as its desk and stage use it. Nothing here is undone."""

    def __init__(self, scope: OpenWorkshop, library: Library) -> None:
        self._scope = scope
        self._box = library.box

    def open(self, round: str, entitled: int) -> None:
        """Freeze the orientations and let that many people vote."""
        changes = acts.open_round(self._scope.tables, self._scope.stamp(), round=round, entitled=entitled)
        self._act(changes, admissions=entitled)

    def correct_entitled(self, round: str, entitled: int) -> None:
        """Somebody arrived or left."""
        changes = acts.correct_entitled(
            self._scope.tables,
            self._scope.stamp(),
            round=round,
            entitled=entitled,
            voted=self.turnout(round),
        )
        self._act(changes, admissions=entitled)

    def close(self, round: str) -> RoundRecord:
        """Freeze what was cast, and say what it was."""
        record = self._box.record_at_close(round)
        self._act(acts.close_round(self._scope.tables, self._scope.stamp(), round=round, record=record))
        self._box.forget_last()
        return self.record(round)

    def reopen(self, round: str, reason: str) -> None:
        """Take ballots again."""
        self._act(acts.reopen_round(self._scope.tables, self._scope.stamp(), round=round, reason=reason))

    def reveal(self, round: str) -> None:
        """Note that the room sees the result."""
        self._act(acts.reveal(self._scope.tables, self._scope.stamp(), round=round))

    def settle_tie(self, round: str, retained: list[int], reason: str) -> None:
        """Keep what the group chose where the ranking has a tie at the cut."""
        stamp = self._scope.stamp()
        self._act(acts.settle_tie(self._scope.tables, stamp, round=round, retained=retained, reason=reason))

    def turnout(self, round: str) -> int:
        """How many have voted so far: the only figure that may be known before the close."""
        return self._box.turnout(round)

    def record(self, round: str) -> RoundRecord:
        """Everything that was cast, once the round is closed."""
        if acts.state(self._scope.tables, round) is not acts.RoundState.CLOSED:
            raise Refused(Reason.ROUND_NOT_CLOSED)
        return self._box.record(round)

    def cast(self, round: str, marks: Marks, participant: str | None = None) -> None:
        """Put one ballot in the box: durable, with the admission it spends, on return."""
        before = self._ready(round)
        check_marks(marks, acts.rules_of(before), acts.by_number(self._scope.tables, round).keys())
        if self.turnout(round) >= (before.entitled or 0):
            raise Refused(Reason.ROUND_FULL, entitled=before.entitled)
        if before.secret:
            self._box.cast_secret(round, marks)
        else:
            self._box.cast_open(round, marks, participant)
        self._tell(round)

    def replace_last(self, round: str, marks: Marks) -> None:
        """Correct the ballot just typed, until the next begins; refused where none is in hand."""
        before = self._ready(round)
        check_marks(marks, acts.rules_of(before), acts.by_number(self._scope.tables, round).keys())
        self._box.replace_last(round, marks)
        self._tell(round)

    def can_replace_last(self, round: str) -> bool:
        """Whether the ballot just typed may still be corrected."""
        return self._box.has_last(round)

    def forget_last(self) -> None:
        """The next ballot begins: the one before can no longer be told from the others."""
        self._box.forget_last()

    def add_batch(self, round: str, batch: Batch) -> None:
        """Totals counted on a wall, checked for what is possible with their number of voters."""
        before = self._ready(round)
        numbers = acts.by_number(self._scope.tables, round).keys()
        check_totals(Totals(batch.voters, dict(batch.totals)), acts.rules_of(before), numbers)
        if self.turnout(round) + batch.voters > (before.entitled or 0):
            raise Refused(Reason.ROUND_FULL, entitled=before.entitled)
        self._box.add_batch(round, batch)
        self._tell(round)

    def remove_batch(self, round: str, id: str) -> None:
        """Take totals out again before the close, to type them anew."""
        self._ready(round)
        self._box.remove_batch(id)
        self._tell(round)

    def batches(self, round: str) -> tuple[Batch, ...]:
        """The totals typed so far, which hang on the wall for all to see."""
        return self._box.batches(round)

    def _ready(self, round: str) -> Round:
        if acts.state(self._scope.tables, round) is not acts.RoundState.OPEN:
            raise Refused(Reason.ROUND_NOT_OPEN)
        return self._scope.tables.get(Round, round)

    def _act(self, changes: list[Change], admissions: int | None = None) -> None:
        if changes:
            act = next(c.entity for c in changes if isinstance(c.entity, Act))
            self._box.act(self._scope.name, changes, at=act.at, admissions=admissions)
            self._scope.acted(changes, act.kind)

    def _tell(self, round: str) -> None:
        self._scope.tell(Notice(Cause.BALLOT, "cast", round=round))
