"""Paper ballots typed one a line: the numbers, Enter, the next. Only the box keeps what it says."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.vote.college_choice import CollegeChoice
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.marks import Chip, Tone
from atelier.look.notices import Banner, Gravity, small_hint
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.words_refusals import say_refusal
from atelier.workshop import acts
from atelier.workshop.ballots import OpenBallot
from atelier.workshop.entities import Round
from atelier.workshop.refusals import Refused
from atelier.workshop.vote import Marks, read_line, write_line
from atelier.workshop.vote.rules import MOST_DOTS, Rules

_ANY = Rules(dots=MOST_DOTS, cap=MOST_DOTS)
"""Reads a line that is not finished yet: what it says so far, whatever the round allows."""


class BallotPanel(QWidget):
    """The line, what is said of it, and the ballot before, until the next begins."""

    typing = Signal(object)
    """Dots by orientation number on the ballot being typed."""
    counted = Signal()
    """A ballot was counted, or corrected: the next begins."""
    stepped = Signal(int)
    """Another name is wanted for the ballot being typed: the next (1), or the one before (-1)."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        self._last: Marks | None = None
        self._correcting = False
        self._fixed: OpenBallot | None = None
        self.voter: str | None = None
        """Whose ballot it is, where open ballots bear names."""
        look, say = desk.look, desk.words.say
        self._heading = SectionLabel(look)
        self.line = QLineEdit()
        self._typed_font, self._hint_font = look.title_font(30), look.text_font(19)
        self.line.setTextMargins(0, 3 * GRID, 0, 3 * GRID)
        high = QFontMetrics(self._typed_font).height()
        self.line.setMinimumHeight(high + 8 * GRID)  # the same in both faces
        self.line.textChanged.connect(self._face)
        self._face("")
        self.line.setAccessibleName(say("Numbers of the ballot"))
        hint = say(
            "Type the numbers, Enter counts the ballot. 0 is a blank ballot. ↑ corrects the one before."
        )
        self.line.setAccessibleDescription(hint)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)
        self._placed = Chip(look)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._placed)
        self.refusal = Banner(look)
        self._before = self._make_before()
        self.college = CollegeChoice(desk, workshop, round)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(top)
        for widget in (self.college, self.line, small_hint(look, hint), self._before, self.refusal):
            column.addWidget(widget)
        self.refresh()
        self._show_typed("")

    def take_keys(self) -> None:
        """The next ballot can be typed."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Say which ballot this is, and whether the one before can still be corrected."""
        self.college.refresh()
        say = self._desk.words.say
        cast = self._workshop.polls.turnout(self._id)
        entitled = self._workshop.tables.get(Round, self._id).entitled
        complete = entitled is not None and cast >= entitled
        if self._correcting or self._fixed is not None:
            said = say("Correction of the ballot before")
            self._heading.setText(said if self._correcting else say("Correction of an earlier ballot"))
        elif complete:
            self._heading.setText(say("Everyone who may vote has voted"))
        else:
            self._heading.setText(say("Ballot no. {number}", number=cast + 1))
        self.line.setPlaceholderText("" if complete else say("Numbers, then Enter"))
        can = self._last is not None and self._workshop.polls.can_replace_last(self._id)
        self._before.setVisible(can and not self._correcting and self._fixed is None)

    def correct_open(self, ballot: OpenBallot) -> None:
        """Take an open ballot again, as may be done until the close."""
        self._correcting, self._fixed = False, ballot
        self.line.setText(write_line(ballot.marks, self._rules()))
        self.refusal.clear()
        self.refresh()
        self._show_typed(self.line.text())

    def give_up(self) -> None:
        """Another way is taken: what is begun is not kept, nor left on the screen."""
        self._clear()

    def give_up_correcting(self) -> None:
        """Another name was chosen: what was taken again stays as it was."""
        if self._fixed is not None:
            self._clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """↑ in an empty line takes the ballot before again; Escape gives a correction up."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.isAutoRepeat() and not self.line.text():
                return True  # held too long: nobody asks how it is done
            if event.key() == Qt.Key.Key_Up and not self.line.text():
                self._correct()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self._begin()
                return True
            by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
            if by is not None and not event.modifiers():
                self.stepped.emit(by)
                return True
        return False

    def _make_before(self) -> Card:
        say = self._desk.words.say
        card = Card(margin=3 * GRID)
        self.correct_button = Button(self._desk.look, say("Correct"), kind=Kind.QUIET)
        self.correct_button.clicked.connect(self._correct)
        row = QHBoxLayout()
        row.addWidget(Label(self._desk.look, say("The ballot before is counted.")), 1)
        row.addWidget(self.correct_button)
        card.column.addLayout(row)
        return card

    def _typed(self, text: str) -> None:
        """The first key of a new ballot makes the one before one among the others."""
        if text and not self._correcting and self._last is not None:
            self._last = None
            self._workshop.polls.forget_last()
        self.refusal.clear()
        self.refresh()
        self._show_typed(text)

    def _show_typed(self, text: str) -> None:
        dots = _so_far(text, len(acts.by_number(self._workshop.tables, self._id)))
        placed, allowed = sum(dots.values()), self._rules().dots
        say = self._desk.words.say
        legal = placed == allowed and self._legal(text)
        tone = Tone.BRICK if placed > allowed else Tone.GREEN if legal else Tone.NEUTRAL
        self._placed.show()
        self._placed.show_state(say("{placed} of {allowed}", placed=placed, allowed=allowed), tone)
        self.typing.emit(dots)

    def _enter(self) -> None:
        text = self.line.text()
        if not text.strip():
            self._say_how()
            return
        polls, round = self._workshop.polls, self._id
        try:
            marks = self._marks(text)
            if self._fixed is not None:
                polls.replace_open(round, self._fixed.id, marks)
            elif self._correcting:
                polls.replace_last(round, marks)
            else:
                polls.cast(round, marks, self.voter, college=self.college.group)
        except Refused as refused:
            title = self._desk.words.say("Ballot refused: {typed}", typed=text.strip()[:40])
            self._placed.hide()
            self.refusal.tell(Gravity.CHECK, title, say_refusal(self._desk.words, refused))
            self.line.selectAll()
            return
        self._last = None if self._fixed is not None else marks
        self._begin()
        self.counted.emit()

    def _say_how(self) -> None:
        """Enter on an empty line: what the line waits for."""
        say, found = self._desk.words.say, self._workshop.tables.get(Round, self._id)
        if found.entitled is not None and self._workshop.polls.turnout(self._id) >= found.entitled:
            title, told = say("Everyone who may vote has voted"), say("The vote can be closed, at the right.")
        else:
            title, told = say("The line is empty"), say("Type the numbers of the ballot, then Enter.")
            if found.blank_allowed:
                told = say("Type the numbers of the ballot, then Enter; 0 for a blank ballot.")
        self.refusal.tell(Gravity.INFO, title, told)

    def _face(self, text: str) -> None:
        """The hint does not look like a ballot that is typed."""
        self.line.setFont(self._typed_font if text else self._hint_font)

    def _correct(self) -> None:
        if self._last is None or not self._workshop.polls.can_replace_last(self._id):
            return
        self._correcting = True
        self.line.setText(write_line(self._last, self._rules()))
        self.refresh()
        self._show_typed(self.line.text())
        self.take_keys()

    def _begin(self) -> None:
        self._clear()
        self.take_keys()

    def _clear(self) -> None:
        """An empty line; setText, unlike clear, leaves no ballot in the line's own undo."""
        self._correcting, self._fixed = False, None
        self.line.setText("")
        self.refusal.clear()
        self.refresh()
        self._show_typed("")

    def _marks(self, text: str) -> Marks:
        return read_line(text, self._rules(), acts.by_number(self._workshop.tables, self._id).keys())

    def _legal(self, text: str) -> bool:
        try:
            self._marks(text)
        except Refused:
            return False
        return True

    def _rules(self) -> Rules:
        return acts.rules_of(self._workshop.tables.get(Round, self._id))


def _so_far(text: str, orientations: int) -> dict[int, int]:
    """Dots by number in a line that may be unfinished or wrong; what cannot be read counts for nothing."""
    try:
        return dict(read_line(text, _ANY, range(1, orientations + 1)))
    except Refused:
        return {}
