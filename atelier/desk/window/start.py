"""What is shown where a library cannot be opened: why, and what can be done about it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.files import ask_file
from atelier.look.appearance import Look
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID
from atelier.words import Words

SUFFIXES: Final = "*.db *.atelier"


class StartRefused(QWidget):
    """A plain window that asks what to do next; `answer` runs until somebody says."""

    def __init__(self, look: Look, words: Words, sentence: str, library: Path) -> None:
        """The sentence says what happened; the path is the one asked for."""
        super().__init__()
        self._words, self._library = words, library
        self._loop = QEventLoop()
        self._answer: Path | None = None
        self.setWindowTitle("Atelier")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(10 * GRID, 10 * GRID, 10 * GRID, 10 * GRID)
        column.setSpacing(4 * GRID)
        column.addWidget(TitleLabel(look, words.say("Your workshops could not be opened"), px=22))
        label = Label(look, sentence)
        label.setMinimumWidth(560)
        column.addWidget(label)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        self.again = Button(look, words.say("Try again"), kind=Kind.PRIMARY, icon="refresh-cw")
        self.other = Button(look, words.say("Choose another file"), icon="folder-open")
        self.leave = Button(look, words.say("Quit"), kind=Kind.QUIET)
        for button in (self.again, self.other, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.again.clicked.connect(lambda: self._say(library))
        self.other.clicked.connect(self._choose)
        self.leave.clicked.connect(self.close)
        self.setMinimumSize(680, 300)

    def answer(self) -> Path | None:
        """The library to open next, or None to leave."""
        self.show()
        self.again.setFocus()
        self._loop.exec()
        self.hide()
        return self._answer

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is leaving."""
        self._loop.quit()
        super().closeEvent(event)

    def _say(self, library: Path) -> None:
        self._answer = library
        self._loop.quit()

    def _choose(self) -> None:
        title = self._words.say("Choose another file")
        kinds = self._words.say("Libraries ({suffixes})", suffixes=SUFFIXES)
        chosen = ask_file(self, self._words, title, self._library.parent, kinds)
        if chosen is not None:
            self._say(chosen)
