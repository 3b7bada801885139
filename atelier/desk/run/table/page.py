"""The page of a step that is a table: the instruction at the left, and its rows, cards or form."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.run.instructed import InstructedPage
from atelier.desk.run.table.body import Body
from atelier.look.labels import ElidedLabel
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Cell, Record, Step, TableColumn


class TablePage(InstructedPage):
    """Rows as a table, as cards, or as one form."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, workshop, step, parent)
        self.body = Body(desk, workshop, step)
        self._title = ElidedLabel(desk.look, weight=600)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.brief_button)
        top.addWidget(self._title, 1)
        top.addWidget(self.body.switch)
        top.addWidget(self.body.narrowing)
        middle = QVBoxLayout()
        middle.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 4 * GRID)
        middle.setSpacing(2 * GRID)
        middle.addLayout(top)
        middle.addWidget(self.body, 1)
        self.lay_out_beside(middle)
        self.destroyed.connect(workshop.listen(self._told))
        self._show_title()

    def handlers(self) -> Handlers:
        """What can be done on this page now."""
        return {**self.body.handlers(), **super().handlers()}

    def arrive(self) -> None:
        """The keys go to the rows, or to the form."""
        self.body.take_keys()

    def leave(self) -> None:
        """What is typed in a cell is kept."""
        self.body.finish()

    def show_thing(self, kind: str, id: str) -> None:
        """Choose what a page of the minutes came from: a row, or a cell of one."""
        tables = self._workshop.tables
        cell = tables.find(Cell, id) if kind == "cell" else None
        record = tables.find(Record, id) if kind == "record" else None
        if cell is not None:
            self.body.show_place((cell.record, cell.column))
        elif record is not None:
            columns = tables.children(TableColumn, record.step)
            self.body.show_place((record.id, columns[0].id if columns else ""))

    def _told(self, notice: Notice) -> None:
        if notice.touches(Step):
            self._show_title()

    def _show_title(self) -> None:
        step = self._workshop.tables.find(Step, self._step)
        if step is not None:
            self._title.setText(step.title)
