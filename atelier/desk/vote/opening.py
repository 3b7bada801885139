"""Beside what is put to the vote: who may vote, in which way, by which rules; the opening."""

from PySide6.QtCore import Qt, Signal

from atelier.desk.context import Desk
from atelier.desk.prepare.pages import labelled
from atelier.desk.prepare.round_card import RoundCard
from atelier.desk.vote.proposals import entitled_now, offered_ways
from atelier.desk.vote.ways_card import WayCards
from atelier.gestures.votes import change_round, remove_round
from atelier.look.buttons import Button, Kind
from atelier.look.choices import NumberBox
from atelier.look.labels import Label, SectionLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round
from atelier.workshop.vote.ways import Way
from atelier.workshop.voters import voters_of

SIDE = 380


class Opening(ScrolledColumn):
    """Everything stays changeable until the one button here is pressed, which is not undone."""

    wanted = Signal()
    """The vote is to be opened."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__(margin=5 * GRID, gap=4 * GRID)
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
        self.open_button.clicked.connect(self.wanted)
        once = say("Opening freezes the orientations and their numbers. It is not undone.")
        for widget in (self._number, self._listed, self.open_button, Label(look, once, kind="hint")):
            self.column.addWidget(widget)
        self.column.addWidget(SectionLabel(look, say("Way of voting")))
        self.column.addWidget(self.ways)
        self.column.addWidget(SectionLabel(look, say("Rules")))
        self.column.addWidget(RoundCard(desk, workshop, round, 0))
        self.remove = Button(look, say("Remove this round"), kind=Kind.QUIET, icon="trash-2")
        self.remove.clicked.connect(self._remove)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

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
        self.remove.setVisible(len(tables.children(Round, tables.get(Round, self._id).step)) > 1)
        self._show_ways()

    def _show_ways(self) -> None:
        self.ways.offer(offered_ways(self._workshop.tables, self._id, self.voters), self.way)

    def _touch(self) -> None:
        self._touched = True
        self._show_ways()

    def _remove(self) -> None:
        self._desk.attempt(lambda: self._workshop.do(remove_round, round=self._id))

    def _choose_way(self, key: str) -> None:
        self._desk.attempt(lambda: self._workshop.do(change_round, round=self._id, way=Way(key)))
