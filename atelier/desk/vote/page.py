"""The page of a vote: the round in hand, being prepared, open or closed."""

from typing import Protocol

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.pages import empty, follow
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.draft import DraftRound
from atelier.desk.vote.opened import OpenedRound
from atelier.gestures.votes import add_round
from atelier.look.choices import SegmentedControl
from atelier.look.notices import EmptyState
from atelier.look.tokens import GRID
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.entities import Round


class RoundView(Protocol):
    """What the page asks of each state of a round, besides being a widget."""

    def handlers(self) -> Handlers:
        """What can be done in this state, by command."""

    def take_keys(self) -> None:
        """Put the keys where the work goes on."""

    def told(self, notice: Notice) -> None:
        """Follow what changed."""


class VotePage(QWidget):
    """Shows the last round of its step, or the one that is chosen, in its state; rebuilt at each act."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        """Made once for a step, and kept while the workshop is open."""
        super().__init__(parent)
        self._desk, self._workshop, self._step = desk, workshop, step
        self._chosen = ""
        self._shown: tuple[str, acts.RoundState, int] | None = None
        self._rounds: tuple[str, ...] = ()
        self.tabs: SegmentedControl | None = None
        self._stack = QStackedWidget()
        self._head = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self._show()
        follow(workshop, self, self._told)

    @property
    def view(self) -> RoundView | None:
        """The round in view; None where the step has none yet."""
        widget = self._stack.currentWidget()
        return None if isinstance(widget, EmptyState) else widget  # type: ignore[return-value]

    def handlers(self) -> Handlers:
        """What can be done with the round in view."""
        return self.view.handlers() if self.view else {}

    def arrive(self) -> None:
        """The keys go where ballots are typed, or where the vote is prepared."""
        if self.view:
            self.view.take_keys()

    def leave(self) -> None:
        """A ballot begun is not kept: it has no draft."""

    def choose(self, round: str) -> None:
        """Look at another round of the step, until the next one is added."""
        self._chosen = round
        self._show()
        self.arrive()

    def _told(self, notice: Notice) -> None:
        if self._read() != self._shown or self._of_step() != self._rounds:
            focused = QApplication.focusWidget()
            had_keys = focused is not None and self.isAncestorOf(focused)
            self._show()
            if had_keys or notice.cause is Cause.ACT:
                self.arrive()
        elif self.view:
            self.view.told(notice)

    def _of_step(self) -> tuple[str, ...]:
        return tuple(round.id for round in self._workshop.tables.children(Round, self._step))

    def _read(self) -> tuple[str, acts.RoundState, int] | None:
        rounds = self._of_step()
        if not rounds:
            return None
        id = self._chosen if self._chosen in rounds and rounds == self._rounds else rounds[-1]
        settled = acts.group_choice(self._workshop.tables, id)
        return id, acts.state(self._workshop.tables, id), settled[0].sequence if settled else 0

    def _show(self) -> None:
        self._shown = self._read()
        self._show_tabs()
        old = self._stack.currentWidget()
        self._stack.addWidget(self._make())
        self._stack.setCurrentIndex(self._stack.count() - 1)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _show_tabs(self) -> None:
        """A way back to earlier rounds, where there are several."""
        rounds = self._of_step()
        if rounds != self._rounds:
            self._rounds, self.tabs = rounds, None
            empty(self._head)
            if len(rounds) > 1:
                self.tabs = self._make_tabs(rounds)
        if self.tabs is not None and self._shown is not None:
            self.tabs.choose(self._shown[0])

    def _make_tabs(self, rounds: tuple[str, ...]) -> SegmentedControl:
        say = self._desk.words.say
        names = [(id, say("Round {number}", number=number)) for number, id in enumerate(rounds, start=1)]
        tabs = SegmentedControl(self._desk.look, say("Rounds of the vote"), names)
        tabs.chosen.connect(self.choose)
        strip = QFrame()
        strip.setProperty("kind", "bar")
        row = QHBoxLayout(strip)
        row.setContentsMargins(5 * GRID, GRID, 5 * GRID, GRID)
        row.addWidget(tabs)
        row.addStretch(1)
        self._head.addWidget(strip)
        return tabs

    def _make(self) -> QWidget:
        say = self._desk.words.say
        if self._shown is None:
            empty = EmptyState(
                self._desk.look,
                "vote",
                say("No vote is prepared here"),
                say("A round has its rules and its orientations."),
                action=say("Add a round"),
                parent=self._stack,
            )
            empty.acted.connect(self._add)
            return empty
        round, state, _ = self._shown
        views = {
            acts.RoundState.DRAFT: DraftRound,
            acts.RoundState.OPEN: OpenedRound,
            acts.RoundState.CLOSED: ClosedRound,
        }
        return views[state](self._desk, self._workshop, round, self._stack)

    def _add(self) -> None:
        self._desk.attempt(lambda: self._workshop.do(add_round, step=self._step))
