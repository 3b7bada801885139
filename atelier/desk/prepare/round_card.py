"""The rules of one round, and the sentences that say them."""

from typing import Unpack

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.prepare.bound import Fields
from atelier.desk.prepare.pages import follow, labelled
from atelier.desk.prepare.rule_words import rules_said
from atelier.gestures.votes import RoundFields, change_round
from atelier.look.buttons import IconButton
from atelier.look.choices import CheckBox, NumberBox, SegmentedControl
from atelier.look.flow import FlowLayout
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import small_hint
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.entities import Act, Round
from atelier.workshop.vote.rules import MOST_DOTS

_MOST_RANKS = 9


class RoundCard(Card):
    """Controls while the round is being prepared; once it has opened, what they were."""

    removed = Signal(str)

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, number: int) -> None:
        """`number` is 0 where the step has one round only."""
        super().__init__(margin=4 * GRID, gap=3 * GRID)
        self._desk, self._workshop, self._id = desk, workshop, round
        self._sentence = Label(desk.look)
        self._frozen = bool(workshop.tables.children(Act, round))
        if number:
            self.column.addLayout(self._head(number))
        self._rules: _Rules | None = None
        self._add_words(bool(number))
        if self._frozen:
            told = desk.words.say("The vote has been opened: its rules stay as they were then.")
            self.column.addWidget(small_hint(desk.look, told))
        else:
            self._rules = _Rules(desk, workshop, round)
            self.column.addWidget(self._rules)
        self.column.addWidget(self._sentence)
        self._show()
        follow(workshop, self, self._told)

    @property
    def rules(self) -> "_Rules":
        """The controls, while nothing has opened."""
        assert self._rules is not None
        return self._rules

    @property
    def opened(self) -> bool:
        """Whether the vote has been opened, so that nothing can be changed here."""
        return self._frozen

    @property
    def sentence(self) -> str:
        """The rules as they are said."""
        return self._sentence.text()

    def take_focus(self) -> None:
        """Put the keys on the first control."""
        self.rules.way.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rules.dots.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Round) and self._workshop.tables.find(Round, self._id):
            self._show()

    def _show(self) -> None:
        round = self._workshop.tables.get(Round, self._id)
        self._sentence.setText(rules_said(acts.rules_of(round), self._desk.words))

    def _head(self, number: int) -> QHBoxLayout:
        say = self._desk.words.say
        row = QHBoxLayout()
        title = say("Round {number}", number=number)
        row.addWidget(SectionLabel(self._desk.look, title), 1)
        if not self._frozen:
            remove = IconButton(self._desk.look, "trash-2", say("Remove round {number}", number=number))
            remove.clicked.connect(lambda: self.removed.emit(self._id))
            row.addWidget(remove)
        return row

    def _add_words(self, titled: bool) -> None:
        fields, say, do = Fields(self._desk, self._workshop), self._desk.words.say, self._workshop.do
        if titled:
            self.column.addWidget(
                fields.line(
                    say("Title of the round"),
                    field_key("round", self._id, "title"),
                    lambda: self._workshop.tables.get(Round, self._id).title,
                    lambda t: do(change_round, round=self._id, title=t),
                )
            )
        if not self._frozen:
            self.column.addWidget(
                fields.area(
                    say("Question put to the vote"),
                    field_key("round", self._id, "question"),
                    lambda: self._workshop.tables.get(Round, self._id).question,
                    lambda t: do(change_round, round=self._id, question=t),
                    lines=(1, 4),
                )
            )


class _Rules(QWidget):
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
        self.all_placed = CheckBox(look, say("All must be placed"))
        self.blank = CheckBox(look, say("Blank ballots are allowed"))
        self._cap_box = labelled(desk, say("Most on one orientation"), self.cap)
        self._dots_box = labelled(desk, say("Marks per person"), self.dots)
        flow = FlowLayout(self, gap=4 * GRID)
        for widget in (
            labelled(desk, say("Marks"), self.way),
            labelled(desk, say("Secrecy"), self.secrecy),
            self._dots_box,
            self._cap_box,
            labelled(desk, say("Orientations retained"), self.retain),
            self.all_placed,
            self.blank,
        ):
            flow.addWidget(widget)
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
        self.all_placed.setVisible(round.dots > 1)
        self.all_placed.setChecked(round.all_placed)
        self.blank.setChecked(round.blank_allowed)
