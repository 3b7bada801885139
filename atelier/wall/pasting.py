"""A list of many lines, shown above the line before it goes up: what will be added, and as what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from atelier.gestures.intake import Section
from atelier.intake.notes import Taken
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.wall.board import Board
from atelier.wall.list_view import ROW, ListedView
from atelier.wall.listed import Listed
from atelier.wall.saying import notes_said

AT_ONCE = 5
"""Pasted lines that become notes without being shown before, where none of them looks like a title."""

_REST = 540
"""Pixels of a window that are not for the lines of a list: bars, the line, and some of the wall."""


class PastePreview(QFrame):
    """Hidden until a list waits. Enter adds it in one gesture, Escape gives it up; nothing changes before."""

    entered = Signal()
    escaped = Signal()
    shown = Signal(bool)
    """A list waits, or none any more."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self._board = board
        say = board.words.say
        self.setProperty("kind", "card")
        self._title = Label(board.look, weight=600)
        self._hint = Label(board.look, kind="hint")
        self.list = ListedView(board)
        self.add = Button(board.look, say("Add them"), kind=Kind.PRIMARY)
        self.give_up = Button(board.look, "", kind=Kind.QUIET)
        self.as_notes = Button(board.look, "", kind=Kind.QUIET)
        self._lay_out()
        self.list.changed.connect(self._say)
        self.list.entered.connect(self.entered)
        self.list.escaped.connect(self.escaped)
        self.add.clicked.connect(self.entered)
        self.give_up.clicked.connect(self.escaped)
        self.as_notes.clicked.connect(self._turn_all)
        self.source = ""
        self.hide()

    @property
    def waits(self) -> bool:
        """Whether a list waits for an answer."""
        return bool(self.list.lines.rowCount())

    @property
    def listed(self) -> Listed:
        """The list as it is arranged."""
        return self.list.lines.listed

    def sections(self) -> list[Section]:
        """What will be added."""
        return self.listed.sections()

    def offer(self, lines: Sequence[Taken], source: str = "") -> None:
        """Show what Enter will add; `source` names the document it comes from, if any. No lines: hide."""
        if not lines and not self.waits:
            return
        self.source = source
        self.list.show_list(Listed(lines))
        self.list.setMinimumHeight(ROW * min(len(lines), 10, max(3, (self.window().height() - _REST) // ROW)))
        self.setVisible(bool(lines))
        self.shown.emit(bool(lines))
        if lines:
            say = self._board.words.say
            self._name(self.give_up, say("Leave it") if source else say("Keep as one text"))
            self._say()

    def take_keys(self) -> None:
        """Give the keys to the lines."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_all(self) -> None:
        if self.listed.titled:
            self.listed.only_notes()
        else:
            self.listed.as_read()
        self.list.lines.say_changed()
        self._say()
        self.take_keys()

    def _say(self) -> None:
        """What will be added, in a sentence, and the keys."""
        words = self._board.words
        notes, titles = self.listed.count(titles=False), self.listed.count(titles=True)
        said = notes_said(words, notes)
        if titles:
            under = words.say_n("{n} title", "{n} titles", titles)
            said = words.say("{notes} · {titles}", notes=said, titles=under)
        if self.source:
            said = words.say("{document}: {counts}", document=words.quoted(self.source), counts=said)
        keys = (
            words.say("Enter adds them, Escape leaves them. Space: title or note. Delete: leave out.")
            if self.source
            else words.say("Enter adds them, Escape keeps one text. Space: title or note. Delete: leave out.")
        )
        if self._title.text() != said:
            screen_reader_note(self, f"{said}. {keys}" if not self._title.text() else said)
        self._title.setText(said)
        self._hint.setText(keys)
        self.add.refuse("" if notes or titles else words.say("Every line is left out."))
        self.as_notes.setVisible(self.listed.offers_titles or self.listed.titled)
        all_notes = words.say("All as notes") if self.listed.titled else words.say("Titles again")
        self._name(self.as_notes, all_notes)

    def _name(self, button: Button, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._title, 1)
        for button in (self.as_notes, self.give_up, self.add):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.list)
        column.addWidget(self._hint)
        for before, after in (
            (self.list, self.as_notes),
            (self.as_notes, self.give_up),
            (self.give_up, self.add),
        ):
            QWidget.setTabOrder(before, after)
