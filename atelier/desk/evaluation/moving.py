"""The handle by which a word at the end is put elsewhere: pulled, or by its arrows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.look.appearance import Look
from atelier.look.buttons import IconButton, make_small
from atelier.look.tokens import CONTROL

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Grip(IconButton):
    """It says where it is pulled; what it moves is the list's affair."""

    pulled = Signal(int)
    """Over which height of the screen it is."""
    dropped = Signal(int)
    left = Signal()
    """Escape: it stays where it was."""
    stepped = Signal(int)
    """An arrow: one place earlier (-1) or later (1)."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk.look, "grip-vertical", name, key=command("move_up").keys[0])
        make_small(self)
        self.setFixedHeight(CONTROL)  # beside the first line of its word
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._from: int | None = None
        """The height at which it was pressed."""
        self._pulls = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        here = event.globalPosition().toPoint().y()
        self._pulls = self._pulls or abs(here - self._from) >= QApplication.startDragDistance()
        if self._pulls:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pulled.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pulled = self._pulls
        self._let_go()
        if pulled:
            self.dropped.emit(event.globalPosition().toPoint().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pulls:
            self._let_go()
            self.left.emit()
        elif event.key() in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        self._from, self._pulls = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class Between(QWidget):
    """The line that shows between which words one would come to stand; over the list, never in its way."""

    HEIGHT = 3

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand(self, left: int, middle: int, width: int) -> None:
        """Show it at a height of what it stands over."""
        self.setGeometry(left, max(0, middle - self.HEIGHT // 2), width, self.HEIGHT)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.palette.petrol))
        painter.end()
