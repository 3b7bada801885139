"""What stands before something private while the room may see this screen: a plain cover and a question."""

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID

_WIDTH = 620


class Question(QWidget):
    """Does the room see this screen? Nothing of what is behind it is told."""

    alone = Signal()
    """The room does not: what is private may stand here."""

    def __init__(self, desk: Desk, told: str, unseen: str, *more: Button) -> None:
        """`told` says what waits and why, `unseen` answers that the room does not see it."""
        super().__init__()
        look, say = desk.look, desk.words.say
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card = Card(margin=6 * GRID, gap=3 * GRID)
        card.setMaximumWidth(_WIDTH)
        self.unseen = Button(look, unseen, kind=Kind.PRIMARY, icon="eye-off")
        self.unseen.clicked.connect(self.alone)
        title = say("Does the room see this screen?")
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        card.column.addWidget(TitleLabel(look, title, px=22))
        for text in (told, _how_to_extend(desk)):
            card.column.addWidget(Label(look, text, kind="muted"))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for button in (self.unseen, *more):
            row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(2)

    def take_keys(self) -> None:
        """On no answer: Enter held too long must not say who sees what."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class Gate(Question):
    """Before a result: not even whether there is a tie."""

    together = Signal()
    """The room sees this screen, and is to see the result now."""

    def __init__(self, desk: Desk) -> None:
        say = desk.words.say
        self.seen = Button(desk.look, say("Yes, reveal it to everybody"), icon="monitor")
        told = say(
            "The vote is closed and counted. Only one screen is connected, or the projector copies it: "
            "the result waits until you say who sees it."
        )
        super().__init__(desk, told, say("No, I alone see it"), self.seen)
        self.seen.clicked.connect(self.together)


def _how_to_extend(desk: Desk) -> str:
    say = desk.words.say
    if sys.platform == "win32":
        return say("To be alone: press Windows and P, then choose Extend.")
    if sys.platform == "darwin":
        return say("To be alone: in System Settings, Displays, let the projector extend the desktop.")
    return say("To be alone: in the display settings of this computer, choose to extend the desktop.")
