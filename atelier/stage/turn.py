"""Voters one after the other on one screen: a clean ballot, a thank-you, and a plain cover in between."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from atelier.session import Notice
from atelier.session.timers import steady
from atelier.stage.context import Stage
from atelier.stage.notices import GRACE, LeftAlone, PlainWords
from atelier.stage.paper import paper_of, turnout_said
from atelier.stage.voter import VoterPanel
from atelier.workshop.ballots import Marks
from atelier.workshop.refusals import Refused
from atelier.workshop.vote.filling import Filling


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a screen waits, in milliseconds, and in seconds what it counts aloud."""

    alone: int = 180_000
    grace: int = GRACE
    thanks: int = 4000


class Turn(QStackedWidget):
    """Shows what the ballot box says: who is in hand has a ballot, who is not has none.

    It is a function of the session, but for the marks of the ballot in hand, which stand nowhere else.
    """

    began = Signal()
    """Somebody has a clean ballot."""
    done = Signal()
    """A ballot was cast, or given up."""

    def __init__(
        self,
        stage: Stage,
        round: str,
        cover: QWidget,
        *,
        private: bool,
        patience: Patience | None = None,
        seconds: Callable[[], float] = steady,
    ) -> None:
        """`cover` stands between two voters; `private`: no room sees this screen."""
        super().__init__()
        self._stage, self._round, self._private = stage, round, private
        self._patience = patience or Patience()
        self.cover = cover
        self.panel = VoterPanel(stage, paper_of(stage.workshop, round), private=private, seconds=seconds)
        thanks = stage.words.say("Thank you, your vote is counted.")
        self.thanks = PlainWords(
            stage,
            thanks,
            stage.words.say("You may leave the screen to the next person."),
            icon="circle-check",
        )
        self.alone = LeftAlone(stage, self._patience.grace)
        for page in (cover, self.panel, self.alone, self.thanks):
            self.addWidget(page)
        self._casting = False
        self._waiting = _once(self, self._patience.alone, self._count_down)
        self._thanked = _once(self, self._patience.thanks, self._show_cover)
        self.panel.confirmed.connect(self._cast)
        self.panel.touched.connect(self._somebody)
        self.alone.touched.connect(self._go_on)
        self.alone.over.connect(self.give_up)
        self.setCurrentWidget(cover)
        self.follow()

    @property
    def filling(self) -> Filling | None:
        """The ballot in hand, to be carried over to another screen; None where nobody votes."""
        return self.panel.filling if self._in_hand else None

    def told(self, notice: Notice) -> None:
        """Follow who is in hand."""
        if notice.round == self._round or notice.changes:
            self.follow()

    def follow(self) -> None:
        """Begin a ballot for who was admitted; take away the one of who was sent away."""
        self.panel.turnout.setText(turnout_said(self._stage.workshop, self._round, self._stage.words))
        voting = self.currentWidget() in (self.panel, self.alone)
        if self._casting or self._in_hand == voting:
            return
        if self._in_hand:
            self.panel.begin()
            self._show_panel()
            self.began.emit()
        else:
            self.panel.clear()
            self._show_cover()
            self.done.emit()

    def resume(self, filling: Filling) -> None:
        """Take up a ballot that was begun on another screen."""
        self.panel.resume(filling)

    def give_up(self) -> None:
        """Clear the ballot; whose it was may vote later."""
        self._stage.workshop.polls.give_up(self._round)

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

    @property
    def _in_hand(self) -> bool:
        return self._stage.workshop.polls.in_hand(self._round) is not None

    def _cast(self, marks: Marks) -> None:
        self._casting = True
        try:
            self._stage.workshop.polls.cast_admitted(self._round, marks)
        except Refused:  # the desk is told why; a room is told nothing
            if self._private:
                self.panel.say(self._stage.words.say("Your vote is not counted yet. Please call somebody."))
            return
        finally:
            self._casting = False
            if self._in_hand:  # it is not cast, whatever happened: it is still in front of its voter
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
        if self._in_hand:
            self.alone.start()
            self.setCurrentWidget(self.alone)
            self.take_keys()

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


def _once(parent: QWidget, milliseconds: int, then: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
