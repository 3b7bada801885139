"""How a line of the outline is drawn: titles as titles, notes with the numbered colour of their group."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import GRID, SMALL
from atelier.typography import clinging
from atelier.wall.model import OutlineModel
from atelier.wall.saying import Line
from atelier.wall.shape import FOLDING, HOLDERS, Kind

Index = QModelIndex | QPersistentModelIndex

INDENT = 22
"""Pixels by which each level stands further in."""
CHEVRON = 24
LEFT = 10
_ROW = 36
_SWATCH = 22
_GAP = 2 * GRID
_MOST_LINES = 4
_MOST_LETTERS = 2000
_BY_WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_ANYWHERE = int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft)


def depth_of(index: Index) -> int:
    """How many items stand above this one."""
    depth, above = 0, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


def text_left(index: Index, kind: Kind) -> int:
    """Where the words of a line begin, in pixels from the left of its row, before chips and swatches."""
    return LEFT + depth_of(index) * INDENT + (CHEVRON if kind in HOLDERS else 2)


class OutlineDelegate(QStyledItemDelegate):
    """Draws lines; `hint` says what can be done with the selected one, where there is room."""

    def __init__(self, look: Look, expanded: Callable[[Index], bool], parent: QObject) -> None:
        """`expanded` tells whether what stands below an item is shown."""
        super().__init__(parent)
        self._look, self._expanded = look, expanded
        self.hint: Callable[[Line], str] = lambda _line: ""
        self._heights: dict[tuple[str, Kind, int], int] = {}
        self.faded: set[str] = set()
        """The ids of what was cut and not yet put elsewhere."""
        self.found: frozenset[str] | None = None
        """The ids that a search found; None: nothing is searched."""
        self.editor_heights: dict[int, int] = {}
        """Heights of open editors by the number of the index that they stand over."""
        look.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, OutlineModel)
        line = model.line(index)
        if line is None:
            return QSize(100, _ROW)
        view = option.widget
        whole = view.viewport().width() if isinstance(view, QAbstractItemView) else 600
        width = whole - text_left(index, line.kind) - 3 - GRID - self._before(line)
        key = (line.text + line.after, line.kind, width)
        if key not in self._heights:
            self._heights[key] = self._height(line, width)
        return QSize(100, max(self._heights[key], self.editor_heights.get(index.internalId(), 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Surface, chevron, marks, words: all of one line, over the whole width of the view."""
        model = index.model()
        assert isinstance(model, OutlineModel)
        line, item = model.line(index), model.item(index)
        if line is None or item is None:
            return
        palette, area = self._look.palette, option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            fill = palette.petrol_light if selected else None
            stroke = palette.focus_stroke if focused else palette.stroke
            painting.panel(painter, QRectF(area), fill=fill, edge=palette.petrol, stroke=stroke)
        left = text_left(index, line.kind)
        if line.kind in FOLDING and model.rowCount(index):
            self._chevron(painter, area, left, open=self._expanded(index))
        if self.found is not None and item.id not in self.found:
            painter.setOpacity(0.3)
        elif item.id in self.faded:
            painter.setOpacity(0.5)
        left = self._marks(painter, line, area, left)
        right = area.right() - GRID
        if selected and focused:
            right = self._said_at_right(painter, self.hint(line), right, area, left, line)
        self._words(painter, line, QRect(left, area.top(), right - left, area.height()))
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor covers the words of its line, from the swatch on."""
        model = index.model()
        assert isinstance(model, OutlineModel)
        line = model.line(index)
        left = text_left(index, line.kind) - 4 if line else 0
        editor.setGeometry(option.rect.adjusted(left, 0, -LEFT, 0))

    def _words(self, painter: QPainter, line: Line, room: QRect) -> None:
        palette, face = self._look.palette, self._face(line.kind)
        metrics = QFontMetrics(face)
        count = "" if line.count is None else str(line.count)
        quiet = line.kind in (Kind.CELL, Kind.ROW, Kind.TRAY)
        box = room.adjusted(0, (_ROW - metrics.lineSpacing()) // 2 - 1, -self._advance(count), 0)
        box.setHeight(self._text_height(line, box.width()))
        painter.setFont(face)
        painter.setPen(QColor(palette.ink_2 if quiet else palette.ink))
        painter.setClipRect(box)
        text = clinging(line.text[:_MOST_LETTERS])
        painter.drawText(box, _wrapping(metrics, text, box.width()), text)
        painter.setClipping(False)
        painter.setPen(QColor(palette.ink_2))
        if count:
            painter.setFont(self._look.text_font(weight=600))
            advance = metrics.horizontalAdvance(line.text[:_MOST_LETTERS])
            baseline = box.top() + metrics.ascent()
            painter.drawText(QPoint(box.left() + min(advance, box.width()) + _GAP, baseline), count)
        if line.after:
            painter.setFont(self._look.text_font(SMALL + 1))
            below = QRect(box.left(), box.bottom() + 1, box.width(), metrics.lineSpacing())
            said = painter.fontMetrics().elidedText(line.after, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), said)

    def _marks(self, painter: QPainter, line: Line, area: QRect, left: int) -> int:
        """The swatch with the number of a group, then the chip with a word; returns where the text begins."""
        palette = self._look.palette
        middle = area.top() + _ROW / 2 - 1
        painter.setFont(self._look.text_font(SMALL, 700))
        if line.number is not None:
            square = QRectF(left, middle - _SWATCH / 2, _SWATCH, _SWATCH)
            paper = palette.note(line.number)
            edge = palette.note_ink if palette.strong else QColor(paper).darker(112).name()
            painting.panel(painter, square, fill=paper, edge=edge, stroke=palette.stroke, radius=4)
            painter.setPen(QColor(palette.note_ink))
            painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), str(line.number))
        if line.chip:
            painter.setFont(self._look.text_font(SMALL, 600))
            chip = QRectF(left + self._swatch(line), middle - 12, self._chip(line), 24)
            rim = palette.ink if palette.strong else None
            painting.panel(painter, chip, fill=palette.chip, edge=rim, stroke=palette.stroke, radius=12)
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), line.chip)
        return left + self._before(line)

    def _said_at_right(
        self, painter: QPainter, hint: str, right: int, area: QRect, left: int, line: Line
    ) -> int:
        """Draw the hint where it leaves the words their room; returns where that room ends."""
        face = self._look.text_font(SMALL)
        wide = QFontMetrics(face).horizontalAdvance(hint)
        text = QFontMetrics(self._face(line.kind)).horizontalAdvance(line.text) + 60
        if not hint or left + text + wide > right:
            return right
        painter.setFont(face)
        painter.setPen(QColor(self._look.palette.ink_2))
        at = area.adjusted(0, 0, -2 * GRID, 0)
        painter.drawText(at, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), hint)
        return right - wide

    def _chevron(self, painter: QPainter, area: QRect, left: int, *, open: bool) -> None:
        name = "chevron-down" if open else "chevron-right"
        ratio = painter.device().devicePixelRatioF()
        picture = self._look.picture(name, self._look.palette.ink_2, 16, ratio)
        painter.drawPixmap(QPoint(left - CHEVRON + 2, area.top() + _ROW // 2 - 9), picture)

    def _height(self, line: Line, width: int) -> int:
        """Of a whole line, that shows its text in at most four lines and what follows it in one."""
        spacing = QFontMetrics(self._face(line.kind)).lineSpacing()
        room = width - (self._advance(str(line.count)) if line.count is not None else 0)
        return self._text_height(line, room) + _ROW - spacing + (spacing if line.after else 0)

    def _text_height(self, line: Line, width: int) -> int:
        metrics = QFontMetrics(self._face(line.kind))
        text = clinging(line.text[:_MOST_LETTERS])
        if "\n" not in text and metrics.horizontalAdvance(text) <= width:
            return metrics.lineSpacing()
        width = max(80, width)
        flags = _wrapping(metrics, text, width)
        wanted = metrics.boundingRect(QRect(0, 0, width, 100_000), flags, text).height()
        return min(wanted, metrics.lineSpacing() * _MOST_LINES)

    def _face(self, kind: Kind) -> QFont:
        if kind is Kind.TITLE:
            return self._look.title_font(17)
        if kind in (Kind.GROUP, Kind.ZONE):
            return self._look.title_font(19)
        return self._look.text_font(weight=600 if kind in (Kind.ROW, Kind.TRAY) else 400)

    def _advance(self, after: str) -> int:
        return QFontMetrics(self._look.text_font()).horizontalAdvance(after) + _GAP if after else 0

    def _before(self, line: Line) -> int:
        return self._swatch(line) + (self._chip(line) + _GAP if line.chip else 0)

    def _swatch(self, line: Line) -> int:
        return 0 if line.number is None else _SWATCH + _GAP

    def _chip(self, line: Line) -> int:
        return QFontMetrics(self._look.text_font(SMALL, 600)).horizontalAdvance(line.chip) + 5 * GRID


def _wrapping(metrics: QFontMetrics, text: str, width: int) -> int:
    """Lines break between words, unless a word alone is wider than they are."""
    longest = max(text.split(), key=len, default="")
    return _BY_WORDS if metrics.horizontalAdvance(longest) <= width else _ANYWHERE
