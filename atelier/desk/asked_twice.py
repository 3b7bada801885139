"""The second step of what is not undone: it stands in the place of the button that asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID


class AskedTwice(Card):
    """Hidden until `first` is pressed; the keys stay where the question stands, and where it stood."""

    asked = Signal()
    put_off = Signal()
    """Not yet: `first` is there again, and has the keys."""

    def __init__(
        self,
        desk: Desk,
        first: Button,
        title: str,
        told: Sequence[QWidget],
        yes: Button,
        *,
        wide: bool = False,
    ) -> None:
        """`told` says what follows, `yes` does it; in a `wide` question buttons take the whole width."""
        super().__init__(margin=4 * GRID, gap=3 * GRID)
        self._first, self.yes = first, yes
        self.wait = Button(desk.look, desk.words.say("Not yet"), kind=Kind.QUIET)
        for part in (Label(desk.look, title, weight=600), *told):
            self.column.addWidget(part)
        for button in (yes, self.wait):
            if wide:
                self.column.addWidget(button)
            else:
                self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        first.clicked.connect(self._ask)
        self.wait.clicked.connect(self._put_off)

    def _ask(self) -> None:
        self.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._first.hide()
        self.asked.emit()

    def _put_off(self) -> None:
        self._first.show()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.put_off.emit()
