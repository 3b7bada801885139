"""A short list of names that appears beside what is being typed and never takes the keys from it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.workshop.text import fold

T = TypeVar("T")
_MOST = 7
_ROW = 38
_SIDE = 3 * GRID
_AFTER = Qt.ItemDataRole.UserRole
_PARTS = re.compile(r"\W+")


@dataclass(frozen=True)  # no slots: such a class cannot be called through its alias
class Option(Generic[T]):
    """Something that may be chosen, and how it is called."""

    item: T
    name: str
    after: str = ""
    """Said at the end of its line, less strongly: where it is, its keys."""

    @property
    def aloud(self) -> str:
        """What a screen reader says of it."""
        return f"{self.name}, {self.after}" if self.after else self.name


def fitting(options: Sequence[Option[T]], typed: str) -> list[Option[T]]:
    """The options of which all the words typed begin a word: its like first, then what begins so.

    Those come last of whose names only a part of the words are, the others being said after them.
    """
    wanted = fold(typed)
    parts = wanted.split()
    found: list[tuple[int, Option[T]]] = []
    for option in options:
        name = fold(option.name)
        named, said = _words(name), _words(fold(option.after))
        if all(_begins(part, named) for part in parts):
            found.append((0 if name == wanted else 1 if name.startswith(wanted) else 2, option))
        elif all(_begins(part, named + said) for part in parts):
            found.append((3, option))
    return [option for _, option in sorted(found, key=itemgetter(0))]


def _words(folded: str) -> list[str]:
    return [*folded.split(), *_PARTS.split(folded)]


def _begins(part: str, words: list[str]) -> bool:
    return any(word.startswith(part) for word in words)


class Options(QListWidget):
    """The list itself, over the window; whoever types moves its choice with the arrow keys."""

    picked = Signal(object)
    """An option was pressed."""

    def __init__(self, name: str, parent: QWidget, *, most: int = _MOST) -> None:
        """`name` is read aloud; `most` are in view at once. Hidden until it has something to show."""
        super().__init__(parent)
        self._options: list[Option[Any]] = []
        self._most = most
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Lines(self))
        self.itemClicked.connect(lambda item: self.picked.emit(self._options[self.row(item)]))
        self.hide()

    @property
    def choice(self) -> Option[Any] | None:
        """The option that Enter would take."""
        row = self.currentRow()
        return self._options[row] if self.isVisible() and 0 <= row < len(self._options) else None

    @property
    def first(self) -> Option[Any] | None:
        """The option at the top, where one is shown."""
        return self._options[0] if self.isVisible() and self._options else None

    def offer(self, options: Sequence[Option[Any]], *, choose: int = -1) -> None:
        """Show these options, one of them chosen (-1: none)."""
        self._options = list(options)
        self.clear()
        for option in self._options:
            item = QListWidgetItem(option.name.replace("\n", " "))
            item.setData(_AFTER, option.after)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, option.aloud)
            self.addItem(item)
        self.ensurePolished()
        row = max(_ROW, self.sizeHintForRow(0))
        self.setFixedHeight(min(len(self._options), self._most) * row + 4 * GRID)
        self.setCurrentRow(choose)
        self.setVisible(bool(self._options))

    def step(self, by: int) -> None:
        """Choose the next option, or the one before (-1)."""
        if self._options:
            row = self.currentRow()
            self.setCurrentRow((row + by) % len(self._options) if row >= 0 else (0 if by > 0 else -1))
            if self.currentRow() >= 0:
                screen_reader_note(self, self._options[self.currentRow()].aloud)


class _Lines(QStyledItemDelegate):
    """A name, cut where what follows it begins."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        after = str(index.data(_AFTER) or "")
        if not after:
            super().paint(painter, option, index)
            return
        view = option.widget
        assert isinstance(view, QWidget)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        name, ground.text = ground.text, ""
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
        metrics, middle = view.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        area = QRect(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        room = min(metrics.horizontalAdvance(after) + 2, area.width() * 3 // 5)
        after = metrics.elidedText(after, Qt.TextElideMode.ElideRight, room)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() - room - _SIDE)
        painter.save()
        painter.setFont(view.font())
        painter.setPen(view.palette().color(QPalette.ColorRole.Text))
        painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignLeft), name)
        painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignRight), after)
        painter.restore()


class Chooser(QFrame):
    """A line in which something is named, with the list below it: Enter takes it, Escape gives up."""

    chosen = Signal(object)
    """What the option stands for that was chosen."""
    closed = Signal()
    """It ended by a key or a choice: the keys go back to where they were. A press elsewhere says nothing."""
    gone = Signal()
    """It ended, however it did."""

    def __init__(
        self,
        name: str,
        options: Sequence[Option[Any]],
        parent: QWidget,
        *,
        width: int = 560,
        most: int = _MOST,
        nothing: str = "",
        new: Callable[[str], Option[Any]] | None = None,
    ) -> None:
        """`name` says what is chosen; `options` are all that may be; `nothing` is said where none fits.

        `new` makes an option of a name that none of them has: it stands last, first where no other fits.
        """
        super().__init__(parent)
        self._all, self._most, self._new = options, most, new
        self._over, self._window = False, parent
        self.setProperty("kind", "card")
        self.line = QLineEdit()
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        self.list = Options(name, self, most=most)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self._nothing = QLabel(nothing)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("kind", "muted")
        self._nothing.setContentsMargins(_SIDE, GRID, _SIDE, GRID)
        column.addWidget(self._nothing)
        self.setFixedWidth(width)
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
        top = max(8, min(corner.y(), room.height() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def give_up(self) -> None:
        """Go without anything chosen, as Escape does."""
        self._end()

    def eventFilter(self, _watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        leaving = isinstance(event, QFocusEvent) and event.type() == QFocusEvent.Type.FocusOut
        if leaving and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:  # type: ignore[attr-defined]
            self._end(by_key=False)
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
        found = fitting(self._all, typed)
        if self._new is not None and typed.strip() and all(fold(o.name) != fold(typed) for o in found):
            found.append(self._new(" ".join(typed.split())))
        self.list.offer(found, choose=0)
        bare = not found and bool(self._nothing.text())
        if bare and not self._nothing.isVisibleTo(self):
            screen_reader_note(self.line, self._nothing.text())
        elif found and typed:
            screen_reader_note(self.list, found[0].aloud)
        self._nothing.setVisible(bare)
        self.adjustSize()

    def _take(self, option: Option[Any]) -> None:
        self._end()
        self.chosen.emit(option.item)

    def _end(self, *, by_key: bool = True) -> None:
        if not self._over:
            self._over = True
            self.hide()
            self.gone.emit()
            if by_key:
                self.closed.emit()
            self.deleteLater()
