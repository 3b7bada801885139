"""A layout that puts things side by side and goes to the next line where the line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from atelier.look.tokens import GRID


class FlowLayout(QLayout):
    """What it holds keeps its own width (at most that of the line), as words do in a paragraph."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 2 * GRID) -> None:
        """`gap` is left between neighbours, across and down."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        """How many things are laid out, those that are hidden too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        across, down, tallest = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint()
            width = min(wanted.width(), rect.width())
            if across > rect.x() and across + width > rect.right() + 1:
                across, down, tallest = rect.x(), down + tallest + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(across, down), QSize(width, wanted.height())))
            across += width + self._gap
            tallest = max(tallest, wanted.height())
        return down + tallest - rect.y()
