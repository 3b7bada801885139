"""A round that is closed: seen first by the facilitator, revealed from here, settled by the group."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.vote.after import After
from atelier.desk.vote.gate import ResultCover
from atelier.desk.vote.ranking import RankingList
from atelier.desk.vote.reveal import Reveal
from atelier.desk.vote.settling import SettlingPart
from atelier.gestures.second_rounds import tied_round
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.minutes import Printed
from atelier.minutes.compose.results import Result, result_of
from atelier.minutes.compose.sentences import choice, proposed, ties
from atelier.session import Notice, OpenWorkshop
from atelier.session.showing import CUE
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.entities import Act, Round

_SIDE = 400


class ClosedRound(QWidget):
    """What the facilitator sees before the room does, where nobody else sees this screen."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop, self._id = desk, workshop, round
        self._record = workshop.polls.record(round)
        found = result_of(Printed(workshop.tables, {round: self._record}), workshop.tables.get(Round, round))
        assert found is not None
        self.result: Result = found
        self.settling: SettlingPart | None = None
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.gate: ResultCover | None = None
        self.after: After | None = None
        self.reveal = Reveal(desk, workshop, found)
        if desk.alone() or acts.revealed(workshop.tables, round):
            self._uncover()
        else:
            self.gate = ResultCover(desk)
            self.gate.wanted.connect(self._uncover)
            self.gate.paced.connect(self.reveal.go_on)
            self.gate.whole.connect(self.reveal.show_all)
            self._stack.addWidget(self.gate)

    def handlers(self) -> Handlers:
        """The keys of the reveal: they show the room what this page may still cover."""
        return self.reveal.handlers()

    def take_keys(self) -> None:
        """Beside the reveal, not on its buttons: Enter held too long at the close would reveal."""
        if self.gate is not None:
            self.gate.take_keys()
        else:
            self.reveal.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """A closed round changes by acts only, and then the page is made anew; the room's view moves on."""
        if notice.gesture != CUE and not notice.touches(Act):
            return
        self.reveal.refresh()
        if self.gate is None:
            self._told.setText(self._seen_by())
        elif self.reveal.over:
            self._uncover()

    def _uncover(self) -> None:
        page = QWidget(self._stack)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._middle(page), 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side(page))
        column.addLayout(row, 1)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        order_tabs(page)
        had, self.gate = self.gate, None
        if had is not None:
            self.take_keys()

    def _head(self) -> QFrame:
        look, say = self._desk.look, self._desk.words.say
        strip = QFrame()
        strip.setProperty("kind", "bar")
        words = QVBoxLayout()
        words.setSpacing(0)
        title = self.result.round.title or say("The result of the vote")
        words.addWidget(TitleLabel(look, title, px=20))
        self._told = Label(look, self._seen_by(), kind="muted", px=15)
        words.addWidget(self._told)
        row = QHBoxLayout(strip)
        row.setContentsMargins(6 * GRID, 2 * GRID, 5 * GRID, 2 * GRID)
        row.addLayout(words, 1)
        row.addWidget(self.reveal)
        return strip

    def _seen_by(self) -> str:
        say = self._desk.words.say
        if self.reveal.shown and not self.reveal.over:
            return say("The reveal has begun.")
        if acts.revealed(self._workshop.tables, self._id):
            return say("The room has seen the result.")
        return say("Only you see this.") if self._desk.alone() else say("The room has not been shown this.")

    def _middle(self, parent: QWidget) -> QWidget:
        look, words, result = self._desk.look, self._desk.words, self.result
        page = ScrolledColumn(margin=5 * GRID, gap=4 * GRID, parent=parent)
        self.ranking = RankingList(look, words, result)
        page.column.addWidget(self.ranking)
        for sentence in (proposed(result, words), *ties(result, words), choice(result, words)):
            if sentence:
                page.column.addWidget(Label(look, sentence, kind="muted"))
        return page

    def _side(self, parent: QWidget) -> QWidget:
        result = self.result
        side = ScrolledColumn(margin=5 * GRID, gap=3 * GRID, parent=parent)
        side.setFixedWidth(_SIDE)
        if result.cut.tied_at_cut and result.reason is None:
            self.settling = SettlingPart(self._desk, result, Words(self._workshop.tables.workshop.language))
            self.settling.settled.connect(self._settle)
            self.settling.again.connect(self._second_round)
            side.column.addWidget(self.settling)
        self.after = After(self._desk, self._workshop, result, self._record)
        self.after.settled.connect(self._settle)
        side.column.addWidget(self.after)
        return side

    def _settle(self, retained: list[int], reason: str) -> None:
        polls = self._workshop.polls
        self._desk.attempt(lambda: polls.settle_tie(self._id, retained, reason))

    def _second_round(self) -> None:
        tied = [self.result.orientations[number] for number in self.result.cut.tied_at_cut]
        gesture = partial(
            self._workshop.do,
            tied_round,
            round=self._id,
            orientations=[o.id for o in tied],
            retain=self.result.cut.open_seats,
        )
        self._desk.attempt(gesture)
