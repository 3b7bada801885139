"""Documents that are chosen to come onto the wall."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.desk.files import ask_files
from atelier.wall.capture import CaptureLine
from atelier.words import Words

_PATTERNS = "*.txt *.md *.docx *.odt"


class BringIn(QObject):
    """Asks for documents, and hands them to the line."""

    def __init__(self, desk: Desk, line: CaptureLine) -> None:
        """Becomes a child of the line."""
        super().__init__(line)
        self._desk, self._line = desk, line
        self.choose: Callable[[QWidget, Words], Sequence[Path]] = _ask

    def ask(self) -> None:
        """Show what the documents that are chosen now hold."""
        paths = self.choose(self._line, self._desk.words)
        if paths:
            self._line.intake.read_files(paths)


def _ask(parent: QWidget, words: Words) -> Sequence[Path]:
    title, documents = words.say("Bring in a list"), words.say("Texts and documents")
    return ask_files(parent, words, title, Path.home(), f"{documents} ({_PATTERNS})")
