"""What a cell is edited in: a line, a roomy text, a list to tick. They say when they end, and where to go."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from atelier.desk.context import Desk
from atelier.desk.run.table.completing import CompletingLine
from atelier.look.areas import TextArea
from atelier.look.drafting import STAYING
from atelier.workshop.cells import choices_in
from atelier.workshop.entities import ColumnType, TableColumn
from atelier.workshop.text import fold

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW = 38


class Move(StrEnum):
    """Where the keys go when a cell was edited."""

    STAY = "stay"
    DOWN = "down"
    UP = "up"
    NEXT = "next"
    BACK = "back"


class Ending(QObject):
    """Watches an editor: Enter, Tab, Escape, arrows in a line that was typed over, the focus that leaves."""

    ended = Signal(str)
    """Keep what is typed, and go there (`Move`)."""
    given_up = Signal()

    def __init__(self, editor: QWidget, *, lines: bool, over: Callable[[], bool]) -> None:
        """`lines`: Shift+Enter begins one; `over`: whether arrows leave the cell."""
        super().__init__(editor)
        self._editor, self._lines, self._over = editor, lines, over
        editor.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._claim(event)
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        leaving = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if leaving and event.reason() not in STAYING:  # type: ignore[attr-defined]
            self.ended.emit(Move.STAY)
        return False

    def _claim(self, event: QKeyEvent) -> bool:
        """Keys of a cell that a command of the window has too."""
        if event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        new_line = bool(held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier))
        if key in _ENTER and self._lines and new_line:
            if isinstance(self._editor, TextArea):
                self._editor.textCursor().insertText("\n")
            return True
        if key in _ENTER:
            return self._end(Move.UP if shift else Move.DOWN)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held & Qt.KeyboardModifier.ControlModifier:
            back = shift or key == Qt.Key.Key_Backtab
            return self._end(Move.BACK if back else Move.NEXT)
        if key == Qt.Key.Key_Escape and not self._offering:
            self.given_up.emit()
            return True
        arrows = {Qt.Key.Key_Down: Move.DOWN, Qt.Key.Key_Up: Move.UP}
        if not held and key in arrows and self._over() and not self._offering:
            return self._end(arrows[Qt.Key(key)])
        if not held and self._over() and not self._offering and self._at_edge(key):
            return self._end(Move.NEXT if key == Qt.Key.Key_Right else Move.BACK)
        return False

    def _at_edge(self, key: int) -> bool:
        """Whether an arrow would lead out of a line: as in spreadsheets, it leads to the cell beside."""
        editor = self._editor
        if not isinstance(editor, CompletingLine) or editor.hasSelectedText():
            return False
        at = editor.cursorPosition()
        return (key == Qt.Key.Key_Right and at == len(editor.text())) or (key == Qt.Key.Key_Left and at == 0)

    @property
    def _offering(self) -> bool:
        return isinstance(self._editor, CompletingLine) and self._editor.offering

    def _end(self, move: Move) -> bool:
        if isinstance(self._editor, CompletingLine):
            if self._editor.undecided:
                self._editor.decide()
                return True
            self._editor.take()
        self.ended.emit(move)
        return True


class CellLine(CompletingLine):
    """Text, a number, a date, somebody, one choice."""

    def read(self) -> str:
        """What stands in it."""
        return self.written

    def begin(self, text: str) -> None:
        """Show what is stored, or what was just typed over it."""
        self.setText(text)
        self.end(False)


class CellText(TextArea):
    """Several paragraphs, in an editor that is larger than the cell."""

    def begin(self, text: str, *, typed: bool) -> None:
        """Show what is stored, or what was just typed over it."""
        self.show_text(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        if typed:
            self.drafting.typed()


class CellTicks(QListWidget):
    """Several of the choices of a column: the space bar ticks, letters lead to a choice."""

    def __init__(self, name: str, choices: Sequence[str]) -> None:
        super().__init__()
        self._choices = list(choices)
        self._more: list[str] = []
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def read(self) -> str:
        """One a line, in the order in which they are offered."""
        items = [self.item(row) for row in range(self.count())]
        return "\n".join(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def begin(self, text: str) -> None:
        """Tick what a cell keeps; what was kept as typed stands below the choices."""
        here = choices_in(text)
        folded = {fold(each) for each in here}
        self._more = [each for each in here if fold(each) not in {fold(c) for c in self._choices}]
        self.clear()
        for choice in (*self._choices, *self._more):
            item = QListWidgetItem(choice)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = fold(choice) in folded
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.ensurePolished()
        self.setFixedHeight(min(8, max(1, self.count())) * max(_ROW, self.sizeHintForRow(0)) + 14)
        self.setCurrentRow(0)

    def lead_to(self, letter: str) -> None:
        """Go to the first choice that begins so."""
        for row in range(self.count()):
            if fold(self.item(row).text()).startswith(fold(letter)):
                self.setCurrentRow(row)
                return


def editor_of(desk: Desk, column: TableColumn, proposed: Sequence[str]) -> CellLine | CellText | CellTicks:
    """The editor that a type of column asks for."""
    if column.type is ColumnType.LONG:
        return CellText(desk.look, column.title, lines=(4, 12))
    if column.type is ColumnType.CHOICES and column.choices:
        return CellTicks(column.title, column.choices)
    return CellLine(column.title, proposed, strict=column.type is ColumnType.CHOICE)
