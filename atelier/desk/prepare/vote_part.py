"""The rounds of a vote. What is put to the vote is taken from the walls when the time comes, in *Run*."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty, focus_named, focused_name, part_title
from atelier.desk.prepare.round_card import RoundCard
from atelier.gestures.votes import add_round, remove_round
from atelier.look.buttons import Button, Kind
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Act, Round


class VotePart(QWidget):
    """A card for each round; rebuilt where rounds come and go, or a vote opens."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, step
        say = desk.words.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(part_title(desk, say("The rules of the vote")))
        self._cards_column = QVBoxLayout()
        self._cards_column.setSpacing(4 * GRID)
        column.addLayout(self._cards_column)
        self.add_button = Button(desk.look, say("Add a round"), kind=Kind.QUIET, icon="plus")
        self.add_button.clicked.connect(self._add)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        hint = say("Orientations are taken from the titles of the walls, when the vote is led.")
        column.addWidget(small_hint(desk.look, hint))
        self.cards: list[RoundCard] = []
        self._shape = self._read_shape()
        self._build()

    def told(self, _notice: Notice) -> None:
        """Follow rounds that come and go, and votes that open."""
        shape = self._read_shape()
        if shape != self._shape:
            self._shape = shape
            name = focused_name(self)
            self._build()
            focus_named(self, name)

    def _read_shape(self) -> object:
        tables = self._workshop.tables
        return tuple((r.id, bool(tables.children(Act, r.id))) for r in tables.children(Round, self._id))

    def _build(self) -> None:
        empty(self._cards_column)
        rounds = self._workshop.tables.children(Round, self._id)
        self.cards = [
            RoundCard(self._desk, self._workshop, round.id, number if len(rounds) > 1 else 0)
            for number, round in enumerate(rounds, start=1)
        ]
        for card in self.cards:
            card.removed.connect(self._remove)
            self._cards_column.addWidget(card)
            card.show()  # now, so that it can take the focus at once

    def _add(self) -> None:
        if self._desk.attempt(lambda: self._workshop.do(add_round, step=self._id)):
            self.cards[-1].take_focus()

    def _remove(self, round: str) -> None:
        if self._desk.attempt(lambda: self._workshop.do(remove_round, round=round)):
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
