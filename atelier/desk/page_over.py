"""A page over whatever is in view, until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class PageOver(QWidget):
    """Covers a widget. Escape gives back what was in view, and the focus."""

    def __init__(self, name: str, over: QWidget) -> None:
        """Hidden until `cover`; `name` is read aloud."""
        super().__init__(over)
        self._over = over
        self._back = QApplication.focusWidget()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)

    def cover(self, first: QWidget) -> None:
        """Come into view, with the keys on one of its controls."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Go, and give the focus back."""
        self.hide()
        self.deleteLater()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
