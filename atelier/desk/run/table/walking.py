"""The keys by which one goes far in a spreadsheet: to the end of what is filled in, to the first cell."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from atelier.desk.run.table.model import RowsModel

_ARROWS: Final = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_ENDS: Final = (Qt.Key.Key_Home, Qt.Key.Key_End)

Cell = tuple[int, int]
"""A row and a column, from 0."""


def end_of_filled(here: Cell, by: Cell, size: Cell, filled: Callable[[int, int], bool]) -> Cell:
    """Where Ctrl and an arrow lead: the last cell of those filled in, else the next one, else the edge."""
    row, column = here

    def inside(a: int, b: int) -> bool:
        return 0 <= a < size[0] and 0 <= b < size[1]

    after = row + by[0], column + by[1]
    on = inside(*after) and filled(row, column) and filled(*after)
    while inside(row + by[0], column + by[1]):
        if on and not filled(row + by[0], column + by[1]):
            break
        row, column = row + by[0], column + by[1]
        if not on and filled(row, column):
            break
    return row, column


class Walking(QObject):
    """Ctrl with arrows, Home and End; with Shift, what lies between is chosen."""

    def __init__(self, view: QTableView, rows: RowsModel) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        rows.counted.connect(self._choose_current)

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is one of these, whatever the window has on it."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        return held in (control, control | shift) and (event.key() in _ARROWS or event.key() in _ENDS)

    def go(self, event: QKeyEvent) -> None:
        """Follow a key that is claimed."""
        index = self._view.currentIndex()
        size = len(self._rows.rows), len(self._rows.columns)
        if not index.isValid() or not size[0]:
            return
        if event.key() in _ENDS:
            last = event.key() == Qt.Key.Key_End
            place = (size[0] - 1, size[1] - 1) if last else (0, 0)
        else:
            by = _ARROWS[Qt.Key(event.key())]
            place = end_of_filled((index.row(), index.column()), by, size, self._filled)
        self._take(place, more=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _choose_current(self) -> None:
        """The cell with the keys is chosen, also where the rows that were have gone: it can be copied."""
        index, chosen = self._view.currentIndex(), self._view.selectionModel()
        if index.isValid() and not chosen.hasSelection():
            chosen.select(index, QItemSelectionModel.SelectionFlag.Select)

    def _filled(self, row: int, column: int) -> bool:
        return bool(self._rows.said.text((self._rows.record(row), self._rows.columns[column].id)))

    def _take(self, place: Cell, *, more: bool) -> None:
        """Put the keys there; `more`: what was chosen stays so, up to there."""
        flags, chosen = QItemSelectionModel.SelectionFlag, self._view.selectionModel()
        target, start = self._rows.index(*place), self._view.currentIndex()
        if more:
            found = self._view.selectedIndexes() or [start]
            rows = [index.row() for index in found]
            columns = [index.column() for index in found]
            # what stays is the corner across from the keys
            row = min(rows) if start.row() == max(rows) else max(rows)
            column = min(columns) if start.column() == max(columns) else max(columns)
            whole = QItemSelection(
                self._rows.index(min(row, place[0]), min(column, place[1])),
                self._rows.index(max(row, place[0]), max(column, place[1])),
            )
            chosen.setCurrentIndex(target, flags.NoUpdate)
            chosen.select(whole, flags.ClearAndSelect)
        else:
            chosen.setCurrentIndex(target, flags.ClearAndSelect)
        self._view.scrollTo(target)
