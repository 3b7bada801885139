"""The two ways of answering, side by side: counted in the room, or each alone at the booth."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.labels import Label
from atelier.look.surfaces import CardButton
from atelier.look.tokens import GRID
from atelier.words import N_


class Way(StrEnum):
    """How answers come in."""

    COUNTED = "counted"
    BOOTH = "booth"


_NAMES = {Way.COUNTED: N_("Count in the room"), Way.BOOTH: N_("Each at the booth")}
_TOLD = {
    Way.COUNTED: N_("Hands go up, or stickers go on a poster: you count them here."),
    Way.BOOTH: N_("In turn, by a touch, on a screen that the room cannot see. Nobody signs."),
}


class Ways(QWidget):
    """Which one is in hand; either may take over from the other, what was answered stays."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        self._told: list[Label] = []
        self.cards: dict[Way, CardButton] = {}
        for way in Way:
            name, told = desk.words.say(_NAMES[way]), desk.words.say(_TOLD[way])
            card = self.cards[way] = CardButton(desk.look, name)
            card.setAccessibleDescription(told)
            card.add(Label(desk.look, name, weight=700))
            self._told.append(Label(desk.look, told, kind="muted", px=15))
            card.add(self._told[-1])
            card.column.addStretch(1)
            card.clicked.connect(partial(self.chosen.emit, way.value))
            row.addWidget(card, 1)

    def choose(self, way: Way) -> None:
        """Mark the one in hand."""
        for each, card in self.cards.items():
            card.set_selected(each is way)

    def tell(self, *, roomy: bool) -> None:
        """Whether there is the room to say what each means."""
        for label in self._told:
            label.setVisible(roomy)
