"""The titles above the columns, on as many lines as they need; pressed, they sort."""

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextOption
from PySide6.QtWidgets import QHeaderView, QWidget

from atelier.desk.run.table.model import RowsModel
from atelier.desk.run.table.shown import lines_of
from atelier.look.appearance import Look
from atelier.look.tokens import SMALL
from atelier.workshop.entities import ColumnType

_SIDE, _ABOVE = 10, 8
_MOST = 3
_ARROW = "\u00a0↓"


class Heads(QHeaderView):
    """Each title whole where it fits on three lines; else it ends in an ellipsis, and is its tool tip."""

    def __init__(self, look: Look, rows: RowsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._rows = look, rows
        self._metrics = QFontMetricsF(look.text_font(SMALL, 600))
        self._lines = 1
        rows.headerDataChanged.connect(lambda *_: self.viewport().update())

    def needed(self) -> list[int]:
        """The pixels that each column needs for the longest word of its title, with the arrow of sorting."""
        wide = self._metrics.horizontalAdvance
        return [
            math.ceil(max(map(wide, f"{column.title}{_ARROW}".split(" ")), default=0)) + 2 * _SIDE
            for column in self._rows.columns
        ]

    def fit(self) -> None:
        """Be as high as the longest title needs in the widths as they are."""
        lines = 1
        for section, column in enumerate(self._rows.columns):
            room = self.sectionSize(section) - 2 * _SIDE
            lines = max(lines, lines_of(column.title, room, self._metrics.horizontalAdvance, _MOST))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        return QSize(100, math.ceil(self._lines * self._metrics.lineSpacing()) + 2 * _ABOVE)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Ground, title, a line below."""
        palette = self._look.palette
        painter.save()
        painter.fillRect(rect, QColor(palette.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(palette.line))
        by = self._rows.sorted_by
        here = by is not None and by[0] == self._rows.columns[section].id
        painter.setPen(QColor(palette.petrol_dark if here else palette.ink_2))
        painter.setFont(self._look.text_font(SMALL, 600))
        number = self._rows.columns[section].type is ColumnType.NUMBER
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        title = str(self._rows.headerData(section, Qt.Orientation.Horizontal) or "")
        painter.drawText(QRectF(rect.adjusted(_SIDE, 0, -_SIDE, 0)), title, option)
        painter.restore()
