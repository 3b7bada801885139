"""A plain cover over something private, until it is known who sees this screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID

_WIDTH = 620


class Cover(QWidget):
    """Says what waits behind it, and nothing of what that is. Whether the room looks is the desk's to ask."""

    wanted = Signal()
    """What is behind it may be shown."""

    def __init__(self, desk: Desk, title: str, told: str, verb: str, *more: Button) -> None:
        """`verb` stands on the button that shows what waits."""
        super().__init__()
        look = desk.look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        self.show_button = Button(look, verb, kind=Kind.PRIMARY, icon="eye")
        self.show_button.clicked.connect(lambda: desk.guard(self.wanted.emit))
        card = Card(margin=6 * GRID, gap=3 * GRID)
        card.setMaximumWidth(_WIDTH)
        card.column.addWidget(TitleLabel(look, title, px=22))
        card.column.addWidget(Label(look, told, kind="muted"))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for button in (self.show_button, *more):
            row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)  # as wide as it may be, so that its text wraps late
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)

    def take_keys(self) -> None:
        """On no button: Enter held too long must not show what is private."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class ResultCover(Cover):
    """Before a result: not even whether there is a tie."""

    paced = Signal()
    """The room is to see the result now, rank by rank."""
    whole = Signal()
    """The room is to see the result now, all of it."""

    def __init__(self, desk: Desk) -> None:
        say = desk.words.say
        self.paced_button = Button(desk.look, say("Reveal rank by rank"), icon="monitor")
        self.whole_button = Button(desk.look, say("Reveal at once"), icon="layout-list")
        super().__init__(
            desk,
            say("The vote is closed and counted"),
            say("The result waits. You may see it before the room does, where the room does not see it."),
            say("See the result"),
            self.paced_button,
            self.whole_button,
        )
        self.paced_button.clicked.connect(self.paced)
        self.whole_button.clicked.connect(self.whole)
