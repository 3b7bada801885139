"""Rows that are filled in by keys as in a spreadsheet: what is typed replaces, Enter and Tab go on."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from atelier.desk.context import Desk
from atelier.desk.run.table.contents import Place
from atelier.desk.run.table.copying import Copying
from atelier.desk.run.table.editors import Move
from atelier.desk.run.table.hands import Hands
from atelier.desk.run.table.model import Index, RowsModel
from atelier.desk.run.table.painting import CellDelegate
from atelier.desk.run.table.sizes import Sizes
from atelier.desk.run.table.typing import Typing
from atelier.desk.run.table.walking import Walking
from atelier.look.notices import screen_reader_note
from atelier.session import OpenWorkshop

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsView(QTableView):
    """One table. Tab stays in it until its ends, Ctrl+Tab leaves it."""

    moved = Signal()
    """Another cell has the keys."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, rows: RowsModel, hands: Hands) -> None:
        super().__init__()
        self._desk, self.rows, self.hands = desk, rows, hands
        self._run = ""
        """The column in which a row was begun: Enter leads back to it."""
        cells = CellDelegate(desk.look, rows, self)
        self.setItemDelegate(cells)
        self.setModel(rows)
        self.setAccessibleName(desk.words.say("Rows of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.sizes = Sizes(self, rows, cells)
        self.typing = Typing(desk, workshop, self, rows, hands)
        self.clip = Copying(self, rows, hands, desk.words)
        self._walking = Walking(self, rows)
        rows.modelAboutToBeReset.connect(self.typing.give_up)
        rows.modelReset.connect(self._begin_anew)
        rows.returned.connect(self.choose)
        self.typing.ended.connect(self._go_on)
        self.doubleClicked.connect(lambda _index: self.typing.begin())
        self.horizontalHeader().sectionClicked.connect(self.sort_by)
        self.horizontalScrollBar().valueChanged.connect(self.typing.place)
        self.verticalScrollBar().valueChanged.connect(self.typing.place)
        self._begin_anew()

    # ------------------------------------------------------------ where the keys are

    @property
    def here(self) -> Place | None:
        """The cell that the keys act on."""
        index = self.currentIndex()
        return self.rows.place(index) if index.isValid() else None

    @property
    def chosen_rows(self) -> list[str]:
        """The records of which a cell is chosen, from top to bottom; not the row below all others."""
        found = sorted({index.row() for index in self.selectedIndexes()})
        return [record for row in found if (record := self.rows.record(row))]

    @property
    def whole_rows(self) -> bool:
        """Whether rows are chosen, and not cells of them."""
        chosen = self.selectionModel().selectedRows()
        return bool(chosen) and len(chosen) * len(self.rows.columns) == len(self.selectedIndexes())

    def choose(self, place: Place) -> None:
        """Put the keys on a cell, and bring it into view."""
        self._go(self.rows.index_of(place))

    def take_new_row(self) -> None:
        """Go to the row below all others, in which one is begun."""
        self._go(self.rows.index(len(self.rows.rows), 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_rows(self) -> None:
        """Choose the whole rows of what is chosen."""
        flags = QItemSelectionModel.SelectionFlag
        for index in self.selectedIndexes():
            self.selectionModel().select(index, flags.Select | flags.Rows)

    def sort_by(self, section: int) -> None:
        """By a column, then the other way round, then in their own order again."""
        self.typing.finish()
        column, found = self.rows.columns[section].id, self.rows.sorted_by
        if found is not None and found[0] == column:
            self.rows.sort_by(None if found[1] else (column, True))
        else:
            self.rows.sort_by((column, False))
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _go_on(self, move: str, place: Place) -> None:
        """After a cell was edited: below, where the row was begun, or beside."""
        if doubt := self.rows.doubt(place):
            screen_reader_note(self, doubt)
        index = self.rows.index_of(place)
        if not index.isValid():
            return
        if index.row() != self.currentIndex().row():  # a new row, which the sorting has put elsewhere
            run = self._run
            self._go(index)
            self._run = run
        if move in (Move.NEXT, Move.BACK):
            self._step(1 if move == Move.NEXT else -1)
        elif move in (Move.DOWN, Move.UP):
            ids = [column.id for column in self.rows.columns]
            section = ids.index(self._run) if self._run in ids and move == Move.DOWN else index.column()
            row = index.row() + (1 if move == Move.DOWN else -1)
            self._run = ""
            if 0 <= row < self.rows.rowCount():
                self._go(self.rows.index(row, section))
        self.moved.emit()

    def _step(self, by: int) -> bool:
        """The cell after, or before, row by row; false at the ends."""
        index, across = self.currentIndex(), len(self.rows.columns)
        place = index.row() * across + index.column() + by
        if not index.isValid() or not 0 <= place < self.rows.rowCount() * across:
            return False
        run = self._run or (self.rows.columns[index.column()].id if by > 0 else "")
        self._go(self.rows.index(place // across, place % across))
        self._run = run if place // across == index.row() else ""
        return True

    def _begin_anew(self) -> None:
        self.sizes.fit()
        if self.rows.columns and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))

    # ------------------------------------------------------------ what Qt says

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.setAttribute(
            Qt.WidgetAttribute.WA_InputMethodEnabled
        )  # which Qt takes from what it does not edit
        self._run = ""
        self.moved.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A letter that takes two keys (ê) begins a cell as any other does."""
        if event.commitString() or event.preeditString():
            self.typing.begin("")
            if self.typing.editor is not None:
                QApplication.sendEvent(self.typing.editor, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.sizes.fit()
        self.typing.place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.typing.finish()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self._desk.menu(at)

    def event(self, event: QEvent) -> bool:
        """The keys of a spreadsheet are its own, whatever the window has on them."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent):
            copies = event.matches(QKeySequence.StandardKey.Copy)
            if copies or _fills(event) or self._walking.claims(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.clip.copy()
        elif _fills(event):
            self.clip.fill_down()
        elif self._walking.claims(event):
            self._walking.go(event)
        elif key in _ENTER and not held:
            self.typing.begin()
        elif key == Qt.Key.Key_Escape and not self.rows.own_order:
            self.rows.show_all()
        elif key == Qt.Key.Key_Space and held == shift:
            self.choose_rows()
        elif key == Qt.Key.Key_Backspace and not held:
            self.clip.clear()
        elif _types(event):
            self.typing.begin(event.text())
        else:
            super().keyPressEvent(event)

    def _tab(self, event: QKeyEvent) -> None:
        """To the next cell, or, held with Ctrl and at the ends, to what stands after the table."""
        back = event.key() == Qt.Key.Key_Backtab or bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            QWidget.focusNextPrevChild(self, not back)
        elif not self._step(-1 if back else 1):
            event.ignore()


def _fills(event: QKeyEvent) -> bool:
    """Whether a key repeats what stands above, as in spreadsheets."""
    return event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    group = Qt.KeyboardModifier.GroupSwitchModifier
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    free = not held or held in (altgr, group)
    return free and bool(event.text()) and event.text().isprintable()
