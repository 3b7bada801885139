"""One column of a table: its title, what its cells hold, what is meant, and the words to choose from."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.prepare.bound import Fields
from atelier.gestures.tables_of_rows import ColumnFields, change_column
from atelier.look.buttons import IconButton
from atelier.look.choices import Choice
from atelier.look.lines import DraftLine
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import N_
from atelier.workshop.entities import ColumnType, TableColumn

TYPES: Final = {
    ColumnType.TEXT: N_("Text"),
    ColumnType.LONG: N_("Long text"),
    ColumnType.CHOICE: N_("One choice"),
    ColumnType.CHOICES: N_("Several choices"),
    ColumnType.PERSON: N_("Person"),
    ColumnType.ORGANISATION: N_("Organisation"),
    ColumnType.DATE: N_("Date"),
    ColumnType.NUMBER: N_("Number"),
}
"""What cells may hold, as it is said here."""
_TYPE = 170


class ColumnCard(Card):
    """What it asks for is told by signals: whoever holds the cards knows their order."""

    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, desk: Desk, workshop: OpenWorkshop, column: str) -> None:
        super().__init__(margin=3 * GRID, gap=2 * GRID)
        self._desk, self._workshop, self.id = desk, workshop, column
        say, look = desk.words.say, desk.look
        stored = self._column()
        self.title = self._line("title", say("Title of the column"), say("Title"))
        self.type = Choice(look, say("What its cells hold"))
        for key, name in TYPES.items():
            self.type.addItem(say(name), key.value)
        self.type.setFixedWidth(_TYPE)
        self.type.setCurrentIndex(list(TYPES).index(stored.type))
        self.type.setObjectName(field_key("column", column, "type"))
        self.type.made.connect(lambda place: self._keep({"type": list(TYPES)[place]}))
        self._up = IconButton(look, "arrow-up", say("Move up"), key=command("move_up").keys[0])
        self._down = IconButton(look, "arrow-down", say("Move down"), key=command("move_down").keys[0])
        for name, button, by in (("up", self._up, -1), ("down", self._down, 1)):
            button.setObjectName(field_key("column", column, name))
            button.clicked.connect(lambda _on=False, by=by: self.moved.emit(self.id, by))
        remove = IconButton(look, "trash-2", say("Remove column {title}", title=stored.title))
        remove.clicked.connect(lambda: self.removed.emit(self.id))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.title, 1)
        row.addSpacing(GRID)
        row.addWidget(self.type)
        for button in (self._up, self._down, remove):
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addWidget(self._line("hint", say("What is meant"), say("What is meant, said beside it")))
        if stored.type in (ColumnType.CHOICE, ColumnType.CHOICES):
            self.column.addWidget(self._choices())
        self.destroyed.connect(workshop.listen(self._told))

    def show_place(self, *, first: bool, last: bool) -> None:
        """Whether it stands at an end."""
        say = self._desk.words.say
        self._up.refuse(say("This is the first column.") if first else "")
        self._down.refuse(say("This is the last column.") if last else "")

    def take_focus(self) -> None:
        """Put the keys on the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, field: str, name: str, example: str) -> DraftLine:
        line = DraftLine(placeholder=example)
        line.setAccessibleName(name)
        key = field_key("column", self.id, field)
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: str(getattr(self._column(), field)),
            keep=lambda text: self._change({field: text}),  # type: ignore[misc]
        )
        return line

    def _choices(self) -> QWidget:
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(
            Fields(self._desk, self._workshop).items(
                self._desk.words.say("Choices, one a line"),
                field_key("column", self.id, "choices"),
                lambda: self._column().choices,
                lambda lines: self._change({"choices": lines}),
                lines=(3, 8),
            )
        )
        return whole

    def _column(self) -> TableColumn:
        return self._workshop.tables.get(TableColumn, self.id)

    def _change(self, fields: ColumnFields) -> object:
        return self._workshop.do(change_column, column=self.id, **fields)

    def _keep(self, fields: ColumnFields) -> None:
        self._desk.attempt(lambda: self._change(fields))
        stored = self._workshop.tables.find(TableColumn, self.id)
        if stored is not None:
            self.type.setCurrentIndex(list(TYPES).index(stored.type))

    def _told(self, _notice: Notice) -> None:
        stored = self._workshop.tables.find(TableColumn, self.id)
        if stored is not None and self.type.currentIndex() != list(TYPES).index(stored.type):
            self.type.setCurrentIndex(list(TYPES).index(stored.type))
