"""A line for names that unfolds below its button, while a step is led."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, drafting_of
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import SMALL
from atelier.session import OpenWorkshop


class NameLine(QWidget):
    """Folded until it is asked for, or where a name was being typed when the program last ended."""

    left = Signal()
    """The keys go back to where they were."""

    button: QAbstractButton
    """Unfolds it; made by whoever has it."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, draft: str, line: TextField) -> None:
        super().__init__()
        self._desk, self._workshop, self._draft = desk, workshop, draft
        self.line = line
        self._done = Label(desk.look, kind="muted", px=SMALL)

    def bind(self, keep: Callable[[str], object]) -> None:
        """Hand what is typed to a gesture; the button is there by now."""
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda on: self.begin() if on else self.unfold(False))
        bind(self._desk, self.line, self._workshop, self._draft, read=lambda: "", keep=keep)
        self.unfold(bool(self.line.text()))

    @property
    def done(self) -> str:
        """What was noted last."""
        return self._done.text()

    def begin(self) -> None:
        """Unfold the line and give it the keys."""
        self.unfold(True)
        self.line.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def unfold(self, unfolded: bool) -> None:
        """Show the line, or put it away."""
        self.button.setChecked(unfolded)
        self.line.setVisible(unfolded)
        self._done.setVisible(unfolded and bool(self._done.text()))

    def tell(self, sentence: str) -> None:
        """Say what was noted."""
        self._done.setText(sentence)
        self._done.setVisible(self.line.isVisibleTo(self))
        screen_reader_note(self.line.line, sentence)

    def forget(self) -> None:
        """What was noted last may not be true any more."""
        self._done.setText("")
        self._done.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is typed and folds the line."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            drafting_of(self.line).taken()
            self._workshop.put_draft(self._draft, "")
            self.line.complain("")
            self.unfold(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)
