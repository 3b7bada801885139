"""The rows of one table as Qt's item views take them, kept in step with the workshop notice by notice."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from atelier.desk.context import Desk
from atelier.desk.run.table.contents import Contents, Place
from atelier.desk.run.table.shown import doubt_said
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.wall.cell_words import shown
from atelier.workshop.entities import Cell, Entity, Record, Step, TableColumn

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Records in their order, or sorted and filtered for the eye alone; a row to begin one in stands below.

    What is typed neither moves its row away nor hides it: order and filter are taken anew when asked for.
    """

    counted = Signal()
    """How many rows there are, are seen, or are in doubt may be other."""
    returned = Signal(object)
    """Undo or redo has changed this cell (`Place`)."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QObject | None = None) -> None:
        """Listens to the workshop until it is destroyed."""
        super().__init__(parent)
        self._desk, self._workshop, self.step = desk, workshop, step
        self.said = Contents(workshop, step)
        self.rows: list[str] = list(self.said.numbers)
        """The records that are seen, from top to bottom."""
        self.sorted_by: tuple[str, bool] | None = None
        """The id of a column, and whether the last comes first; None: in their own order."""
        self.words = ""
        """What rows must hold to be seen."""
        self.destroyed.connect(workshop.listen(self._told))

    # ------------------------------------------------------------ what is asked of it

    @property
    def columns(self) -> list[TableColumn]:
        """The columns from left to right."""
        return self.said.columns

    @property
    def own_order(self) -> bool:
        """Whether all records are seen, in their own order."""
        return self.sorted_by is None and not self.words

    def record(self, row: int) -> str:
        """The record of a row; empty for the one below all others."""
        return self.rows[row] if 0 <= row < len(self.rows) else ""

    def place(self, index: Index) -> Place:
        """The cell at an index."""
        return self.record(index.row()), self.columns[index.column()].id

    def index_of(self, place: Place) -> QModelIndex:
        """Where a cell stands; invalid where it is not seen."""
        ids = [column.id for column in self.columns]
        if place[1] not in ids or (place[0] and place[0] not in self.rows):
            return QModelIndex()
        row = self.rows.index(place[0]) if place[0] else len(self.rows)
        return self.index(row, ids.index(place[1]))

    def doubt(self, place: Place) -> str:
        """Why a cell is no value of its column, in a sentence; empty where it is one."""
        found = self.said.doubts.get(place)
        return "" if found is None else doubt_said(self._desk.words, found)

    def sort_by(self, column: tuple[str, bool] | None) -> None:
        """Show the rows by a column (its id, and whether the last comes first), or in their own order."""
        self.sorted_by = column
        self._show()

    def let_through(self, words: str) -> None:
        """Show only the rows that hold some words; all where there are none."""
        self.words = words.strip()
        self._show()

    def show_all(self) -> None:
        """All rows, in their own order."""
        self.words, self.sorted_by = "", None
        self._show()

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or not self.columns else len(self.rows) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A cell is edited by the view; what takes two keys (ê) comes only to what may be."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; a screen reader also hears what is doubtful in it."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        place = (self.record(index.row()), column.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self._desk.words, column, self.said.text(place))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(column, place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.doubt(place) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles, with an arrow where rows are sorted by them; numbers of the rows in their own order."""
        if orientation is Qt.Orientation.Horizontal and section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                by = self.sorted_by
                arrow = "" if by is None or by[0] != column.id else "\u00a0↓" if by[1] else "\u00a0↑"
                return f"{column.title}{arrow}"
            if role == Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (column.title, column.hint) if part)
        elif orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            record = self.record(section)
            return str(self.said.numbers[record] + 1) if record else "+"
        return None

    def _aloud(self, column: TableColumn, place: Place) -> str:
        say = self._desk.words.say
        if not place[0]:
            return say("{column}: type to add a row", column=column.title)
        said = shown(self._desk.words, column, self.said.text(place)) or say("empty")
        if doubt := self.doubt(place):
            return say("{column}: {text}. To check: {why}", column=column.title, text=said, why=doubt)
        return say("{column}: {text}", column=column.title, text=said)

    # ------------------------------------------------------------ keeping in step

    def _told(self, notice: Notice) -> None:
        if notice.cause is Cause.BALLOT or self._workshop.tables.find(Step, self.step) is None:
            return
        known = {column.id for column in self.columns}
        mine = [change.entity for change in notice.changes if _stands_in(change.entity, self.step, known)]
        if not mine:
            return
        if any(isinstance(entity, TableColumn) for entity in mine):
            self.beginResetModel()
            self.said.read_all()
            self.rows = self.said.wanted(self.words, self.sorted_by)
            self.endResetModel()
            self.counted.emit()
            return
        cells = [entity for entity in mine if isinstance(entity, Cell)]
        for record in {cell.record for cell in cells} & set(self.said.numbers):
            self.said.read(record)
        new: list[str] = []
        if len(cells) < len(mine):
            new = self.said.take_records()
            whole = [*(record for record in self.rows if record in self.said.numbers), *new]
            self._arrange(list(self.said.numbers) if self.own_order else whole)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))
        said = {cell.record for cell in cells} - set(new)  # new rows were told of as they came
        for run in _runs(row for row, record in enumerate(self.rows) if record in said):
            self.dataChanged.emit(self.index(run[0], 0), self.index(run[-1], len(self.columns) - 1))
        self.counted.emit()
        if notice.cause in (Cause.UNDO, Cause.REDO) and cells:
            self.returned.emit((cells[0].record, cells[0].column))

    def _show(self) -> None:
        self._arrange(self.said.wanted(self.words, self.sorted_by))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.columns) - 1))
        self.counted.emit()

    def _arrange(self, wanted: list[str]) -> None:
        """Take rows out, put the others in order, put rows in: what is chosen stays chosen."""
        keep, had = set(wanted), set(self.rows)
        for run in reversed(_runs(place for place, record in enumerate(self.rows) if record not in keep)):
            self.beginRemoveRows(QModelIndex(), run[0], run[-1])
            del self.rows[run[0] : run[-1] + 1]
            self.endRemoveRows()
        staying = [record for record in wanted if record in had]
        if staying != self.rows:
            self._reorder(staying)
        for run in _runs(place for place, record in enumerate(wanted) if record not in had):
            self.beginInsertRows(QModelIndex(), run[0], run[-1])
            self.rows[run[0] : run[0]] = wanted[run[0] : run[-1] + 1]
            self.endInsertRows()

    def _reorder(self, rows: list[str]) -> None:
        """A run of rows that has moved is told as such: with a thousand rows the rest is not looked at."""
        if (run := _moved_run(self.rows, rows)) is not None:
            first, last, before = run
            self.beginMoveRows(QModelIndex(), first, last, QModelIndex(), before)
            self.rows = rows
            self.endMoveRows()
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        records = [self.record(index.row()) for index in held]
        self.rows = rows
        places = {record: row for row, record in enumerate(rows)} | {"": len(rows)}
        moved = [self.index(places[r], i.column()) for r, i in zip(records, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()


def _stands_in(entity: Entity, step: str, columns: set[str]) -> bool:
    """Whether something belongs to a table."""
    if isinstance(entity, TableColumn | Record):
        return entity.step == step
    return isinstance(entity, Cell) and entity.column in columns


def _runs(places: Iterable[int]) -> list[Sequence[int]]:
    """Places that follow each other, together."""
    pairs = [(place - number, place) for number, place in enumerate(places)]
    return [[place for _, place in group] for _, group in groupby(pairs, key=lambda pair: pair[0])]


def _moved_run(old: list[str], new: list[str]) -> tuple[int, int, int] | None:
    """The first and last row that have gone down together, and the row before which they stand now."""
    first = next(place for place, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1])
    end = len(old) - next(
        n for n, pair in enumerate(zip(reversed(old), reversed(new), strict=True)) if pair[0] != pair[1]
    )
    count = old.index(new[first]) - first
    same = new[first:end] == [*old[first + count : end], *old[first : first + count]]
    return (first, first + count - 1, end) if same else None
