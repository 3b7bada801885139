"""The window that the room sees. It has no menu, no tool tip, no dialog, and cannot be closed by hand."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from atelier.session import Notice
from atelier.stage.black import GROUND
from atelier.stage.page import CuePage

Make = Callable[[int], CuePage]
"""Makes the page for a screen of that height."""

_SETTLED = 150
"""Milliseconds after which a window stands where it was moved to."""
_ON: Final = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
_BACK: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up)


class SharedScreen(QWidget):
    """Holds one page and makes it anew for each size of the screen. Black where it has none."""

    left = Signal()
    """Escape, or an attempt to close it."""
    turned = Signal(int)
    """A key of a remote control asks for the page after (1) or before (-1)."""
    intruded = Signal()
    """The system gave it the keys, which nothing on it takes."""
    displaced = Signal()
    """The system has put it on another screen than it was to stand on: screens have changed, untold."""
    asking = Signal()
    """A key was pressed: what is on offer may have changed."""

    def __init__(self, title: str) -> None:
        """Hidden; `title` is what the system calls the window, whatever stands on it."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._active = False
        self._target = QRect()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._look_where)
        self._make: Make | None = None
        self._page: CuePage | None = None

    @property
    def page(self) -> CuePage | None:
        """What stands on it."""
        return self._page

    def show_page(self, make: Make) -> None:
        """Put a page in the place of the one before, which stays until the new one is ready."""
        self._make = make
        self._remake()

    def stand_on(self, screen: QScreen, *, active: bool) -> None:
        """Fill a screen; `active`: the keys come along, as where the desk is behind it."""
        self._active = active
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not active)
        if self.isVisible() and self.screen() is not screen:
            self.hide()
        self._ask_for_keys()
        self.setScreen(screen)
        self._target = screen.geometry()
        self.setGeometry(self._target)
        self.showFullScreen()
        if active:
            self.activateWindow()

    def look_at_time(self) -> None:
        """Another step may be in hand."""
        if self._page is not None and self._page.ring is not None:
            self._page.ring.look()

    def told(self, notice: Notice) -> None:
        """Something was committed."""
        if self._page is not None:
            self._page.told(notice)
            self._ask_for_keys()

    def event(self, event: QEvent) -> bool:
        """What is on offer is asked just before a key is looked up; tool tips end here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.asking.emit()
        if event.type() == QEvent.Type.WindowActivate and not self._active and not self._takes_keys():
            self.intruded.emit()
        if event.type() == QEvent.Type.ToolTip:
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Those of a remote control, and the way out."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ON:
            self.turned.emit(1)
        elif key in _BACK:
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """By hand nothing closes it: the desk decides. With the program, and the session, it goes."""
        if event.spontaneous():
            event.ignore()
            self.left.emit()
        else:
            super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text is a share of the height: another height wants another page."""
        super().resizeEvent(event)
        if self._page is not None and self._page.stage.height == self.height():
            self._page.setGeometry(self.rect())
        elif self._make is not None:
            self._remake()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Windows are moved by systems too."""
        super().moveEvent(event)
        self._settled.start()

    def _look_where(self) -> None:
        if self.isVisible() and not self._target.contains(self.geometry().center()):
            self.displaced.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Black, until there is a page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        painter.end()

    def _takes_keys(self) -> bool:
        """Whether somebody fills a ballot on it."""
        return self._page is not None and self._page.takes_keys

    def _ask_for_keys(self) -> None:
        """Beside the desk it refuses them, but for a ballot: a system gives them to whatever comes."""
        refused = not self._active and not (self._page is not None and self._page.may_take_keys)
        flag = Qt.WindowType.WindowDoesNotAcceptFocus
        if bool(self.windowFlags() & flag) is not refused:
            self.overrideWindowFlags(self.windowFlags() ^ flag)
            handle = self.windowHandle()
            if handle is not None:
                handle.setFlag(flag, refused)

    def _remake(self) -> None:
        assert self._make is not None
        old = self._page
        page = self._page = self._make(max(1, self.height()))
        page.setParent(self)
        page.setGeometry(self.rect())
        page.show()
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._ask_for_keys()
        if not self._takes_keys():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
