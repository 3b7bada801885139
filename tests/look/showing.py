"""A widget as somebody has it before them: laid out, in the window that has the keys."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def show_active(qtbot: QtBot, made: QWidget, width: int, height: int) -> None:
    """At a size in logical pixels."""
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
