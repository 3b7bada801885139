"""Keeps in view what is written in a scrolled column: the field that has the keys, then the caret."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTextEdit, QWidget
from shiboken6 import isValid

from atelier.look.tokens import GRID

_AIR = 3 * GRID
"""Pixels left around what is brought into view."""


class InSight(QObject):
    """Scrolls a column just as far as is needed. What was pressed with the mouse stays under it."""

    def __init__(self, area: QScrollArea) -> None:
        """Belongs to the area, which it follows until both are gone."""
        super().__init__(area)
        self._area = area
        self._field: QWidget | None = None
        self._whole = False
        self._short = False
        """Whether what is wanted stands beyond the end: what has grown is not laid out yet."""
        self._soon = QTimer(self)  # once what is new has been laid out
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        area.verticalScrollBar().rangeChanged.connect(self._laid_out)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that grows may have grown out of view."""
        if event.type() == QEvent.Type.Resize and watched is self._field:
            self._soon.start()
        return False

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        inner = self._area.widget() if isValid(self._area) else None
        if new is None or inner is None or new is inner or not inner.isAncestorOf(new):
            return
        self._field = new
        new.destroyed.connect(self._gone)
        new.installEventFilter(self)
        if isinstance(new, QTextEdit):
            new.cursorPositionChanged.connect(self._soon.start)
        self._whole = _hands_free()
        if self._whole:
            self._soon.start()

    def _leave(self) -> None:
        field, self._field = self._field, None
        self._soon.stop()
        if field is not None and isValid(field):  # one that is being deleted gives the keys away as well
            field.removeEventFilter(self)
            field.destroyed.disconnect(self._gone)
            if isinstance(field, QTextEdit):
                field.cursorPositionChanged.disconnect(self._soon.start)

    def _laid_out(self) -> None:
        if self._short:
            self._soon.start()

    def _gone(self) -> None:
        self._field = None
        self._soon.stop()

    def _show(self) -> None:
        field, inner = self._field, self._area.widget()
        if field is None or inner is None or not inner.isAncestorOf(field) or not field.isVisible():
            return
        self._short = False
        if self._whole:
            self._reveal(_with_label(field, inner))
            self._whole = self._short
        if isinstance(field, QTextEdit) and _hands_free():
            caret = field.cursorRect().translated(field.viewport().mapTo(inner, QPoint()))
            self._reveal(caret.adjusted(0, -_AIR, 0, _AIR))

    def _reveal(self, wanted: QRect) -> None:
        """Bring a part of what is scrolled into view, but nothing that is higher than the view."""
        bar, height = self._area.verticalScrollBar(), self._area.viewport().height() - _covered(self._area)
        top, bottom = wanted.top(), wanted.top() + wanted.height()
        if wanted.height() > height:
            return
        if bottom > bar.value() + height:
            self._short |= bottom - height > bar.maximum()
            bar.setValue(bottom - height)
        if top < bar.value():
            bar.setValue(top)


def cover_foot(widget: QWidget, high: int) -> None:
    """Say that so many pixels at the foot of a widget are covered: nothing is brought into view there."""
    widget.setProperty("covered", high)


def _covered(area: QWidget) -> int:
    above: QWidget | None = area
    while above is not None:
        high = above.property("covered")
        if isinstance(high, int):
            return high
        above = above.parentWidget()
    return 0


def _hands_free() -> bool:
    """Whether no button of the mouse is held: else nothing may move under it."""
    return QApplication.mouseButtons() == Qt.MouseButton.NoButton


def _with_label(field: QWidget, inner: QWidget) -> QRect:
    """Where a field stands, with its label above it and some air."""
    place = QRect(field.mapTo(inner, QPoint()), field.size())
    above, beside = field.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
    for label in above.findChildren(QLabel, options=beside) if above is not None else ():
        if label.buddy() is field and label.isVisible():
            place = place.united(QRect(label.mapTo(inner, QPoint()), label.size()))
    return place.adjusted(0, -_AIR, 0, _AIR)
