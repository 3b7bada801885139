"""Keys that go on to a field while a page covers it: somebody was in the middle of a word."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_LEADING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
"""Keys that lead to the page: what is typed is neither ended nor given up by them."""


class KeysBeneath(QObject):
    """Watches all keys while the page stands, and only then."""

    wanted = Signal()
    """The page is to have the keys."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        _application().installEventFilter(self)

    def end(self) -> None:
        """The page has the keys, or goes."""
        _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """At the window of the page, but not in the page itself."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
            and isinstance(event, QKeyEvent)
        ):
            leads = Qt.Key(event.key()) in _LEADING and watched.window() is self._page.window()
            if leads and not self._page.isAncestorOf(watched):
                self.wanted.emit()
                return True
        return False


def is_typed_in(widget: QWidget | None, over: QWidget) -> bool:
    """Whether letters typed now are kept by a widget within another: a field, a cell to be typed over."""
    if widget is None or not over.isAncestorOf(widget):
        return False
    return widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
