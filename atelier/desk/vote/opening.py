"""Beside what is put to the vote: who may vote, in which way, by which rules; the opening."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from atelier.desk.asked_twice import AskedTwice
from atelier.desk.context import Desk
from atelier.desk.pages import labelled
from atelier.desk.prepare.round_card import RoundCard
from atelier.desk.prepare.rule_words import round_said
from atelier.desk.vote.doubts import doubt
from atelier.desk.vote.proposals import entitled_now, offered_ways
from atelier.desk.vote.ways_card import WayCards
from atelier.gestures.votes import change_round, remove_round
from atelier.look.buttons import Button, Kind
from atelier.look.choices import NumberBox
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.acts import rules_of
from atelier.workshop.entities import Orientation, Round
from atelier.workshop.vote.ways import Way
from atelier.workshop.voters import voters_of

SIDE = 392


class Opening(ScrolledColumn):
    """Everything stays changeable until the vote opens, which is not undone: it is asked in its place."""

    wanted = Signal()
    """The vote is to be opened: it was asked twice."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=4 * GRID, gap=4 * GRID, parent=parent)
        self._desk, self._workshop, self._id = desk, workshop, round
        self._touched = False
        look, say = desk.look, desk.words.say
        self.setFixedWidth(SIDE)
        self.entitled = NumberBox(say("People who may vote"), least=0, most=9999)
        self.entitled.valueChanged.connect(self._touch)
        self._number = labelled(desk, say("People who may vote"), self.entitled)
        self._listed = Label(look)
        self.ways = WayCards(desk)
        self.ways.chosen.connect(self._choose_way)
        self.open_button = Button(look, say("Open the vote"), kind=Kind.PRIMARY, icon="lock-open")
        self.rule = Label(look)
        self.warning = Banner(look)
        self._doubt = ("", "")
        parts = (self._number, self._listed, self.rule, self.warning, self.open_button, self._asking())
        for widget in parts:
            self.column.addWidget(widget)
        self.column.addWidget(SectionLabel(look, say("Way of voting")))
        self.column.addWidget(self.ways)
        self.column.addWidget(SectionLabel(look, say("Rules")))
        self.column.addWidget(RoundCard(desk, workshop, round, 0))
        self.remove = Button(look, say("Remove this round"), kind=Kind.QUIET, icon="trash-2")
        self.remove.clicked.connect(self._remove)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def showEvent(self, event: QShowEvent) -> None:
        """Rules in large letters take more than the usual width: nothing is cut."""
        super().showEvent(event)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(SIDE, self.inner.minimumSizeHint().width() + bar))

    @property
    def way(self) -> Way:
        """The way that was chosen, else the one that fits the room."""
        proposals = offered_ways(self._workshop.tables, self._id, self.voters)
        said = self._workshop.tables.get(Round, self._id).way
        return said if said in {p.way for p in proposals} else proposals[0].way

    @property
    def voters(self) -> int:
        """How many may vote if it opens now."""
        found = self._workshop.tables.get(Round, self._id)
        return len(voters_of(self._workshop.tables, self._id)) if found.named else self.entitled.value()

    def refresh(self) -> None:
        """Follow people, rules and orientations."""
        tables, words = self._workshop.tables, self._desk.words
        if not self._touched:
            self.entitled.blockSignals(True)
            self.entitled.setValue(entitled_now(tables, self._id))
            self.entitled.blockSignals(False)
        named = tables.get(Round, self._id).named
        self._number.setVisible(not named)
        self._listed.setVisible(named)
        self._listed.setText(
            words.say_n(
                "{n} person on the list is here and may vote.",
                "{n} people on the list are here and may vote.",
                self.voters,
            )
        )
        self._say_rule()
        self.remove.setVisible(len(tables.children(Round, tables.get(Round, self._id).step)) > 1)
        self._show_ways()

    def _say_rule(self) -> None:
        """The rule as it is read out, above the opening, and whether it decides anything."""
        tables, words = self._workshop.tables, self._desk.words
        round = tables.get(Round, self._id)
        self.rule.setText(round_said(round, words))
        found = doubt(rules_of(round), len(tables.children(Orientation, self._id)), words)
        if found == self._doubt:
            return
        self._doubt = found
        if found[0]:
            self.warning.tell(Gravity.CHECK, *found)
        else:
            self.warning.clear()

    def _asking(self) -> AskedTwice:
        look, say = self._desk.look, self._desk.words.say
        once = say("Opening freezes the orientations and their numbers. It is not undone.")
        self.open_now = Button(look, say("Open now"), kind=Kind.PRIMARY, icon="lock-open")
        self.open_now.clicked.connect(self.wanted)
        question = AskedTwice(
            self._desk,
            self.open_button,
            say("Open the vote now?"),
            [Label(look, once, kind="muted")],
            self.open_now,
            wide=True,
        )
        self.wait = question.wait
        return question

    def _show_ways(self) -> None:
        self.ways.offer(offered_ways(self._workshop.tables, self._id, self.voters), self.way)

    def _touch(self) -> None:
        self._touched = True
        self._show_ways()

    def _remove(self) -> None:
        self._desk.attempt(lambda: self._workshop.do(remove_round, round=self._id))

    def _choose_way(self, key: str) -> None:
        self._desk.attempt(lambda: self._workshop.do(change_round, round=self._id, way=Way(key)))
