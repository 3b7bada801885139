"""A line of text that keeps its draft, and the same with its label and what is wrong with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from atelier.look.appearance import Look
from atelier.look.drafting import STAYING, Drafting
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID, SMALL


class DraftLine(QLineEdit):
    """One line. `draft` while it is typed, `closed` when Enter is pressed or the focus leaves."""

    draft = Signal(str)
    closed = Signal(str)

    def __init__(self, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        """`placeholder` is an example, shown while the line is empty."""
        super().__init__(parent)
        self.drafting = Drafting(self.text, self._show)
        self.drafting.setParent(self)
        self.setPlaceholderText(placeholder)
        self.drafting.draft.connect(self.draft)
        self.drafting.closed.connect(self.closed)
        self.textEdited.connect(self.drafting.typed)
        self.returnPressed.connect(self.drafting.finish)

    def set_stored(self, text: str) -> None:
        """Shows what is stored, unless somebody is typing."""
        self.drafting.set_stored(text)

    def _show(self, text: str) -> None:
        """Shows the beginning of a text that is longer than the line."""
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leaves Ctrl+Z to the window while nothing is typed here."""
        if self.drafting.leaves_undo_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Closes the editor."""
        super().focusOutEvent(event)
        self.drafting.focus_left(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Closes the editor of a page that is left."""
        super().hideEvent(event)
        self.drafting.hidden(event)


class TitleLine(DraftLine):
    """A title typed in place: Enter or leaving keeps it, Escape gives up."""

    ended = Signal()
    """The line is no longer needed, whether or not `closed` said a text before."""

    def __init__(self, name: str, *, placeholder: str = "") -> None:
        """`name` is read aloud. Hidden until `begin`."""
        super().__init__(placeholder=placeholder)
        self.setAccessibleName(name)
        self.returnPressed.connect(self.ended)
        self.hide()

    def begin(self, title: str) -> None:
        """Shows a title, selected, to be typed over."""
        self.setText(title)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape forgets what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.drafting.taken()
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps what was typed."""
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.ended.emit()


class TextField(QWidget):
    """A line under its label; under the line stands what is wrong with it, where something is."""

    draft = Signal(str)
    closed = Signal(str)

    def __init__(
        self, look: Look, label: str, *, placeholder: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        """The label is also what a screen reader says; its access key (&) leads to the line.

        `hint` stands under the line, for what the label cannot say in a word.
        """
        super().__init__(parent)
        self.line = DraftLine(placeholder=placeholder)
        self.line.setAccessibleName(label.replace("&", ""))
        self._label, self._example = Label(look, label, kind="muted", px=SMALL, weight=600), placeholder
        self._label.setBuddy(self.line)
        self._problem = Label(look, kind="problem", px=SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self._label, self.line, self._problem):
            column.addWidget(part)
        self._hint = hint
        if hint:
            column.addWidget(Label(look, hint, kind="hint", px=SMALL))
            self.line.setAccessibleDescription(hint)
        self._problem.hide()
        self.setFocusProxy(self.line)
        self.line.draft.connect(self.draft)
        self.line.closed.connect(self._closed)

    def set_stored(self, text: str) -> None:
        """Shows what is stored, unless somebody is typing; an old complaint then goes."""
        self.line.set_stored(text)
        if not self.line.drafting.typing:
            self.complain("")

    def restore(self, draft: str) -> None:
        """Puts a draft back, as if it had just been typed."""
        self.line.drafting.restore(draft)

    def text(self) -> str:
        """What stands in the line now."""
        return self.line.text()

    def stand_low(self, *, low: bool) -> None:
        """Where height is dear, its label stands in the empty line, and the example in its tool tip."""
        self._label.setVisible(not low)
        self.line.setPlaceholderText(self._label.text().replace("&", "") if low else self._example)
        self.line.setToolTip(self._example if low else "")

    def complain(self, sentence: str) -> None:
        """Says kindly what is wrong with the text, or, with an empty sentence, that nothing is."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if bool(sentence) != bool(self.line.property("wrong") == "true"):
            self.line.setProperty("wrong", "true" if sentence else "false")
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
        self.line.setAccessibleDescription(sentence or self._hint)
        screen_reader_note(self.line, sentence)

    @property
    def problem(self) -> str:
        """The sentence that stands under the line; empty where nothing is wrong."""
        return self._problem.text()

    def _closed(self, text: str) -> None:
        self.complain("")
        self.closed.emit(text)
