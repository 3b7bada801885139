"""Cells that go to a spreadsheet, and those that come from one: a rectangle at a time, one gesture each."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from atelier.desk.run.table.contents import Place
from atelier.desk.run.table.hands import Hands
from atelier.desk.run.table.model import RowsModel
from atelier.intake.cells import block_of, text_of
from atelier.wall.cell_words import shown
from atelier.words import Words

MANY = 5
"""Rows that are pasted at once without being shown before."""


class Copying(QObject):
    """Copies, cuts, empties and pastes what is chosen in a view, as it is seen there."""

    many = Signal(object)
    """More rows than are pasted unseen: the block."""

    def __init__(self, view: QTableView, rows: RowsModel, hands: Hands, words: Words) -> None:
        super().__init__(view)
        self._view, self._rows, self._hands, self._words = view, rows, hands, words

    def copy(self) -> None:
        """Put what is chosen on the clipboard as a spreadsheet takes it."""
        block = [[self._said(place) for place in row] for row in self._chosen()]
        if block:
            QGuiApplication.clipboard().setText(text_of(block))

    def cut(self) -> None:
        """Copy, then empty."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty what is chosen."""
        cells = [place for row in self._chosen() for place in row]
        self._hands.clear([place for place in cells if self._rows.said.text(place)])

    def paste(self) -> None:
        """Put what was copied over the cells from here on; many rows are shown before."""
        block = block_of(QGuiApplication.clipboard().text())
        if (repeated := self._over_all(block)) is not None:
            chosen = QItemSelection(self._view.selectionModel().selection())
            self.put(repeated)
            self._view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        elif len(block) > MANY:
            self.many.emit(block)
        elif block:
            self.put(block)

    def fill_down(self) -> None:
        """Say in all chosen rows what the first one says; in one row alone, what the one above says."""
        chosen = self._chosen()
        if not chosen:
            return
        top = self._rows.rows.index(chosen[0][0][0])
        if len(chosen) == 1:
            if not top:
                return
            above = self._rows.rows[top - 1]
            source = [(above, column) for _, column in chosen[0]]
        else:
            source, chosen = chosen[0], chosen[1:]
        said = [self._rows.said.text(place) for place in source]
        self._hands.paste([said] * len(chosen), [row[0][0] for row in chosen], source[0][1])

    def _over_all(self, block: Sequence[Sequence[str]]) -> list[list[str]] | None:
        """A block as often as what is chosen holds it, as spreadsheets paste; None where it does not fit."""
        chosen = self._chosen()
        wide = max(map(len, block), default=0)
        if not chosen or not wide or any(len(row) != wide for row in block):
            return None
        down, across = len(chosen) // len(block), len(chosen[0]) // wide
        whole = len(chosen) == down * len(block) and len(chosen[0]) == across * wide
        if not whole or down * across < 2 or not self._together():
            return None
        return [[*row] * across for row in block] * down

    def _together(self) -> bool:
        """Whether what is chosen is one rectangle of rows below each other."""
        places = {(index.row(), index.column()) for index in self._view.selectedIndexes()}
        rows, columns = {row for row, _ in places}, {column for _, column in places}
        return len(places) == (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)

    def put(self, block: Sequence[Sequence[str]]) -> bool:
        """Put cells over those from here on, in the order in which rows are seen; the others come below."""
        top, left = self.corner()
        if not self._hands.paste(block, self._rows.rows[top : top + len(block)], self._rows.columns[left].id):
            return False
        flags = QItemSelectionModel.SelectionFlag  # said: with Ctrl held, Qt would add to what is chosen
        self._view.selectionModel().setCurrentIndex(self._rows.index(top, left), flags.ClearAndSelect)
        self._view.scrollTo(self._rows.index(top + len(block) - 1, left))
        self._view.scrollTo(self._rows.index(top, left))
        return True

    def corner(self) -> tuple[int, int]:
        """The row and the column from which on is pasted."""
        chosen = self._view.selectedIndexes() or [self._view.currentIndex()]
        if not chosen[0].isValid():
            return len(self._rows.rows), 0
        return min(index.row() for index in chosen), min(index.column() for index in chosen)

    def _chosen(self) -> list[list[Place]]:
        """The rectangle around what is chosen, without the row below all others."""
        chosen = [index for index in self._view.selectedIndexes() if self._rows.record(index.row())]
        if not chosen:
            return []
        rows = sorted({index.row() for index in chosen})
        columns = range(min(i.column() for i in chosen), max(i.column() for i in chosen) + 1)
        return [[(self._rows.record(row), self._rows.columns[c].id) for c in columns] for row in rows]

    def _said(self, place: Place) -> str:
        column = next(column for column in self._rows.columns if column.id == place[1])
        return shown(self._words, column, self._rows.said.text(place))
