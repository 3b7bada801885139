"""The rules of one round, and the sentences that say them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.pages import follow
from atelier.desk.prepare.bound import Fields
from atelier.desk.prepare.round_rules import RoundRules
from atelier.desk.prepare.rule_words import round_said
from atelier.gestures.votes import change_round
from atelier.look.buttons import IconButton
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import small_hint
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Act, Round


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
        self._rules: RoundRules | None = None
        self._add_words(bool(number))
        if self._frozen:
            told = desk.words.say("The vote has been opened: its rules stay as they were then.")
            self.column.addWidget(small_hint(desk.look, told))
        else:
            self._rules = RoundRules(desk, workshop, round)
            self.column.addWidget(self._rules)
        self.column.addWidget(self._sentence)
        self._show()
        follow(workshop, self, self._told)

    @property
    def rules(self) -> RoundRules:
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
        self._sentence.setText(round_said(round, self._desk.words))

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
