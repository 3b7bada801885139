"""A line into which a page is pasted: the page is handed over, where the line would run it together."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class ManyLines(QObject):
    """Watches the paste key of a line."""

    pasted = Signal(str)

    def __init__(self, line: QLineEdit, fewest: int) -> None:
        """From `fewest` lines on a text is handed over."""
        super().__init__(line)
        self._fewest = fewest
        line.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes the key where the text has lines."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            text = QGuiApplication.clipboard().text()
            if sum(bool(line.strip()) for line in text.splitlines()) >= self._fewest:
                self.pasted.emit(text)
                return True
        return False
