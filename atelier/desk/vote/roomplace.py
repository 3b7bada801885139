"""An open vote before the room: whether it is shown, and whether dots stay for the next voter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.gestures.votes import change_round
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox
from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Round


class RoomPlace(QWidget):
    """As the booth has its place, an open vote has the shared screen."""

    changed = Signal()
    """Never here: what the room is shown is told to all."""
    returned = Signal()
    """Never here: the desk stays in view."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._round = desk, workshop, round
        look, say = desk.look, desk.words.say
        self.status = Label(look, kind="muted")
        self.show_button = Button(look, say("Show the vote to the room"), kind=Kind.PRIMARY, icon="monitor")
        self.show_button.clicked.connect(self.begin)
        self.covered = CheckBox(look, say("Cover the dots for the next voter"))
        self.covered.clicked.connect(self._cover)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for widget in (self.status, self.covered):
            column.addWidget(widget)
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    @property
    def agreed(self) -> bool:
        """Whether the room sees the vote."""
        shown = self._workshop.showing.shown
        return shown.kind is CueKind.VOTE and shown.round == self._round

    def begin(self) -> None:
        """Put the vote before the room."""
        step = self._workshop.tables.get(Round, self._round).step
        self._workshop.showing.show(Cue(CueKind.VOTE, step=step, round=self._round))
        self.refresh()

    def present(self) -> None:
        """It is there."""

    def retire(self) -> None:
        """The shared screen is not this panel's to take away."""

    def refresh(self) -> None:
        """Follow what the room is shown."""
        say = self._desk.words.say
        self.status.setText(
            say("The room sees the vote.") if self.agreed else say("The room sees something else.")
        )
        self.show_button.setVisible(not self.agreed)
        self.covered.setChecked(self._workshop.tables.get(Round, self._round).covered)

    def _cover(self) -> None:
        covered = self.covered.isChecked()
        self._desk.attempt(lambda: self._workshop.do(change_round, round=self._round, covered=covered))
