"""A pasted paper wall, shown above the line before it goes up: what will be added, and the two keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.wall.board import Board

AT_ONCE = 5
"""Pasted lines that become notes without being shown before."""


class PastePreview(QFrame):
    """Hidden until several lines wait. Its buttons do what Enter and Escape do in the line."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self._board = board
        self.setProperty("kind", "card")
        self._title = Label(board.look, weight=600)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(board.words.say("What will be added"))
        self._list.setWordWrap(True)
        self._list.setMinimumHeight(92)  # two lines; where there is more room, more
        self.add = Button(board.look, board.words.say("Add them"), kind=Kind.PRIMARY)
        self.give_up = Button(board.look, board.words.say("Keep as one text"), kind=Kind.QUIET)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self.give_up)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.addLayout(row)
        column.addWidget(self._list)
        self.lines: tuple[str, ...] = ()
        self.hide()

    def offer(self, lines: Sequence[str]) -> None:
        """Show the notes that Enter will add; none hides it."""
        if not lines and not self.lines:
            return
        self.lines = tuple(lines)
        self._list.clear()
        self._list.addItems([line[:300] for line in lines])
        self.setVisible(bool(lines))
        if lines:
            words = self._board.words
            said = words.say_n(
                "{n} note to add. Enter adds it, Escape keeps one text.",
                "{n} notes to add. Enter adds them, Escape keeps one text.",
                len(lines),
            )
            self._title.setText(said)
            self._list.setMaximumHeight(min(len(lines), 6) * 40 + 3 * GRID)
            screen_reader_note(self, said)
