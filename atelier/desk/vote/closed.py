"""A round that is closed: its ranking, honest about ties; what the group settles; another round."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.vote.ranking import ranking_card
from atelier.desk.vote.settling import SettlingCard
from atelier.gestures.second_rounds import tied_round
from atelier.gestures.votes import add_round
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.minutes import Printed
from atelier.minutes.compose.results import Result, result_of
from atelier.minutes.compose.sentences import choice, cut, proposed, ties
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import Round
from atelier.workshop.vote import Distance, Totals, coverage, distance

_SIDE = 320


class ClosedRound(QWidget):
    """What the facilitator sees first, before the room does."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        self._record = workshop.polls.record(round)
        found = result_of(Printed(workshop.tables, {round: self._record}), workshop.tables.get(Round, round))
        assert found is not None
        self.result: Result = found
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._middle(), 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side())

    def handlers(self) -> Handlers:
        """Nothing here but what every page offers."""
        return {}

    def take_keys(self) -> None:
        """On to the minutes, or to the tie that waits."""
        target = self.settling.choices[0] if self.settling else self.minutes_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """A closed round changes by acts only, and then the page is made anew."""

    def _middle(self) -> QWidget:
        look, words, result = self._desk.look, self._desk.words, self.result
        page = ScrolledColumn(margin=6 * GRID, gap=4 * GRID)
        title = result.round.title or words.say("The ranking")
        page.column.addWidget(TitleLabel(look, title, px=26))
        page.column.addWidget(Label(look, proposed(result, words), kind="muted"))
        page.column.addWidget(ranking_card(look, words, result))
        for sentence in (*ties(result, words), cut(result, words), choice(result, words)):
            if sentence:
                page.column.addWidget(Label(look, sentence))
        self.settling: SettlingCard | None = None
        if result.cut.tied_at_cut and result.reason is None:
            self.settling = SettlingCard(self._desk, result)
            self.settling.settled.connect(self._settle)
            self.settling.again.connect(self._second_round)
            page.column.addWidget(self.settling)
        return page

    def _side(self) -> QWidget:
        look, say = self._desk.look, self._desk.words.say
        side = ScrolledColumn(margin=5 * GRID, gap=3 * GRID)
        side.setFixedWidth(_SIDE)
        side.column.addWidget(SectionLabel(look, say("For you")))
        for sentence in self.figures():
            side.column.addWidget(Label(look, sentence))
        self.minutes_button = Button(look, say("Go to the minutes"), kind=Kind.PRIMARY, icon="file-text")
        spot = Spot(Room.MINUTES, self._workshop.name)
        self.minutes_button.clicked.connect(partial(self._desk.go, spot))
        more = Button(look, say("Add a round"), icon="plus")
        more.clicked.connect(self._add_round)
        side.column.addWidget(self.minutes_button)
        side.column.addWidget(more)
        side.column.addWidget(SectionLabel(look, say("Take ballots again")))
        side.column.addWidget(Label(look, say("The reason is kept with the vote."), kind="hint"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason for opening the vote again"))
        self.reason.setPlaceholderText(say("Reason"))
        self.reason.returnPressed.connect(self._reopen)
        again = Button(look, say("Open again"), kind=Kind.QUIET, icon="lock-open")
        again.clicked.connect(self._reopen)
        side.column.addWidget(self.reason)
        side.column.addWidget(again)
        return side

    def figures(self) -> list[str]:
        """How safe the retained list is, and how many find themselves in it."""
        words, result, record = self._desk.words, self.result, self._record
        walls = [Totals(batch.voters, dict(batch.totals)) for batch in record.batches]
        found = distance(record.ballots, walls, result.rules, result.orientations.keys())
        said = [_distance_said(self._desk, found, points=result.rules.ordered)] if result.count.voters else []
        covered = coverage(record.ballots, result.retained)
        if covered.known:
            said.append(
                words.say_n(
                    "{n} voter of {known} has a mark on what is retained.",
                    "{n} voters of {known} have a mark on what is retained.",
                    covered.covered,
                    known=covered.known,
                )
            )
        if result.count.voters_in_totals:
            said.append(_unknown_said(self._desk, record))
        return said

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

    def _add_round(self) -> None:
        step = self.result.round.step
        self._desk.attempt(lambda: self._workshop.do(add_round, step=step))

    def _reopen(self) -> None:
        reason = self.reason.text()
        self._desk.attempt(lambda: self._workshop.polls.reopen(self._id, reason))


def _distance_said(desk: Desk, found: Distance, *, points: bool) -> str:
    """How close the cut is; ordered points move as marks, equal ones as dots."""
    words = desk.words
    if found.dots is None:
        return words.say("No mark moved would change what is retained.")
    if found.dots == 0:
        return words.say("There is a tie at the cut: the vote alone does not say what is retained.")
    if found.at_least:
        return words.say_n(
            "At least {n} dot would have to move before what is retained is uncertain.",
            "At least {n} dots would have to move before what is retained is uncertain.",
            found.dots,
        )
    if points:
        return words.say_n(
            "{n} mark moved would make what is retained uncertain.",
            "{n} marks moved would make what is retained uncertain.",
            found.dots,
        )
    return words.say_n(
        "{n} dot moved would make what is retained uncertain.",
        "{n} dots moved would make what is retained uncertain.",
        found.dots,
    )


def _unknown_said(desk: Desk, record: RoundRecord) -> str:
    return desk.words.say_n(
        "{n} voter was counted on the wall: that ballot is not known.",
        "{n} voters were counted on the wall: their ballots are not known.",
        sum(batch.voters for batch in record.batches),
    )
