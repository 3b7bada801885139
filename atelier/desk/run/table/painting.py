"""Cells as they are read: a few lines of their words, a sign where something is to be checked."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atelier.desk.run.table.model import Index, RowsModel
from atelier.desk.run.table.shown import MOST_LINES, lines_of
from atelier.look.appearance import Look
from atelier.look.tokens import GRID
from atelier.typography import clinging
from atelier.workshop.entities import ColumnType

SIDE, ABOVE = 10, 7
_SIGN = 18
_PX = 15
_KNOWN = 20_000
"""Paragraphs of which it is remembered how wide they are: those of a large table."""
_SHORT = 8
"""Letters of a word that fits everywhere."""


class CellDelegate(QStyledItemDelegate):
    """Paints; editing is the view's."""

    def __init__(self, look: Look, rows: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._rows = look, rows
        self._strong, self._plain = (QFontMetricsF(look.text_font(_PX, weight)) for weight in (600, 400))
        self._line = self._plain.lineSpacing()
        self._advances = [_remembering(each) for each in (self._strong, self._plain)]

    def height(self, record: str, widths: list[int]) -> int:
        """What the row of a record needs, up to a few lines."""
        most = 1
        for place, (column, width) in enumerate(zip(self._rows.columns, widths, strict=True)):
            text = self._rows.said.text((record, column.id))
            doubtful = (record, column.id) in self._rows.said.doubts
            room = width - 2 * SIDE - (_SIGN + GRID if doubtful else 0)
            if len(text) * _PX > room or "\n" in text:  # else it fits: no letter is wider than high
                most = max(most, lines_of(text, room, self._advances[bool(place)]))
                if most >= MOST_LINES:
                    break
        return round(most * self._line) + 2 * ABOVE + 1

    def needed(self, records: Sequence[str]) -> list[int]:
        """The pixels that each column needs for the longest word that stands in it, or may."""
        found = []
        for place, column in enumerate(self._rows.columns):
            advance = (self._plain if place else self._strong).horizontalAdvance
            said = [self._rows.said.text((record, column.id)) for record in records]
            words = {word for text in (*column.choices, *said) for word in text.split() if len(word) > _SHORT}
            found.append(round(max(map(advance, words), default=0)) + 2 * SIDE + 2)
        return found

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, round(self._line) + 2 * ABOVE + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Its ground, its words, the sign and, where the keys are, the ring."""
        palette, place = self.look.palette, self._rows.place(index)
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        here = bool(option.state & QStyle.StateFlag.State_HasFocus) and _current(view, index)
        painter.save()
        ground = palette.petrol_light if selected else palette.card if place[0] else palette.panel
        painter.fillRect(area, QColor(ground))
        room = QRectF(area.adjusted(SIDE, ABOVE, -SIDE, -ABOVE))
        doubtful = place in self._rows.said.doubts
        if doubtful:
            sign = self.look.picture(
                "triangle-alert", palette.gold, _SIGN, painter.device().devicePixelRatio()
            )
            painter.drawPixmap(QRectF(room.right() - _SIGN, room.top() + 1, _SIGN, _SIGN).toRect(), sign)
            room.adjust(0, 0, -_SIGN - GRID, 0)
        painter.setPen(QColor(palette.gold if doubtful else palette.ink))
        number = self._rows.columns[index.column()].type is ColumnType.NUMBER
        self._words(painter, room, str(index.data() or ""), first=index.column() == 0, right=number)
        if here:
            self._ring(painter, area)
        painter.restore()

    def _words(self, painter: QPainter, room: QRectF, text: str, *, first: bool, right: bool) -> None:
        font = self.look.text_font(_PX, 600 if first else 400)
        if not text:
            return
        layout = QTextLayout(clinging(text[:1200]).replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        most = max(1, int((room.height() + 2) / self._line))
        top = 0.0
        cut = -1
        for number in range(most + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            if number == most:
                cut = line.textStart()
                break
            line.setPosition(QPointF(0, top))
            top += self._line
        layout.endLayout()
        if cut < 0:
            layout.draw(painter, room.topLeft())
            return
        self._cut(painter, layout, room, font, text, most)

    def _cut(
        self, painter: QPainter, layout: QTextLayout, room: QRectF, font: QFont, text: str, most: int
    ) -> None:
        """All lines but the last as they are, the last one ending in an ellipsis."""
        for number in range(most - 1):
            layout.lineAt(number).draw(painter, room.topLeft())
        start = layout.lineAt(most - 1).textStart()
        painter.setFont(font)
        rest = " ".join(text[start : start + 400].split())
        shown = QFontMetricsF(font).elidedText(f"{rest} …", Qt.TextElideMode.ElideRight, room.width())
        last = QRectF(room.left(), room.top() + (most - 1) * self._line, room.width(), self._line)
        painter.drawText(last, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), shown)

    def _ring(self, painter: QPainter, area: QRect) -> None:
        palette = self.look.palette
        pen = QPen(QColor(palette.petrol), palette.focus_stroke)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -1))


def _remembering(metrics: QFontMetricsF) -> Callable[[str], float]:
    """How wide a text is: widths are tried again and again as a window is drawn larger, the words stay.

    A function of our own: of one of Qt's, `lru_cache` asks the documentation, which costs 70 ms.
    """

    @lru_cache(_KNOWN)
    def wide(text: str) -> float:
        return metrics.horizontalAdvance(text)

    return wide


def _current(view: object, index: Index) -> bool:
    current = getattr(view, "currentIndex", None)
    return bool(current is not None and current() == index)
