"""The booth of an evaluation, as its desk and stage use it. Nothing here is undone."""

from atelier.library import Library, OpinionBox
from atelier.session.notice import Cause, Notice
from atelier.session.scope import Scope
from atelier.workshop import evaluating
from atelier.workshop.change import Change
from atelier.workshop.entities import Booth
from atelier.workshop.refusals import Reason, Refused


class Evaluations:
    """Who may answer now, and what they leave: durable on return, or refused and nothing of it is there."""

    def __init__(self, scope: Scope, library: Library) -> None:
        self._scope = scope
        self._box = OpinionBox(library.box.store)
        self._in_hand: dict[str, Refused | None] = {}

    def open(self, step: str, expected: int) -> None:
        """Freeze the faces and let that many people answer, one after the other."""
        before = evaluating.faceless(self._scope.tables, step)
        changes = evaluating.open_booth(self._scope.tables, step=step, expected=expected)
        self._scope.remember(_faceless_key(step), str(before) if before else "")
        self._act(changes, self._scope.stamp().now, "open_booth")

    def correct_expected(self, step: str, expected: int) -> None:
        """Somebody arrived or left."""
        changes = evaluating.correct_expected(
            self._scope.tables, step=step, expected=expected, answered=self.answered(step)
        )
        if changes:
            self._act(changes, self._scope.stamp().now, "correct_expected")

    def admit(self, step: str) -> None:
        """Let one person answer; refused with `VOTER_IN_HAND`, `EVALUATION_FULL` or `EVALUATION_NOT_OPEN`."""
        found = evaluating.evaluation(self._scope.tables, step)
        if found.booth is not Booth.OPEN:
            raise Refused(Reason.EVALUATION_NOT_OPEN)
        if step in self._in_hand:
            raise Refused(Reason.VOTER_IN_HAND)
        if self.answered(step) >= (found.expected or 0):
            raise Refused(Reason.EVALUATION_FULL, expected=found.expected)
        self._in_hand[step] = None
        self._tell(step)

    def in_hand(self, step: str) -> bool:
        """Whether somebody may answer now."""
        return step in self._in_hand

    def give_up(self, step: str) -> None:
        """They do not answer now, and may later."""
        if step in self._in_hand:
            del self._in_hand[step]
            self._tell(step)

    def refused(self, step: str) -> Refused | None:
        """Why what the person in hand left could not be written, for the desk; the room is told nothing."""
        return self._in_hand.get(step)

    def cast(self, step: str, face: str | None, word: str = "") -> None:
        """What the person in hand leaves; refused with `VOTER_NOBODY` a second time.

        Where it cannot be written they stay in hand, and may confirm again; the desk is told.
        """
        if step not in self._in_hand:
            raise Refused(Reason.VOTER_NOBODY)
        left = evaluating.checked(self._scope.tables, step, face, word)
        try:
            self._box.cast(step, left)
        except Refused as refused:
            self._in_hand[step] = refused
            self._tell(step)
            raise
        del self._in_hand[step]
        self._tell(step)

    def answered(self, step: str) -> int:
        """How many have answered since the booth was opened."""
        return self._box.answered(step)

    def close(self, step: str) -> None:
        """Empty the box into the counts of the faces and the words; refused while somebody answers."""
        if step in self._in_hand:
            raise Refused(Reason.VOTER_IN_HAND)
        stamp = self._scope.stamp()
        opinions = self._box.at_close(step)
        before = int(self._scope.remembered(_faceless_key(step)) or 0)
        changes = evaluating.close_booth(
            self._scope.tables, stamp, step=step, opinions=opinions, faceless=before
        )
        self._act(changes, stamp.now, "close_booth", emptied=step)

    def _act(self, changes: list[Change], at: str, name: str, emptied: str = "") -> None:
        self._box.act(self._scope.name, changes, at=at, emptied=emptied)
        self._scope.acted(changes, name)

    def _tell(self, step: str) -> None:
        self._scope.tell(Notice(Cause.BALLOT, "answer", step=step))


def _faceless_key(step: str) -> str:
    """Under which the answers without a face are remembered while a booth is open once more."""
    return f"evaluation-faceless:{step}"
