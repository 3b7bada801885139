"""The ballot box of a workshop, as its desk and stage use it. Nothing here is undone."""

from dataclasses import dataclass, replace

from atelier.library import Library
from atelier.session.rounds import Rounds
from atelier.session.scope import Scope
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, Marks, OpenBallot, RoundRecord
from atelier.workshop.entities import Participant, Round
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Totals, check_marks, check_totals
from atelier.workshop.voters import voters_of


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who votes now at the booth or on the shared screen; kept in memory only."""

    participant: str | None
    """None where there is a number of voters only."""
    college: str = ""
    """The group under which a secret ballot will be stored, where the round stores one."""
    refused: Refused | None = None
    """Why their ballot could not be written when they confirmed it."""


class Polls(Rounds):
    """Who may vote now, and what they cast: durable on return, or refused and nothing of it is there."""

    def __init__(self, scope: Scope, library: Library) -> None:
        super().__init__(scope, library)
        self._in_hand: dict[str, Admitted] = {}
        self._ticked: dict[str, set[str]] = {}
        """Names ticked since a ballot was last typed: none of theirs can have been."""

    def close(self, round: str) -> RoundRecord:
        """Freeze what was cast; refused with `VOTER_IN_HAND` while somebody votes."""
        if self.in_hand(round) is not None:
            raise Refused(Reason.VOTER_IN_HAND)
        return super().close(round)

    def admit(self, round: str, participant: str | None = None) -> Admitted:
        """Let somebody vote at the booth or on the shared screen: a listed person, or the next voter.

        Refused with `VOTER_IN_HAND`, `VOTER_SIGNED`, `VOTER_NOT_HERE`, `VOTER_NAMELESS`, `ROUND_MIXED` or
        `ROUND_FULL`.
        """
        before = self._ready(round)
        if self.in_hand(round) is not None:
            raise Refused(Reason.VOTER_IN_HAND)
        college = ""
        if before.named:
            person = self._unsigned(before, participant)
            college = acts.folding(self._scope.tables, round).get(person.college, "") if before.secret else ""
        elif before.secret and participant is not None:
            raise ValueError("voters of this round are a number of people: nobody signs")
        if not before.named and self.batches(round):
            raise Refused(Reason.ROUND_MIXED)
        if self.turnout(round) + self.waiting(round) >= (before.entitled or 0):
            raise Refused(Reason.ROUND_FULL, entitled=before.entitled)
        self._in_hand[round] = Admitted(participant, college)
        self._tell(round)
        return self._in_hand[round]

    def in_hand(self, round: str) -> Admitted | None:
        """Who may vote now; nobody where they were taken off the list meanwhile."""
        voter = self._in_hand.get(round)
        listed = self._scope.tables
        if voter and voter.participant and listed.find(Participant, voter.participant) is None:
            del self._in_hand[round]
            return None
        return voter

    def give_up(self, round: str) -> None:
        """They do not vote now, and may later: the right that they had is free again."""
        if self._in_hand.pop(round, None) is not None:
            self._tell(round)

    def cast_admitted(self, round: str, marks: Marks) -> None:
        """The ballot of whoever is in hand, with what it spends; refused with `VOTER_NOBODY` a second time.

        Where it cannot be written they stay in hand, and may confirm again; the desk is told.
        """
        before = self._ready(round)
        voter = self.in_hand(round)
        if voter is None:
            raise Refused(Reason.VOTER_NOBODY)
        try:
            self._put(before, marks, voter.participant, voter.college)
        except Refused as refused:
            self._in_hand[round] = replace(voter, refused=refused)
            self._tell(round)
            raise
        del self._in_hand[round]
        self._box.forget_last()
        self._tell(round)

    def tick(self, round: str, participant: str) -> None:
        """Somebody listed hands in a paper ballot, or sticks their dots: one more may be typed."""
        before = self._ready(round)
        if not before.named:
            raise ValueError("voters of this round are a number of people: nobody signs")
        self._unsigned(before, participant)
        voter = self._in_hand.get(round)
        if voter is not None and voter.participant == participant:
            raise Refused(Reason.VOTER_IN_HAND)
        self._box.sign_offs.tick(round, participant)
        self._ticked.setdefault(round, set()).add(participant)
        self._tell(round)

    def untick(self, round: str, participant: str) -> None:
        """A name was ticked by mistake; refused with `BALLOT_TWICE` once its ballot may have been typed."""
        self._ready(round)
        ticked = self._ticked.get(round, set())
        self._box.sign_offs.untick(round, participant, sure=participant in ticked)
        ticked.discard(participant)
        self._tell(round)

    def cast(self, round: str, marks: Marks, participant: str | None = None, college: str = "") -> None:
        """Put a typed ballot in the box; `college` is the group on the paper, where the round stores one.

        Without it the ballot is refused there with `BALLOT_COLLEGE`: alone without one, it would be known.
        In a round of named voters it spends the admission of a ticked name, refused with `BALLOT_UNSIGNED`
        where none waits; in an open one it may bear its voter's own name instead.
        """
        before = self._ready(round)
        groups = {*acts.folding(self._scope.tables, round).values()} if before.secret else set()
        if college not in (groups or {""}):
            raise Refused(Reason.BALLOT_COLLEGE)
        if before.named and participant is not None:
            self._unsigned(before, participant)
        self._put(before, marks, participant, college)
        self._ticked.pop(round, None)
        self._tell(round)

    def replace_last(self, round: str, marks: Marks) -> None:
        """Correct the ballot just typed, until the next begins; refused where none is in hand.

        Its college stays.
        """
        before = self._ready(round)
        self._check(before, marks)
        self._box.replace_last(round, marks)
        self._tell(round)

    def can_replace_last(self, round: str) -> bool:
        """Whether the ballot just typed may still be corrected."""
        return self._box.has_last(round)

    def forget_last(self) -> None:
        """The next ballot begins: the one before can no longer be told from the others."""
        self._box.forget_last()

    def open_ballots(self, round: str) -> tuple[OpenBallot, ...]:
        """The ballots of an open round, to be corrected until the close; refused for a secret one."""
        return self._box.record(round).open

    def replace_open(self, round: str, id: str, marks: Marks) -> None:
        """Correct an open ballot in place."""
        self._check(self._ready(round), marks)
        self._box.replace_open(id, marks)
        self._tell(round)

    def remove_open(self, round: str, id: str) -> None:
        """Take an open ballot out: its voter may vote again."""
        self._ready(round)
        self._box.remove_open(id)
        self._tell(round)

    def add_batch(self, round: str, batch: Batch) -> None:
        """Totals counted on a wall, checked for what is possible with their number of voters.

        Beside ballots they stand only where names were ticked for their voters: `ROUND_MIXED` otherwise.
        """
        before = self._ready(round)
        numbers = acts.by_number(self._scope.tables, round).keys()
        check_totals(Totals(batch.voters, dict(batch.totals)), acts.rules_of(before), numbers)
        voted, on_walls = self.turnout(round), sum(each.voters for each in self.batches(round))
        if not before.named and voted > on_walls:
            raise Refused(Reason.ROUND_MIXED)
        if voted + batch.voters > (before.entitled or 0):
            raise Refused(Reason.ROUND_FULL, entitled=before.entitled)
        self._box.add_batch(round, batch)
        self._ticked.pop(round, None)
        self._tell(round)

    def remove_batch(self, round: str, id: str) -> None:
        """Take totals out again before the close, to type them anew."""
        self._ready(round)
        self._box.remove_batch(id)
        self._tell(round)

    def _unsigned(self, round: Round, participant: str | None) -> Participant:
        """Somebody listed who is here and has not voted."""
        if participant is None:
            raise Refused(Reason.VOTER_NAMELESS)
        person = self._scope.tables.get(Participant, participant)
        name = f"{person.first_name} {person.last_name}".strip()
        if participant in self.signed(round.id):
            raise Refused(Reason.VOTER_SIGNED, name=name)
        if person not in voters_of(self._scope.tables, round.id):
            raise Refused(Reason.VOTER_NOT_HERE, name=name)
        return person

    def _put(self, round: Round, marks: Marks, participant: str | None, college: str) -> None:
        self._check(round, marks)
        if self.turnout(round.id) >= (round.entitled or 0):
            raise Refused(Reason.ROUND_FULL, entitled=round.entitled)
        if not round.named and self.batches(round.id):
            raise Refused(Reason.ROUND_MIXED)
        if round.secret:
            self._box.cast_secret(round.id, marks, college, participant)
        else:
            self._box.cast_open(round.id, marks, participant)

    def _check(self, round: Round, marks: Marks) -> None:
        check_marks(marks, acts.rules_of(round), acts.by_number(self._scope.tables, round.id).keys())
