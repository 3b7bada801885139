"""One record as a form: its columns one under another, each in an editor that leaves room to think."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, day_of, field_key
from atelier.desk.run.table.completing import CompletingLine
from atelier.desk.run.table.hands import Hands
from atelier.desk.run.table.shown import doubt_said, known
from atelier.look.areas import TextArea
from atelier.look.choices import CheckBox
from atelier.look.flow import FlowLayout
from atelier.look.labels import Label
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.wall.cell_words import shown
from atelier.workshop.cells import choices_in, read_cell, texts
from atelier.workshop.entities import Cell, ColumnType, Record, TableColumn
from atelier.workshop.text import fold

_LINES = (3, 18)
_SHORT = {ColumnType.DATE: 220, ColumnType.NUMBER: 160}


class RecordFields(QWidget):
    """Made for one record of a step, or (empty) for the one that the first word typed begins."""

    began = Signal(str)
    """The record that a first word has begun."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, hands: Hands, record: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._hands, self.record = desk, workshop, hands, record
        self._shown: dict[str, Callable[[], None]] = {}
        self.editors: list[QWidget] = []
        """What is typed or ticked in, from top to bottom."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * GRID)
        for each in workshop.tables.children(TableColumn, hands.step):
            column.addWidget(self._field(each))
        self.destroyed.connect(workshop.listen(self._told))

    def _field(self, column: TableColumn) -> QWidget:
        """Title, what is meant, the editor, and below it what is to be checked."""
        look = self._desk.look
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GRID)
        name = Label(look, column.title, weight=600)
        box.addWidget(name)
        if column.hint:
            box.addWidget(Label(look, column.hint, kind="hint"))
        editor = self._editor(column)
        name.setBuddy(editor)
        box.addWidget(editor, 0, Qt.AlignmentFlag.AlignLeft if column.type in _SHORT else Qt.AlignmentFlag(0))
        problem = Label(look, kind="problem", px=SMALL)
        box.addWidget(problem)  # before it is shown

        def show() -> None:
            text = self._text(column.id)
            doubt = read_cell(column, text).doubt
            said = "" if doubt is None else doubt_said(self._desk.words, doubt)
            problem.setText(self._desk.words.say("To check: {why}", why=said) if said else "")
            problem.setVisible(bool(said))
            if isinstance(editor, _Ticks):
                editor.show_text(text)
            elif isinstance(editor, CompletingLine | TextArea):
                editor.setAccessibleDescription(said or column.hint)

        self._shown[column.id] = show
        show()
        return whole

    def _editor(self, column: TableColumn) -> QWidget:
        desk, key = self._desk, field_key("cell", self.record or self._hands.step, column.id)
        if column.type is ColumnType.CHOICES and column.choices:
            ticks = _Ticks(desk, column)
            ticks.ticked.connect(lambda text: self._say(column.id, text))
            self.editors += ticks.boxes
            return ticks
        editor: TextArea | CompletingLine
        if column.type is ColumnType.LONG:
            editor = TextArea(desk.look, column.title, lines=_LINES)
        else:
            proposed = known(self._workshop.tables, column)
            editor = CompletingLine(column.title, proposed, strict=column.type is ColumnType.CHOICE)
            editor.setPlaceholderText(self._example(column))
            editor.picked.connect(editor.drafting.finish)
            if column.type in _SHORT:
                editor.setFixedWidth(_SHORT[column.type])
        editor.setObjectName(key)
        bind(
            desk,
            editor,
            self._workshop,
            key,
            read=lambda: shown(desk.words, column, self._text(column.id)),
            keep=lambda text: self._say(column.id, text),
        )
        self.editors.append(editor)
        return editor

    def _example(self, column: TableColumn) -> str:
        """How a date is written, or that there are words to choose from."""
        if column.type is ColumnType.DATE:
            return self._desk.words.date_short(day_of(self._desk, self._workshop))
        if column.choices or column.type in (ColumnType.PERSON, ColumnType.ORGANISATION):
            return self._desk.words.say("↓ shows what may be chosen")
        return ""

    def _text(self, column: str) -> str:
        return texts(self._workshop.tables, self.record).get(column, "")

    def _say(self, column: str, text: str) -> None:
        new = self._hands.say(self.record, column, text)
        if new and not self.record:
            self.record = new
            self.began.emit(new)

    def _told(self, notice: Notice) -> None:
        if self.record and self._workshop.tables.find(Record, self.record) is None:
            return
        for change in notice.changes:
            entity = change.entity
            if isinstance(entity, Cell) and entity.record == self.record and entity.column in self._shown:
                self._shown[entity.column]()


class _Ticks(QWidget):
    """Several choices, each a box; what was kept as typed stands among them."""

    ticked = Signal(str)

    def __init__(self, desk: Desk, column: TableColumn) -> None:
        super().__init__()
        self._desk, self._column = desk, column
        self._more: list[str] = []
        self.setAccessibleName(column.title)
        self._flow = FlowLayout(self, gap=3 * GRID)
        self.boxes: list[QWidget] = []
        self._checks: list[CheckBox] = []
        for choice in column.choices:
            box = CheckBox(desk.look, choice)
            box.setAccessibleName(f"{column.title}: {choice}")
            box.clicked.connect(self._say)
            self._flow.addWidget(box)
            self._checks.append(box)
            self.boxes.append(box)

    def show_text(self, text: str) -> None:
        """Tick what a cell keeps; the rest of it is kept."""
        here = choices_in(text)
        folded = {fold(each) for each in here}
        offered = {fold(choice) for choice in self._column.choices}
        self._more = [each for each in here if fold(each) not in offered]
        for choice, box in zip(self._column.choices, self._checks, strict=True):
            box.setChecked(fold(choice) in folded)

    def _say(self) -> None:
        taken = [c for c, box in zip(self._column.choices, self._checks, strict=True) if box.isChecked()]
        self.ticked.emit("\n".join([*taken, *self._more]))
