"""Open ballots that bear no name: shown when one is to be corrected, which may be done until the close."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.ballots import OpenBallot
from atelier.workshop.entities import Round
from atelier.workshop.vote import write_line


class CastList(QWidget):
    """Folded behind its button: until the close nothing but the turnout is looked at."""

    wanted = Signal(object)
    """An `OpenBallot` is to be corrected."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        say = desk.words.say
        self.button = Button(desk.look, say("Correct an earlier ballot"), kind=Kind.QUIET, icon="pencil")
        self.button.setCheckable(True)
        self.button.toggled.connect(self.refresh)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._rows)
        self.refresh()

    def refresh(self) -> None:
        """Follow what was typed, where it is unfolded."""
        empty(self._rows)
        self.setVisible(self._workshop.polls.turnout(self._id) > 0)
        if self.button.isChecked():
            for ballot in self._workshop.polls.open_ballots(self._id):
                self._rows.addWidget(self._row(ballot))

    def _row(self, ballot: OpenBallot) -> QWidget:
        look, say = self._desk.look, self._desk.words.say
        rules = acts.rules_of(self._workshop.tables.get(Round, self._id))
        line = write_line(ballot.marks, rules)
        fix = Button(look, line)
        fix.setAccessibleName(say("Correct the ballot {line}", line=line))
        fix.clicked.connect(partial(self.wanted.emit, ballot))
        away = IconButton(look, "trash-2", say("Take this ballot out"))
        away.clicked.connect(partial(self._remove, ballot.id))
        row = QWidget()
        column = QHBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fix)
        column.addWidget(away)
        column.addStretch(1)
        return row

    def _remove(self, id: str) -> None:
        self._desk.attempt(lambda: self._workshop.polls.remove_open(self._id, id))
