"""The right of the home: methods to start from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import CardButton, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.methods import Method, Said
from atelier.words import Words


class MethodPanel(ScrolledColumn):
    """Each method as a card: pressing it makes a workshop of it."""

    started = Signal(str)
    """The name of the method."""

    def __init__(self, desk: Desk, methods: Sequence[Method]) -> None:
        """Methods in the order in which they are shown."""
        super().__init__(margin=5 * GRID, gap=3 * GRID)
        self.column.addWidget(SectionLabel(desk.look, desk.words.say("Start from a method")))
        self.cards: list[QWidget] = []
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


def in_language(said: Said, words: Words) -> str:
    """A text of a method in the language of the interface, else in the first that it has."""
    text = said.get(words.language) or next(iter(said.values()), "")
    return words.typeset(text)
