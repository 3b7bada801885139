"""What was cast, as rows: how ballots and batches are written and read inside a transaction."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from atelier.library import admissions
from atelier.library.rows import shape_of
from atelier.library.store import Store
from atelier.workshop.acts import rules_of
from atelier.workshop.ballots import Batch, Marks, OpenBallot, RoundRecord, SecretBallot
from atelier.workshop.entities import Round
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Totals, check_marks, check_totals

_SLOT = 64
"""Characters to a multiple of which marks and college are filled up: lengths tell nothing either."""

SecretRow = tuple[bytes, str, str]
"""Key, marks and college of a secret ballot."""


def enter(store: Store, round_id: str, participant: str | None = None, count: int = 1) -> None:
    """Spend what lets somebody vote, in the transaction that takes their ballot, or `count` voters theirs.

    Refused with `ROUND_FULL` where nobody is left, with `BALLOT_TWICE` who has signed, with `BALLOT_UNSIGNED`
    where voters are named and no name was ticked for the ballot. Open rounds by number admit by the guards.
    """
    round = _round(store, round_id)
    with _explained(store, round_id):
        if participant is not None and round.named:
            admissions.sign(store, round_id, participant, handed=False)
        if (round.named or round.secret) and not admissions.spend(store, round_id, count):
            if round.named:
                raise Refused(Reason.BALLOT_UNSIGNED)
            raise Refused(Reason.ROUND_FULL, entitled=round.entitled)


def enter_all(store: Store, round_id: str, voters: int) -> None:
    """Spend the admissions of the voters of a batch, where names were ticked for them."""
    if _round(store, round_id).named:
        enter(store, round_id, count=voters)


def leave(store: Store, round_id: str, participant: str | None = None, count: int = 1) -> None:
    """Undo `enter` for an open ballot or totals that are taken out."""
    if not _round(store, round_id).named:
        return
    if participant is None:
        admissions.give_back(store, round_id, count)
    else:
        admissions.unsign(store, round_id, participant)


def secret_rows(store: Store, round_id: str) -> list[SecretRow]:
    """The secret ballots of a round as they lie there."""
    return store.rows('SELECT "key", "marks", "college" FROM "ballot" WHERE "round" = ?', [round_id])


def rewrite(store: Store, round_id: str, rows: Iterable[SecretRow], newest: Marks) -> None:
    """Write all secret ballots of a round anew, in the order of their keys."""
    with _explained(store, round_id, newest):
        store.db.execute('DELETE FROM "ballot" WHERE "round" = ?', [round_id])
        in_order = ([round_id, *row] for row in sorted(rows))
        store.db.executemany('INSERT INTO "ballot" VALUES (?, ?, ?, ?)', in_order)


def filled(marks: Marks, college: str | None) -> tuple[str, str]:
    """Marks and college as a ballot's row keeps them, together as long as those of other ballots."""
    text, college = _json(marks), college or ""
    return text + " " * (-(len(text) + len(college.encode())) % _SLOT), college


def put_open(store: Store, round_id: str, id: str, marks: Marks, participant: str | None) -> None:
    """Write an open ballot; refused with `BALLOT_TWICE` where the participant has one."""
    with _explained(store, round_id, marks):
        store.db.execute(
            'INSERT INTO "open_ballot" VALUES (?, ?, ?, ?)', [id, round_id, participant, _json(marks)]
        )


def put_batch(store: Store, round_id: str, id: str, batch: Batch) -> None:
    """Write totals counted on a wall."""
    with _explained(store, round_id, batch=batch):
        store.db.execute(
            'INSERT INTO "batch" VALUES (?, ?, ?, ?, ?)',
            [id, round_id, batch.name, batch.voters, _json(batch.totals)],
        )


def batches(store: Store, round_id: str) -> tuple[Batch, ...]:
    """The batches of a round, by name, then by what they hold."""
    found = store.rows('SELECT "name", "voters", "totals", "id" FROM "batch" WHERE "round" = ?', [round_id])
    made = [Batch(name, voters, _marks(totals), id) for name, voters, totals, id in found]
    return tuple(sorted(made, key=lambda b: (b.name, b.voters, b.totals, b.id)))


def turnout(store: Store, round_id: str) -> int:
    """Ballots, and voters of batches."""
    ((count,),) = store.rows(
        'SELECT (SELECT count(*) FROM "ballot" WHERE "round" = ?1)'
        ' + (SELECT count(*) FROM "open_ballot" WHERE "round" = ?1)'
        ' + (SELECT coalesce(sum("voters"), 0) FROM "batch" WHERE "round" = ?1)',
        [round_id],
    )
    return int(count)


