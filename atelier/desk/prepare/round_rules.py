"""The controls of the rules of one round: what may be placed, who may vote, in secret or openly."""

from typing import Unpack

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import follow, labelled
from atelier.gestures.votes import RoundFields, change_round
from atelier.look.choices import CheckBox, NumberBox, SegmentedControl
from atelier.look.flow import FlowLayout
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Round
from atelier.workshop.vote.rules import MOST_DOTS

_MOST_RANKS = 9


class RoundRules(QWidget):
    """The controls of the rules; a number counts once its box is left."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        look, say = desk.look, desk.words.say
        self.way = SegmentedControl(
            look, say("Marks"), [("dots", say("Equal dots")), ("ranks", say("Ranks: 3, 2, 1"))]
        )
        self.secrecy = SegmentedControl(
            look, say("Secrecy"), [("secret", say("Secret vote")), ("open", say("Open vote"))]
        )
        self.dots = NumberBox(say("Dots per person"), least=1, most=MOST_DOTS)
        self.cap = NumberBox(say("Most on one orientation"), least=1, most=MOST_DOTS)
        self.retain = NumberBox(say("Orientations retained"), least=1, most=99)
        self.all_placed = CheckBox(look, "")
        self.blank = CheckBox(look, say("Blank ballots are allowed"))
        self.who = SegmentedControl(
            look,
            say("Who may vote"),
            [("number", say("A number of voters")), ("named", say("The list"))],
        )
        self.by_college = CheckBox(look, say("Result by college too"))
        self.covered = CheckBox(look, say("Cover the dots placed"))
        self._cap_box = labelled(desk, say("Most on one orientation"), self.cap)
        self._dots_box = labelled(desk, say("Marks per person"), self.dots)
        numbers, ticks = FlowLayout(gap=4 * GRID), FlowLayout(gap=2 * GRID)
        for widget in (
            labelled(desk, say("Marks"), self.way),
            labelled(desk, say("Secrecy"), self.secrecy),
            labelled(desk, say("Who may vote"), self.who),
            self._dots_box,
            self._cap_box,
            labelled(desk, say("Orientations retained"), self.retain),
        ):
            numbers.addWidget(widget)
        for tick in (self.all_placed, self.blank, self.by_college, self.covered):
            ticks.addWidget(tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(numbers)
        column.addLayout(ticks)
        self._show()
        self._connect()
        follow(workshop, self, self._told)

    def _connect(self) -> None:
        self.way.chosen.connect(self._choose_way)
        self.secrecy.chosen.connect(lambda key: self._change(secret=key == "secret"))
        self.dots.editingFinished.connect(self._count)
        self.cap.editingFinished.connect(lambda: self._change(cap=self.cap.value()))
        self.retain.editingFinished.connect(lambda: self._change(retain=self.retain.value()))
        self.all_placed.clicked.connect(lambda on: self._change(all_placed=on))
        self.blank.clicked.connect(lambda on: self._change(blank_allowed=on))
        self.who.chosen.connect(lambda key: self._change(named=key == "named"))
        self.by_college.clicked.connect(lambda on: self._change(by_college=on))
        self.covered.clicked.connect(lambda on: self._change(covered=on))

    def _choose_way(self, key: str) -> None:
        if key == "ranks":
            count = min(self.dots.value(), _MOST_RANKS)
            self._change(weights=tuple(range(max(2, count), 0, -1)))
        else:
            self._change(weights=())

    def _count(self) -> None:
        """The number of marks: a cap above it comes down with it, in the same gesture."""
        round = self._workshop.tables.find(Round, self._id)
        count = self.dots.value()
        if round is None or count == round.dots:
            return
        if round.weights:
            self._change(weights=tuple(range(count, 0, -1)))
        else:
            self._change(dots=count, cap=min(round.cap, count))

    def _change(self, **fields: Unpack[RoundFields]) -> None:
        if self._workshop.tables.find(Round, self._id) is None:
            return
        self._desk.attempt(lambda: self._workshop.do(change_round, round=self._id, **fields))
        self._show()

    def _told(self, notice: Notice) -> None:
        if notice.touches(Round):
            self._show()

    def _show(self) -> None:
        round = self._workshop.tables.find(Round, self._id)
        if round is None:
            return
        ranked = bool(round.weights)
        self.way.choose("ranks" if ranked else "dots")
        self.secrecy.choose("secret" if round.secret else "open")
        self.dots.setMaximum(_MOST_RANKS if ranked else MOST_DOTS)
        self.cap.setMaximum(round.dots)
        for box, value in ((self.dots, round.dots), (self.cap, round.cap), (self.retain, round.retain)):
            if not box.hasFocus():
                box.setValue(value)
        self._cap_box.setVisible(not ranked and round.dots > 1)
        say = self._desk.words.say
        all_placed = say("All ranks must be given") if ranked else say("All dots must be placed")
        self.all_placed.setText(all_placed)
        self.all_placed.setAccessibleName(all_placed)
        self.all_placed.updateGeometry()
        self.all_placed.setVisible(round.dots > 1)
        self.all_placed.setChecked(round.all_placed)
        self.blank.setChecked(round.blank_allowed)
        self.who.choose("named" if round.named else "number")
        self.by_college.setVisible(round.named)
        self.by_college.setChecked(round.by_college)
        self.covered.setVisible(not round.secret)
        self.covered.setChecked(round.covered)
