"""Who gets the minutes: an address and an agreement for everybody of the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.gestures.people import change_participant
from atelier.look.choices import CheckBox
from atelier.look.labels import ElidedLabel, Label
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID, SMALL
from atelier.minutes.mail import usable
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Participant


class Recipients(QWidget):
    """Written and ticked in place: each is one gesture, as in *Prepare*. Agreement is never assumed."""

    changed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self.lines: dict[str, DraftLine] = {}
        self.agreed: dict[str, CheckBox] = {}
        self.problems: dict[str, Label] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._nobody = Label(desk.look, desk.words.say("Nobody is listed yet."), kind="muted")
        self._column.addWidget(self._nobody)
        self._table: QWidget | None = None
        self._lay_out(workshop.tables.children(Participant))
        self.destroyed.connect(workshop.listen(self._told))

    def _told(self, notice: Notice) -> None:
        if not notice.touches(Participant):
            return
        people = self._workshop.tables.children(Participant)
        if [person.id for person in people] != list(self.lines):
            self._lay_out(people)
        self._show(people)
        self.changed.emit()

    def _lay_out(self, people: Sequence[Participant]) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self.lines, self.agreed, self.problems = {}, {}, {}
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        for row, person in enumerate(people):
            grid.addWidget(self._names(person), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._address(person), row, 1)
            grid.addWidget(self._tick(person), row, 2, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._table)
        self._nobody.setVisible(not people)
        self._show(people)

    def _names(self, person: Participant) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ElidedLabel(self._desk.look, name_of(person), weight=600))
        if person.organisation:
            column.addWidget(ElidedLabel(self._desk.look, person.organisation, kind="muted", px=SMALL))
        return both

    def _address(self, person: Participant) -> QVBoxLayout:
        """The line, with what is wrong with it below."""
        problem = Label(self._desk.look, kind="problem", px=SMALL)
        problem.setText(self._desk.words.say("Look at this address again."))
        problem.hide()
        self.problems[person.id] = problem
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._line(person))
        column.addWidget(problem)
        return column

    def _line(self, person: Participant) -> DraftLine:
        say, id = self._desk.words.say, person.id
        line = DraftLine(placeholder=say("E-mail address"))
        line.setAccessibleName(say("E-mail address of {name}", name=name_of(person)))
        bind(
            self._desk,
            line,
            self._workshop,
            field_key("participant", id, "email"),
            read=lambda: self._workshop.tables.get(Participant, id).email,
            keep=lambda text: self._workshop.do(change_participant, participant=id, email=text),
        )
        self.lines[id] = line
        return line

    def _tick(self, person: Participant) -> CheckBox:
        say, id = self._desk.words.say, person.id
        tick = CheckBox(self._desk.look, say("Has agreed"))
        tick.setAccessibleDescription(name_of(person))
        tick.clicked.connect(lambda agreed: self._agree(id, agreed=agreed))
        self.agreed[id] = tick
        return tick

    def _agree(self, id: str, *, agreed: bool) -> None:
        self._desk.attempt(lambda: self._workshop.do(change_participant, participant=id, agreed=agreed))

    def _show(self, people: Sequence[Participant]) -> None:
        for person in people:
            self.agreed[person.id].setChecked(person.agreed)
            wrong = bool(person.email) and not usable(person.email)
            self._complain(self.lines[person.id], self.problems[person.id], wrong=wrong)

    def _complain(self, line: DraftLine, problem: Label, *, wrong: bool) -> None:
        if problem.isHidden() == wrong:
            problem.setVisible(wrong)
            line.setAccessibleDescription(problem.text() if wrong else "")
            line.setProperty("wrong", "true" if wrong else "false")
            line.style().unpolish(line)
            line.style().polish(line)


def name_of(person: Participant) -> str:
    """First name, last name."""
    return f"{person.first_name} {person.last_name}".strip()
