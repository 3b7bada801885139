"""Above the rows: how they are shown, which of them, how many, and what is still to be checked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.run.table.model import RowsModel
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.marks import Chip
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID

_SOON = 120
"""Milliseconds after a key until rows are looked through: one key after the other is answered first."""


class FilterLine(QLineEdit):
    """Escape empties it, Enter and Down lead to the rows."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Narrowing(QWidget):
    """The line that filters, the count, the button that leads to what is to be checked."""

    left = Signal()
    """The keys go back to the rows."""
    doubt_asked = Signal()

    def __init__(self, desk: Desk, rows: RowsModel) -> None:
        super().__init__()
        self._desk, self._rows, self._cards = desk, rows, False
        say, look = desk.words.say, desk.look
        self.line = FilterLine()
        name = say("Show only rows with…")
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        self.line.setToolTip(with_key(name, "find"))
        self.line.setClearButtonEnabled(False)
        self.line.setFixedWidth(220)
        self.count = Chip(look)
        self.doubts = Button(look, "", kind=Kind.QUIET, icon="triangle-alert")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(lambda: rows.let_through(self.line.text()))
        self.line.textChanged.connect(lambda _text: self._soon.start())
        self.line.left.connect(self._leave)
        self.doubts.clicked.connect(self.doubt_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for widget in (self.doubts, self.line, self.count):
            row.addWidget(widget)
        rows.counted.connect(self._count)
        rows.modelReset.connect(self._count)
        self._count()

    def call_cards(self, cards: bool) -> None:
        """Whether the rows stand as cards: they are counted as what they look like."""
        self._cards = cards
        self._count()

    def begin(self) -> None:
        """Give the keys to the line; what was typed last is there to be typed over."""
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        self._soon.stop()
        if self._rows.words != self.line.text().strip():
            self._rows.let_through(self.line.text())
        self.left.emit()

    def _count(self) -> None:
        words, total = self._desk.words, len(self._rows.said.numbers)
        self.count.setText(
            words.say_n("{n} card", "{n} cards", total)
            if self._cards
            else words.say_n("{n} row", "{n} rows", total)
        )
        doubts = len(self._rows.said.doubts)
        text = words.say_n("{n} to check", "{n} to check", doubts)
        self.doubts.setText(f" {text}")
        self.doubts.setAccessibleName(text)
        self.doubts.setToolTip(words.say("Go to the next cell to check"))
        self.doubts.setVisible(doubts > 0)
        if not self._rows.words and not self._soon.isActive() and self.line.text():
            self.line.blockSignals(True)
            self.line.clear()
            self.line.blockSignals(False)


class ShownStrip(QWidget):
    """Says what is not seen, and in which order the rest stands; with the way back to all of it."""

    def __init__(self, desk: Desk, rows: RowsModel) -> None:
        super().__init__()
        self._desk, self._rows = desk, rows
        self._said = Label(desk.look, kind="hint", wrap=False)
        self.back = Button(desk.look, desk.words.say("Show all rows in their order"), kind=Kind.QUIET)
        self.back.clicked.connect(rows.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._said)
        row.addWidget(self.back)
        row.addStretch(1)
        rows.counted.connect(self._show)
        rows.modelReset.connect(self._show)
        self._show()

    def _show(self) -> None:
        words, rows = self._desk.words, self._rows
        said, hidden = [], len(rows.said.numbers) - len(rows.rows)
        if rows.words:
            said.append(
                words.say_n("{n} row is hidden", "{n} rows are hidden", hidden)
                if hidden
                else words.say("No row is hidden")
            )
        if rows.sorted_by is not None:
            title = next((c.title for c in rows.columns if c.id == rows.sorted_by[0]), "")
            said.append(words.say("sorted by {column}, for the eye only", column=words.quoted(title)))
        text = " · ".join(said)
        if text != self._said.text():
            self._said.setText(text)
            screen_reader_note(self, text)
        self.setVisible(bool(said))
