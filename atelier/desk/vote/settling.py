"""What a group can do about a tie at the cut: vote again among the tied, keep all, choose and say why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.appearance import Look
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import CardButton
from atelier.look.tokens import GRID
from atelier.minutes.compose.numerals import ordinal, spelled
from atelier.minutes.compose.results import Result
from atelier.words import Words


class ChoiceCard(CardButton):
    """A way out with a sentence on what it means."""

    def __init__(self, look: Look, title: str, text: str) -> None:
        super().__init__(look, title)
        self.setAccessibleDescription(text)
        self.add(Label(look, title, weight=700))
        self.add(Label(look, text, kind="muted", px=15))


class ChosenByGroup(QWidget):
    """Tick boxes, and the reason that the group gives in its own words."""

    settled = Signal(list, str)
    """Numbers retained, and the reason."""

    def __init__(
        self, desk: Desk, result: Result, numbers: Sequence[int], certain: Sequence[int] = ()
    ) -> None:
        """Those in `certain` are retained in any case, and not asked for."""
        super().__init__()
        look, say = desk.look, desk.words.say
        self._certain = certain
        self._numbers = numbers
        self.boxes = [CheckBox(look, result.title(number)) for number in numbers]
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("The group's reason"))
        self.reason.setPlaceholderText(say("The group's reason, in its own words"))
        self.reason.returnPressed.connect(self.settle)
        self.keep = Button(look, say("Retain those ticked"), kind=Kind.PRIMARY, icon="check")
        self.keep.clicked.connect(self.settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for number, box in zip(numbers, self.boxes, strict=True):
            box.setChecked(number in result.retained)
            column.addWidget(box)
        column.addWidget(self.reason)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)

    def settle(self) -> None:
        """Say which orientations are retained, those that were certain included."""
        ticked = [n for n, box in zip(self._numbers, self.boxes, strict=True) if box.isChecked()]
        self.settled.emit([*self._certain, *ticked], self.reason.text())


class SettlingPart(QWidget):
    """The product never settles a tie: the group does, and the minutes say how."""

    settled = Signal(list, str)
    """Numbers retained, those that were certain included, and the reason."""
    again = Signal()
    """A second round among the tied is wanted."""

    def __init__(self, desk: Desk, result: Result, told: Words) -> None:
        """`told` speaks the language of the workshop, in which a reason is kept."""
        super().__init__()
        self._result, self._told = result, told
        look, words = desk.look, desk.words
        tied, certain = result.cut.tied_at_cut, result.cut.certain
        count = spelled(len(tied), words)
        self.again_card = ChoiceCard(
            look,
            words.say("Vote again among the tied"),
            words.say("One dot each. The first round stays in the minutes."),
        )
        self.keep_card = ChoiceCard(
            look,
            words.say("Keep all of them"),
            words.say_n(
                "{n} orientation is then retained.",
                "{n} orientations are then retained.",
                len(tied) + len(certain),
            ),
        )
        self.choose_card = ChoiceCard(
            look, words.say("Decide together"), words.say("The group chooses, you write down why.")
        )
        self.choosing = ChosenByGroup(desk, result, tied, certain)
        self.choosing.hide()
        self.again_card.clicked.connect(self.again)
        self.keep_card.clicked.connect(self._keep_all)
        self.choose_card.clicked.connect(self._choose)
        self.choosing.settled.connect(self.settled)
        place = next(line.rank for line in result.ranking if line.number in tied)
        score = next(line.score for line in result.ranking if line.number in tied)
        points = words.say_n("{n} point", "{n} points", score)
        dots = words.say_n("{n} dot", "{n} dots", score)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        title = words.say("A tie in {ordinal} place", ordinal=ordinal(place, words))
        text = words.say(
            "{count} orientations have {dots}. It is for the group to settle; the minutes will say how.",
            count=count,
            dots=points if result.rules.ordered else dots,
        )
        column.addWidget(TitleLabel(look, title, px=22))
        for widget in (Label(look, text), *self.cards, self.choosing):
            column.addWidget(widget)

    @property
    def cards(self) -> tuple[ChoiceCard, ChoiceCard, ChoiceCard]:
        """The three ways out."""
        return self.again_card, self.keep_card, self.choose_card

    def _keep_all(self) -> None:
        reason = self._told.say("All those tied are kept.")
        self.settled.emit([*self._result.cut.certain, *self._result.cut.tied_at_cut], reason)

    def _choose(self) -> None:
        self.choosing.show()
        self.choosing.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
