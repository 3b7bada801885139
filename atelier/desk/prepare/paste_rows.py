"""How the lines of a pasted list are read, painted as a list: two hundred cost no more than ten."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from atelier.desk.context import Desk
from atelier.look import painting
from atelier.look.marks import Tone
from atelier.look.tokens import GRID, RADIUS, SMALL

_HIGH = 52
_SIDE = 3 * GRID
_CHIP = 25
_CROSS = 29
_INSIDE = (6, 6, -6, -6)
"""Where the cross is drawn in what is pressed."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A person as read from a line, or a line that names nobody."""

    title: str
    below: str = ""
    chips: tuple[tuple[str, Tone], ...] = ()
    left_out: bool = False
    key: str = ""
    """What names the line where its title alone does not."""

    @property
    def aloud(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.title, self.below, *(text for text, _ in self.chips))))


class PastedRows(QListView):
    """Enter, or a press on the words that say so, takes a line that was left out as a person.

    Delete, or a press on its cross, leaves a person out.
    """

    taken = Signal(str)
    dropped = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows = _Rows(desk)
        self.setModel(self._rows)
        self.painted = _RowDelegate(self, desk)
        self.setItemDelegate(self.painted)
        self.setUniformItemSizes(True)
        self.setAccessibleName(desk.words.say("People read in the list"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumHeight(_HIGH + 2 * GRID)
        self.ensurePolished()

    @property
    def rows(self) -> Sequence[PastedRow]:
        """What is listed."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[PastedRow], *, end: bool) -> None:
        """List these instead, all at once; `end` shows the last person, else what was in view stays there."""
        if rows == self._rows.rows:
            return
        height, chosen = self.verticalScrollBar().value(), self.currentIndex().row()
        self._rows.show(rows)
        if 0 <= chosen < len(rows):
            self.setCurrentIndex(self._rows.index(chosen))
        people = sum(not row.left_out for row in rows)
        if end and people:
            self.scrollTo(self._rows.index(people - 1))
        else:
            self.verticalScrollBar().setValue(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row(self.currentIndex())
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if enters and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if row is not None and row.left_out:
                self.taken.emit(row.key or row.title)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if row is not None and not row.left_out:
                self.dropped.emit(row.key)
        elif enters or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._row(index)
        pressed = event.button() == Qt.MouseButton.LeftButton
        if row is None or not pressed:
            return
        area = self.visualRect(index)
        if row.left_out and self.painted.verb_rect(area).contains(event.position()):
            self.taken.emit(row.key or row.title)
        elif not row.left_out and self.painted.cross_rect(area).contains(event.position()):
            self.dropped.emit(row.key)

    def _row(self, index: Index) -> PastedRow | None:
        return self._rows.rows[index.row()] if index.isValid() else None


class _Rows(QAbstractListModel):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._verb = desk.words.say("Take as a person")
        self._drop = desk.words.say("Delete leaves this line out.")
        self.rows: Sequence[PastedRow] = ()

    def show(self, rows: Sequence[PastedRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.aloud
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._verb if row.left_out else self._drop
        if role == Qt.ItemDataRole.ToolTipRole and not row.left_out:
            return self._drop
        return None


class _RowDelegate(QStyledItemDelegate):
    """Name, what is said of it below, chips at the end."""

    def __init__(self, view: PastedRows, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._verb = desk.words.say("Take as a person")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(10, _HIGH)

    def verb_rect(self, area: QRect) -> QRectF:
        """Where a line that was left out offers to be taken."""
        wide = self._small().horizontalAdvance(self._verb) + 4 * GRID
        return QRectF(area.right() - 2 * GRID - wide, area.center().y() - 15, wide, 31)

    def cross_rect(self, area: QRect) -> QRectF:
        """Where the cross of a person is pressed."""
        return QRectF(area.right() - 2 * GRID - _CROSS, area.center().y() - _CROSS / 2, _CROSS, _CROSS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, look = self._desk.look.palette, self._desk.look
        model = index.model()
        assert isinstance(model, _Rows)
        row, area = model.rows[index.row()], QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painting.panel(
                painter,
                QRectF(area),
                fill=palette.petrol_light,
                edge=palette.petrol,
                stroke=palette.focus_stroke,
                radius=RADIUS,
            )
        right = area.right() - 2 * GRID
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if row.left_out:
            right = self._take(painter, area, over=over)
        else:
            place = self.cross_rect(area)
            look.icon("x", palette.ink if over else palette.ink_2).paint(
                painter, place.toRect().adjusted(*_INSIDE)
            )
            right = int(place.left()) - GRID
        for text, tone in reversed(row.chips):
            right = self._chip(painter, area, right, text, tone)
        name, small = QFontMetrics(look.text_font(weight=600)), self._small(400)
        room = right - area.x() - _SIDE
        high = name.height() + (small.height() if row.below else 0)
        top, left = area.y() + (area.height() - high) // 2, area.x() + _SIDE
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(look.text_font(weight=400 if row.left_out else 600))
        painter.setPen(QColor(palette.ink_2 if row.left_out else palette.ink))
        painter.drawText(left, top + name.ascent(), name.elidedText(row.title, elide, room))
        if row.below:
            painter.setFont(look.text_font(SMALL))
            painter.setPen(QColor(palette.ink_2))
            line = top + name.height() + small.ascent()
            painter.drawText(left, line, small.elidedText(row.below, elide, room))
        painter.restore()

    def _take(self, painter: QPainter, area: QRect, *, over: bool) -> int:
        """The offer at the end of a line that names nobody; gives where it begins."""
        palette, place = self._desk.look.palette, self.verb_rect(area)
        fill = palette.petrol_light if over else palette.card
        painting.panel(painter, place, fill=fill, edge=palette.border, stroke=palette.stroke)
        painter.setFont(self._desk.look.text_font(SMALL, 600))
        painter.setPen(QColor(palette.ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._verb)
        return int(place.left()) - 2 * GRID

    def _chip(self, painter: QPainter, area: QRect, right: int, text: str, tone: Tone) -> int:
        palette, small = self._desk.look.palette, self._small()
        text = small.elidedText(text, Qt.TextElideMode.ElideRight, area.width() // 3)
        wide = small.horizontalAdvance(text) + 5 * GRID
        place = QRectF(right - wide, area.center().y() - _CHIP // 2, wide, _CHIP)
        fill, ink = {
            Tone.GOLD: (palette.gold_light, palette.gold),
            Tone.PETROL: (palette.petrol, palette.on_petrol),
            Tone.OUTLINE: (palette.card, palette.ink_2),
        }.get(tone, (palette.chip, palette.ink_2))
        edge = palette.line if tone is Tone.OUTLINE else palette.ink if palette.strong else None
        painting.panel(painter, place, fill=fill, edge=edge, stroke=palette.stroke, radius=_CHIP / 2)
        painter.setFont(self._desk.look.text_font(SMALL, 600))
        painter.setPen(QColor(ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
        return int(place.left()) - 2 * GRID

    def _small(self, weight: int = 600) -> QFontMetrics:
        return QFontMetrics(self._desk.look.text_font(SMALL, weight))
