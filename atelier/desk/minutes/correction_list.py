"""Corrections of typography as a list: what was typed, what would be printed, how many times."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
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
from atelier.minutes import Correction
from atelier.minutes.corrections import shown
from atelier.words import Words

_LINE = Qt.ItemDataRole.UserRole
_HEIGHT = 44
_SIDE = 2 * GRID
_COUNT = 100
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One correction with how many times it is found, and whether it is to be made."""

    correction: Correction
    count: str
    made: bool


class CorrectionList(QListWidget):
    """The space bar or a press on a line leaves its words as they were typed, or puts them right again."""

    changed = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words.say("Corrections"))
        self.setAccessibleDescription(words.say("Space leaves words as they were typed, or puts them right."))
        self.setItemDelegate(_Delegate(self, look))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_corrections(self, found: Mapping[Correction, int], left: frozenset[str]) -> None:
        """List them, those that are found most often first."""
        self.clear()
        for correction, times in sorted(found.items(), key=lambda each: (-each[1], each[0])):
            count = self._words.say_n("{n} time", "{n} times", times)
            self.addItem(QListWidgetItem())
            self._put(self.count() - 1, Line(correction, count, correction.before not in left))
        if self.count():
            self.setCurrentRow(0)

    @property
    def lines(self) -> list[Line]:
        """What is listed, as it is ticked."""
        return [self.item(row).data(_LINE) for row in range(self.count())]

    @property
    def height_of_lines(self) -> int:
        """Pixels that all of them take."""
        return self.count() * _HEIGHT + 4 * GRID + 2 * self.frameWidth()

    def turn(self, row: int) -> None:
        """Leave the words of a line as they were typed, or put them right again."""
        line: Line = self.item(row).data(_LINE)
        self._put(row, Line(line.correction, line.count, not line.made))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            self.turn(self.currentRow())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole line is pressed."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.turn(index.row())

    def _put(self, row: int, line: Line) -> None:
        say, item = self._words.say, self.item(row)
        state = say("put right") if line.made else say("as typed")
        before, after = line.correction.before, shown(line.correction.after)
        item.setData(_LINE, line)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            say(
                "{before} becomes {after}, {count}, {state}",
                before=before,
                after=after,
                count=line.count,
                state=state,
            ),
        )


class _Delegate(QStyledItemDelegate):
    """Paints box, words as typed, an arrow, words as printed, and the count."""

    def __init__(self, view: CorrectionList, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._view.viewport().width(), _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, line = self._look.palette, index.data(_LINE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if chosen and self._view.hasFocus():
            painting.panel(painter, frame, fill=palette.petrol_light, edge=None, stroke=1, radius=RADIUS)
            painting.focus_ring(painter, frame, palette)
        box = QRectF(option.rect.left() + _SIDE, option.rect.center().y() - BOX / 2 + 1, BOX, BOX)
        paint_box(painter, box, palette, ticked=line.made)
        words = option.rect.adjusted(_SIDE + BOX + 2 * GRID, 0, -_COUNT, 0)
        half = (words.width() - 6 * GRID) // 2
        before = QRect(words.left(), words.top(), half, words.height())
        after = QRect(words.right() - half, words.top(), half, words.height())
        painter.setPen(QColor(palette.ink_2 if line.made else palette.ink))
        self._draw(painter, before, shown(line.correction.before))
        painter.setPen(QColor(palette.ink if line.made else palette.ink_2))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), "→")
        self._draw(painter, after, shown(line.correction.after), weight=600 if line.made else 400)
        painter.setPen(QColor(palette.ink_2))
        painter.setFont(self._look.text_font(SMALL))
        right = option.rect.adjusted(0, 0, -_SIDE, 0)
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.count)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, text: str, *, weight: int = 400) -> None:
        painter.setFont(self._look.text_font(weight=weight))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
