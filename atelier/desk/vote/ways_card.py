"""The ways of voting that a round may be held in, with the minutes that each takes: the fitting one first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty
from atelier.look.labels import Label
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import CardButton
from atelier.look.tokens import GRID
from atelier.words import N_, Words
from atelier.workshop.vote.ways import Proposal, Way

NAMES = {
    Way.BOOTH: N_("At the booth"),
    Way.PAPER: N_("Paper ballots"),
    Way.WALL: N_("Dots on the wall"),
    Way.SCREEN: N_("On the shared screen"),
}
_TOLD = {
    Way.BOOTH: N_("In turn, on a screen that the room cannot see."),
    Way.PAPER: N_("All at once, then you type the ballots."),
    Way.WALL: N_("All at once, then you type the totals. Everybody sees who places what."),
    Way.SCREEN: N_("In turn, openly, before the room."),
}


def way_name(way: Way, words: Words) -> str:
    """What a way is called."""
    return words.say(NAMES[way])


class WayCard(CardButton):
    """One way: its name, its time, what it means."""

    def __init__(self, desk: Desk, proposal: Proposal, *, first: bool) -> None:
        """`first`: it is the one that fits the room."""
        words, look = desk.words, desk.look
        name = way_name(proposal.way, words)
        time = words.say("about {time}", time=words.duration(proposal.minutes))
        super().__init__(look, words.say("{way}, {time}", way=name, time=time))
        self.way = proposal.way
        told = words.say(_TOLD[proposal.way])
        self.setAccessibleDescription(told)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(Label(look, name, weight=700, wrap=False))
        row.addStretch(1)
        if first:
            row.addWidget(Chip(look, words.say("Fits"), tone=Tone.GREEN))
        row.addWidget(Label(look, time, kind="muted", wrap=False))
        self.add(head)
        self.add(Label(look, told, kind="muted", px=15))


class WayCards(QWidget):
    """The choice among the ways; the first one stands until another is chosen."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._offered: tuple[Proposal, ...] = ()
        self.cards: list[WayCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)

    def offer(self, proposals: tuple[Proposal, ...], chosen: Way) -> None:
        """Show these, and which of them is chosen."""
        if proposals != self._offered:
            self._offered = proposals
            empty(self._column)
            self.cards = [WayCard(self._desk, p, first=p is proposals[0]) for p in proposals]
            for card in self.cards:
                card.clicked.connect(partial(self.chosen.emit, card.way.value))
                self._column.addWidget(card)
        for card in self.cards:
            card.set_selected(card.way is chosen)
