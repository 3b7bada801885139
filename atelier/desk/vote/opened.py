"""A round that is open: ballots come in by the way chosen, or several. Of them, only the turnout is told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.vote.admitting import Admitting
from atelier.desk.vote.counting_side import CountingSide
from atelier.desk.vote.paper import PaperPanel
from atelier.desk.vote.proposals import offered_ways
from atelier.desk.vote.rows import OrientationList
from atelier.desk.vote.totals import TotalsPanel
from atelier.desk.vote.ways_card import way_name
from atelier.gestures.votes import change_round
from atelier.look.choices import SegmentedControl
from atelier.look.labels import Label
from atelier.look.surfaces import Rule
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Participant, Round
from atelier.workshop.vote.ways import Way


class OpenedRound(QWidget):
    """Orientations at the left, the way in the middle, turnout, rules and the close at the right."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop, self._id = desk, workshop, round
        look, say = desk.look, desk.words.say
        titles = {n: o.title for n, o in acts.by_number(workshop.tables, round).items()}
        self.list = OrientationList(look, say("Orientations"), titles)
        self._stack = QStackedWidget(self)
        self.paper = PaperPanel(desk, workshop, round, self._stack)
        self.totals = TotalsPanel(desk, workshop, round, titles, self._stack)
        self.admitting = Admitting(desk, workshop, round, self._stack)
        self.ballot = self.paper.ballot
        self.ballot.typing.connect(self.list.mark)
        found = workshop.tables.get(Round, round)
        self._offered = offered_ways(workshop.tables, round, found.entitled or 0)
        choices = [(p.way.value, way_name(p.way, desk.words)) for p in self._offered]
        self.way = SegmentedControl(look, say("Way of voting"), choices)
        self.way.chosen.connect(self._choose)
        self._takes = Label(look, kind="hint")
        for panel in (self.paper, self.totals, self.admitting):
            self._stack.addWidget(panel)
        self.side = CountingSide(desk, workshop, round, self)
        self.side.close_wanted.connect(self._close)
        self.side.given_up.connect(self.take_keys)
        left = QVBoxLayout()
        left.setContentsMargins(6 * GRID, 5 * GRID, 4 * GRID, 4 * GRID)
        left.setSpacing(3 * GRID)
        left.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._takes)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 5)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._stack, 4)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.side)
        self._follow_way()
        order_tabs(self)

    @property
    def _way_key(self) -> str:
        return f"way:{self._id}"

    @property
    def panel(self) -> PaperPanel | TotalsPanel | Admitting:
        """Where ballots come in now."""
        way = Way(self.way.choice)
        if way is Way.PAPER:
            return self.paper
        return self.totals if way is Way.WALL else self.admitting

    def handlers(self) -> Handlers:
        """The keys of the line lead back to it; others belong to the way in hand."""
        panel = self.panel
        return {"capture": self.take_keys, **(panel.handlers() if isinstance(panel, Admitting) else {})}

    def take_keys(self) -> None:
        """Where ballots are typed, totals, or voters called."""
        self.panel.take_keys()

    def told(self, notice: Notice) -> None:
        """Follow the turnout, the number entitled, who is here, the way."""
        self.admitting.told(notice)
        if notice.touches(Round):
            self._follow_way()
        if notice.round == self._id or notice.touches(Round, Participant):
            self.side.refresh()
            self.paper.refresh()
            self.totals.refresh()

    def _follow_way(self) -> None:
        """The way in hand; the fitting one where none was chosen."""
        said = self._workshop.tables.get(Round, self._id).way
        if said is Way.UNSAID:
            said = Way(self._workshop.remembered(self._way_key))
        way = said if said in {p.way for p in self._offered} else self._offered[0].way
        self.way.choose(way.value)
        if way is not Way.PAPER:
            self.ballot.give_up()
        self._stack.setCurrentWidget(self.panel)
        minutes = next(p.minutes for p in self._offered if p.way is way)
        say, words = self._desk.words.say, self._desk.words
        told = say("About {time} for everybody.", time=words.duration(minutes))
        if way in (Way.BOOTH, Way.SCREEN):
            early = say("Who must leave early hands in a paper ballot: type it under Paper ballots.")
            told = f"{told} {early}"
        self._takes.setText(told)

    def _choose(self, key: str) -> None:
        """Any way may take over from another until the close.

        Where secret ballots lie in the box already, no one way is true of them all: the round then says none,
        and the way in hand is only remembered. Which ballot came by which way is not known, and must not be.
        """

        def choose() -> None:
            round = self._workshop.tables.get(Round, self._id)
            mixed = round.secret and self._workshop.polls.turnout(self._id) > 0
            self._workshop.remember(self._way_key, key)
            self._workshop.do(change_round, round=self._id, way=Way.UNSAID if mixed else Way(key))

        self._desk.attempt(choose)
        self._follow_way()
        self.take_keys()

    def _close(self) -> None:
        if self._desk.attempt(lambda: self._workshop.polls.close(self._id)) is None:
            return
        showing = self._workshop.showing
        if showing.shown.round == self._id:  # the room waits for the count, not before a vote that is over
            step = self._workshop.tables.get(Round, self._id).step
            showing.show(Cue(CueKind.RESULTS, step=step, round=self._id))
