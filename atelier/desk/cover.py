"""A page that covers a room for one task, and gives it back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.look.buttons import IconButton
from atelier.look.labels import TitleLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID


class Covering:
    """Which page covers a room now, if any."""

    def __init__(self) -> None:
        self.page: Cover | None = None

    def take(self, page: "Cover") -> None:
        """Keep a page until it goes."""
        self.page = page
        page.closed.connect(self._gone)

    def dismiss(self) -> None:
        """Let the page go."""
        if self.page is not None:
            self.page.dismiss()

    def _gone(self) -> None:
        self.page = None


class Cover(QWidget):
    """Escape or the cross closes it, and the keys go back to where they were."""

    closed = Signal()

    def __init__(self, desk: Desk, over: QWidget, title: str, *, scrolled: bool = True) -> None:
        """Covers `over`, whose controls rest meanwhile: the keys stay on this page.

        What is not `scrolled` as a whole has parts that scroll by themselves.
        """
        super().__init__(over)
        self.desk = desk
        self._over, self._back = over, QApplication.focusWidget()
        self._resting = [
            child for child in over.children() if isinstance(child, QWidget) and child is not self
        ]
        self._resting = [child for child in self._resting if child.isEnabled()]
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.head = QHBoxLayout()
        self.head.setSpacing(3 * GRID)
        self.head.addWidget(TitleLabel(desk.look, title), 1)
        self._cross = IconButton(desk.look, "x", desk.words.say("Close"), key="Esc")
        self._cross.clicked.connect(self.dismiss)
        whole = QVBoxLayout(self)
        whole.addLayout(self.head)
        if scrolled:  # below the head: what is to be pressed last stays in view
            area = ScrolledColumn(margin=6 * GRID, gap=4 * GRID)
            self.column = area.column
            self.column.setContentsMargins(6 * GRID, 2 * GRID, 6 * GRID, 6 * GRID)
            self.head.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 2 * GRID)
            whole.setContentsMargins(0, 0, 0, 0)
            whole.setSpacing(0)
            whole.addWidget(area)
        else:
            self.column = whole
            whole.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 3 * GRID)
            whole.setSpacing(4 * GRID)

    def handlers(self) -> Handlers:
        """What can be done while it covers the room; what the room offers rests."""
        return {}

    def appear(self, first: QWidget) -> None:
        """Cover the room, the keys on one control; what this page holds must stand in it by now."""
        self.head.addWidget(self._cross)
        self.setGeometry(self._over.rect())
        self._over.installEventFilter(self)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        for child in self._resting:
            child.setEnabled(False)

    def dismiss(self) -> None:
        """Keep what is being typed, go, and give the room back."""
        from atelier.desk.fields import close_editors

        close_editors(self)
        for child in self._resting:
            child.setEnabled(True)
        self._over.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        self.deleteLater()
        if self._back is not None and isValid(self._back) and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._over.isVisible():  # what had the keys went meanwhile
            self._over.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it covers."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False
