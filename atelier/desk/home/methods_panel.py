"""The right of the home: methods to start from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import CardButton, ScrolledColumn
from atelier.look.tokens import GRID

if TYPE_CHECKING:
    from atelier.desk.methods.offers import Offer

_CAME, _KEPT = 4, 4
"""Cards of either sort; all others are on the page where a method is chosen."""


class MethodPanel(ScrolledColumn):
    """Some methods as cards, which lead to their page; all of them behind one button."""

    opened = Signal(str)
    """The key of a method; empty for the first of all."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_methods`."""
        super().__init__(margin=5 * GRID, gap=3 * GRID)
        self._desk = desk
        self.cards: list[QWidget] = []

    def show_methods(self, offers: Sequence["Offer"]) -> None:
        """Replaces the cards: those that come along in this order, then one's own."""
        from atelier.desk.home.method_page import size_of

        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = []
        desk, say = self._desk, self._desk.words.say
        came = [offer for offer in offers if not offer.kept]
        kept = [offer for offer in offers if offer.kept]
        self.column.addWidget(SectionLabel(desk.look, say("Start from a method")))
        for offer in came[:_CAME]:
            self._add(offer, size_of(desk.words, offer))
        if kept:
            self.column.addWidget(SectionLabel(desk.look, say("Your methods")))
        for offer in kept[:_KEPT]:
            self._add(offer, size_of(desk.words, offer))
        whole = Button(desk.look, say("All methods"), kind=Kind.QUIET, icon="arrow-right")
        whole.clicked.connect(lambda: self.opened.emit(""))
        self.column.addWidget(whole)

    def _add(self, offer: "Offer", size: str) -> None:
        look = self._desk.look
        card = CardButton(look, offer.title)
        card.setAccessibleDescription(offer.page.summary)
        card.add(TitleLabel(look, offer.title, px=18))
        if offer.page.summary:
            card.add(Label(look, offer.page.summary, kind="muted", px=15))
        card.add(Label(look, size, kind="hint"))
        card.clicked.connect(lambda _=False, key=offer.key: self.opened.emit(key))
        self.column.addWidget(card)
        self.cards.append(card)
