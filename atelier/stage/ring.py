"""What remains of the time, as a ring and in minutes; seconds only in the last one."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from atelier.session import Notice
from atelier.session.showing import CUE
from atelier.session.timers import TIMER
from atelier.stage.context import Stage
from atelier.words import Words
from atelier.workshop.timer import Timer, shown, until_next

_SLACK = 15
"""Milliseconds after a change at which it is looked at: a timer that rings early would ring twice."""
_WIDE = 0.085
"""How wide the ring is drawn, of its diameter."""


class Ring(QWidget):
    """The time of the step in hand; of something else where it is told which timer and how many minutes."""

    def __init__(
        self,
        stage: Stage,
        *,
        about: str = "",
        timed: str = "",
        minutes: Callable[[], int] | None = None,
        on_black: bool = False,
    ) -> None:
        """`about` is the step that the picture belongs to: once that is left behind, no time stands beside.

        `timed` is the id under which the timer is kept; `minutes` what is planned for it.
        """
        super().__init__()
        self._stage, self._timed, self._minutes, self._on_black = stage, timed, minutes, on_black
        self._about = about
        self._read: tuple[Timer, int | None] = (Timer(), None)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bell = QTimer(self)
        self._bell.setSingleShot(True)
        self._bell.setTimerType(Qt.TimerType.PreciseTimer)
        self._bell.timeout.connect(self.look)
        self.destroyed.connect(stage.workshop.listen(self._told))
        self.look()

    @property
    def remaining(self) -> float | None:
        """Seconds left, below zero beyond the plan; None where nothing is timed."""
        timer, planned = self._read
        return timer.remaining(planned, self._stage.workshop.timers.now)

    def look(self) -> None:
        """Show what the timer says, and look again when that changes."""
        self._read = self._reading()
        timer, left = self._read[0], self.remaining
        name = "" if left is None else spoken(self._stage.words, left)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        self.update()
        if self.isVisible() and timer.running and left is not None:
            self._bell.start(int(1000 * until_next(left)) + _SLACK)
        else:
            self._bell.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody does."""
        super().hideEvent(event)
        self._bell.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring and what it says; nothing where nothing is timed."""
        timer, planned = self._read
        now = self._stage.workshop.timers.now
        left = timer.remaining(planned, now)
        if left is None:
            return
        palette = self._stage.look.palette
        side = float(min(self.width(), self.height()))
        stroke = side * _WIDE
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        area.adjust(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        track = "#3A3A3A" if self._on_black else palette.shade
        action = palette.brick if left < 0 else "#FFFFFF" if self._on_black else palette.petrol
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(track), stroke))
        painter.drawArc(area, 0, 16 * 360)
        rest = 1.0 if left < 0 else 1.0 - timer.part(planned, now)
        if rest > 0:
            painter.setPen(QPen(QColor(action), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(area, 16 * 90, -round(16 * 360 * rest))
        painter.setPen(QColor("#FFFFFF" if self._on_black else palette.ink))
        self._write(painter, QRectF(area).adjusted(stroke, 0, -stroke, 0), left)
        painter.end()

    def _write(self, painter: QPainter, area: QRectF, left: float) -> None:
        """The number as large as it fits; beyond the plan a word says so below it."""
        words, look = self._stage.words, self._stage.look
        text, below = big(words, left), words.say("beyond the plan") if left < 0 else ""
        px = round(area.width() * 0.3)
        painter.setFont(look.title_font(px))
        while px > self._stage.title and painter.fontMetrics().horizontalAdvance(text) > area.width() * 0.86:
            px -= 1
            painter.setFont(look.title_font(px))
        number = area.translated(0, -0.5 * self._stage.text if below else 0)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), text)
        if below:
            painter.setFont(look.text_font(self._stage.text, 600))
            place = area.translated(0, 0.55 * px)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), below)

    def _reading(self) -> tuple[Timer, int | None]:
        workshop = self._stage.workshop
        if self._timed:
            return workshop.timers.of(self._timed), self._minutes() if self._minutes else None
        step = workshop.step_in_hand
        left = step is not None and self._about not in ("", step.id) and workshop.showing.during != step.id
        return (Timer(), None) if step is None or left else (workshop.timers.of(step.id), step.minutes)

    def _told(self, notice: Notice) -> None:
        if notice.gesture in (TIMER, CUE) or notice.changes:
            self.look()


def big(words: Words, left: float) -> str:
    """What is left, or how far beyond the plan it is."""
    count, seconds = shown(left)
    return words.say("{n} s", n=count) if seconds else words.duration(count)


def spoken(words: Words, left: float) -> str:
    """What a screen reader is told; it changes once a minute."""
    count, seconds = shown(left)
    if seconds:
        return words.say("Less than a minute left")
    if left < 0:
        return words.say("{length} beyond the plan", length=words.duration(count))
    return words.say("{length} left", length=words.duration(count))
