"""What stands in one table, read once and then record by record as it changes. No Qt here."""

from collections.abc import Iterable

from atelier.session import OpenWorkshop
from atelier.workshop.cells import in_order, read_cell, texts
from atelier.workshop.entities import ColumnType, Record, TableColumn
from atelier.workshop.refusals import Refused
from atelier.workshop.text import fold

Place = tuple[str, str]
"""A cell by its record (empty: of the row in which a new one begins) and its column."""

_DOUBTED = (ColumnType.DATE, ColumnType.NUMBER, ColumnType.CHOICE, ColumnType.CHOICES)


class Contents:
    """Columns, records in their own order, what each says and what is doubtful in it."""

    def __init__(self, workshop: OpenWorkshop, step: str) -> None:
        self._workshop, self._step = workshop, step
        self.columns: list[TableColumn] = []
        self.numbers: dict[str, int] = {}
        """Each record with its place, from 0, in their own order."""
        self.doubts: dict[Place, Refused] = {}
        self._said: dict[str, dict[str, str]] = {}
        self._folded: dict[str, str] = {}
        """What rows are looked through for, made when somebody first looks."""
        self.read_all()

    def text(self, place: Place) -> str:
        """What is stored of a cell."""
        return self._said.get(place[0], {}).get(place[1], "")

    def read_all(self) -> None:
        """Begin anew: a column has changed."""
        self.columns = list(self._workshop.tables.children(TableColumn, self._step))
        self._said, self._folded, self.doubts = {}, {}, {}
        self._number()
        for record in self.numbers:
            self.read(record)

    def read(self, record: str) -> None:
        """Take in what a record says now."""
        said = texts(self._workshop.tables, record)
        self._said[record] = said
        self._folded.pop(record, None)
        for column in self.columns:
            self.doubts.pop((record, column.id), None)
            text = said.get(column.id, "")
            doubt = read_cell(column, text).doubt if text and column.type in _DOUBTED else None
            if doubt is not None:
                self.doubts[record, column.id] = doubt

    def take_records(self) -> list[str]:
        """Records have come, gone or moved; gives those that are new."""
        was = set(self.numbers)
        self._number()
        for gone in was - set(self.numbers):
            self._said.pop(gone, None)
            for column in self.columns:
                self.doubts.pop((gone, column.id), None)
        new = [record for record in self.numbers if record not in was]
        for record in new:
            self.read(record)
        return new

    def wanted(self, words: str, sorted_by: tuple[str, bool] | None) -> list[str]:
        """The records that hold some words, by a column or in their own order."""
        tables = self._workshop.tables
        records: Iterable[Record] = tables.children(Record, self._step)
        if words:
            wanted = fold(words)
            records = [record for record in records if wanted in self._looked_through(record.id)]
        column = next((c for c in self.columns if sorted_by is not None and c.id == sorted_by[0]), None)
        if column is not None and sorted_by is not None:
            records = in_order(tables, records, column, falling=sorted_by[1])
        return [record.id for record in records]

    def _looked_through(self, record: str) -> str:
        """All that a record says, cell by cell, without case and accents."""
        if record not in self._folded:
            self._folded[record] = "\n".join(fold(text) for text in self._said[record].values())
        return self._folded[record]

    def _number(self) -> None:
        stored = self._workshop.tables.children(Record, self._step)
        self.numbers = {record.id: place for place, record in enumerate(stored)}
