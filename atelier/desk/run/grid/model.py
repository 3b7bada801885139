"""The rows of a grid as Qt's views take them; only those that have changed are shown anew."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from atelier.desk.run.grid.rows import GridRow, aloud, rows_of, scale_of
from atelier.session import OpenWorkshop
from atelier.words import Words

Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractListModel):
    """Follows one step when it is told to `refresh`."""

    def __init__(self, workshop: OpenWorkshop, words: Words, step: str, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self._workshop, self._step = workshop, step
        self.rows: list[GridRow] = []
        self.scale: list[str] = []
        self.ranks: list[str] = []
        """The ids of the words of the scale."""
        self.refresh()

    def refresh(self) -> bool:
        """Read the grid anew; gives whether rows have come, gone or been said otherwise."""
        tables = self._workshop.tables
        rows, degrees = rows_of(tables, self._step), scale_of(tables, self._step)
        scale = [degree.title for degree in degrees]
        self.ranks = [degree.id for degree in degrees]
        if scale == self.scale and _shape(rows) == _shape(self.rows):
            changed = [n for n, (new, old) in enumerate(zip(rows, self.rows, strict=True)) if new != old]
            self.rows = rows
            for n in changed:
                self.dataChanged.emit(self.index(n), self.index(n))
            return False
        self.beginResetModel()
        self.rows, self.scale = rows, scale
        self.endResetModel()
        return True

    def place_of(self, id: str) -> int:
        """The row of an item; -1 where it has gone."""
        return next((n for n, row in enumerate(self.rows) if row.id == id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says of a row, beside its title."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(self.words, self.rows, index.row(), self.scale)
        return None


def _shape(rows: list[GridRow]) -> list[tuple[object, ...]]:
    """What decides which rows there are, and how high: examples that come or go move no row."""
    return [(row.kind, row.id, row.title) for row in rows]
