"""The parts of the minutes, ticked where they are printed, in their order; each leads to its page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDropEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.choices import BOX, paint_box
from atelier.look.tokens import GRID, RADIUS, SMALL
from atelier.minutes import HEAD, Part
from atelier.words import Words

_PART = Qt.ItemDataRole.UserRole
_SIDE = 2 * GRID
_TEXT = _SIDE + BOX + 2 * GRID
_COUNT = 78
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One part, said already."""

    key: str
    title: str
    count: str
    printed: bool


class Parts(QListWidget):
    """The space bar or a press on a box leaves a part out or prints it again; Alt and arrows move it."""

    asked = Signal(str)
    """The key of the part to be brought into view."""
    ticked = Signal(str, bool)
    moved = Signal(object)
    """The keys of all parts in their new order."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setProperty("kind", "clear")
        self.setAccessibleName(words.say("Parts of the minutes"))
        self.setAccessibleDescription(
            words.say("Space leaves a part out or prints it again, Alt and an arrow move it.")
        )
        self.setItemDelegate(_Delegate(self, look))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._ask)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def keys(self) -> list[str]:
        """The keys of the parts as they stand."""
        return [line_of(self.item(row)).key for row in range(self.count())]

    def show_parts(self, parts: Sequence[Part], hidden: Collection[str]) -> None:
        """List what would be printed and what is left out; the current part stays current."""
        current = self.keys[self.currentRow()] if self.currentRow() >= 0 else ""
        blocked = self.blockSignals(True)
        while self.count() > len(parts):
            self.takeItem(self.count() - 1)
        for row, part in enumerate(parts):
            item = self.item(row) if row < self.count() else QListWidgetItem()
            line = self._line(part, printed=part.key not in hidden)
            item.setText(line.title)
            item.setData(_PART, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._said(line))
            free = Qt.ItemFlag.ItemIsDragEnabled if part.key != HEAD else Qt.ItemFlag.NoItemFlags
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | free)
            if row >= self.count():
                self.addItem(item)
            if part.key == current:
                self.setCurrentRow(row)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.blockSignals(blocked)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Alt and an arrow move, Enter leads to the page."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Space:
                self._tick(self.currentRow())
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self._move(
                    self.currentRow(), self.currentRow() + (1 if event.key() == Qt.Key.Key_Down else -1)
                )
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask(self.currentRow())
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the box ticks; elsewhere it leads to the page."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and box_rect(self.visualRect(index)).contains(event.position()):
            self._tick(index.row())
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say the order that is asked for; the list follows once it is stored."""
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        row = index.row() if index.isValid() else self.count()
        if index.isValid() and place.y() > self.visualRect(index).center().y():
            row += 1
        here = self.currentRow()
        self._move(here, row - 1 if row > here else row)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _ask(self, row: int) -> None:
        if row >= 0:
            self.asked.emit(self.keys[row])

    def _tick(self, row: int) -> None:
        line = line_of(self.item(row))
        if line.key != HEAD:
            with QSignalBlocker(self):  # the row is where the keys go on, the page stays where it is
                self.setCurrentRow(row)
            self.ticked.emit(line.key, not line.printed)

    def _move(self, here: int, there: int) -> None:
        """The head stays first."""
        keys = self.keys
        there = max(1, min(there, len(keys) - 1))
        if here >= 1 and there != here:
            keys.insert(there, keys.pop(here))
            self.moved.emit(keys)

    def _line(self, part: Part, *, printed: bool) -> Line:
        notes = part.notes
        count = self._words.say_n("{n} note", "{n} notes", notes) if notes else ""
        return Line(part.key, part.title, count, printed)

    def _said(self, line: Line) -> str:
        state = self._words.say("printed") if line.printed else self._words.say("not printed")
        return ", ".join(part for part in (line.title, line.count, state) if part)


def line_of(item: QListWidgetItem) -> Line:
    """What a line of the list stands for."""
    line = item.data(_PART)
    assert isinstance(line, Line)
    return line


def box_rect(line: QRect) -> QRectF:
    """Where the box to tick stands in a line."""
    return QRectF(line.left() + _SIDE, line.top() + 2 * GRID + 1, BOX, BOX)


class _Delegate(QStyledItemDelegate):
    """Paints box, title and count."""

    def __init__(self, view: Parts, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = self._title_rect(QRect(0, 0, width, 10_000), index.data(_PART))
        metrics = QFontMetrics(self._look.text_font())
        needed = metrics.boundingRect(room, _WRAPPED, index.data(_PART).title)
        return QSize(width, max(needed.height(), BOX) + 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, line = self._look.palette, index.data(_PART)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if chosen:
            fill = palette.petrol_light if self._view.hasFocus() else palette.chip
            painting.panel(painter, frame, fill=fill, edge=None, stroke=1, radius=RADIUS)
        if chosen and self._view.hasFocus():
            painting.focus_ring(painter, frame, palette)
        if line.key != HEAD:
            paint_box(painter, box_rect(option.rect), palette, ticked=line.printed)
        painter.setPen(QColor(palette.ink if line.printed else palette.ink_2))
        painter.setFont(self._look.text_font())
        painter.drawText(self._title_rect(option.rect, line), _WRAPPED, line.title)
        painter.setPen(QColor(palette.ink_2))
        painter.setFont(self._look.text_font(SMALL))
        right = option.rect.adjusted(0, 2 * GRID + 1, -_SIDE, 0)
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), line.count)
        painter.restore()

    def _title_rect(self, rect: QRect, line: Line) -> QRect:
        left = _TEXT if line.key != HEAD else _SIDE
        return rect.adjusted(left, 2 * GRID - 1, -(_COUNT if line.count else _SIDE), 0)


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
