"""The lines of a file as a table that Qt shows: whom each names, what becomes of it, then its cells."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from atelier.desk.context import Desk
from atelier.desk.people.words import PRESENCES, full_name
from atelier.desk.prepare.fates import fate_said
from atelier.desk.prepare.importing.preview import Preview
from atelier.intake.columns import LINE
from atelier.intake.headings import IGNORED
from atelier.intake.matching import Fate
from atelier.words import N_
from atelier.workshop.entities import Presence

Index = QModelIndex | QPersistentModelIndex
FIRST: Final = 2
"""Columns that stand before those of the file."""
MEANT: Final = {
    IGNORED: N_("Not used"),
    "name": N_("First and last name"),
    "last_name": N_("Last name"),
    "first_name": N_("First name"),
    "organisation": N_("Organisation"),
    "college": N_("College"),
    "role": N_("Role of this person"),
    "email": N_("E-mail address"),
    "presence": N_("Presence"),
    LINE: N_("Whole line"),
}
_ROOT = QModelIndex()


class ImportModel(QAbstractTableModel):
    """Cells are corrected in place; what follows from it is said at once."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.preview: Preview | None = None

    def show_preview(self, preview: Preview | None) -> None:
        """Show another sheet, or none."""
        self.beginResetModel()
        self.preview = preview
        self.endResetModel()
        self.changed.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self.preview is None else self.preview.count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self.preview is None else FIRST + self.preview.sheet.width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401
        if role != Qt.ItemDataRole.DisplayRole or self.preview is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._desk.words.number(section + 1)
        say = self._desk.words.say
        if section < FIRST:
            return (say("Read as"), say("What becomes of it"))[section]
        return f"{say(MEANT[self.preview.columns.meanings[section - FIRST]])}  ▾"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column is ticked, those of the file are corrected."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self.preview and self.preview.person(index.row()):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() >= FIRST else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell says, aloud too, and in which ink."""
        preview = self.preview
        if preview is None:
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.ToolTipRole and column == 1 and (known := preview.listed(row)):
            said = " – ".join(filter(None, (full_name(known), known.organisation)))
            return self._desk.words.say("In the list: {person}", person=said)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and preview.person(row):
            return Qt.CheckState.Checked if preview.taken(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._ink(row, column))
        if role == Qt.ItemDataRole.FontRole and column == 0:
            return self._desk.look.text_font(weight=600)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._text(row, column)}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        if self.preview is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.preview.tick(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole:
            self.preview.write(index.row(), index.column() - FIRST, str(value))
        else:
            return False
        self.tell()
        return True

    def tell(self) -> None:
        """Everything may read otherwise now: a line beside another, a column beside its heading."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))
        self.changed.emit()

    def _text(self, row: int, column: int) -> str:
        assert self.preview is not None
        if column >= FIRST:
            return self.preview.sheet.rows[row][column - FIRST]
        person = self.preview.person(row)
        if column == 1:
            return self._fate(row)
        if person is None:
            return ""
        more = (person.organisation, person.college) if LINE in self.preview.columns.meanings else ()
        return " · ".join(filter(None, (full_name(person), *more)))

    def _fate(self, row: int) -> str:
        assert self.preview is not None
        person = self.preview.person(row)
        if person is None:
            return fate_said(self._desk.words, self.preview.matches[row], doubtful=False)
        told = fate_said(self._desk.words, self.preview.matches[row], doubtful=person.doubtful)
        here = person.presence is Presence.PRESENT
        return told if here else f"{told} · {self._say(PRESENCES[person.presence])}"

    def _ink(self, row: int, column: int) -> str:
        assert self.preview is not None
        palette, preview = self._desk.look.palette, self.preview
        out = not preview.taken(row) or (
            column >= FIRST and preview.columns.meanings[column - FIRST] == IGNORED
        )
        if out:
            return palette.ink_2
        person, fate = preview.person(row), preview.matches[row].fate
        if column == 1 and (fate is Fate.NAMESAKE or (person is not None and person.doubtful)):
            return palette.gold
        return palette.petrol if column == 1 and fate is Fate.COMPLETES else palette.ink

    def _say(self, word: str) -> str:
        return self._desk.words.say(word)
