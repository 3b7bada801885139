"""What is about to be pasted, as it will be read: nothing is put into the table before somebody says so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from atelier.desk.context import Desk
from atelier.desk.run.table.shown import doubt_said
from atelier.gestures.tables_of_rows import LONGEST
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID
from atelier.wall.cell_words import shown
from atelier.words_refusals import say_refusal
from atelier.workshop.cells import Read, read_cell
from atelier.workshop.entities import TableColumn
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import fold

_SHOWN = 200
"""Rows that are shown; all are pasted."""
_LONG = 1200
"""Rows above which pasting takes longer than a quarter of a second."""
_FEW = 8
"""Columns that share the width; more are scrolled."""


class PastePreview(QWidget):
    """Enter pastes, Escape gives up. A first row that holds the titles of the columns is left out."""

    accepted = Signal(object)
    """The block to paste."""
    given_up = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say, look = desk.words.say, desk.look
        self._block: list[Sequence[str]] = []
        self._columns: list[TableColumn] = []
        self._title = TitleLabel(look, px=22)
        self._doubts = Label(look, kind="muted")
        self.titles = CheckBox(look, say("The first row holds the titles: leave it out"))
        self.titles.toggled.connect(lambda _on: self._show())
        self.sheet = QTableWidget()
        self.sheet.setAccessibleName(say("What will be pasted"))
        self.sheet.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.sheet.setTabKeyNavigation(False)
        self.sheet.setWordWrap(False)
        self.sheet.setCornerButtonEnabled(False)
        across = self.sheet.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setDefaultSectionSize(150)
        self.sheet.verticalHeader().setDefaultSectionSize(32)
        self.paste = Button(look, "", kind=Kind.PRIMARY, icon="clipboard-paste")
        self.paste.clicked.connect(self._accept)
        cancel = Button(look, say("Do not paste"), kind=Kind.QUIET)
        cancel.clicked.connect(self.given_up)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.paste)
        foot.addWidget(cancel)
        foot.addWidget(self.titles)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        for widget in (self._title, self._doubts, self.sheet):
            column.addWidget(widget)
        column.setStretch(2, 1)
        column.addLayout(foot)

    def show_block(self, block: Sequence[Sequence[str]], columns: Sequence[TableColumn]) -> None:
        """Show a block as it would stand in these columns, those from where the keys are on."""
        self._block, self._columns = list(block), list(columns)
        known = {fold(column.title) for column in columns}
        named = sum(fold(cell) in known for cell in block[0])
        self.titles.blockSignals(True)
        self.titles.setChecked(named > len(block[0]) / 2)
        self.titles.blockSignals(False)
        self.titles.setVisible(len(block) > 1)
        self._show()
        self.paste.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.paste.isEnabled():
            self._accept()
        else:
            super().keyPressEvent(event)

    @property
    def _rows(self) -> list[Sequence[str]]:
        return self._block[1:] if self.titles.isChecked() else self._block

    def _accept(self) -> None:
        rows = self._rows
        if len(rows) > _LONG:
            told = self._desk.words.say_n("Pasting {n} row…", "Pasting {n} rows…", len(rows))
            self._title.setText(told)
            self._title.repaint()  # now: it is one gesture on the disk, and the window answers after it
        self.accepted.emit(rows)
        if len(rows) > _LONG and self.isVisible():  # it was refused
            self._show()

    def _show(self) -> None:
        words, rows = self._desk.words, self._rows
        wide = max(map(len, rows), default=0)
        here = self._columns[:wide]
        self._title.setText(words.say_n("{n} row to paste", "{n} rows to paste", len(rows)))
        verb = words.say_n("Paste {n} row", "Paste {n} rows", len(rows))
        self.paste.setText(f" {verb}")
        self.paste.setAccessibleName(verb)
        self.sheet.clear()
        self.sheet.setColumnCount(wide)
        self.sheet.setRowCount(min(len(rows), _SHOWN))
        beyond = [words.say("(no column)")] * (wide - len(here))
        self.sheet.setHorizontalHeaderLabels([*(column.title for column in here), *beyond])
        doubtful = self._fill(rows, here)
        self._say(len(rows), doubtful, wide - len(here))

    def _fill(self, rows: Sequence[Sequence[str]], columns: Sequence[TableColumn]) -> int:
        """Put the first rows into the sheet; gives how many cells of all are in doubt."""
        words, palette = self._desk.words, self._desk.look.palette
        sign = self._desk.look.icon("triangle-alert", palette.gold, 16)
        doubtful = 0
        for row, cells in enumerate(rows[:LONGEST]):
            for place, typed in enumerate(cells):
                column = columns[place] if place < len(columns) else None
                read = None if column is None else _read(column, typed)
                doubt = None if read is None else read.doubt
                doubtful += doubt is not None
                if row >= _SHOWN:
                    continue
                text = typed if column is None or read is None else shown(words, column, read.text)
                item = QTableWidgetItem(" ".join(text.split()))
                if doubt is not None:
                    item.setIcon(sign)
                    item.setForeground(QColor(palette.gold))
                    item.setToolTip(doubt_said(words, doubt))
                self.sheet.setItem(row, place, item)
        few = self.sheet.columnCount() <= _FEW
        mode = QHeaderView.ResizeMode.Stretch if few else QHeaderView.ResizeMode.Interactive
        self.sheet.horizontalHeader().setSectionResizeMode(mode)
        return doubtful

    def _say(self, rows: int, doubtful: int, beyond: int) -> None:
        words, said = self._desk.words, []
        if rows > LONGEST:
            refused = Refused(Reason.TABLE_TOO_LONG, asked=rows, limit=LONGEST)
            said.append(say_refusal(words, refused))
        if beyond:
            said.append(
                words.say_n(
                    "{n} column finds no place from here on: add columns in Prepare, or copy less.",
                    "{n} columns find no place from here on: add columns in Prepare, or copy less.",
                    beyond,
                )
            )
        if doubtful:
            said.append(
                words.say_n(
                    "{n} cell does not fit its column: it is kept as it was copied, to be checked.",
                    "{n} cells do not fit their columns: they are kept as they were copied, to be checked.",
                    doubtful,
                )
            )
        if rows > _SHOWN:
            said.append(words.say("The first {n} are shown.", n=_SHOWN))
        self._doubts.setText(" ".join(said) or words.say("All of it can be read."))
        self.paste.refuse(said[0] if beyond or rows > LONGEST else "")


def _read(column: TableColumn, typed: str) -> Read:
    """A cell that is too long to be kept is shown by its beginning; pasting it is refused."""
    try:
        return read_cell(column, typed)
    except Refused as refused:
        return Read(typed[:_SHOWN], refused)
