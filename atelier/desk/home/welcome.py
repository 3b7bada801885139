"""The first start: two ways to begin, and nothing to read before."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.home.coming_in import Arrivals
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID


class Welcome(QWidget):
    """What stands at home while there is no workshop."""

    def __init__(self, desk: Desk, arrivals: Arrivals, look_further: Callable[[], object]) -> None:
        """The button that begins a workshop is the first to take the focus.

        `look_further` shows the other methods than the first.
        """
        super().__init__()
        words, look = desk.words, desk.look
        card = Card(margin=10 * GRID, gap=3 * GRID, parent=self)
        card.setFixedWidth(560)
        card.column.addWidget(TitleLabel(look, words.say("Welcome")))
        text = words.say(
            "A workshop holds everything: its steps, what people say, the vote, the minutes. "
            "It stays on this computer and is saved as you go."
        )
        card.column.addWidget(Label(look, text, kind="muted"))
        card.column.addSpacing(2 * GRID)
        self.first = Button(look, words.say("Begin a first workshop"), kind=Kind.PRIMARY, icon="plus")
        self.first.clicked.connect(arrivals.begin)
        self.sample = Button(look, words.say("Look around in a sample workshop"), icon="book-open")
        self.sample.clicked.connect(arrivals.sample)
        card.column.addWidget(self.first)
        card.column.addWidget(self.sample)
        self.methods = Button(look, words.say("Choose another method"), kind=Kind.QUIET, icon="list")
        self.methods.clicked.connect(lambda: look_further())  # noqa: PLW0108 - without what the click says
        card.column.addWidget(self.methods)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 6 * GRID)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
