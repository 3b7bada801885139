"""The page of a vote: the round in hand, being prepared, open or closed."""

from typing import Protocol

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.prepare.pages import follow
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.draft import DraftRound
from atelier.desk.vote.opened import OpenedRound
from atelier.gestures.votes import add_round
from atelier.look.notices import EmptyState
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
    """Shows the last round of its step, in the state in which it is; rebuilt at each act."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        """Made once for a step, and kept while the workshop is open."""
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._shown: tuple[str, acts.RoundState, int] | None = None
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
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

    def _told(self, notice: Notice) -> None:
        if self._read() != self._shown:
            focused = QApplication.focusWidget()
            had_keys = focused is not None and self.isAncestorOf(focused)
            self._show()
            if had_keys or notice.cause is Cause.ACT:
                self.arrive()
        elif self.view:
            self.view.told(notice)

    def _read(self) -> tuple[str, acts.RoundState, int] | None:
        rounds = self._workshop.tables.children(Round, self._step)
        if not rounds:
            return None
        state = acts.state(self._workshop.tables, rounds[-1].id)
        settled = acts.group_choice(self._workshop.tables, rounds[-1].id)
        return rounds[-1].id, state, settled[0].sequence if settled else 0

    def _show(self) -> None:
        self._shown = self._read()
        old = self._stack.currentWidget()
        self._stack.addWidget(self._make())
        self._stack.setCurrentIndex(self._stack.count() - 1)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _make(self) -> QWidget:
        say = self._desk.words.say
        if self._shown is None:
            empty = EmptyState(
                self._desk.look,
                "vote",
                say("No vote is prepared here"),
                say("A round has its rules and its orientations."),
                action=say("Add a round"),
            )
            empty.acted.connect(self._add)
            return empty
        round, state, _ = self._shown
        views = {
            acts.RoundState.DRAFT: DraftRound,
            acts.RoundState.OPEN: OpenedRound,
            acts.RoundState.CLOSED: ClosedRound,
        }
        return views[state](self._desk, self._workshop, round)

    def _add(self) -> None:
        self._desk.attempt(lambda: self._workshop.do(add_round, step=self._step))
