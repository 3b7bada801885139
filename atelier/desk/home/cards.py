"""The workshops of the view as cards, a page of them at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from atelier.desk.context import Desk, Spot
from atelier.desk.home.card import CardActions, WorkshopCard
from atelier.desk.home.shelving import Shelving
from atelier.desk.states import state_of
from atelier.library import Summary
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.tokens import GRID

PAGE = 40
"""Cards made at once: a federation has hundreds of workshops, a screen shows six."""


class Cards(QWidget):
    """Cards from top to bottom; the one that holds the focus is *in hand*."""

    def __init__(self, desk: Desk, shelving: Shelving) -> None:
        """Shows nothing until `show_workshops`."""
        super().__init__()
        self._desk = desk
        self._cards: list[WorkshopCard] = []
        self._shown = PAGE
        self._workshops: Sequence[Summary] = ()
        self._actions = CardActions(
            enter=lambda room, id: desk.go(Spot(room, id)),
            more=shelving.show_menu,
            bring_back=shelving.bring_back,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4 * GRID)

    @property
    def in_hand(self) -> WorkshopCard | None:
        """The card that has the focus, where its workshop is not put away."""
        focused = QApplication.focusWidget()
        return next((c for c in self._cards if c.buttons and focused and c.isAncestorOf(focused)), None)

    def show_workshops(self, workshops: Sequence[Summary]) -> None:
        """Replaces the cards; where the card in hand is gone, the one in its place takes the focus."""
        place = next((n for n, card in enumerate(self._cards) if card is self.in_hand), None)
        self._workshops = workshops
        self._empty()
        today = self._desk.session.now().astimezone().date()
        for summary in workshops[: self._shown]:
            card = WorkshopCard(self._desk, summary, state_of(summary, today), self._actions)
            self._cards.append(card)
            self._column.addWidget(card)
        rest = len(workshops) - self._shown
        words, look = self._desk.words, self._desk.look
        if rest > 0:
            text = words.say_n("Show {n} more", "Show {n} more", rest)
            more = Button(look, text, kind=Kind.QUIET, icon="chevron-down")
            more.clicked.connect(self._show_more)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignHCenter)
        if not workshops:
            self._column.addWidget(Label(look, words.say("There is no workshop here yet."), kind="muted"))
        if place is not None and self._cards:
            self._cards[min(place, len(self._cards) - 1)].take_focus()

    def take_focus(self, otherwise: QWidget) -> None:
        """Gives the focus to the first card, or to another widget where there is none."""
        if self._cards and self._cards[0].buttons:
            self._cards[0].take_focus()
        else:
            otherwise.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self, id: str) -> WorkshopCard:
        """The card of a workshop."""
        return next(card for card in self._cards if card.id == id)

    def _show_more(self) -> None:
        self._shown += PAGE
        self.show_workshops(self._workshops)

    def _empty(self) -> None:
        self._cards = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
