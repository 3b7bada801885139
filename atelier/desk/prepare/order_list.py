"""The running order as a list that arrows walk, Alt and arrows reorder, and a drag too."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from atelier.desk.context import Desk
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import CARD_RADIUS, GRID, SMALL
from atelier.look.wrapping import wrapped

_ENTRY = Qt.ItemDataRole.UserRole
_HOUR = 74
_BAR = 6
_GAP = 2 * GRID
_SIDE = 3 * GRID
_LINES = 2
_ROOMY, _TIGHT = (6 * GRID, 2 * GRID), (4 * GRID, GRID + 2)
"""Pixels added to the lines of an entry, and left below it: as usual, and where the list would be cut."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the running order, said already; `id` is empty for the identity, which has no bar."""

    id: str
    title: str
    hour: str = ""
    length: str = ""
    colour: str = ""
    read_aloud: str = ""


class OrderList(QListWidget):
    """The identity, then the steps. Says what was chosen, and where a drag would put a step."""

    chosen = Signal(str)
    moved = Signal(str, int)
    """A step's id and its new place among the steps."""
    entered_by_key = Signal()
    """Enter was pressed: what is in view is to be written. (`activated` follows clicks on some desktops.)"""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look = desk.look
        self.setProperty("kind", "clear")
        self.setAccessibleName(desk.words.say("Running order"))
        self.setItemDelegate(_EntryDelegate(self, desk.look))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tight = False
        """Whether entries stand closer, so that more of them are in view."""
        self.ensurePolished()
        self.currentItemChanged.connect(self._chosen)
        desk.look.changed.connect(self._measure_again)

    @property
    def current(self) -> str:
        """The id of the entry in view."""
        return entry_of(self.item(self.currentRow())).id if self.currentRow() >= 0 else ""

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """Replace what is listed; nothing is said, and the place where one has scrolled to stays."""
        height = self.verticalScrollBar().value()
        self.blockSignals(True)
        while self.count() > len(entries):
            self.takeItem(self.count() - 1)
        for row, entry in enumerate(entries):
            new = row >= self.count()
            item = QListWidgetItem() if new else self.item(row)
            item.setText(entry.title)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.read_aloud)
            movable = Qt.ItemFlag.ItemIsDragEnabled if entry.id else Qt.ItemFlag.NoItemFlags
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | movable)
            if new:  # with its data: the delegate measures it at once
                self.addItem(item)
            if entry.id == current:
                self.setCurrentRow(row)
        self.blockSignals(False)
        self._measure_again()
        self.verticalScrollBar().setValue(height)
        if self.currentRow() >= 0:
            self.scrollToItem(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on, all other keys walk."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew."""
        super().resizeEvent(event)
        self._measure_again()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the step would go; whoever listens moves it, the list only follows."""
        here = self.currentRow()
        target = self.indexAt(event.position().toPoint())
        row = target.row() if target.isValid() else self.count()
        if target.isValid() and event.position().y() > self.visualRect(target).center().y():
            row += 1
        if here > 0:
            place = row - 1 if row > here else row
            self.moved.emit(self.current, max(0, place - 1))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(entry_of(item).id)

    def _measure_again(self) -> None:
        line = QFontMetrics(self._look.text_font(weight=600)).height()
        self.tight = self.count() * (line + sum(_ROOMY)) > self.viewport().height()
        self.scheduleDelayedItemsLayout()


def entry_of(item: QListWidgetItem) -> Entry:
    """What a line of the list stands for."""
    entry = item.data(_ENTRY)
    assert isinstance(entry, Entry)
    return entry


class _EntryDelegate(QStyledItemDelegate):
    """Paints a line as a card: hour, bar in the colour of the kind, title, length."""

    def __init__(self, view: OrderList, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        entry = index.data(_ENTRY)
        room = self._title_rect(self._card(QRect(0, 0, width, 0)), entry).width()
        metrics = QFontMetrics(self._look.text_font(weight=600))
        lines = min(_LINES, len(wrapped(metrics, entry.title, room)))
        return QSize(width, lines * metrics.height() + sum(_TIGHT if self._view.tight else _ROOMY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, look = self._look.palette, self._look
        entry: Entry = index.data(_ENTRY)
        card = self._card(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = chosen and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = palette.petrol if chosen or over else palette.line
        stroke = palette.focus_stroke if chosen else palette.stroke
        painting.panel(
            painter,
            QRectF(card),
            fill=palette.petrol_light if focused else palette.card,
            edge=edge,
            stroke=stroke,
            radius=CARD_RADIUS,
        )
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if entry.id:
            painter.setFont(look.text_font(15))
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(card.adjusted(_SIDE, 0, 0, 0), middle, entry.hour)
            bar = self._bar_rect(card, entry)
            painting.panel(painter, bar, fill=entry.colour, edge=palette.border, stroke=0.5, radius=3)
            self._chip(painter, card, entry)
        title = self._title_rect(card, entry)
        font = look.text_font(weight=600)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        metrics = QFontMetrics(font)
        lines = wrapped(metrics, entry.title, title.width())
        shown = lines[:_LINES]
        if len(lines) > _LINES:
            rest = " ".join(lines[_LINES - 1 :])
            shown[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, middle, "\n".join(shown))
        painter.restore()

    def _card(self, area: QRect) -> QRect:
        """What of a line is its card: titles are measured and painted in the same width."""
        return area.adjusted(1, 1, -1, 1 - (_TIGHT if self._view.tight else _ROOMY)[1])

    def _chip(self, painter: QPainter, card: QRect, entry: Entry) -> None:
        if not entry.length:
            return
        palette = self._look.palette
        width = self._chip_width(entry)
        chip = QRectF(card.right() - _SIDE - width, card.center().y() - 12, width, 25)
        edge = palette.ink if palette.strong else None
        painting.panel(painter, chip, fill=palette.chip, edge=edge, stroke=palette.stroke, radius=12.5)
        painter.setFont(self._look.text_font(SMALL, 600))
        painter.setPen(QColor(palette.ink_2))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), entry.length)

    def _chip_width(self, entry: Entry) -> int:
        metrics = QFontMetrics(self._look.text_font(SMALL, 600))
        return metrics.horizontalAdvance(entry.length) + 5 * GRID if entry.length else 0

    def _left(self, entry: Entry) -> int:
        return _SIDE + (_HOUR if entry.hour else 0) if entry.id else _SIDE

    def _bar_rect(self, card: QRect, entry: Entry) -> QRectF:
        return QRectF(card.x() + self._left(entry), card.center().y() - 15, _BAR, 31)

    def _title_rect(self, card: QRect, entry: Entry) -> QRect:
        left = self._left(entry) + (_BAR + 2 * GRID if entry.id else 0)
        chip = self._chip_width(entry)
        right = _SIDE + (chip + 2 * GRID if chip else 0)
        return card.adjusted(left, 0, -right, 0)
