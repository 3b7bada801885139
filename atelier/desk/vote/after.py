"""Beside a result: how solid it is, other readings of it, what the group may change, and where to go next."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.vote.figures import figures
from atelier.desk.vote.readings import CollegeReading, MergedReading
from atelier.desk.vote.settling import ChosenByGroup
from atelier.gestures.votes import add_round
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes.compose.results import Result, college_results
from atelier.session import OpenWorkshop
from atelier.workshop.ballots import RoundRecord


class After(QWidget):
    """What is not asked for often stays folded behind its button."""

    settled = Signal(list, str)
    """What the group itself retains, and why."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, result: Result, record: RoundRecord) -> None:
        super().__init__()
        self._desk, self._workshop, self._result, self._record = desk, workshop, result, record
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self._add_figures()
        self._add_readings()
        self._add_change()
        self._add_next()
        self._add_reopening()

    def _add_figures(self) -> None:
        said = figures(self._result, self._record, self._desk.words)
        if said:
            self._head(self._desk.words.say("How solid it is"))
        for sentence in said:
            self._column.addWidget(Label(self._desk.look, sentence))

    def _add_readings(self) -> None:
        """By college where it was asked for, merged where every ballot is known."""
        say, result = self._desk.words.say, self._result
        groups = college_results(self._workshop.tables, result, self._record)
        mergeable = self._record.ballots and not self._record.batches and len(result.ranking) > 2
        if not (groups or mergeable):
            return
        self._head(say("Other readings"))
        if groups:
            self.colleges = CollegeReading(self._desk, result, groups)
            self._fold(say("By college"), "users", self.colleges)
        if mergeable:
            self.merged = MergedReading(self._desk, result, self._record)
            self._fold(say("As if two were one"), "merge", self.merged)

    def _add_change(self) -> None:
        say, result = self._desk.words.say, self._result
        numbers = [line.number for line in result.ranking]
        self.choosing = ChosenByGroup(self._desk, result, numbers)
        self.choosing.settled.connect(self.settled)
        self._head(say("What is retained"))
        hint = say("The group may choose otherwise and say why. The ranking that was voted stays printed.")
        self._column.addWidget(Label(self._desk.look, hint, kind="hint"))
        self._fold(say("The group chooses otherwise"), "hand", self.choosing)

    def _add_next(self) -> None:
        look, say = self._desk.look, self._desk.words.say
        self._head(say("Next"))
        self.minutes = Button(look, say("Go to the minutes"), icon="file-text")
        spot = Spot(Room.MINUTES, self._workshop.name)
        self.minutes.clicked.connect(partial(self._desk.go, spot))
        more = Button(look, say("Add a round"), icon="plus")
        more.clicked.connect(self._add_round)
        for button in (self.minutes, more):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_reopening(self) -> None:
        look, say = self._desk.look, self._desk.words.say
        self._head(say("Take ballots again"))
        self._column.addWidget(Label(look, say("The reason is kept with the vote."), kind="hint"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason for opening the vote again"))
        self.reason.setPlaceholderText(say("Reason"))
        self.reason.returnPressed.connect(self._reopen)
        again = Button(look, say("Open again"), kind=Kind.QUIET, icon="lock-open")
        again.clicked.connect(self._reopen)
        self._column.addWidget(self.reason)
        self._column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, text: str) -> None:
        label = SectionLabel(self._desk.look, text)
        label.setContentsMargins(0, 3 * GRID, 0, 0)
        self._column.addWidget(label)

    def _fold(self, verb: str, icon: str, widget: QWidget) -> None:
        """A button, and below it what it unfolds."""
        button = Button(self._desk.look, verb, icon=icon)
        button.setCheckable(True)
        button.toggled.connect(widget.setVisible)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(widget)
        widget.hide()

    def _add_round(self) -> None:
        step = self._result.round.step
        self._desk.attempt(lambda: self._workshop.do(add_round, step=step))

    def _reopen(self) -> None:
        reason = self.reason.text()
        self._desk.attempt(lambda: self._workshop.polls.reopen(self._result.round.id, reason))
