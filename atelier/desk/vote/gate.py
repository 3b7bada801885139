"""What stands before a result while the room may see this screen: a plain cover and a question."""

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID

_WIDTH = 620


class Gate(QWidget):
    """Nothing of the result is on it, not even whether there is a tie."""

    alone = Signal()
    """The room does not see this screen: the result may stand on it."""
    together = Signal()
    """The room sees it, and is to see the result now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look, say = desk.look, desk.words.say
        card = Card(margin=6 * GRID, gap=3 * GRID)
        card.setMaximumWidth(_WIDTH)
        self.hidden = Button(look, say("No, I alone see it"), kind=Kind.PRIMARY, icon="eye-off")
        self.seen = Button(look, say("Yes, reveal it to everybody"), icon="monitor")
        self.hidden.clicked.connect(self.alone)
        self.seen.clicked.connect(self.together)
        card.column.addWidget(TitleLabel(look, say("Does the room see this screen?"), px=22))
        told = say(
            "The vote is closed and counted. Only one screen is connected, or the projector copies it: "
            "the result waits until you say who sees it."
        )
        for text in (told, _how_to_extend(desk)):
            card.column.addWidget(Label(look, text, kind="muted"))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.hidden)
        row.addWidget(self.seen)
        row.addStretch(1)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def take_keys(self) -> None:
        """On neither answer: Enter held too long must not say who sees what."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _how_to_extend(desk: Desk) -> str:
    say = desk.words.say
    if sys.platform == "win32":
        return say("To be alone: press Windows and P, then choose Extend.")
    if sys.platform == "darwin":
        return say("To be alone: in System Settings, Displays, let the projector extend the desktop.")
    return say("To be alone: in the display settings of this computer, choose to extend the desktop.")
