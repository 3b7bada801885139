"""People one after the other on one screen: a clean ballot, a thank-you, and a plain cover in between."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from atelier.session import Notice
from atelier.session.seconds import steady
from atelier.stage.booth.uses import Left, Use
from atelier.stage.context import Stage
from atelier.stage.notices import GRACE, LeftAlone, PlainWords
from atelier.workshop.refusals import Refused

U = TypeVar("U", bound=Use)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a screen waits, in milliseconds, and in seconds what it counts aloud."""

    alone: int = 180_000
    grace: int = GRACE
    thanks: int = 4000


class Turns(QStackedWidget, Generic[U]):
    """Shows what the box says: who is in hand has a clean panel, who is not has none.

    It is a function of the session, but for what is filled on the panel, which stands nowhere else.
    """

    began = Signal()
    """Somebody has a clean panel."""
    done = Signal()
    """What was filled is left, or given up."""

    door = Signal()
    """The facilitator's panel is wanted, where the cover offers it."""

    panel: Any
    """Has what the panel of a ballot has: `begin`, `resume`, `go_on`, `clear`, `say`, `filling`…"""

    def __init__(
        self,
        stage: Stage,
        use: U,
        cover: QWidget,
        *,
        private: bool,
        patience: Patience | None = None,
        seconds: Callable[[], float] = steady,
    ) -> None:
        """`cover` stands between two people; `private`: no room sees this screen."""
        super().__init__()
        self._stage, self.use, self._private, self._seconds = stage, use, private, seconds
        self._patience = patience or Patience()
        self.cover = cover
        self._says = use.says(stage.words)
        self.panel = self._make_panel()
        self.thanks = PlainWords(
            stage,
            self._says.thanks,
            stage.words.say("You may leave the screen to the next person."),
            icon="circle-check",
        )
        self.alone = LeftAlone(stage, self._says.cleared, self._patience.grace)
        for page in (cover, self.panel, self.alone, self.thanks):
            self.addWidget(page)
        self._casting = False
        self._waiting = _once(self, self._patience.alone, self._count_down)
        self._thanked = _once(self, self._patience.thanks, self._show_cover)
        self.panel.confirmed.connect(self._cast)
        self.panel.touched.connect(self._somebody)
        self.alone.touched.connect(self._go_on)
        self.alone.over.connect(self._clear_left)
        self.setCurrentWidget(cover)
        self.follow()

    @property
    def filling(self) -> Left:
        """What is filled now, to be carried over to another screen; None where nobody is in hand."""
        return self.panel.filling if self.use.in_hand else None

    def told(self, notice: Notice) -> None:
        """Follow who is in hand."""
        if self.use.concerns(notice) or notice.changes:
            self.follow()

    def follow(self) -> None:
        """Begin for who was admitted; take away what was filled by who was sent away."""
        self.panel.turnout.setText(self.use.turnout(self._stage.words))
        filling = self.currentWidget() in (self.panel, self.alone)
        if self._casting or self.use.in_hand == filling:
            return
        if self.use.in_hand:
            self.panel.begin()
            self._show_panel()
            self.began.emit()
        else:
            self.panel.clear()
            self._show_cover()
            self.done.emit()

    def resume(self, filling: Left) -> None:
        """Take up what was begun on another screen."""
        self.panel.resume(filling)

    def give_up(self) -> None:
        """Clear what was filled; whose it was may come later."""
        self.use.give_up()

    def take_keys(self) -> None:
        """Keys go to what stands here."""
        widget = self.currentWidget()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind another page nobody is late: a countdown that is not seen does not run."""
        super().hideEvent(event)
        self._waiting.stop()
        if self.currentWidget() is self.alone:
            self.alone.stop()
            self.setCurrentWidget(self.panel)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.currentWidget() is self.panel:
            self._waiting.start()

    def _make_panel(self) -> QWidget:
        """What is filled: each use has its own."""
        raise NotImplementedError

    def _cast(self, left: object) -> None:
        self._casting = True
        try:
            self.use.cast(left)
        except Refused:  # the desk is told why; a room is told nothing
            if self._private:
                self.panel.say(self._says.lost)
            return
        finally:
            self._casting = False
            if self.use.in_hand:  # it is not cast, whatever happened: it is still in front of them
                self.panel.go_on()
        self._waiting.stop()
        self.panel.clear()
        self.setCurrentWidget(self.thanks)
        self.take_keys()
        self._thanked.start()
        self.done.emit()
        self.follow()

    def _somebody(self) -> None:
        self._waiting.start()

    def _count_down(self) -> None:
        if self.use.in_hand:
            self.alone.start()
            self.setCurrentWidget(self.alone)
            self.take_keys()

    def _clear_left(self) -> None:
        """Nobody came back in time."""
        self.give_up()

    def _go_on(self) -> None:
        self.alone.stop()
        self._show_panel()

    def _show_panel(self) -> None:
        self._thanked.stop()
        self.setCurrentWidget(self.panel)
        self.take_keys()
        self._waiting.start()

    def _show_cover(self) -> None:
        for timer in (self._thanked, self._waiting):
            timer.stop()
        self.alone.stop()
        self.setCurrentWidget(self.cover)
        self.take_keys()


class BoothUse(Use, Protocol):
    """A use that a booth may be opened for."""

    def cover(self, stage: Stage) -> QWidget:
        """What stands between two people."""

    def turn(self, stage: Stage, cover: QWidget, *, private: bool, patience: Patience | None) -> Turns[Any]:
        """Its people one after the other, on a screen."""


def _once(parent: QWidget, milliseconds: int, then: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
