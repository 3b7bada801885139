"""A round that is open: ballots typed by numbers, or totals. Of what was cast, only the turnout."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.prepare.pages import labelled
from atelier.desk.prepare.rule_words import rules_said
from atelier.desk.vote.ballot import BallotPanel
from atelier.desk.vote.rows import OrientationList
from atelier.desk.vote.totals import TotalsPanel
from atelier.look.buttons import Button, Kind
from atelier.look.choices import NumberBox, SegmentedControl
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import Card, Rule, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Round

_PAPER, _WALL = "paper", "wall"
_SIDE = 280


class OpenedRound(QWidget):
    """Orientations at the left, the count in the middle, turnout, rules and the close at the right."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        look, say = desk.look, desk.words.say
        titles = {n: o.title for n, o in acts.by_number(workshop.tables, round).items()}
        self.list = OrientationList(look, say("Orientations"), titles)
        self.ballot = BallotPanel(desk, workshop, round)
        self.totals = TotalsPanel(desk, workshop, round, titles)
        self.ballot.typing.connect(self.list.mark)
        self.way = SegmentedControl(
            look, say("Way of voting"), [(_PAPER, say("Paper ballots")), (_WALL, say("Dots on the wall"))]
        )
        self.way.chosen.connect(self._choose)
        self._ways = QStackedWidget()
        self._ways.addWidget(self.ballot)
        self._ways.addWidget(self.totals)
        left = QVBoxLayout()
        left.setContentsMargins(6 * GRID, 5 * GRID, 4 * GRID, 4 * GRID)
        left.setSpacing(4 * GRID)
        left.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 5)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._ways, 4)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side())
        self._show_turnout()

    def handlers(self) -> Handlers:
        """The keys of the line lead back to it."""
        return {"capture": self.take_keys}

    def take_keys(self) -> None:
        """Where ballots are typed, or totals."""
        (self.ballot if self.way.choice == _PAPER else self.totals).take_keys()

    def told(self, notice: Notice) -> None:
        """Follow the turnout and the number entitled."""
        if notice.round == self._id or notice.touches(Round):
            self._show_turnout()
            self.ballot.refresh()
            self.totals.refresh()

    def _choose(self, key: str) -> None:
        self._ways.setCurrentWidget(self.ballot if key == _PAPER else self.totals)

    def _side(self) -> QWidget:
        look, say = self._desk.look, self._desk.words.say
        side = ScrolledColumn(margin=5 * GRID, gap=3 * GRID)
        side.setFixedWidth(_SIDE)
        side.column.addWidget(SectionLabel(look, say("Turnout")))
        self._figure = TitleLabel(look, px=40, wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._sentence = Label(look, kind="muted")
        for widget in (self._figure, self._bar, self._sentence):
            side.column.addWidget(widget)
        side.column.addWidget(SectionLabel(look, say("Rules")))
        rules = acts.rules_of(self._workshop.tables.get(Round, self._id))
        side.column.addWidget(Label(look, rules_said(rules, self._desk.words)))
        self.entitled = NumberBox(say("People who may vote"), least=1, most=9999)
        self.entitled.editingFinished.connect(self._correct)
        side.column.addWidget(labelled(self._desk, say("People who may vote"), self.entitled))
        self.close_button = Button(look, say("Close the vote"), kind=Kind.DANGER, icon="lock")
        self.close_button.clicked.connect(lambda: self._ask(asking=True))
        side.column.addWidget(self.close_button)
        side.column.addWidget(self._asking())
        return side

    def _asking(self) -> QWidget:
        """The second step of the close, in its place: it cannot be undone."""
        look, say = self._desk.look, self._desk.words.say
        self._question = Card(margin=4 * GRID, gap=3 * GRID)
        self._question.column.addWidget(Label(look, say("Close now?"), weight=600))
        after = say("Nobody can vote any more, and the result is counted.")
        self._question.column.addWidget(Label(look, after, kind="muted"))
        self.close_now = Button(look, say("Close now"), kind=Kind.DANGER, icon="lock")
        self.close_now.clicked.connect(self._close)
        wait = Button(look, say("Not yet"), kind=Kind.QUIET)
        wait.clicked.connect(lambda: self._ask(asking=False))
        self._question.column.addWidget(self.close_now)
        self._question.column.addWidget(wait)
        self._question.hide()
        return self._question

    def _ask(self, *, asking: bool) -> None:
        self._question.setVisible(asking)
        self.close_button.setVisible(not asking)
        if asking:
            self.close_now.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_keys()

    def _close(self) -> None:
        if self._desk.attempt(lambda: self._workshop.polls.close(self._id)) is None:
            return
        showing = self._workshop.showing
        if showing.shown.round == self._id:  # the room waits for the count, not before a vote that is over
            step = self._workshop.tables.get(Round, self._id).step
            showing.show(Cue(CueKind.RESULTS, step=step, round=self._id))

    def _correct(self) -> None:
        value = self.entitled.value()
        if value != self._workshop.tables.get(Round, self._id).entitled:
            self._desk.attempt(lambda: self._workshop.polls.correct_entitled(self._id, value))
            self._show_turnout()

    def _show_turnout(self) -> None:
        words = self._desk.words
        voted = self._workshop.polls.turnout(self._id)
        entitled = self._workshop.tables.get(Round, self._id).entitled or 0
        self._figure.setText(words.say("{voted} / {entitled}", voted=voted, entitled=entitled))
        self._bar.setRange(0, max(1, entitled))
        self._bar.setValue(min(voted, entitled))
        sentence = words.say_n(
            "{n} person out of {entitled} has voted.",
            "{n} people out of {entitled} have voted.",
            voted,
            entitled=entitled,
        )
        self._sentence.setText(sentence)
        self._figure.setAccessibleName(sentence)
        self._bar.setAccessibleName(sentence)
        if not self.entitled.hasFocus():
            self.entitled.setValue(entitled)
