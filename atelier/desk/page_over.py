"""A page over whatever is in view, until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class PageOver(QWidget):
    """Covers a widget. Escape gives back what was in view, and the focus."""

    def __init__(self, name: str, over: QWidget) -> None:
        """Hidden until `cover`; `name` is read aloud."""
        super().__init__(over)
        self._over = over
        self._back = _with_parents(QApplication.focusWidget())
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)

    def cover(self, first: QWidget) -> None:
        """Come into view, with the keys on one of its controls."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.take_keys(first)

    def take_keys(self, first: QWidget) -> None:
        """The keys come to one of its controls; what was being typed is not ended by that."""
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go, and give the focus back."""
        holder = QApplication.focusWidget()
        if holder is None or holder is self or self.isAncestorOf(holder):
            self._give_back()  # before it hides: Qt would press Tab for it
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _give_back(self) -> None:
        """To what had the keys, or to what it stood in where it is gone: a cell that was typed in."""
        for widget in self._back:
            if isValid(widget) and widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setFocus(Qt.FocusReason.PopupFocusReason)
                return


def _with_parents(widget: QWidget | None) -> list[QWidget]:
    """A widget and all that it stands in, from the inside."""
    found: list[QWidget] = []
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found
