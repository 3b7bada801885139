"""A table before the room: its rows in columns that can be read from afar, one row large, or a form."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QWidget

from atelier.look import painting
from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.heading import put_heading
from atelier.stage.lettering import Text
from atelier.stage.page import CuePage
from atelier.stage.table_layout import Laid, Measure, Sheet, SheetPage
from atelier.wall.cell_words import shown_to_all
from atelier.workshop.cells import texts
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Cell, ColumnType, Entity, Record, RowsAs, Step, TableColumn

SOON = 100
"""Milliseconds from a change to its picture."""
MOST = 120
"""Rows that a room is shown: of more it is told how many there are."""
_LETTERS = {
    ColumnType.LONG: 13.0,
    ColumnType.TEXT: 8.0,
    ColumnType.CHOICES: 8.0,
    ColumnType.DATE: 5.4,
    ColumnType.NUMBER: 3.6,
}
"""How wide a column is at least, in heights of its letters; 7 of other types."""
_NAMES, _ANSWERS = 8.5, 16.0
"""The same of a form: what is asked, and what is answered."""


class TablePage(CuePage):
    """Follows what is typed. Its rows stand in their own order, however they are sorted at the desk."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self._measure = Measure(stage)
        self._laid: list[SheetPage] = []
        self._keys: list[str] = []
        """The id of each row that is shown: a record, or, on a form, a column."""
        self._columns: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.arrange)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Rows, columns and the title of the step. Whoever types is answered first."""
        if notice.touches(Cell, Record, TableColumn, Step) and not self._soon.isActive():
            self._soon.start()

    def arrange(self) -> None:
        """All, or the row or the column that the cue names."""
        self.sweep()
        words, tables = self.stage.words, self.stage.tables
        step = tables.find(Step, self.cue.step)
        if step is None or not tables.children(TableColumn, step.id):
            self.setAccessibleName(words.say("Nothing to show"))
            return
        self.setAccessibleName(step.title)
        title, sheet = self._sheet(step)
        found = self._measure.laid(sheet, put_heading(self, None, title, "", self.area))
        self.pages = len(found.pages)
        if self.pages > 1:
            self.sweep()
            number = words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
            found = self._measure.laid(sheet, put_heading(self, None, title, number, self.area))
            self.pages = len(found.pages)
        self._laid = found.pages
        self._put_sheet(sheet, found, found.pages[self.page])

    def page_of(self, said: Entity) -> int | None:
        """Where a cell stands: its row, and its column among those that stand side by side."""
        if not isinstance(said, Cell):
            return None
        key = said.record if self._columns else said.column
        if key not in self._keys or (self._columns and said.column not in self._columns):
            return None
        row, column = self._keys.index(key), self._columns.index(said.column) if self._columns else 1
        found = (
            number
            for number, page in enumerate(self._laid)
            if column in page.columns and any(part.row == row for part in page.parts)
        )
        return next(found, None)

    def _sheet(self, step: Step) -> tuple[str, Sheet]:
        """The heading, and what stands below it."""
        tables = self.stage.tables
        columns = tables.children(TableColumn, step.id)
        records = tables.children(Record, step.id)
        wanted = [column for column in columns if column.id == self.cue.cluster]
        self._keys, self._columns = [], []
        if step.rows_as is RowsAs.FORM:
            self._keys = [column.id for column in wanted or columns]
            said = texts(tables, records[0].id) if records else {}
            return step.title, self._form(said, wanted or columns, bare=True)
        if self.cue.number and records:
            record = records[min(self.cue.number, len(records)) - 1]
            said = texts(tables, record.id)
            name = self._said(columns[0], said).partition("\n")[0]
            return name or step.title, self._form(said, columns[1:] if name else columns, bare=False)
        beside = [column for column in wanted if column is not columns[0]]
        return step.title, self._rows(records, [columns[0], *beside] if wanted else columns)

    def _form(self, said: dict[str, str], columns: Sequence[TableColumn], *, bare: bool) -> Sheet:
        """Questions with what is answered; those without an answer only where they are `bare`."""
        rows = [(column.title, self._said(column, said)) for column in columns]
        kept = tuple(row for row in rows if bare or row[1])
        return Sheet((), kept, (_NAMES, _ANSWERS), (False, False), named=True)

    def _rows(self, records: Sequence[Record], columns: Sequence[TableColumn]) -> Sheet:
        told = [(record.id, texts(self.stage.tables, record.id)) for record in records[:MOST]]
        told = [(id, said) for id, said in told if said]
        self._keys, self._columns = [id for id, _ in told], [column.id for column in columns]
        found = [tuple(self._said(column, said) for column in columns) for _, said in told]
        if len(records) > MOST:
            more = self.stage.words.say_n("{n} more row", "{n} more rows", len(records) - MOST)
            found.append((more, *[""] * (len(columns) - 1)))
        return Sheet(
            tuple(column.title for column in columns),
            tuple(found),
            tuple(_LETTERS.get(column.type, 7.0) for column in columns),
            tuple(column.type is ColumnType.NUMBER for column in columns),
        )

    def _said(self, column: TableColumn, said: dict[str, str]) -> str:
        return shown_to_all(self.stage.words, column, said.get(column.id, ""))

    def _put_sheet(self, sheet: Sheet, laid: Laid, page: SheetPage) -> None:
        """The white sheet, the titles, and the rows with a line between two."""
        room = laid.room
        tops = [float(page.head)]
        for part in page.parts:
            tops.append(tops[-1] + (part.last - part.first) * laid.step + laid.between)
        ground = _Ground(self.stage, [round(top) for top in tops[0 if page.head else 1 : -1]])
        self.add(ground, QRect(room.left(), room.top(), room.width(), round(tops[-1])))
        if sheet.titles:
            muted = self.stage.look.palette.ink_2
            for column, place in self._places(laid, page, room.top() + 0.6 * laid.pad):
                self._put_text(sheet, laid, sheet.titles[column], column, place, colour=muted, strong=True)
        for part, top in zip(page.parts, tops, strict=False):
            for column, place in self._places(laid, page, room.top() + top + laid.between / 2):
                text = sheet.rows[part.row][column]
                self._put_cell(sheet, laid, text, column, (part.first, part.last), place)

    def _places(self, laid: Laid, page: SheetPage, top: float) -> list[tuple[int, QRect]]:
        """Each column of a page with the place of its cell, as high as it will be."""
        found, left = [], laid.room.left() + laid.pad
        for column, width in zip(page.columns, page.wide, strict=True):
            found.append((column, QRect(left, round(top), width, 0)))
            left += width + laid.pad
        return found

    def _put_cell(
        self, sheet: Sheet, laid: Laid, text: str, column: int, lines: tuple[int, int], place: QRect
    ) -> None:
        """The lines of a cell on this page; what names a row stands on each, where there is room."""
        named = column == 0 and (
            self._measure.lines(text, laid.px, place.width(), strong=True) <= lines[1] - lines[0]
        )
        part = (0, lines[1] - lines[0]) if named else lines
        colour = self.stage.look.palette.ink_2 if sheet.named and column == 0 else ""
        self._put_text(sheet, laid, text, column, place, colour=colour, strong=column == 0, lines=part)

    def _put_text(
        self,
        sheet: Sheet,
        laid: Laid,
        text: str,
        column: int,
        place: QRect,
        *,
        colour: str,
        strong: bool,
        lines: tuple[int, int] = (0, 10**6),
    ) -> None:
        """Figures, and what stands above them, end at the right of their column."""
        if not text:
            return
        style = self._measure.style(laid.px, strong=strong)
        label = Text(self.stage, text, style, colour=colour)
        label.show_lines(*lines)
        if sheet.right[column]:
            spare = place.width() - QFontMetrics(style.font).horizontalAdvance(text) - 2
            place.setLeft(place.left() + max(0, spare))
        place.setHeight(label.high(place.width()))
        self.add(label, place)


class _Ground(QWidget):
    """The white sheet under the rows, and the lines between them. It says nothing."""

    def __init__(self, stage: Stage, lines: list[int]) -> None:
        super().__init__()
        self._stage, self._lines = stage, lines

    def paintEvent(self, _event: QPaintEvent) -> None:
        stage, palette = self._stage, self._stage.look.palette
        thick = stage.part(0.004) if stage.strong else stage.part(0.0015)
        edge = palette.ink if stage.strong else palette.line
        painter = painting.begin(self)
        radius = stage.part(0.016)
        painting.panel(
            painter, QRectF(self.rect()), fill=palette.card, edge=edge, stroke=thick, radius=radius
        )
        for top in self._lines:
            painter.fillRect(QRectF(0, top, self.width(), thick), QColor(edge))
        painter.end()
