"""Tab follows the page, whenever its parts were made."""

import gc

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from atelier.look.taborder import order_tabs, reading_order


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def test_tab_follows_what_is_laid_out(qtbot: QtBot) -> None:
    page, inner = QWidget(), QWidget()
    qtbot.addWidget(page)
    column, grid, area = QVBoxLayout(page), QGridLayout(), QScrollArea()
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column.addWidget(line("last"))
    grid.addWidget(line("d"), 1, 0)
    grid.addWidget(line("c"), 0, 1)
    grid.addWidget(line("b"), 0, 0)
    column.insertLayout(0, grid)
    QVBoxLayout(inner).addWidget(line("e"))
    column.insertWidget(1, area)
    column.insertWidget(0, QLabel("no keys"))
    column.insertWidget(0, line("a"))
    order_tabs(page)
    wanted = ["a", "b", "c", "d", "e", "last"]
    assert [each.objectName() for each in reading_order(page)] == wanted
    here: QWidget | None = page.findChild(QLineEdit, "a")
    walked: list[str] = []
    while here is not None and len(walked) < len(wanted):
        if isinstance(here, QLineEdit):
            walked.append(here.objectName())
        here = here.nextInFocusChain()
    assert walked == wanted


def test_pages_that_come_and_go_leave_no_trace(qtbot: QtBot) -> None:
    """Python objects of the items of layouts would: one day they would take the process down."""
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    for _ in range(60):
        page, inner = QWidget(), QHBoxLayout()
        QVBoxLayout(page).addLayout(inner)
        inner.addWidget(QLineEdit())
        column.addWidget(page)
        order_tabs(host)
        page.deleteLater()
        gc.collect(0)
        QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    assert column.count() == 0
