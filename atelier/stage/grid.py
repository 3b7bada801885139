"""Numbered cards on as few pages as they need; which page is in view is somebody else's to say."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.stage.cards import CardFace
from atelier.stage.context import Stage
from atelier.stage.pages import Room, Spread, heights, spread


class Card(Protocol):
    """What stands on a page, besides being a widget."""

    face: CardFace


class CardGrid(QWidget):
    """Cards in the order of their numbers; larger text where one page holds them all."""

    turned = Signal()
    """Another page is in view, or there are more or fewer of them."""

    def __init__(self, stage: Stage, cards: Sequence[QWidget]) -> None:
        """The cards are `Card`s; they are laid out anew at each size."""
        super().__init__()
        self._stage, self._cards = stage, list(cards)
        self._spread = Spread((range(len(cards)),), 1)
        self.page = 0
        for card in cards:
            card.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pages(self) -> int:
        """How many there are at this size."""
        return len(self._spread.pages)

    @property
    def every(self) -> tuple[range, ...]:
        """The places of the cards of each page."""
        return self._spread.pages

    @property
    def columns(self) -> int:
        """Cards side by side."""
        return self._spread.columns

    @property
    def places(self) -> range:
        """The places, from 0, of the cards in view."""
        return self._spread.pages[self.page]

    def turn_to(self, page: int) -> None:
        """Show a page, the last one where there are fewer."""
        page = max(0, min(page, self.pages - 1))
        if page != self.page:
            self.page = page
            self._arrange()
            self.turned.emit()

    def turn_to_card(self, place: int) -> None:
        """Show the page on which a card stands."""
        self.turn_to(self._spread.page_of(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = self.places.start
        before = self._spread, self.page
        self._spread = self._fit()
        self.page = self._spread.page_of(first) if self._cards else 0
        self._arrange()
        if before != (self._spread, self.page):
            self.turned.emit()

    def _fit(self) -> Spread:
        found = Spread((range(len(self._cards)),), 1)
        for px in (self._stage.title, self._stage.text):
            for card in self._cards:
                _face(card).px = px
            found = spread(len(self._cards), self._room(), self._height, self._whole)
            if (
                found.pages == (range(len(self._cards)),)
                and found.fits
                and (found.columns > 1 or len(self._cards) < 5)
            ):
                break
        return found

    def _arrange(self) -> None:
        room, below = self._room(), 0
        shown = set()
        for row, tall in zip(
            self._spread.rows(self.page), heights(self._spread, self.page, room, self._height), strict=True
        ):
            for at, place in enumerate(row):
                width = room.column(self._spread.columns)
                self._cards[place].setGeometry(QRect(at * (width + room.gap), below, width, tall))
                shown.add(place)
            below += tall + room.gap
        for place, card in enumerate(self._cards):
            card.setVisible(place in shown)

    def _room(self) -> Room:
        gap = self._stage.part(0.018)
        return Room(self.width(), self.height(), gap, least=self._stage.title * 9)

    def _height(self, place: int, width: int) -> int:
        return _face(self._cards[place]).height(width)

    def _whole(self, place: int, width: int) -> bool:
        return _face(self._cards[place]).whole(width)


def _face(card: QWidget) -> CardFace:
    face: CardFace = card.face  # type: ignore[attr-defined]
    return face
