"""What a group can do about a tie at the cut: keep all, choose and say why, vote again among the tied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox
from atelier.look.labels import Label
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.minutes.compose.results import Result


class SettlingCard(Card):
    """The product never settles a tie: the group does, with its reason written down."""

    settled = Signal(list, str)
    """Numbers retained, those that were certain included, and the reason."""
    again = Signal()
    """A second round among the tied is wanted."""

    def __init__(self, desk: Desk, result: Result) -> None:
        super().__init__(gap=3 * GRID)
        self._desk, self._result = desk, result
        look, say = desk.look, desk.words.say
        self.column.addWidget(Label(look, say("A tie at the cut: what does the group decide?"), weight=600))
        self.choices: list[CheckBox] = []
        for number in result.cut.tied_at_cut:
            box = CheckBox(look, result.title(number))
            box.setChecked(True)
            self.choices.append(box)
            self.column.addWidget(box)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("The group's reason"))
        self.reason.setPlaceholderText(say("The group's reason, in its own words"))
        self.reason.returnPressed.connect(self._settle)
        self.column.addWidget(self.reason)
        keep = Button(look, say("Retain those ticked"), kind=Kind.PRIMARY, icon="check")
        keep.clicked.connect(self._settle)
        second = Button(look, say("Vote again among the tied"), icon="vote")
        second.clicked.connect(self.again)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addWidget(second)
        row.addStretch(1)
        self.column.addLayout(row)

    def _settle(self) -> None:
        tied = zip(self._result.cut.tied_at_cut, self.choices, strict=True)
        kept = [*self._result.cut.certain, *(number for number, box in tied if box.isChecked())]
        self.settled.emit(kept, self.reason.text())
