"""The title of the view at home, typed over in place where it is a programme's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands import command
from atelier.desk.context import Desk
from atelier.desk.home.programmes import TitleLine
from atelier.look.buttons import IconButton
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID


class Heading(QWidget):
    """A title over a line that says how much there is below it."""

    renamed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Says nothing yet."""
        super().__init__()
        words = desk.words
        self._title = TitleLabel(desk.look)
        self._line = TitleLine(words.say("Title of the programme"))
        self._line.closed.connect(self._close)
        self._line.ended.connect(self._end)
        self._pencil = IconButton(
            desk.look, "pencil", words.say("Rename the programme"), key=command("edit").keys[0]
        )
        self._pencil.clicked.connect(self.rename)
        self._below = Label(desk.look, kind="muted")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._title, 1)
        row.addWidget(self._line, 1)
        row.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._below)

    def say(self, title: str, below: str, *, editable: bool) -> None:
        """What is in view; `editable` shows the pencil."""
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self._pencil.setVisible(editable)

    def rename(self) -> None:
        """Shows the title in a line, selected."""
        self._title.hide()
        self._line.begin(self._title.text())

    def _close(self, title: str) -> None:
        if title.strip() and title != self._title.text():
            self.renamed.emit(title)

    def _end(self) -> None:
        back = self._line.hasFocus()
        self._line.hide()
        self._title.show()
        if back:
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
