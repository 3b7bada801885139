"""Rights to vote: unnamed admissions, each spent by one voter, and the signatures of named ones.

Where voters are named, an admission is opened by a signature: at once spent at the booth or on the shared
screen; on paper or at a wall it waits for the ballot that was handed in. Otherwise as many are opened as
there are people entitled. Keys are random and rows written anew in their order, so that neither tells who
came when.
"""

from dataclasses import dataclass

from atelier.library.store import Store
from atelier.workshop.refusals import Reason, Refused


@dataclass(frozen=True, slots=True)
class SignOffs:
    """Who has signed in the rounds of a library; what they chose is not known here."""

    store: Store

    def signed(self, round_id: str) -> frozenset[str]:
        """Ids of the listed people who have signed."""
        with self.store.reading():
            return signed(self.store, round_id)

    def waiting(self, round_id: str) -> int:
        """Admissions that were opened and are not spent: ballots handed in and not typed yet."""
        with self.store.reading():
            return len(free_keys(self.store, round_id))

    def tick(self, round_id: str, participant: str) -> None:
        """Somebody hands in a ballot: one more is waiting. Refused with `BALLOT_TWICE` who has signed."""
        with self.store.writing():
            sign(self.store, round_id, participant, handed=True)

    def untick(self, round_id: str, participant: str, *, sure: bool = False) -> None:
        """Take back a name ticked by mistake, with its admission.

        `sure` says that no ballot was typed since. Else refused with `BALLOT_TWICE` once one was typed: it
        may be theirs, and they would vote twice.
        """
        with self.store.writing():
            rows = sign_offs(self.store, round_id)
            handed = [person for person, by_hand in rows if by_hand]
            free = free_keys(self.store, round_id)
            if participant not in handed or not free or not (sure or len(free) == len(handed)):
                raise Refused(Reason.BALLOT_TWICE)
            rewrite_sign_offs(self.store, round_id, [row for row in rows if row[0] != participant])
            _remove_key(self.store, round_id, free[0])


def admit(store: Store, round_id: str, wanted: int) -> None:
    """Make a round have that many unnamed admissions; refused below those that are spent."""
    found = _admissions(store, round_id)
    spent, free = sum(spent for _, spent in found), [key for key, spent in found if not spent]
    if wanted < spent:
        raise Refused(Reason.ROUND_ENTITLED_TOO_FEW, voted=spent, asked=wanted)
    for key in free[: max(0, len(free) + spent - wanted)]:
        _remove_key(store, round_id, key)
    for _ in range(wanted - spent - len(free)):
        store.db.execute('INSERT INTO "admission" VALUES (?, ?, 0)', [round_id, _key(store)])


def free_keys(store: Store, round_id: str, most: int = -1) -> list[bytes]:
    """The keys of unspent admissions, in an order that says nothing."""
    sql = 'SELECT "key" FROM "admission" WHERE "round" = ? AND "spent" = 0 ORDER BY "key" LIMIT ?'
    return [key for (key,) in store.rows(sql, [round_id, most])]


def spend(store: Store, round_id: str, count: int = 1) -> bool:
    """Spend unnamed admissions, whichever their random keys put first; False where too few are left."""
    free = free_keys(store, round_id, count)
    for key in free if len(free) == count else ():
        store.db.execute(
            'UPDATE "admission" SET "spent" = 1 WHERE "round" = ? AND "key" = ?', [round_id, key]
        )
    return len(free) == count


def give_back(store: Store, round_id: str, count: int = 1) -> None:
    """Let admissions wait again for a ballot or totals taken out to be typed anew."""
    spent = [key for key, spent in _admissions(store, round_id) if spent]
    for key in spent[:count]:
        store.db.execute(
            'UPDATE "admission" SET "spent" = 0 WHERE "round" = ? AND "key" = ?', [round_id, key]
        )


def sign(store: Store, round_id: str, participant: str, *, handed: bool) -> None:
    """Write a signature and open an admission for it; refused with `BALLOT_TWICE` who has signed."""
    rows = sign_offs(store, round_id)
    if any(person == participant for person, _ in rows):
        raise Refused(Reason.BALLOT_TWICE)
    rewrite_sign_offs(store, round_id, [*rows, (participant, int(handed))])
    keys = [*_admissions(store, round_id), (_key(store), 0)]
    store.db.execute('DELETE FROM "admission" WHERE "round" = ?', [round_id])
    in_order = ([round_id, *row] for row in sorted(keys))
    store.db.executemany('INSERT INTO "admission" VALUES (?, ?, ?)', in_order)


def unsign(store: Store, round_id: str, participant: str) -> None:
    """Take out a signature with the admission that it spent: its open ballot is being taken out."""
    rows = [row for row in sign_offs(store, round_id) if row[0] != participant]
    rewrite_sign_offs(store, round_id, rows)
    key = next((key for key, spent in _admissions(store, round_id) if spent), None)
    if key is not None:
        _remove_key(store, round_id, key)


def signed(store: Store, round_id: str) -> frozenset[str]:
    """Who has signed, or cast an open ballot under their name."""
    found = store.rows(
        'SELECT "participant" FROM "sign_off" WHERE "round" = ?1 UNION'
        ' SELECT "participant" FROM "open_ballot" WHERE "round" = ?1 AND "participant" IS NOT NULL',
        [round_id],
    )
    return frozenset(participant for (participant,) in found)


def sign_offs(store: Store, round_id: str) -> list[tuple[str, int]]:
    """Participants who have signed, and whether a ballot was handed in for them."""
    return store.rows('SELECT "participant", "handed" FROM "sign_off" WHERE "round" = ?', [round_id])


def rewrite_sign_offs(store: Store, round_id: str, rows: list[tuple[str, int]]) -> None:
    """Write all signatures of a round anew, in the order of their ids."""
    store.db.execute('DELETE FROM "sign_off" WHERE "round" = ?', [round_id])
    in_order = ([round_id, *row] for row in sorted(rows))
    store.db.executemany('INSERT INTO "sign_off" VALUES (?, ?, ?)', in_order)


def put_admissions(store: Store, round_id: str, count: int, spent: int) -> None:
    """Write the admissions of a round that comes in whole."""
    for number in range(count):
        store.db.execute('INSERT INTO "admission" VALUES (?, ?, ?)', [round_id, _key(store), number < spent])


def _admissions(store: Store, round_id: str) -> list[tuple[bytes, int]]:
    return store.rows('SELECT "key", "spent" FROM "admission" WHERE "round" = ? ORDER BY "key"', [round_id])


def _remove_key(store: Store, round_id: str, key: bytes) -> None:
    store.db.execute('DELETE FROM "admission" WHERE "round" = ? AND "key" = ?', [round_id, key])


def _key(store: Store) -> bytes:
    return bytes.fromhex(store.new_id())
