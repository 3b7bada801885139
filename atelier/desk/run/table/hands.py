"""What is done to the rows of one table: each call is one gesture, or a refusal that is said."""

from collections.abc import Sequence

from atelier.desk.context import Desk
from atelier.desk.fields import day_of
from atelier.desk.run.table.shown import read_typed
from atelier.gestures.tables_of_rows import (
    add_records,
    clear_cells,
    move_records,
    paste_cells,
    remove_records,
    set_cell,
)
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Record, TableColumn


class Hands:
    """One for a step. What a column does not hold is kept as typed, and doubted where it stands."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        self._desk, self._workshop, self.step = desk, workshop, step

    def say(self, record: str, column: str, text: str) -> str | None:
        """Say something in a cell; without a record in a new one. Gives the record, None where refused."""
        typed = self.read(column, text)
        if record:
            done = self._desk.attempt(
                lambda: self._workshop.do(set_cell, record=record, column=column, text=typed, as_typed=True)
            )
            return None if done is None else record
        if not typed.strip():
            return ""
        made = self._desk.attempt(
            lambda: self._workshop.do(add_records, step=self.step, rows=[{column: typed}], as_typed=True)
        )
        if made is None:
            return None
        return next(change.entity.id for change in made if isinstance(change.entity, Record))

    def read(self, column: str, text: str) -> str:
        """A typed text as it is handed on."""
        found = self._workshop.tables.find(TableColumn, column)
        since = day_of(self._desk, self._workshop)
        return text if found is None else read_typed(found, text, since)

    def clear(self, cells: Sequence[tuple[str, str]]) -> None:
        """Empty cells."""
        self._desk.attempt(lambda: self._workshop.do(clear_cells, cells=cells))

    def paste(self, block: Sequence[Sequence[str]], records: Sequence[str], column: str) -> bool:
        """Put cells over those of these records, from a column on; more rows are added below."""
        done = self._desk.attempt(
            lambda: self._workshop.do(
                paste_cells, step=self.step, block=block, records=records, column=column
            )
        )
        return done is not None

    def move(self, records: Sequence[str], by: int) -> None:
        """Put rows that stand together one place higher (-1) or lower (1)."""
        order = [record.id for record in self._workshop.tables.children(Record, self.step)]
        places = sorted(order.index(record) for record in records)
        if places and places[0] + by >= 0 and places[-1] + by < len(order):
            self._desk.attempt(lambda: self._workshop.do(move_records, records=records, index=places[0] + by))

    def remove(self, records: Sequence[str]) -> None:
        """Take rows away; undo brings them back."""
        words = self._desk.words
        if self._desk.attempt(lambda: self._workshop.do(remove_records, records=records)):
            gone = len(records)
            self._desk.note(
                words.say_n(
                    "{n} row was removed. Undo brings it back.",
                    "{n} rows were removed. Undo brings them back.",
                    gone,
                )
            )
