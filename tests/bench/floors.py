"""What the bare machine takes for the same: the floor that stands below figures of the same run."""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

Cost = tuple[float, float]
"""Milliseconds of the clock, and of the processor."""


def written(folder: Path, rows: int) -> Cost:
    """So many rows of the shape of a cell, their texts made already, in one durable transaction."""
    db = sqlite3.connect(folder / f"floor-{time.perf_counter_ns()}.db", isolation_level=None)
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("CREATE TABLE cell (id TEXT NOT NULL PRIMARY KEY, record TEXT, text TEXT, seal BLOB) STRICT")
    db.execute("CREATE INDEX cell_record ON cell (record)")
    made = [(f"{n * 7919 % 104729:032x}", f"{n // 6:032x}", f"Acteur {n}", bytes(16)) for n in range(rows)]
    start, worked = time.perf_counter(), time.process_time()
    db.execute("BEGIN IMMEDIATE")
    db.executemany("INSERT INTO cell VALUES (?, ?, ?, ?)", made)
    db.execute("COMMIT")
    cost = (time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000
    db.close()
    return cost


def seen(block: Sequence[Sequence[str]], wide: int = 1600, high: int = 900) -> Cost:
    """The same cells in a table of Qt's own, from nothing until it is painted."""
    start, worked = time.perf_counter(), time.process_time()
    view = QTableView()
    view.setModel(_Cells(block))
    view.resize(wide, high)
    view.show()
    QApplication.processEvents()
    cost = (time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000
    view.close()
    view.deleteLater()
    QApplication.processEvents()
    return cost


class _Cells(QAbstractTableModel):
    """Only what is seen."""

    def __init__(self, block: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._block = block

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._block)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._block[0])

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        return self._block[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None
