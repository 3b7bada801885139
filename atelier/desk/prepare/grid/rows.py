"""One line of the outline of a grid: its words, what is meant by it, the keys that move it."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.labels import Label
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID, SMALL
from atelier.workshop.refusals import Refused

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""By how many levels, and by how many places, an arrow moves a line with Alt."""
_INDENT = 26
_HIGH = 34


class OutlineLine(DraftLine):
    """Enter goes on below, arrows walk, Alt and arrows move; a list that is pasted is handed on."""

    entered = Signal()
    stepped = Signal(int)
    moved = Signal(int, int)
    """By how many levels, by how many places."""
    pasted = Signal(str)
    emptied = Signal()
    """Backspace in a line without words."""
    taken = Signal(bool)
    """The keys have come (True) or gone."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder)
        self.setProperty("kind", "bare")

    def event(self, event: QEvent) -> bool:
        """Alt and an arrow are this line's before they are the window's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _moves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if _moves(event):
            self.moved.emit(*_ARROWS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and plain:
            super().keyPressEvent(event)
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace and plain and not self.text():
            self.emptied.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and (text := copied_lines()):
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.taken.emit(False)


class OutlineRow(QFrame):
    """The frame of a line, in from the left by its level, with what is meant by it below."""

    def __init__(self, look: Look, line: OutlineLine) -> None:
        super().__init__()
        self._look, self.line = look, line
        self.level = -1
        self._meant = Label(look, kind="muted", px=SMALL)
        self._meant.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(0)
        self.head.addWidget(line, 1)
        line.setFixedHeight(_HIGH)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.column.addLayout(self.head)
        self.column.addWidget(self._meant)
        line.taken.connect(lambda _taken: self.update())
        look.changed.connect(self._dress)

    def show_level(self, level: int) -> None:
        """Stand so far in."""
        if level != self.level:
            self.level = level
            self._dress()

    def show_meant(self, text: str) -> None:
        """What is meant by it; nothing while that is being written."""
        self._meant.setText(text)
        self._meant.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, focused = self._look.palette, self.line.hasFocus()
        painter = painting.begin(self)
        left = self.level * _INDENT
        painting.panel(
            painter,
            QRectF(self.rect()).adjusted(left, 0, 0, 0),
            fill=palette.card if focused or self.level else palette.panel,
            edge=palette.petrol if focused else palette.line,
            stroke=palette.focus_stroke if focused else palette.stroke,
        )
        painter.end()

    def _dress(self) -> None:
        left = self.level * _INDENT
        self.column.setContentsMargins(left + 3 * GRID, 1, GRID, 1)
        self._meant.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        look = self._look
        self.line.setFont(
            look.title_font(17) if self.level == 0 else look.text_font(weight=600 if self.level == 1 else 400)
        )
        self.update()


def copied() -> str:
    """The text that was copied."""
    return QGuiApplication.clipboard().text()


def copied_lines() -> str:
    """What was copied, where it is more than one line or cell."""
    text = copied()
    return text if "\n" in text.strip() or "\t" in text.strip() else ""


def _moves(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held == Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in _ARROWS


def drop(widget: QWidget) -> None:
    """Take a widget out of view, and let it go."""
    widget.hide()
    widget.deleteLater()


def stop_at(rows: Mapping[str, OutlineRow], stop: str) -> None:
    """Let Tab stop at one line of all: arrows lead to the others."""
    for id, row in rows.items():
        policy = Qt.FocusPolicy.StrongFocus if id == stop else Qt.FocusPolicy.ClickFocus
        row.line.setFocusPolicy(policy)


def never_empty(line: DraftLine, read: Callable[[], str]) -> None:
    """Once it was refused to empty a line, it says again what is stored."""

    def closed(text: str) -> None:
        try:
            stored = read()
        except Refused:
            return
        if stored and not text.strip():
            line.drafting.taken(stored)

    line.closed.connect(closed)


def show_focused(within: QWidget) -> None:
    """Bring the line that has the keys into view: it may have gone elsewhere with them."""
    focused = QApplication.focusWidget()
    area: QWidget | None = within
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    page = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and page is not None and focused and within.isAncestorOf(focused):
        for corner in (focused.rect().topLeft(), focused.rect().bottomLeft()):  # all of it, not its caret
            place = focused.mapTo(page, corner)
            area.ensureVisible(place.x(), place.y(), 0, _HIGH)
