"""A short list of titles that appears beside what is being typed and never takes the keys from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.wall.shape import Item
from atelier.workshop.text import fold

_MOST = 7
_ROW = 38


@dataclass(frozen=True, slots=True)
class Option:
    """One place that may be chosen, and how it is called."""

    item: Item
    name: str


def fitting(options: Sequence[Option], typed: str) -> list[Option]:
    """The options in whose names all the words typed begin a word; those that begin like it first."""
    wanted = fold(typed)
    found = [
        option
        for option in options
        if all(any(w.startswith(part) for w in fold(option.name).split()) for part in wanted.split())
    ]
    return sorted(found, key=lambda option: not fold(option.name).startswith(wanted))


class Options(QListWidget):
    """The list itself, over the window; whoever types moves its choice with the arrow keys."""

    picked = Signal(object)
    """An option was pressed."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is read aloud. Hidden until it has something to show."""
        super().__init__(parent)
        self._options: list[Option] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(lambda item: self.picked.emit(self._options[self.row(item)]))
        self.hide()

    @property
    def choice(self) -> Option | None:
        """The option that Enter would take."""
        row = self.currentRow()
        return self._options[row] if self.isVisible() and 0 <= row < len(self._options) else None

    @property
    def first(self) -> Option | None:
        """The option at the top, where one is shown."""
        return self._options[0] if self.isVisible() and self._options else None

    def offer(self, options: Sequence[Option], *, choose: int = -1) -> None:
        """Show these options, one of them chosen (-1: none)."""
        self._options = list(options)
        self.clear()
        for option in self._options:
            self.addItem(QListWidgetItem(option.name.replace("\n", " ")))
        self.ensurePolished()
        self.setFixedHeight(min(len(self._options), _MOST) * _ROW + 4 * GRID)
        self.setCurrentRow(choose)
        self.setVisible(bool(self._options))

    def step(self, by: int) -> None:
        """Choose the next option, or the one before (-1)."""
        if self._options:
            row = self.currentRow()
            self.setCurrentRow((row + by) % len(self._options) if row >= 0 else (0 if by > 0 else -1))
            if self.currentRow() >= 0:
                screen_reader_note(self, self._options[self.currentRow()].name)


class Chooser(QFrame):
    """A line in which a place is named, with the list below it: Enter takes it, Escape gives up."""

    chosen = Signal(object)
    """The item that was chosen."""
    closed = Signal()

    def __init__(self, name: str, options: Sequence[Option], parent: QWidget) -> None:
        """`name` says what is chosen; `options` are all that may be."""
        super().__init__(parent)
        self._all = options
        self._over, self._window = False, parent
        self.setProperty("kind", "card")
        self.line = QLineEdit()
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        self.list = Options(name, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFixedWidth(560)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.picked.connect(self._take)
        self._narrow("")

    def open_at(self, corner: QPoint) -> None:
        """Show it with its top left corner there, inside its parent, and give it the keys."""
        self.adjustSize()
        room = self._window.rect()
        left = max(8, min(corner.x(), room.width() - self.width() - 8))
        tallest = _MOST * _ROW + 80
        top = max(8, min(corner.y(), room.height() - tallest))
        self.move(left, top)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, _watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        leaving = isinstance(event, QFocusEvent) and event.type() == QFocusEvent.Type.FocusOut
        if leaving and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:  # type: ignore[attr-defined]
            self._end()
        return False

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.step(1 if key is Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if self.list.choice is not None:
                self._take(self.list.choice)
        elif key == Qt.Key.Key_Escape:
            self._end()
        else:
            return False
        return True

    def _narrow(self, typed: str) -> None:
        self.list.offer(fitting(self._all, typed), choose=0)
        self.adjustSize()

    def _take(self, option: Option) -> None:
        self._end()
        self.chosen.emit(option.item)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.hide()
            self.closed.emit()
            self.deleteLater()
