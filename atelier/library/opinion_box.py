"""The box of an evaluation: what people leave at the booth, as secret as a ballot.

Each is a row under a random key; all of a step are written anew in the order of their keys each time, so that
neither places nor times tell who came when. At the close the box is emptied into what may be known.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from atelier.library.journal import ACT, Entry, put_changes, put_entry
from atelier.library.store import Store
from atelier.workshop.change import Change
from atelier.workshop.evaluating import Opinion
from atelier.workshop.refusals import Reason, Refused

_SLOT = 64
"""Characters to a multiple of which words are filled up: lengths tell nothing either."""


@dataclass(frozen=True, slots=True)
class OpinionBox:
    """Everything that is left at the booths of a library."""

    store: Store

    def cast(self, step: str, opinion: Opinion) -> None:
        """Put an opinion in; refused with `EVALUATION_NOT_OPEN` or `EVALUATION_FULL`."""
        key = bytes.fromhex(self.store.new_id())
        filled = opinion.word + " " * (-len(opinion.word.encode()) % _SLOT)
        with self.store.writing(), self._explained(step):
            rows = self.store.rows('SELECT "key", "face", "word" FROM "opinion" WHERE "step" = ?', [step])
            self.store.db.execute('DELETE FROM "opinion" WHERE "step" = ?', [step])
            in_order = ([step, *row] for row in sorted([*rows, (key, opinion.face, filled)]))
            self.store.db.executemany('INSERT INTO "opinion" VALUES (?, ?, ?, ?)', in_order)

    def answered(self, step: str) -> int:
        """How many have answered since the booth was opened: the only figure that may be known."""
        with self.store.reading():
            ((count,),) = self.store.rows('SELECT count(*) FROM "opinion" WHERE "step" = ?', [step])
            return int(count)

    def at_close(self, step: str) -> list[Opinion]:
        """What was left, sorted, for the act that closes the booth and for nothing else."""
        with self.store.reading():
            found = self.store.rows('SELECT "face", "word" FROM "opinion" WHERE "step" = ?', [step])
        return sorted(Opinion(face, word.rstrip(" ")) for face, word in found)

    def act(self, scope: str, changes: Sequence[Change], *, at: str, emptied: str = "") -> None:
        """Write an act with what it changes, and the line at which undo stops; `emptied` is a step's box."""
        with self.store.writing():
            self.store.db.execute('DELETE FROM "opinion" WHERE "step" = ?', [emptied])
            put_changes(self.store, scope, changes)
            put_entry(self.store, Entry(None, scope, ACT, at), [])

    @contextmanager
    def _explained(self, step: str) -> Iterator[None]:
        """Say what a guard refused with its figure."""
        try:
            yield
        except sqlite3.IntegrityError as error:
            if str(error) != Reason.EVALUATION_FULL:
                raise
            ((expected,),) = self.store.rows('SELECT "expected" FROM "step" WHERE "id" = ?', [step])
            raise Refused(Reason.EVALUATION_FULL, expected=expected) from error
