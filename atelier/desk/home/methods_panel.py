"""The right of the home: methods to start from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.desk.naming import in_language
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import CardButton, ScrolledColumn
from atelier.look.tokens import GRID

if TYPE_CHECKING:
    from atelier.methods import Method


class MethodPanel(ScrolledColumn):
    """Each method as a card: pressing it makes a workshop of it."""

    started = Signal(str)
    """The name of the method."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_methods`."""
        super().__init__(margin=5 * GRID, gap=3 * GRID)
        self._desk = desk
        self.column.addWidget(SectionLabel(desk.look, desk.words.say("Start from a method")))
        self.cards: list[QWidget] = []

    def show_methods(self, methods: Sequence["Method"]) -> None:
        """Adds a card for each, in this order."""
        desk = self._desk
        for method in methods:
            card = CardButton(desk.look, in_language(method.title, desk.words))
            card.setAccessibleDescription(in_language(method.summary, desk.words))
            card.add(TitleLabel(desk.look, in_language(method.title, desk.words), px=18))
            card.add(Label(desk.look, in_language(method.summary, desk.words), kind="muted", px=15))
            if method.minutes:
                steps = desk.words.say_n("{n} step", "{n} steps", len(method.steps))
                length = f"{steps} · {desk.words.duration(method.minutes)}"
                card.add(Label(desk.look, length, kind="hint"))
            card.clicked.connect(lambda _=False, name=method.name: self.started.emit(name))
            self.column.addWidget(card)
            self.cards.append(card)
