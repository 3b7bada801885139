"""The page of a step that is a table: the instruction at the left, and its rows, cards or form."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.keys import with_key
from atelier.desk.run.brief import Brief
from atelier.desk.run.folding import Fold
from atelier.desk.run.table.body import Body
from atelier.look.buttons import Button
from atelier.look.labels import ElidedLabel
from atelier.look.surfaces import Rule
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Cell, Record, Step, TableColumn

NARROW = 1180
"""Pixels of width of the window below which the instruction folds behind its button."""


class TablePage(QWidget):
    """Made once for a step, and kept while the workshop is open."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self.brief = Brief(desk, workshop, step)
        self.body = Body(desk, workshop, step)
        self._fold = Fold()
        self._rule = Rule(upright=True)
        name = desk.words.say("Instruction")
        self._open = Button(desk.look, name, icon="panel-left", tip=with_key(name, "brief_panel"))
        self._open.setCheckable(True)
        self._open.clicked.connect(self._turn)
        self._title = ElidedLabel(desk.look, weight=600)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self._open)
        top.addWidget(self._title, 1)
        top.addWidget(self.body.switch)
        top.addWidget(self.body.narrowing)
        middle = QVBoxLayout()
        middle.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 4 * GRID)
        middle.setSpacing(2 * GRID)
        middle.addLayout(top)
        middle.addWidget(self.body, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.brief)
        row.addWidget(self._rule)
        row.addLayout(middle, 1)
        self.brief.arrivals.left.connect(self.arrive)
        self.destroyed.connect(workshop.listen(self._told))
        self._show_title()

    def handlers(self) -> Handlers:
        """What can be done on this page now."""
        return {**self.body.handlers(), "walk_in": self._walk_in, "brief_panel": self._turn}

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold.fit(roomy=self.window().width() >= NARROW)
        self._show_brief()

    def _turn(self) -> None:
        """Show or fold the instruction; keys that were in it go back to the rows."""
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.brief.isAncestorOf(focused)
        self._fold.turn()
        self._show_brief()
        if had_keys:
            self.arrive()

    def _walk_in(self) -> None:
        if not self._fold.shown:
            self._turn()
        self.brief.walk_in()

    def _show_brief(self) -> None:
        shown = self._fold.shown
        self._open.setVisible(not (self._fold.roomy and shown))
        self._open.setChecked(shown)
        self.brief.setVisible(shown)
        self._rule.setVisible(shown)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Step):
            self._show_title()

    def _show_title(self) -> None:
        step = self._workshop.tables.find(Step, self._step)
        if step is not None:
            self._title.setText(step.title)
