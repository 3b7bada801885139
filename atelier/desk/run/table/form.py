"""The one sheet of a form, in all the width that is easy to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import close_editors
from atelier.desk.pages import empty
from atelier.desk.run.table.fields import RecordFields
from atelier.desk.run.table.hands import Hands
from atelier.look.surfaces import Card, ScrolledColumn
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Record, Step, TableColumn

_WIDEST = 820
"""Pixels: longer lines are harder to follow."""


class RecordSheet(ScrolledColumn):
    """Shows one record, made anew where its columns change."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, hands: Hands) -> None:
        """Shows nothing yet."""
        super().__init__(margin=0, gap=0)
        self._desk, self._workshop, self._hands = desk, workshop, hands
        self.fields: RecordFields | None = None
        self._sheet = Card(margin=6 * GRID, gap=4 * GRID)
        self._sheet.setMaximumWidth(_WIDEST)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sheet, 100)
        row.addStretch(1)
        self.column.addLayout(row)
        self.destroyed.connect(workshop.listen(self._told))

    def show_record(self, record: str) -> None:
        """Show a record; empty: the one that the first word typed begins."""
        if self.fields is not None:
            close_editors(self.fields)
        empty(self._sheet.column)
        self.fields = RecordFields(self._desk, self._workshop, self._hands, record)
        self._sheet.column.addWidget(self.fields)
        self.fields.show()
        self.verticalScrollBar().setValue(0)
        order_tabs(self)

    def take_keys(self) -> None:
        """Put the keys in the first field in which nothing is said, else in the first."""
        if self.fields is not None and self.fields.editors:
            bare = [each for each in self.fields.editors if _bare(each)]
            (bare or self.fields.editors)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, notice: Notice) -> None:
        tables, fields = self._workshop.tables, self.fields
        if fields is None or tables.find(Step, self._hands.step) is None:
            return
        asked = notice.touches(TableColumn)
        gone = bool(fields.record) and tables.find(Record, fields.record) is None
        if asked or gone:
            self.show_record("" if gone else fields.record)


class FormView(RecordSheet):
    """The sheet of a step that has one."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, hands: Hands) -> None:
        super().__init__(desk, workshop, hands)
        self.setAccessibleName(desk.words.say("Form"))
        self.show_record(self._first())

    def _first(self) -> str:
        return next((r.id for r in self._workshop.tables.children(Record, self._hands.step)), "")

    def _told(self, notice: Notice) -> None:
        """Undo may bring another sheet."""
        super()._told(notice)
        if self.fields is not None and notice.touches(Record) and not self.fields.record and self._first():
            self.show_record(self._first())


def _bare(editor: QWidget) -> bool:
    read = getattr(editor, "text", None) or getattr(editor, "read", None)
    return read is not None and not str(read())
