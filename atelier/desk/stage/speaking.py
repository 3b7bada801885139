"""The time that a group speaks for: how many minutes, begun, paused, begun anew."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.look.buttons import Button, IconButton
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.session.showing import speaking_of


class SpeakingPart(QWidget):
    """There while a restitution is before the room."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        say = desk.words.say
        self.less = IconButton(desk.look, "minus", say("One minute less to speak"))
        self.more = IconButton(desk.look, "plus", say("One minute more to speak"))
        self._minutes = Label(desk.look, weight=600, wrap=False)
        self.start = Button(desk.look, say("Start"))
        self.again = IconButton(desk.look, "timer-reset", say("Begin the speaking time anew"))
        self.less.clicked.connect(lambda: self._grant(-1))
        self.more.clicked.connect(lambda: self._grant(1))
        self.start.clicked.connect(self._turn)
        self.again.clicked.connect(self._reset)
        amount, acts = QHBoxLayout(), QHBoxLayout()
        for row in (amount, acts):
            row.setSpacing(GRID)
        for widget in (self.less, self._minutes, self.more):
            amount.addWidget(widget)
        amount.addStretch(1)
        acts.addWidget(self.start, 1)
        acts.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(SectionLabel(desk.look, say("Speaking time")))
        column.addLayout(amount)
        column.addLayout(acts)

    def refresh(self) -> None:
        """Follow the timer of the group that speaks."""
        words, showing = self._desk.words, self._workshop.showing
        self._minutes.setText(words.duration(showing.speaking))
        timer = self._workshop.timers.of(speaking_of(showing.shown.group))
        text = (
            words.say("Pause")
            if timer.running
            else words.say("Resume")
            if timer.begun
            else words.say("Start")
        )
        self.start.setText(text)
        self.start.setAccessibleName(text)
        self.start.setToolTip(with_key(text, "stage_speaking"))
        self.again.refuse("" if timer.begun else words.say("It has not begun."))
        self.less.refuse("" if showing.speaking > 1 else words.say("One minute is the least."))

    def _grant(self, by: int) -> None:
        self._desk.attempt(lambda: self._workshop.showing.let_speak(self._workshop.showing.speaking + by))

    def _turn(self) -> None:
        timers, key = self._workshop.timers, speaking_of(self._workshop.showing.shown.group)
        running = timers.of(key).running
        self._desk.attempt(lambda: timers.pause(key) if running else timers.start(key))

    def _reset(self) -> None:
        key = speaking_of(self._workshop.showing.shown.group)
        self._desk.attempt(lambda: self._workshop.timers.reset(key))
