"""How the rows of a grid are painted: cards with the words of the scale as pills, headings between them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from atelier.desk.run.grid.model import GridModel
from atelier.desk.run.grid.rows import GridRow, RowKind, told_said
from atelier.desk.run.grid.shape import SIDE, Box, Shape, shape
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import CARD_RADIUS, GRID, SMALL

Index = QModelIndex | QPersistentModelIndex

_PILL_SIDE = 14
_BELOW = 2 * GRID
"""Pixels between two cards."""
_MANY = 88
"""Examples for which there is room in a row."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAP_IN = _WRAP | Qt.AlignmentFlag.AlignVCenter


class GridDelegate(QStyledItemDelegate):
    """Measures each row once for a width."""

    def __init__(self, look: Look, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self._shapes: dict[tuple[str, int], Shape] = {}
        self._pills: dict[tuple[str, ...], list[int]] = {}
        self.hovered = ("", -1)
        """The item and the word that the pointer is over."""

    def forget(self) -> None:
        """Other letters, or another scale: measure anew."""
        self._shapes.clear()
        self._pills.clear()

    def shape_of(self, row: GridRow, width: int) -> Shape:
        """Where the parts of an item's row stand in the width of the list."""
        key = (row.title, width)
        if key not in self._shapes:
            metrics = QFontMetrics(self._look.text_font(weight=600))

            def high(room: int) -> int:
                return metrics.boundingRect(QRect(0, 0, room, 10_000), int(_WRAP), row.title).height()

            self._shapes[key] = shape(width, self._widths(), self._told_width, high)
        return self._shapes[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.rows[index.row()]
        width = self.width(option)
        if row.kind is RowKind.ITEM:
            return QSize(width, self.shape_of(row, width).height + _BELOW)
        font, above = self._heading(row)
        metrics = QFontMetrics(font)
        high = metrics.boundingRect(
            QRect(0, 0, width - 4 * GRID, 10_000), int(_WRAP), self._said(row)
        ).height()
        first = GRID if index.row() == 0 else above
        return QSize(width, high + first + 2 * GRID)

    def width(self, option: QStyleOptionViewItem) -> int:
        """The width of a row in the view."""
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A card, or a heading."""
        row = self._model.rows[index.row()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        keys = isinstance(option.widget, QAbstractItemView) and option.widget.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.ITEM:
            self._item(painter, option.rect, row, chosen=chosen, keys=keys)
        else:
            self._paint_heading(painter, option.rect, row, chosen=chosen, keys=keys)
        painter.restore()

    # ------------------------------------------------------------ inside

    def _item(self, painter: QPainter, rect: QRect, row: GridRow, *, chosen: bool, keys: bool) -> None:
        palette = self._look.palette
        laid = self.shape_of(row, rect.width())
        card = QRectF(rect.x(), rect.y(), rect.width(), laid.height)
        painting.panel(
            painter,
            card,
            fill=palette.card,
            edge=palette.petrol if chosen else palette.line,
            stroke=palette.focus_stroke + (1 if keys and palette.strong else 0) if chosen else palette.stroke,
            radius=CARD_RADIUS,
        )
        if chosen and keys:
            painting.panel(
                painter, card.adjusted(3, 3, -3, -3), fill=palette.petrol_light, radius=CARD_RADIUS - 3
            )
        painter.setFont(self._look.text_font(weight=600))
        painter.setPen(QColor(palette.ink))
        painter.drawText(_placed(laid.title, rect), int(_WRAP_IN), row.title)
        for place, box in enumerate(laid.pills):
            self._pill(painter, _placed(box, rect), row, place)
        told = "\n".join(told_said(self._model.words, row))
        if told:
            painter.setFont(self._small)
            painter.setPen(QColor(palette.ink_2))
            right = int(_RIGHT | Qt.TextFlag.TextDontClip)
            painter.drawText(_placed(laid.told, rect), right, told)

    def _pill(self, painter: QPainter, box: QRectF, row: GridRow, place: int) -> None:
        """Filled where the group stands, dashed where some would."""
        palette, here = self._look.palette, row.place == place
        over = self.hovered == (row.id, place)
        fill = palette.petrol if here else palette.petrol_light if over else palette.card
        edge = palette.petrol if here or over else palette.border
        split = place in row.others
        radius = box.height() / 2
        painting.panel(
            painter, box, fill=fill, edge=None if split else edge, stroke=palette.stroke, radius=radius
        )
        if split:
            pen = QPen(QColor(palette.brick), 2 * palette.stroke)
            pen.setDashPattern([3, 2.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = box.adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setFont(self._word)
        painter.setPen(QColor(palette.on_petrol if here else palette.ink_2))
        metrics = QFontMetrics(self._word)
        room = round(box.width()) - _PILL_SIDE
        word = metrics.elidedText(self._model.scale[place], Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: GridRow, *, chosen: bool, keys: bool
    ) -> None:
        palette = self._look.palette
        font, _ = self._heading(row)
        painter.setFont(font)
        high = painter.fontMetrics().boundingRect(
            QRect(0, 0, rect.width() - 4 * GRID, 10_000), int(_WRAP), self._said(row)
        )
        text = QRectF(rect.x(), rect.bottom() - 2 * GRID - high.height(), rect.width(), high.height())
        if chosen:
            ground = text.adjusted(0, -GRID / 2, 0, GRID / 2)
            edge = palette.petrol if keys else palette.line
            painting.panel(painter, ground, fill=palette.petrol_light, edge=edge, stroke=palette.focus_stroke)
        painter.setPen(QColor(palette.ink if row.kind is RowKind.AXIS else palette.ink_2))
        painter.drawText(text.adjusted(GRID, 0, -3 * GRID, 0), int(_WRAP), self._said(row))
        told = ", ".join(told_said(self._model.words, row))
        if told:
            painter.setFont(self._small)
            painter.setPen(QColor(palette.ink_2))
            right = int(_RIGHT)
            painter.drawText(text.adjusted(0, 0, -SIDE, 0), right, told)

    def _heading(self, row: GridRow) -> tuple[QFont, int]:
        """Its letters, and the pixels of air above it."""
        if row.kind is RowKind.AXIS:
            return self._look.title_font(22), 7 * GRID
        font = self._look.text_font(SMALL, 600)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        return font, 3 * GRID

    def _said(self, row: GridRow) -> str:
        return row.title

    def _widths(self) -> list[int]:
        scale = tuple(self._model.scale)
        if scale not in self._pills:
            metrics = QFontMetrics(self._word)
            self._pills[scale] = [metrics.horizontalAdvance(word) + 2 * _PILL_SIDE for word in scale]
        return self._pills[scale]

    @property
    def _told_width(self) -> int:
        """Alike in all rows, so that their words stand below each other."""
        many = GridRow(RowKind.ITEM, "", "", told=_MANY, quoted=_MANY)
        metrics = QFontMetrics(self._small)
        return max(map(metrics.horizontalAdvance, told_said(self._model.words, many))) + 2

    @property
    def _small(self) -> QFont:
        return self._look.text_font(SMALL)

    @property
    def _word(self) -> QFont:
        return self._look.text_font(SMALL + 1, 600)


def _placed(box: Box, rect: QRect) -> QRectF:
    return QRectF(rect.x() + box.x, rect.y() + box.y, box.w, box.h)
