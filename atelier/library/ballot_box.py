"""The ballot box. What was cast is neither a gesture nor an act: no journal, no undo, no time, no order.

A secret ballot is a row under a random key. All ballots of its round are written anew in the order of their
keys at each vote, so that neither rowids nor the places of rows in the file's pages tell who came when; the
same transaction spends an admission. Only the ballot just typed can be corrected, and its key is kept in
memory only, until the next begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from atelier.library import casting
from atelier.library.admissions import SignOffs, admit
from atelier.library.journal import ACT, Entry, put_changes, put_entry
from atelier.library.recounting import Recounted, recount
from atelier.library.store import Store
from atelier.workshop.ballots import Batch, Marks, RoundRecord
from atelier.workshop.change import Change
from atelier.workshop.entities import Act
from atelier.workshop.refusals import Reason, Refused


@dataclass(slots=True)
class BallotBox:
    """Everything that is cast in the rounds of a library."""

    store: Store
    _last: dict[str, bytes | str] = field(default_factory=dict)
    """The round of the ballot just typed, with its key or id."""

    @property
    def sign_offs(self) -> SignOffs:
        """Who has signed."""
        return SignOffs(self.store)

    def act(
        self,
        scope: str,
        changes: Sequence[Change],
        *,
        at: str,
        admissions: int | None = None,
        groups: Mapping[str, str] | None = None,
    ) -> None:
        """Write an act with what it changes, and the line of the journal at which undo stops.

        `admissions` is how many unnamed rights to vote the round then has; refused with
        `ROUND_ENTITLED_TOO_FEW` below those that are spent. `groups` folds the colleges of its ballots.
        """
        rounds = {c.entity.round for c in changes if isinstance(c.entity, Act)}
        with self.store.writing():
            open_before = {round_id for round_id in rounds if casting.is_open(self.store, round_id)}
            for round_id in open_before if groups is not None else ():
                casting.regroup(self.store, round_id, groups or {})
            put_changes(self.store, scope, changes)
            for round_id in rounds - open_before if groups is not None else ():
                casting.regroup(self.store, round_id, groups or {})
            for round_id in rounds if admissions is not None else ():
                admit(self.store, round_id, admissions or 0)
            put_entry(self.store, Entry(None, scope, ACT, at), [])

    def cast_secret(
        self, round_id: str, marks: Marks, college: str | None = None, participant: str | None = None
    ) -> None:
        """Put a ballot in, and in the same transaction spend an admission or let the participant sign.

        Refused as `casting.enter` is, and then there is neither.
        """
        key = bytes.fromhex(self.store.new_id())
        with self.store.writing():
            casting.enter(self.store, round_id, participant)
            rows = casting.secret_rows(self.store, round_id)
            casting.rewrite(self.store, round_id, [*rows, (key, *casting.filled(marks, college))], marks)
        self._last = {round_id: key}

    def cast_open(self, round_id: str, marks: Marks, participant: str | None = None) -> str:
        """Keep an open ballot and give its id; refused as `cast_secret` is."""
        id = self.store.new_id()
        with self.store.writing():
            casting.enter(self.store, round_id, participant)
            casting.put_open(self.store, round_id, id, marks, participant)
        self._last = {round_id: id}
        return id

    def replace_open(self, id: str, marks: Marks) -> None:
        """Correct an open ballot in place, before the close."""
        with self.store.writing():
            found = self.store.rows('SELECT "round", "participant" FROM "open_ballot" WHERE "id" = ?', [id])
            self._remove("open_ballot", id)
            ((round_id, participant),) = found
            casting.put_open(self.store, round_id, id, marks, participant)

    def remove_open(self, id: str) -> None:
        """Take an open ballot out, before the close; who cast it may vote again."""
        with self.store.writing():
            found = self.store.rows('SELECT "round", "participant" FROM "open_ballot" WHERE "id" = ?', [id])
            self._remove("open_ballot", id)
            casting.leave(self.store, *found[0])

    def has_last(self, round_id: str) -> bool:
        """Whether the ballot just typed in this round may still be corrected."""
        return round_id in self._last

    def replace_last(self, round_id: str, marks: Marks, college: str | None = None) -> None:
        """Correct the ballot just typed, secret or open; refused with `GONE` once the next has begun.

        Without a college it keeps the one that it has.
        """
        last = self._last.get(round_id)
        if last is None:
            raise Refused(Reason.GONE, kind="ballot")
        if isinstance(last, str):
            self.replace_open(last, marks)
            return
        with self.store.writing():
            others = {row[0]: row for row in casting.secret_rows(self.store, round_id)}
            had = others.pop(last)[2]
            newest = (last, *casting.filled(marks, had if college is None else college))
            casting.rewrite(self.store, round_id, [*others.values(), newest], marks)

    def forget_last(self) -> None:
        """The next ballot begins: the one before can no longer be told from the others."""
        self._last = {}

    def add_batch(self, round_id: str, batch: Batch) -> str:
        """Keep totals that were counted on a wall, and give their id."""
        id = batch.id or self.store.new_id()
        with self.store.writing():
            casting.enter_all(self.store, round_id, batch.voters)
            casting.put_batch(self.store, round_id, id, batch)
        return id

    def replace_batch(self, id: str, batch: Batch) -> None:
        """Correct totals in place, before the close."""
        with self.store.writing():
            round_id = self._take_batch(id)
            casting.enter_all(self.store, round_id, batch.voters)
            casting.put_batch(self.store, round_id, id, batch)

    def remove_batch(self, id: str) -> None:
        """Take totals out, before the close."""
        with self.store.writing():
            self._take_batch(id)

    def batches(self, round_id: str) -> tuple[Batch, ...]:
        """The totals of a round: they hang on the wall for all to see, also before the close."""
        with self.store.reading():
            return casting.batches(self.store, round_id)

    def turnout(self, round_id: str) -> int:
        """How many have voted so far: ballots, and voters of batches."""
        with self.store.reading():
            return casting.turnout(self.store, round_id)

    def record(self, round_id: str) -> RoundRecord:
        """Everything that was cast; refused with `ROUND_OPEN` while the round is open and secret."""
        with self.store.reading():
            if casting.open_and_secret(self.store, round_id):
                raise Refused(Reason.ROUND_OPEN)
            return casting.read_record(self.store, round_id)

    def recount(self, round_id: str) -> Recounted:
        """A closed round counted anew by SQL; refused with `ROUND_NOT_CLOSED` for any other."""
        with self.store.reading():
            counted = recount(self.store, round_id)
            if casting.is_open(self.store, round_id) or counted.frozen_voters is None:
                raise Refused(Reason.ROUND_NOT_CLOSED)
            return counted

    def record_at_close(self, round_id: str) -> RoundRecord:
        """Everything that was cast, for the act that closes the round and for nothing else."""
        with self.store.reading():
            return casting.read_record(self.store, round_id)

    def _take_batch(self, id: str) -> str:
        found = self.store.rows('SELECT "round", "voters" FROM "batch" WHERE "id" = ?', [id])
        self._remove("batch", id)
        ((round_id, voters),) = found
        casting.leave(self.store, round_id, count=voters)
        return str(round_id)

    def _remove(self, table: str, id: str) -> None:
        if self.store.db.execute(f'DELETE FROM "{table}" WHERE "id" = ?', [id]).rowcount != 1:
            raise Refused(Reason.GONE, kind="ballot" if table == "open_ballot" else table)
