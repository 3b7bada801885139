"""Tab walks as one reads, and asking for that order leaves nothing behind that could bring the process down."""

import gc

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.taborder import order_tabs, reading_order


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def page() -> QWidget:
    """Rows, columns and a box within each other; what is made first stands last."""
    whole = QWidget()
    column, row, grid, box = QVBoxLayout(whole), QHBoxLayout(), QGridLayout(), QWidget()
    last = line("last")
    grid.addWidget(line("grid right"), 0, 1)
    grid.addWidget(line("grid below"), 1, 0)
    grid.addWidget(line("grid left"), 0, 0)
    inside = QVBoxLayout(box)
    inside.addWidget(line("in the box"))
    row.addWidget(line("first"))
    row.addWidget(box)
    column.addLayout(row)
    column.addLayout(grid)
    column.addWidget(last)
    return whole


def test_rows_before_columns_and_layouts_within_layouts(qtbot: QtBot) -> None:
    whole = page()
    qtbot.addWidget(whole)
    order = [widget.objectName() for widget in reading_order(whole)]
    assert order == ["first", "in the box", "grid left", "grid right", "grid below", "last"]


def test_pages_that_come_and_go_leave_no_trace(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    for _ in range(60):
        shown = page()
        column.addWidget(shown)
        order_tabs(host)
        shown.hide()
        shown.deleteLater()
        gc.collect(0)
        QApplication.processEvents()
    assert column.count() == 0
