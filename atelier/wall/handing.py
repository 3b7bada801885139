"""What is typed while a view has the keys is handed on to the line: no word of anybody is lost."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier


class HandingOn(QObject):
    """Takes letters, and what an input method or a dead key makes of them, from one view.

    The space bar stays with the view: alone it begins no word.
    """

    typed = Signal(str)

    def __init__(self, view: QWidget) -> None:
        """Becomes a child of the view."""
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        text = ""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = typed_text(event)
        elif isinstance(event, QInputMethodEvent):
            text = event.commitString()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.KeyRelease):
            QTimer.singleShot(0, self, self._compose)
        if text.strip():
            self.typed.emit(text)
            return True
        return super().eventFilter(watched, event)

    def _compose(self) -> None:
        """Qt's views take no dead keys where nothing is edited, and forget it at each of their moves."""
        if self._view.hasFocus():
            self._view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def typed_text(event: QKeyEvent) -> str:
    """The letters that a key writes; none for a key that commands."""
    held = event.modifiers()
    if held & _META or bool(held & _CTRL) is not bool(held & _ALT):  # both together are AltGr
        return ""
    return event.text() if event.text().isprintable() else ""
