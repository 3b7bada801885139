"""How wide columns and how high rows of a table stand."""

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from atelier.desk.run.table.heads import Heads
from atelier.desk.run.table.model import RowsModel
from atelier.desk.run.table.painting import CellDelegate
from atelier.desk.run.table.shown import widths

_READ = 100
"""Rows of which the words are measured."""


class Sizes(QObject):
    """Columns share the width until somebody draws one wider; a row is as high as its longest cell."""

    def __init__(self, view: QTableView, rows: RowsModel, cells: CellDelegate) -> None:
        super().__init__(view)
        self._view, self._rows, self._cells = view, rows, cells
        self._drawn: dict[str, int] = {}
        self._known: dict[str, int] = {}
        """The height of each record in the widths as they are."""
        self._measured_in: list[int] = []
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit_rows)
        self.heads = Heads(cells.look, rows, view)
        view.setHorizontalHeader(self.heads)
        self._dress_heads()
        rows.rowsInserted.connect(lambda _parent, first, last: self._fit_some(first, last))
        rows.layoutChanged.connect(self._fitting.start)
        rows.rowsMoved.connect(self._fitting.start)
        rows.dataChanged.connect(self._measure_again)
        rows.modelReset.connect(self._known.clear)

    def fit(self) -> None:
        """Share the width; a column that somebody has drawn keeps its own."""
        across = self._view.horizontalHeader()
        needed = [
            max(pair)
            for pair in zip(self._cells.needed(self._rows.rows[:_READ]), self.heads.needed(), strict=True)
        ]
        found = widths(self._rows.columns, needed, self._view.viewport().width())
        across.blockSignals(True)  # else each would count as drawn by hand
        for section, (column, wide) in enumerate(zip(self._rows.columns, found, strict=True)):
            across.resizeSection(section, self._drawn.get(column.id, wide))
        across.blockSignals(False)
        self.heads.fit()
        across.viewport().update()
        self._view.updateGeometries()
        if (now := self._widths()) != self._measured_in:
            self._known.clear()
            self._measured_in = now
        self._fitting.start()

    def _dress_heads(self) -> None:
        across, down = self._view.horizontalHeader(), self._view.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setHighlightSections(False)
        across.setSectionsClickable(True)
        across.setMinimumSectionSize(64)
        across.sectionResized.connect(self._drawn_wider)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setHighlightSections(False)
        down.setMinimumSectionSize(20)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def _measure_again(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._known.pop(self._rows.record(row), None)
        self._fit_some(first.row(), last.row())

    def _fit_rows(self) -> None:
        self._fit_some(0, self._rows.rowCount() - 1)

    def _fit_some(self, first: int, last: int) -> None:
        found = self._widths()
        down = self._view.verticalHeader()
        for row in range(first, last + 1):
            record = self._rows.record(row)
            high = self._known.get(record, 0) or self._cells.height(record, found)
            self._known[record] = high
            if down.sectionSize(row) != high:
                down.resizeSection(row, high)

    def _widths(self) -> list[int]:
        return [self._view.columnWidth(section) for section in range(len(self._rows.columns))]

    def _drawn_wider(self, section: int, _old: int, wide: int) -> None:
        if section < len(self._rows.columns):
            self._drawn[self._rows.columns[section].id] = wide
            self._known.clear()
            self.heads.fit()
            self._fitting.start()
