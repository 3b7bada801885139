"""Keeps apart what is stored and what somebody is typing, for every kind of editor.

Three moments: a *draft* is said within a second of the first key and then while typing goes on; the
editor is *closed* when the focus leaves it (or Enter ends a line), with the whole text; what is
*stored* comes back from outside and never replaces a text that is being typed.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from shiboken6 import isValid

DRAFT_AFTER = 400
"""Milliseconds from a key to the draft that holds it; keys in between do not put it off."""

STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why a focus that leaves an editor closes nothing: a menu, or another application, has it for a while."""
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Drafting(QObject):
    """The state of one editor: what is stored, and whether something is being typed over it."""

    draft = Signal(str)
    closed = Signal(str)

    def __init__(
        self,
        read: Callable[[], str],
        write: Callable[[str], None],
        go_on: Callable[[], None] = lambda: None,
    ) -> None:
        """`read` gives the text as it would be stored; `write` shows one, without calling `typed`.

        `go_on` puts the caret where typing goes on after a cut, for editors that show texts from the top.
        The editor becomes its Qt parent (`setParent`) once it holds it: adding a child sends the editor an
        event, which it answers with this object.
        """
        super().__init__()
        self._read, self._write, self._go_on = read, write, go_on
        self._stored = ""
        self._typing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER)
        self._timer.timeout.connect(lambda: self.draft.emit(self._read()))

    @property
    def typing(self) -> bool:
        """Whether the text was changed by hand since the editor was last closed."""
        return self._typing

    @property
    def stored(self) -> str:
        """The text that was last said to be stored."""
        return self._stored

    def typed(self) -> None:
        """To be called at every change made by hand, undo and paste included."""
        self._typing = True
        if not self._timer.isActive():
            self._timer.start()

    def set_stored(self, text: str) -> None:
        """Takes what is stored now, and shows it unless somebody is typing."""
        self._stored = text
        if not self._typing and self._read() != text:
            self._write(text)

    def restore(self, draft: str) -> None:
        """Puts a draft back after a cut, as if it had just been typed: closing the editor will say it."""
        self._write(draft)
        self._go_on()
        self._typing = True

    def hold(self) -> None:
        """The text that was said at the close could not be stored: it stays, and will be said again."""
        self._typing = True

    def taken(self, stored: str = "") -> None:
        """What was typed went elsewhere or was given up: shows what is stored, and says nothing."""
        self._typing = False
        self._timer.stop()
        self._stored = stored
        self._write(stored)

    def finish(self) -> None:
        """Closes the editor: says the whole text, once, if anything was typed, even what is stored.

        An application that ends with its windows open deletes the timer before it hides the editors:
        then nothing is said, the draft stands. (Python code that fails there brings the process down.)
        """
        if self._typing and isValid(self) and isValid(self._timer):
            self._typing = False
            self._timer.stop()
            self.closed.emit(self._read())

    def focus_left(self, event: QFocusEvent) -> None:
        """Closes the editor, unless a menu or another application took the focus for a while."""
        if event.reason() not in STAYING:
            self.finish()

    def hidden(self, event: QHideEvent) -> None:
        """Closes the editor whose page is left; a window made small stays as it is."""
        if not event.spontaneous():
            self.finish()

    def leaves_undo_to_window(self, event: QEvent) -> bool:
        """Whether a key is undo or redo while nothing is being typed here: then it is not the editor's.

        Nor is Ctrl+E, which goes to the end of the line on some systems: the End key does on all.
        """
        if _exports(event):
            return True
        if event.type() != QEvent.Type.ShortcutOverride or self._typing or not isinstance(event, QKeyEvent):
            return False
        return any(event.matches(key) for key in _UNDO_KEYS)


def _exports(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
