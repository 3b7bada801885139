"""A table as it is prepared: how its rows stand, and its columns, which are the questions of a form."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.pages import empty, focus_named, focused_name, labelled, part_title
from atelier.desk.prepare.table_column import ColumnCard
from atelier.gestures.steps import change_step
from atelier.gestures.tables_of_rows import add_columns, move_column, remove_column
from atelier.look.choices import SegmentedControl
from atelier.look.lines import DraftLine
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import N_
from atelier.workshop.entities import RowsAs, Step, TableColumn

STANDS: Final = (
    (RowsAs.TABLE, N_("Table"), N_("One row after the other, as in a spreadsheet.")),
    (RowsAs.CARDS, N_("Cards"), N_("Each row is a card, headed by what its first column says.")),
    (RowsAs.FORM, N_("Form"), N_("One sheet: the questions stand one under another.")),
)
"""How rows may stand, with what that means on the screen and on paper."""


class TablePart(QWidget):
    """A card for each column; a title typed in the line below them adds one, and Enter waits for the next."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, step
        say = desk.words.say
        self.stand = SegmentedControl(
            desk.look, say("How rows stand"), [(key, say(name)) for key, name, _ in STANDS]
        )
        self.stand.chosen.connect(self._choose_stand)
        self._meant = small_hint(desk.look, "")
        self.new = self._new_line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        self._heading = part_title(desk, "")
        column.addWidget(self._heading)
        column.addWidget(labelled(desk, say("How rows stand"), self.stand))
        column.addWidget(self._meant)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(3 * GRID)
        column.addLayout(self._cards)
        column.addWidget(self.new)
        self.cards: list[ColumnCard] = []
        self._shape = self._read_shape()
        self._show_head()
        self._build()

    def told(self, notice: Notice) -> None:
        """Rebuild where columns came, went, moved or became of another type; fields follow by themselves."""
        shape = self._read_shape()
        if shape != self._shape:
            self._shape = shape
            name = focused_name(self)
            self._build()
            any(focus_named(card, name) for card in self.cards)  # what was there goes a moment later
        if notice.touches(Step):
            self._show_head()

    def move_focused(self, by: int) -> None:
        """Put the column that the keys are in one place earlier (-1) or later (1)."""
        focused = QApplication.focusWidget()
        for card in self.cards:
            if focused is not None and card.isAncestorOf(focused):
                self._move(card.id, by)
                return

    @property
    def in_column(self) -> bool:
        """Whether the keys are in a column, which then is what is moved."""
        focused = QApplication.focusWidget()
        return focused is not None and any(card.isAncestorOf(focused) for card in self.cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line in which the next title is typed stays in view while the columns above it grow."""
        super().resizeEvent(event)
        if self.new.hasFocus():
            QTimer.singleShot(0, self, self._follow_keys)

    def _follow_keys(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.new, 0, 4 * GRID)

    def _read_shape(self) -> object:
        return tuple((c.id, c.type) for c in self._workshop.tables.children(TableColumn, self._id))

    def _show_head(self) -> None:
        step, say = self._workshop.tables.find(Step, self._id), self._desk.words.say
        if step is None:
            return
        form = step.rows_as is RowsAs.FORM
        self.stand.choose(step.rows_as)
        self._heading.setText(say("The questions of the form") if form else say("The columns of the table"))
        self._meant.setText(say(next(meant for key, _, meant in STANDS if key is step.rows_as)))
        name = say("Add a question") if form else say("Add a column")
        self.new.setPlaceholderText(name)
        self.new.setAccessibleName(name)

    def _build(self) -> None:
        empty(self._cards)
        columns = self._workshop.tables.children(TableColumn, self._id)
        self.cards = [ColumnCard(self._desk, self._workshop, column.id) for column in columns]
        for place, card in enumerate(self.cards):
            card.show_place(first=place == 0, last=place == len(self.cards) - 1)
            card.moved.connect(self._move)
            card.removed.connect(self._remove)
            self._cards.addWidget(card)
            card.show()  # now, so that it can take the focus at once

    def _new_line(self) -> DraftLine:
        line = DraftLine()
        key = field_key("step", self._id, "new_column")
        line.setObjectName(key)
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=self._add)
        return line

    def _add(self, text: str) -> object:
        """One column for each title: several come from the first row of a spreadsheet."""
        titles = [title for part in text.split("\t") if (title := part.strip())]
        return self._workshop.do(add_columns, step=self._id, titles=titles)

    def _choose_stand(self, key: str) -> None:
        self._desk.attempt(lambda: self._workshop.do(change_step, step=self._id, rows_as=RowsAs(key)))
        self._show_head()

    def _move(self, column: str, by: int) -> None:
        ids = [each.id for each in self._workshop.tables.children(TableColumn, self._id)]
        place = ids.index(column) + by
        if 0 <= place < len(ids):
            self._desk.attempt(lambda: self._workshop.do(move_column, column=column, index=place))

    def _remove(self, column: str) -> None:
        if self._desk.attempt(lambda: self._workshop.do(remove_column, column=column)):
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
