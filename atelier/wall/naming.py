"""A line over the window in which something is given a name: Enter gives it, Escape gives up."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from atelier.look.tokens import GRID

_WIDTH = 420


class NameLine(QFrame):
    """Asked once; it goes when it has been answered, or when the keys go elsewhere."""

    named = Signal(str)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` says what is named."""
        super().__init__(parent)
        self._over, self._window = False, parent
        self.setProperty("kind", "card")
        self.line = QLineEdit()
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(self.line)
        self.setFixedWidth(_WIDTH)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)

    def open_at(self, corner: QPoint) -> None:
        """Show it with its top left corner there, inside its parent, and give it the keys."""
        self.adjustSize()
        room = self._window.rect()
        left = max(8, min(corner.x(), room.width() - self.width() - 8))
        self.move(left, max(8, min(corner.y(), room.height() - self.height() - 8)))
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._answer()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._end()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self._end()
        return False

    def _answer(self) -> None:
        title = self.line.text().strip()
        self._end()
        if title:
            self.named.emit(title)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.hide()
            self.closed.emit()
            self.deleteLater()
