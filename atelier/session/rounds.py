"""The acts of the votes of a workshop, from opening to what the group keeps. Nothing here is undone."""

from collections.abc import Mapping

from atelier.library import Library, Recounted
from atelier.session.notice import Cause, Notice
from atelier.session.scope import Scope
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, RoundRecord
from atelier.workshop.change import Change
from atelier.workshop.entities import Act, Round
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote.colleges import fold, folded_again
from atelier.workshop.voters import college_sizes, voters_of


class Rounds:
    """Opening, closing and what follows, as desk and stage ask for it."""

    def __init__(self, scope: Scope, library: Library) -> None:
        self._scope = scope
        self._box = library.box

    def open(self, round: str, entitled: int | None = None) -> None:
        """Freeze the orientations and let that many people vote; where they are named, those who are here."""
        tables = self._scope.tables
        before = tables.get(Round, round)
        if before.named:
            entitled = len(voters_of(tables, round))
        colleges = fold(college_sizes(tables, round)) if before.named and before.by_college else {}
        changes = acts.open_round(
            tables, self._scope.stamp(), round=round, entitled=entitled or 0, colleges=colleges
        )
        self._act(changes, admissions=None if before.named else entitled)

    def correct_entitled(self, round: str, entitled: int | None = None) -> None:
        """Somebody arrived or left; where voters are named, those who are here or have signed count."""
        tables = self._scope.tables
        before = tables.get(Round, round)
        colleges, groups = acts.folding(tables, round), None
        if before.named:
            signed = self.signed(round)
            entitled = len({person.id for person in voters_of(tables, round)} | signed)
            if colleges:
                colleges, groups = folded_again(colleges, college_sizes(tables, round, signed))
        changes = acts.correct_entitled(
            tables,
            self._scope.stamp(),
            round=round,
            entitled=entitled or 0,
            voted=self.turnout(round),
            colleges=colleges,
        )
        self._act(changes, admissions=None if before.named else entitled, groups=groups)

    def close(self, round: str) -> RoundRecord:
        """Freeze what was cast, and say what it was; colleges of which too few voted are folded again."""
        record = self._box.record_at_close(round)
        voted = [ballot.college for ballot in record.secret]
        groups = fold({college: voted.count(college) for college in set(voted)}) if any(voted) else None
        changes = acts.close_round(self._scope.tables, self._scope.stamp(), round=round, record=record)
        self._act(changes, groups=groups)
        self._box.forget_last()
        return self.record(round)

    def reopen(self, round: str, reason: str) -> None:
        """Take ballots again; those that are there lose their colleges."""
        changes = acts.reopen_round(self._scope.tables, self._scope.stamp(), round=round, reason=reason)
        self._act(changes, groups={})

    def reveal(self, round: str) -> None:
        """Note that the room sees the result."""
        self._act(acts.reveal(self._scope.tables, self._scope.stamp(), round=round))

    def settle_tie(self, round: str, retained: list[int], reason: str) -> None:
        """Keep what the group chose: where the ranking has a tie at the cut, or in place of the ranking."""
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

    def recount(self, round: str) -> Recounted:
        """A closed round counted anew, by SQL alone."""
        return self._box.recount(round)

    def signed(self, round: str) -> frozenset[str]:
        """Ids of the listed people who have voted or handed in their ballot. For the desk only."""
        return self._box.sign_offs.signed(round)

    def waiting(self, round: str) -> int:
        """Ballots that were handed in, by the names that are ticked, and are not typed yet."""
        named = self._scope.tables.get(Round, round).named
        return self._box.sign_offs.waiting(round) if named else 0

    def batches(self, round: str) -> tuple[Batch, ...]:
        """The totals typed so far, which hang on the wall for all to see."""
        return self._box.batches(round)

    def _ready(self, round: str) -> Round:
        if acts.state(self._scope.tables, round) is not acts.RoundState.OPEN:
            raise Refused(Reason.ROUND_NOT_OPEN)
        return self._scope.tables.get(Round, round)

    def _act(
        self,
        changes: list[Change],
        admissions: int | None = None,
        groups: Mapping[str, str] | None = None,
    ) -> None:
        if changes:
            act = next(c.entity for c in changes if isinstance(c.entity, Act))
            self._box.act(self._scope.name, changes, at=act.at, admissions=admissions, groups=groups)
            self._scope.acted(changes, act.kind)

    def _tell(self, round: str) -> None:
        self._scope.tell(Notice(Cause.BALLOT, "cast", round=round))
