"""Where a letter is pasted: the text, and below it what each part of it is taken for."""

from collections import Counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import native
from atelier.desk.context import Desk
from atelier.desk.fields import field_key, today
from atelier.desk.prepare.letter.fates import sum_said
from atelier.desk.prepare.letter.names import Where
from atelier.desk.prepare.letter.remains import texts_of_method, with_remains
from atelier.desk.prepare.letter.rows import LetterRows
from atelier.desk.prepare.letter.taking import Line, Taken, lines_of, step_of_groups, taken, walls_of
from atelier.gestures.letters import bring_in_letter
from atelier.intake.letter import GROUPED, Letter, Meaning, Piece, read_letter
from atelier.look.areas import TextArea
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, NextWorkshop, Scenario, Step, Workshop
from atelier.workshop.refusals import Refused
from atelier.workshop.walls import groups

_PAUSE = 250
"""Milliseconds without a key, after which what was typed is read."""
_LINES = (6, 3)
"""Lines of text in view, where there is height and where there is not."""
_HIGH = 640


class LetterPage(QWidget):
    """Reads what is pasted at once, what is typed when the hands rest. One gesture takes all, one undo.

    What somebody says of a piece stays said of it while the text around it changes.
    """

    left = Signal()
    people = Signal(str)
    """The lines of a letter that name who comes, once the rest of it was taken."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        say = desk.words.say
        self._key = field_key("workshop", workshop.name, "letter")
        example = say(
            "Workshop 2: Our place in the town\n"
            "Thursday 27 March, 2 pm to 5 pm\n"
            "Stakes\n"
            "Group 1: the organisation, stronger\n"
            "The year is 2040. You are… Question?"
        )
        self.area = TextArea(
            desk.look, say("Text of the letter"), placeholder=example, lines=(_LINES[0],) * 2
        )
        self.take_button = Button(desk.look, "", kind=Kind.PRIMARY, icon="check", tip=native("Ctrl+Enter"))
        self.take_button.clicked.connect(self.bring_in)
        self.close_button = Button(desk.look, say("Close"), kind=Kind.QUIET)
        self.close_button.clicked.connect(self.left)
        self._sum = Label(desk.look, kind="muted")
        self.rows = LetterRows(desk)
        self.rows.chosen.connect(self._choose)
        self.rows.kept.connect(self._keep)
        self.rows.grown.connect(lambda: order_tabs(self))
        self._group, self._step = 0, ""
        self._said: dict[tuple[str, int], Where] = {}
        """What somebody said that a piece is, by its text and how many like it stand before it."""
        self._kept: dict[Where, bool] = {}
        """What is left from the method, and somebody said whether it is to stay."""
        self._own: frozenset[object] | None = None
        self._pieces: list[Piece] = []
        self.lines: list[Line] = []
        self._lay_out()
        self._later = QTimer(self, interval=_PAUSE, singleShot=True)
        self._later.timeout.connect(self._show)
        self.area.textChanged.connect(self._changed)
        self.area.draft.connect(self._put)
        self.area.closed.connect(self._put)
        self._length = self.area.document().characterCount()
        if draft := workshop.drafts().get(self._key, ""):
            self.area.drafting.restore(draft)
        self._show()

    @property
    def remarks(self) -> str:
        """What is said of the letter as a whole."""
        return self._sum.text()

    def begin(self, step: str = "", group: int = 0, text: str = "") -> None:
        """Read for the step in view, what nothing names for a group of it, and put a text in."""
        self._step, self._group = step, group
        if text.strip():
            self.area.selectAll()
            self.area.textCursor().insertText(text)
        self._show()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """What stands in the workshop may have changed, and its groups."""
        touched = notice.touches(Workshop, NextWorkshop, Step, Group, Scenario)
        if touched and self._pieces and self.isVisible():
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes all, Escape goes back to what was in view."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.bring_in()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window leaves the text fewer lines, so that something is seen of how it is read."""
        super().resizeEvent(event)
        low = self.height() < _HIGH
        self._about.setVisible(not low)
        lines = _LINES[low]
        self.area.show_lines(lines, lines)

    def bring_in(self) -> None:
        """Write all that is taken, in one gesture; then there is nothing left to paste."""
        if self._later.isActive():
            self._show()
        if not any(line.taken for line in self.lines):
            return
        walls = walls_of(self._workshop.tables)
        count, told, step = self._count(), self._taken(), step_of_groups(self._workshop.tables, self._step)
        done = self._desk.attempt(
            lambda: self._workshop.do(
                bring_in_letter,
                workshop=told.workshop,
                following=told.following,
                step=step.id if step else None,
                told=told.told,
                asked={walls[place - 1].id: question for place, question in told.asked.items()},
            )
        )
        if done is None:
            return
        self.area.drafting.set_stored("")
        self.area.clear()
        self._said, self._kept = {}, {}
        self._put("")
        self._show()
        self.left.emit()
        words = self._desk.words
        self._desk.note(
            words.say_n(
                "{n} field was filled in. Undo takes it back.",
                "{n} fields were filled in. Undo takes them back.",
                count,
            )
        )
        if told.people:
            self.people.emit(told.people)

    def _taken(self) -> Taken:
        return taken(self.lines, today(self._desk))

    def _count(self) -> int:
        """How many fields are written."""
        return len({line.where for line in self.lines if line.taken})

    def _choose(self, place: int, where: Where) -> None:
        of_the_letter = sum(not line.remains for line in self.lines[:place])
        self._said[self._names()[of_the_letter]] = where
        self._show()

    def _keep(self, place: int, keep: bool) -> None:
        self._kept[self.lines[place].where] = keep
        self._show()

    def _of_method(self) -> frozenset[object]:
        """Read when the first scenario comes in."""
        if self._own is None:
            self._own = texts_of_method(self._desk.session, self._workshop.tables.workshop.method)
        return self._own

    def _names(self) -> list[tuple[str, int]]:
        """Each piece by its text and how many like it stand before it."""
        seen: Counter[str] = Counter()
        names = []
        for piece in self._pieces:
            names.append((piece.text, seen[piece.text]))
            seen[piece.text] += 1
        return names

    def _taken_for(self, walls: int) -> list[Piece]:
        """Each piece as somebody said that it is; not for a wall that is no longer there."""
        pieces = []
        for piece, name in zip(self._pieces, self._names(), strict=True):
            meaning, number = self._said.get(name, (piece.meaning, piece.group))
            gone = meaning is Meaning.STEP_QUESTION and number > walls
            same = gone or (meaning, number) == (piece.meaning, piece.group)
            pieces.append(piece if same else Piece(piece.text, meaning, number))
        return pieces

    def _put(self, text: str) -> None:
        self._desk.attempt(lambda: self._workshop.put_draft(self._key, text))

    def _changed(self) -> None:
        """What comes in at one stroke is read at once; what is typed when the hands rest."""
        before, self._length = self._length, self.area.document().characterCount()
        if abs(self._length - before) <= 1:
            self._later.start()
        else:
            self._show()

    def _show(self) -> None:
        """Read the text again and show how."""
        self._later.stop()
        tables = self._workshop.tables
        walls = walls_of(tables)
        common = next((place for place, wall in enumerate(walls, 1) if not wall.by_group), min(1, len(walls)))
        titles = [wall.title for wall in walls]
        try:
            letter = read_letter(self.area.read(), group=self._group, walls=titles, common=common)
        except Refused:
            letter = Letter([])
        self._pieces = letter.pieces
        pieces = self._taken_for(len(walls))
        step = step_of_groups(tables, self._step)
        self.lines = lines_of(pieces, tables, step, today(self._desk))
        if any(line.piece.group and line.taken for line in self.lines):
            self.lines = with_remains(self.lines, tables, step, self._of_method(), self._kept)
        present = {group.number for group in groups(tables, step.id)} if step else set()
        numbers = sorted(present | {piece.group for piece in pieces if piece.meaning in GROUPED})
        self.rows.show_lines(self.lines, numbers, titles)
        words = self._desk.words
        label = words.say_n("Fill in {n} field", "Fill in {n} fields", self._count())
        self.take_button.setText(f" {label}")
        self.take_button.setAccessibleName(label)
        nothing = words.say("Paste the text of a letter first.")
        if self._pieces:
            nothing = words.say("Nothing in this text is to be written.")
        self.take_button.refuse("" if self._count() else nothing)
        self._sum.setText(sum_said(words, self.lines, letter.unread))

    def _lay_out(self) -> None:
        desk, say = self._desk, self._desk.words.say
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(TitleLabel(desk.look, say("Paste an invitation"), px=26))
        told = say(
            "The letter, the programme or the page of scenarios as it is: each part goes to its field. "
            "Nothing is written before you say so."
        )
        self._about = Label(desk.look, told, kind="muted")
        column.addWidget(self._about)
        column.addWidget(self.area)
        column.addLayout(buttons)
        self._sum.setMinimumHeight(self._sum.fontMetrics().height() + 4)
        column.addWidget(self._sum)
        column.addWidget(self.rows, 1)