def read_record(store: Store, round_id: str) -> RoundRecord:
    """Everything that was cast in a round, in an order that does not come from the file."""
    secret = [SecretBallot(_marks(marks), college) for _, marks, college in secret_rows(store, round_id)]
    found = store.rows('SELECT "marks", "participant", "id" FROM "open_ballot" WHERE "round" = ?', [round_id])
    opened = [OpenBallot(_marks(marks), participant, id) for marks, participant, id in found]
    return RoundRecord(
        round=round_id,
        secret=tuple(sorted(secret)),
        open=tuple(sorted(opened, key=lambda b: (b.marks, b.participant or "", b.id))),
        batches=batches(store, round_id),
        signed=frozenset(person for person, _ in admissions.sign_offs(store, round_id)),
    )


def put_record(store: Store, record: RoundRecord) -> None:
    """Write what was cast in a round that comes in whole, under new keys and ids, its admissions spent."""
    round = _round(store, record.round)
    voters = record.voters if round.named else len(record.secret)
    if round.named:
        named = {b.participant for b in record.open if b.participant is not None}
        rows = [(id, 0) for id in {*record.signed, *named}]
        admissions.rewrite_sign_offs(store, record.round, rows)
        admissions.put_admissions(store, record.round, max(voters, len(rows)), voters)
    elif round.secret:
        admissions.put_admissions(store, record.round, max(voters, round.entitled or 0), voters)
    if round.secret:
        secret = [(bytes.fromhex(store.new_id()), *filled(b.marks, b.college)) for b in record.secret]
        rewrite(store, record.round, secret, ())
    elif record.secret:
        raise Refused(Reason.BALLOT_MALFORMED, marks=record.secret[0].marks)
    for ballot in record.open:
        put_open(store, record.round, store.new_id(), ballot.marks, ballot.participant)
    for batch in record.batches:
        put_batch(store, record.round, store.new_id(), batch)


def regroup(store: Store, round_id: str, groups: Mapping[str, str]) -> None:
    """Fold the colleges of secret ballots further; one that is not among the groups is dropped."""
    kept = [
        (key, *filled(_marks(marks), groups.get(college, "")))
        for key, marks, college in secret_rows(store, round_id)
    ]
    rewrite(store, round_id, kept, ())


def is_open(store: Store, round_id: str) -> bool:
    """Whether ballots are taken now."""
    found = store.rows(
        'SELECT "kind" FROM "act" WHERE "round" = ? AND "kind" IN (\'open\', \'close\', \'reopen\')'
        ' ORDER BY "sequence" DESC LIMIT 1',
        [round_id],
    )
    return bool(found) and found[0][0] != "close"


def open_and_secret(store: Store, round_id: str) -> bool:
    """Whether what is in the box must not be seen now."""
    return is_open(store, round_id) and _round(store, round_id).secret


def numbers_of(store: Store, round_id: str) -> list[int]:
    """The numbers that stand on the ballots of a round."""
    found = store.rows(
        'SELECT "number" FROM "orientation" WHERE "round" = ? AND "number" IS NOT NULL', [round_id]
    )
    return sorted(number for (number,) in found)


@contextmanager
def _explained(store: Store, round_id: str, marks: Marks = (), batch: Batch | None = None) -> Iterator[None]:
    """Say what a guard refused as the rules of the vote would have said it, with its figures."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise Refused(Reason.BALLOT_TWICE) from error
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_TRIGGER:
            raise
        round, numbers = _round(store, round_id), numbers_of(store, round_id)
        if str(error) == Reason.ROUND_FULL:
            raise Refused(Reason.ROUND_FULL, entitled=round.entitled) from error
        if str(error).startswith("ballot-"):
            check_marks(marks, rules_of(round), numbers)
        if batch is not None and str(error).startswith("totals-"):
            check_totals(Totals(batch.voters, dict(batch.totals)), rules_of(round), numbers)
        raise


def _round(store: Store, round_id: str) -> Round:
    shape = shape_of(Round)
    found = store.rows(f'{shape.select_all} WHERE "id" = ?', [round_id])
    if not found:
        raise Refused(Reason.GONE, kind="round")
    round = shape.entity(found[0])
    assert isinstance(round, Round)
    return round


def _json(pairs: Sequence[tuple[int, int]]) -> str:
    return json.dumps(pairs, separators=(",", ":"))


def _marks(text: str) -> Marks:
    return tuple((number, dots) for number, dots in json.loads(text))
