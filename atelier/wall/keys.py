"""The line in which people's words are typed: the keys that belong to it, and nothing of what they mean."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from atelier.look.appearance import Look
from atelier.look.areas import TextArea
from atelier.wall.copied import files_in, strong_lines

_MOST_LINES = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FRENCH_ROW = (
    Qt.Key.Key_Ampersand,
    Qt.Key.Key_Eacute,
    Qt.Key.Key_QuoteDbl,
    Qt.Key.Key_Apostrophe,
    Qt.Key.Key_ParenLeft,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Egrave,
    Qt.Key.Key_Underscore,
    Qt.Key.Key_Ccedilla,
)
"""The keys 1 to 9 of a French keyboard, where digits need Shift."""
_CHOOSING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Alt; on a Mac the key named control, where Alt types symbols."""
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class CaptureEdit(TextArea):
    """Grows to a few lines. While it is empty, Ctrl+Z is the window's; Tab leaves it after Escape only."""

    entered = Signal()
    turned = Signal(int)
    """Tab (1) or Shift+Tab (-1)."""
    digit = Signal(int)
    stepped = Signal(int)
    """Down (1) or up (-1), where the cursor has no line to go to."""
    repeated = Signal()
    """Ctrl+Enter: what is typed was said before."""
    escaped = Signal()
    pasted = Signal(object)
    """Something of several lines was just pasted into it: those of them that were bold."""
    brought = Signal(object)
    """Files were pasted: their paths."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is read aloud."""
        super().__init__(look, name, lines=(1, _MOST_LINES), parent=parent)
        self.turns = False
        """Whether Tab has a group to go to."""
        self.completing = False
        """Whether a list of titles is shown, to which Tab and the arrow keys then belong."""
        self.first: Callable[[QMimeData], bool] = lambda _data: False
        """Asked before anything else is made of what is pasted: whether it took it (photographs)."""
        self._listing = False
        self._leaving = False

    @property
    def listing(self) -> bool:
        """Whether a list waits above, which shows what stands here and to which the arrow keys lead."""
        return self._listing

    @listing.setter
    def listing(self, listing: bool) -> None:
        self._listing = listing
        self.moveCursor(QTextCursor.MoveOperation.Start if listing else QTextCursor.MoveOperation.End)
        self.show_lines(1, 1 if listing else _MOST_LINES)

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return self.document().isEmpty()

    def event(self, event: QEvent) -> bool:
        """Leaves undo to the window while nothing stands here; takes Alt and a digit before any menu."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self.empty and any(event.matches(key) for key in _UNDO):
                event.ignore()
                return False
            if _digit(event):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name that Qt gave it
        if self.completing or (self.turns and not self._leaving):
            self.turned.emit(1 if next else -1)
            return True
        self._leaving = False
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        self._leaving = self._leaving and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift)
        if digit := _digit(event):
            self.digit.emit(digit)
        elif key in _ENTER and plain:
            self.entered.emit()
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.repeated.emit()
        elif key == Qt.Key.Key_Escape:
            self._leaving = True
            self.escaped.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain and self._steps:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self._leaving = False
        super().inputMethodEvent(event)

    @property
    def _steps(self) -> bool:
        return self.empty or self.completing or self._listing

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that are dropped here are for whoever holds the line."""
        return not files_in(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.first(source):
            return
        if files := files_in(source):
            self.brought.emit(files)
            return
        super().insertFromMimeData(source)
        if source.hasText() and "\n" in source.text().strip():
            self.pasted.emit(strong_lines(source))


def _digit(event: QKeyEvent) -> int:
    """The digit that is asked for with Alt (control on a Mac); 0 for any other key."""
    if not event.modifiers() & _CHOOSING or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    key = Qt.Key(event.key())
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return _FRENCH_ROW.index(key) + 1 if key in _FRENCH_ROW else 0
