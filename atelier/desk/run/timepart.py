"""What is left of a step's time: a number, a bar, two more minutes, a pause, the end and the delay."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.run import clock_words
from atelier.desk.run.clock import Reading, StepClock
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.buttons import Button
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.tokens import CONTROL, GRID, SMALL
from atelier.session import OpenWorkshop

MORE = 2
"""Minutes that one press grants."""

_NUMBER, _LOW_NUMBER = 44, 26
_ICON = 18
_BAR = 6


class TimePart(QWidget):
    """Follows a clock. Nothing here is told to a screen reader unasked, and names change once a minute."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, clock: StepClock) -> None:
        """Shows the step that the clock is on."""
        super().__init__()
        self._desk, self._workshop, self._clock = desk, workshop, clock
        say = desk.words.say
        self.number = TitleLabel(desk.look, px=_NUMBER, wrap=False)
        self._beside = Label(desk.look, kind="muted", px=SMALL)
        self._bar = TimeBar(desk.look)
        self.more = Button(desk.look, say("+ 2 min"), tip=with_key(say("Two more minutes"), "more_time"))
        self.more.setAccessibleName(say("Two more minutes"))
        self.pause = Button(desk.look, say("Pause"))
        self._below = Label(desk.look, kind="muted", px=SMALL + 1)
        self._quiet = Label(desk.look, kind="muted", px=SMALL + 1)
        self._keys = QWidget()
        row = self._keys_row = QHBoxLayout(self._keys)
        row.setContentsMargins(0, GRID, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.more)
        row.addWidget(self.pause)
        row.addStretch(1)
        self._low, self._row, self._column = False, QHBoxLayout(), QVBoxLayout(self)
        self._row.addWidget(self.number)
        self._row.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._heading = SectionLabel(desk.look, say("Time of the step"))
        self._column.addWidget(self._heading)
        self._column.addWidget(self._quiet)
        self._column.addLayout(self._row)
        below: tuple[QWidget, ...] = (self._beside, self._bar, self._keys, self._below)
        for part in below:
            self._column.addWidget(part)
        desk.look.changed.connect(self._draw_pause)
        self.more.clicked.connect(self._grant)
        self.pause.clicked.connect(self._turn)
        clock.turned.connect(self._show)
        self._show()

    def handlers(self) -> Handlers:
        """Nothing to pause or to lengthen where no length is planned."""
        reading = self._clock.reading
        if reading is None or reading.remaining is None:
            return {}
        return {"pause": self._turn, "more_time": self._grant}

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, from left to right."""
        return [self.more, self.pause]

    def stand(self, *, low: bool) -> None:
        """Low: the buttons stand beside a smaller number, and the pause is an icon."""
        if low is self._low:
            return
        self._low = low
        self.number.write_in(_LOW_NUMBER if low else _NUMBER)
        if low:
            self._row.addWidget(self._keys)
        else:
            self._row.removeWidget(self._keys)
            self._column.insertWidget(self._column.indexOf(self._bar) + 1, self._keys)
        self._keys_row.setContentsMargins(0, 0 if low else GRID, 0, 0)
        self._draw_pause()
        self._show()

    def _grant(self) -> None:
        self._act(lambda step: self._workshop.timers.extend(step, MORE))

    def _turn(self) -> None:
        timers = self._workshop.timers
        reading = self._clock.reading
        self._act(timers.pause if reading and reading.running else timers.start)

    def _act(self, action: Callable[[str], None]) -> None:
        step = self._clock.step
        if step is not None:
            self._desk.attempt(lambda: action(step.id))
            self._clock.look()

    def _show(self) -> None:
        reading = self._clock.reading
        if reading is None:
            return
        words = self._desk.words
        timed = reading.remaining is not None
        quiet = "" if timed else clock_words.quiet(words, reading)
        for label, text in (
            (self._quiet, quiet),
            (self.number, clock_words.big(words, reading)),
            (self._beside, clock_words.beside(words, reading) if timed and not self._low else ""),
            (self._below, clock_words.below(words, reading, short=self._low)),
        ):
            _put(label, text)
        self._below.setToolTip(clock_words.below(words, reading))
        self._heading.setVisible((timed and not self._low) or bool(quiet))
        self._keys.setVisible(timed)
        self._bar.setVisible(timed)
        self._bar.show_part(reading.part, over=timed and (reading.remaining or 0) < 0)
        self._name(reading)

    def _name(self, reading: Reading) -> None:
        say = self._desk.words.say
        spoken = clock_words.spoken(self._desk.words, reading)
        if spoken != self.number.accessibleName():
            self.number.setAccessibleName(spoken)
        text = say("Pause") if reading.running else say("Resume") if reading.begun else say("Start")
        if text != self.pause.accessibleName() or not self.pause.toolTip():
            self.pause.setAccessibleName(text)
            self.pause.setToolTip(with_key(text, "pause"))
            self._draw_pause()

    def _draw_pause(self) -> None:
        """In words where there is room for them."""
        reading, look = self._clock.reading, self._desk.look
        name = "pause" if reading is not None and reading.running else "play"
        self.pause.setIcon(look.icon(name, look.palette.ink, _ICON) if self._low else QIcon())
        self.pause.setText("" if self._low else self.pause.accessibleName())
        self.pause.setMinimumWidth(CONTROL if self._low else 0)
        self.pause.setStyleSheet("padding: 0" if self._low else "")


class TimeBar(QWidget):
    """How much of the time is spent: for the eye only, the number says it to all."""

    def __init__(self, look: Look) -> None:
        """Empty."""
        super().__init__()
        self._look, self._part, self._over = look, 0.0, False
        self.setFixedHeight(_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_part(self, part: float, *, over: bool) -> None:
        """A part from 0 to 1; beyond the plan the bar changes its colour."""
        if (part, over) != (self._part, self._over):
            self._part, self._over = part, over
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = painting.begin(self)
        whole = QRectF(self.rect())
        radius = _BAR / 2
        painting.panel(painter, whole, fill=palette.shade, radius=radius)
        if self._part:
            spent = QRectF(0, 0, max(float(_BAR), whole.width() * self._part), _BAR)
            painting.panel(
                painter, spent, fill=palette.brick if self._over else palette.petrol, radius=radius
            )
        painter.end()


def _put(label: Label, text: str) -> None:
    if label.text() != text:
        label.setText(text)
    label.setVisible(bool(text))
