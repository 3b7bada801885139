"""The table in which the lines of a file are ticked and corrected, and its columns named."""

from typing import Any, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from atelier.desk.context import Desk
from atelier.desk.prepare.importing.model import FIRST, MEANT, ImportModel
from atelier.desk.prepare.importing.ticking import TickDelegate
from atelier.look.tokens import CONTROL, SMALL

_WIDTHS, _NARROW = (250, 210), (190, 130)
"""Of the first two columns, where there is room and where there is not."""
_ROOMY = 800
_WIDEST = 260
_SAMPLE = 40


class ImportTable(QTableView):
    """The space bar ticks, Enter corrects, Alt+Down says what the column holds."""

    column_taken = Signal(int)
    """The column of the file that the keys are in; -1 for none."""

    def __init__(self, desk: Desk, model: ImportModel) -> None:
        super().__init__()
        self._desk, self._model = desk, model
        self.setModel(model)
        self.setItemDelegateForColumn(0, TickDelegate(desk, self))
        self.setAccessibleName(desk.words.say("Lines of the file"))
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(CONTROL - 2)
        rows.setFont(desk.look.text_font(SMALL))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.sectionClicked.connect(self._ask)
        self.selectionModel().currentChanged.connect(
            lambda index, _: self.column_taken.emit(index.column() - FIRST if index.isValid() else -1)
        )

    def fit(self) -> None:
        """Give each column the width of what stands in it, within bounds."""
        metrics, first = self.fontMetrics(), _WIDTHS if self.width() >= _ROOMY else _NARROW
        preview = self._model.preview
        for column in range(self._model.columnCount()):
            if column < FIRST or preview is None:
                self.setColumnWidth(column, first[column] if column < FIRST else 80)
                continue
            said = [row[column - FIRST] for row in preview.sheet.rows[:_SAMPLE]]
            said.append(str(self._model.headerData(column, Qt.Orientation.Horizontal)) + "MM")
            wanted = max(metrics.horizontalAdvance(text[:60]) for text in said) + 28
            self.setColumnWidth(column, max(90, min(_WIDEST, wanted)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that the table adds to those of any table."""
        index, key = self.currentIndex(), event.key()
        others = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() & ~others == Qt.KeyboardModifier.NoModifier
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # what the field of a cell lets through is not for the table
        elif not index.isValid():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and plain:
            tick = index.siblingAtColumn(0)
            state = tick.data(Qt.ItemDataRole.CheckStateRole)
            if state is not None:
                other = Qt.CheckState.Unchecked if state == Qt.CheckState.Checked else Qt.CheckState.Checked
                self._model.setData(tick, other, Qt.ItemDataRole.CheckStateRole)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if index.column() >= FIRST:
                self.edit(index)
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._ask(index.column())
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or not plain:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def meanings(self, column: int) -> QMenu:
        """What a column of the file may hold, to be chosen from."""
        preview = self._model.preview
        assert preview is not None
        menu = QMenu(self)
        for meaning, name in MEANT.items():
            action = menu.addAction(self._desk.words.say(name))
            action.setCheckable(True)
            action.setChecked(preview.columns.meanings[column] == meaning)
            action.triggered.connect(lambda _=False, said=meaning: self.mean(column, said))
        return menu

    def mean(self, column: int, meaning: str) -> None:
        """Let a column hold something else."""
        if self._model.preview is not None:
            self._model.preview.mean(column, meaning)
            self._model.tell()

    def _ask(self, section: int) -> None:
        if section < FIRST or self._model.preview is None:
            return
        heads = self.horizontalHeader()
        menu = self.meanings(section - FIRST)
        menu.aboutToHide.connect(menu.deleteLater)
        place = QPoint(heads.sectionViewportPosition(section), heads.height())
        menu.popup(cast(Any, heads).mapToGlobal(place))
