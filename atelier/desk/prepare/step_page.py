"""One step in full: its words, and below them what its kind needs."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.methods.kinds import KINDS
from atelier.desk.prepare.bound import Fields
from atelier.desk.prepare.faces_part import FacesPart
from atelier.desk.prepare.grid import GridPart
from atelier.desk.prepare.lengths import Lengths
from atelier.desk.prepare.order_notes import step_note
from atelier.desk.prepare.table_part import TablePart
from atelier.desk.prepare.taking_up import TAKING, TakingUp
from atelier.desk.prepare.vote_part import VotePart
from atelier.desk.prepare.wall_part import WallPart
from atelier.gestures.steps import change_step
from atelier.look.buttons import IconButton
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Step, StepKind, Workshop
from atelier.workshop.kept import kept_method
from atelier.workshop.schedule import schedule

_ASKS = (StepKind.TALK, StepKind.WALL, StepKind.POSITIONING, StepKind.EVALUATION)
"""Kinds with a question of their own; a vote asks round by round."""


class StepPage(QWidget):
    """Header, fields, and a part for walls and votes. It is left once its step is gone."""

    moved = Signal(int)
    removed = Signal()
    pasting = Signal(str, int)
    """A page of scenarios is to be read, or what was pasted for the group of a number."""

    def __init__(
        self,
        desk: Desk,
        workshop: OpenWorkshop,
        step: str,
        lengths: Lengths | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`lengths` knows what the like of this step took before."""
        super().__init__(parent)
        self._desk, self._workshop, self._id = desk, workshop, step
        self._lengths = lengths
        self.note = _hidden_note(desk)
        self._fields = Fields(desk, workshop)
        shown = workshop.tables.get(Step, step)
        kind = shown.kind
        self._heading = SectionLabel(desk.look)
        self._earlier, self._later = self._movers()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(self._head())
        column.addLayout(self._named())
        column.addWidget(self.note)
        column.addWidget(self._opening())
        if shown.question or kind in _ASKS:
            column.addWidget(self._question())
        method = kept_method(workshop.tables)
        if method is not None and kind in TAKING:
            column.addWidget(TakingUp(desk, workshop, step, method))
        self.part: WallPart | VotePart | FacesPart | GridPart | TablePart | None = None
        if kind is StepKind.WALL:
            column.addWidget(self._answers_heading())
            self.part = WallPart(desk, workshop, step)
            self.part.pasting.connect(self.pasting)
        elif kind is StepKind.VOTE:
            self.part = VotePart(desk, workshop, step)
        elif kind is StepKind.EVALUATION:
            self.part = FacesPart(desk, workshop, step)
        elif kind is StepKind.POSITIONING:
            self.part = GridPart(desk, workshop, step)
        elif kind is StepKind.TABLE:
            self.part = TablePart(desk, workshop, step)
        if self.part is not None:
            column.addWidget(self.part)
        self._show_heading()
        QTimer.singleShot(0, self, self._show_note)  # the page is there before anything is read

    def take_title(self) -> None:
        """Put the keys on the title, all of it selected, to be typed over."""
        self._title.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.line.selectAll()

    def told(self, notice: Notice) -> None:
        """Follow a change; fields follow by themselves."""
        if self._workshop.tables.find(Step, self._id) is None:
            return
        if notice.touches(Step):
            self._show_heading()
        if notice.touches(Step, Workshop):
            self._show_note()
        if self.part is not None:
            self.part.told(notice)

    def _show_heading(self) -> None:
        words, steps = self._desk.words, self._workshop.tables.children(Step)
        step = self._workshop.tables.get(Step, self._id)
        place = steps.index(step)
        kind = words.say(KINDS[step.kind].name)
        purpose = words.say(KINDS[step.kind].purpose)
        self._heading.setToolTip(purpose)
        self._heading.setAccessibleDescription(purpose)
        self._heading.setText(words.say("Step {number} · {kind}", number=place + 1, kind=kind))
        self._earlier.refuse("" if place else words.say("This is the first step."))
        self._later.refuse("" if place + 1 < len(steps) else words.say("This is the last step."))

    def _show_note(self) -> None:
        """What the like of this step took before, and what its hours come to."""
        tables = self._workshop.tables
        earlier = self._lengths.of(self._id) if self._lengths is not None else ""
        said = [earlier, step_note(self._desk.words, schedule(tables), self._id)]
        self.note.setText("\n".join(filter(None, said)))
        self.note.setVisible(any(said))

    def _head(self) -> QHBoxLayout:
        say, look = self._desk.words.say, self._desk.look
        remove = IconButton(look, "trash-2", say("Remove this step"))
        remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._heading, 1)
        for button in (self._earlier, self._later, remove):
            row.addWidget(button)
        return row

    def _movers(self) -> tuple[IconButton, IconButton]:
        say, look = self._desk.words.say, self._desk.look
        earlier = IconButton(look, "arrow-up", say("Move up"), key=command("move_up").keys[0])
        later = IconButton(look, "arrow-down", say("Move down"), key=command("move_down").keys[0])
        earlier.clicked.connect(lambda: self.moved.emit(-1))
        later.clicked.connect(lambda: self.moved.emit(1))
        return earlier, later

    def _named(self) -> QHBoxLayout:
        say, do = self._desk.words.say, self._workshop.do
        self._title = self._fields.line(
            say("Title"),
            self._key("title"),
            lambda: self._step().title,
            lambda t: do(change_step, step=self._id, title=t),
        )
        minutes = self._fields.duration(
            say("Duration"),
            self._key("minutes"),
            lambda: self._step().minutes,
            lambda n: do(change_step, step=self._id, minutes=n),
        )
        minutes.setFixedWidth(120)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _opening(self) -> QWidget:
        do = self._workshop.do
        return self._fields.rich(
            self._desk.words.say("Opening sentence"),
            self._key("opening"),
            lambda: self._step().opening,
            lambda t: do(change_step, step=self._id, opening=t),
            lines=(2, 8),
        )

    def _question(self) -> QWidget:
        do = self._workshop.do
        return self._fields.area(
            self._desk.words.say("Question common to all"),
            self._key("question"),
            lambda: self._step().question,
            lambda t: do(change_step, step=self._id, question=t),
            lines=(1, 5),
        )

    def _answers_heading(self) -> QWidget:
        do = self._workshop.do
        return self._fields.line(
            self._desk.words.say("Heading of the answers in the minutes"),
            self._key("answers_heading"),
            lambda: self._step().answers_heading,
            lambda t: do(change_step, step=self._id, answers_heading=t),
            example=self._desk.words.say("Answers given"),
        )

    def _step(self) -> Step:
        return self._workshop.tables.get(Step, self._id)

    def _key(self, field: str) -> str:
        return field_key("step", self._id, field)


def _hidden_note(desk: Desk) -> Label:
    note = Label(desk.look, kind="hint")
    note.setAlignment(Qt.AlignmentFlag.AlignRight)
    note.hide()
    return note
