"""The line in which something is looked for on the wall or in the outline; what is not it is dimmed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from atelier.desk.context import Desk
from atelier.desk.run.faces import Faces
from atelier.look.buttons import IconButton
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.wall.finding import Finder
from atelier.wall.shape import Item


class _Line(QLineEdit):
    """Enter goes on, Shift+Enter back, Escape ends."""

    stepped = Signal(int)
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class Seeking(QWidget):
    """Hidden until it is asked for; while it is shown, what was found stays lit as notes come in."""

    closed = Signal()
    """The keys may go back to where the rest is typed."""
    turned = Signal()
    """A search has begun or ended."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, faces: Faces) -> None:
        """Looks in the step of these faces."""
        super().__init__()
        words, look = desk.words, desk.look
        self._words, self._workshop, self._faces = words, workshop, faces
        self._finder = Finder(faces.model)
        self._found: list[Item] = []
        self._here = -1
        self.line = _Line()
        self.line.setPlaceholderText(words.say("Look for a word"))
        self.line.setAccessibleName(words.say("Look for a word"))
        self.line.setAccessibleDescription(words.say("Enter goes to the next, Escape ends."))
        self.line.setMinimumWidth(150)
        self.line.setMaximumWidth(240)
        self._count = Label(look, kind="hint", wrap=False)
        close = IconButton(look, "x", words.say("End the search"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (self.line, self._count, close):
            row.addWidget(widget)
        self.line.textChanged.connect(self._seek)
        self.line.stepped.connect(self.step)
        self.line.ended.connect(self.end)
        close.clicked.connect(self.end)
        faces.model.refreshed.connect(self._again)
        self.hide()

    def begin(self) -> None:
        """Show the line and give it the keys; what was looked for last is there to be typed over."""
        self.show()
        self.turned.emit()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._seek()

    def end(self) -> None:
        """Light everything again."""
        if self.isVisible():
            self.hide()
            self._faces.show_found(None)
            self.turned.emit()
            self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next that was found, or the one before (-1); after the last comes the first."""
        if not self._found:
            return
        fresh = self._here < 0
        self._here = (0 if by > 0 else -1) if fresh else (self._here + by) % len(self._found)
        item = self._found[self._here]
        self._faces.shown.choose(item)
        self._say()
        line = self._faces.model.line(self._faces.model.index_of(item))
        screen_reader_note(self.line, line.aloud if line else "")

    def _seek(self) -> None:
        self._here = -1
        self._light()
        if self._found:
            self._faces.reveal(self._found[0])

    def _again(self) -> None:
        if self.isVisible():
            self._light()

    def _light(self) -> None:
        typed = self.line.text().strip()
        self._found = self._finder.find(self._workshop.tables, typed)
        self._here = min(self._here, len(self._found) - 1)
        self._faces.show_found(frozenset(item.id for item in self._found) if typed else None)
        self._say()

    def _say(self) -> None:
        if not self.line.text().strip():
            self._count.setText("")
        elif self._here >= 0:
            text = self._words.say("{place} of {count}", place=self._here + 1, count=len(self._found))
            self._count.setText(text)
        else:
            self._count.setText(self._words.say_n("{n} found", "{n} found", len(self._found)))
