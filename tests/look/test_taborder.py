"""Tab follows the page, whenever its parts were made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
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
