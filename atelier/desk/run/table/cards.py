"""Records as cards: a list of what their first column says, and one of them in full beside it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from atelier.desk.context import Desk
from atelier.desk.run.table.contents import Place
from atelier.desk.run.table.form import RecordSheet
from atelier.desk.run.table.hands import Hands
from atelier.desk.run.table.model import Index, RowsModel
from atelier.look import painting
from atelier.look.tokens import GRID, SMALL, TEXT
from atelier.session import OpenWorkshop
from atelier.wall.cell_words import shown

_LIST = 264
_HIGH = 58
_SIDE = 12
_SIGN = 18


class CardsView(QWidget):
    """Enter leads from a card of the list into its fields, Escape back to the list."""

    moved = Signal()
    """Another card is in view."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, rows: RowsModel, hands: Hands) -> None:
        super().__init__()
        self.rows = rows
        self.list = _Cards(desk, rows)
        self.sheet = RecordSheet(desk, workshop, hands)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * GRID)
        row.addWidget(self.list)
        row.addWidget(self.sheet, 1)
        self._record = ""
        self._fields: object = None
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self.list.entered_by_key.connect(self.sheet.take_keys)
        rows.modelReset.connect(self._begin_anew)
        rows.returned.connect(self.choose)
        self._begin_anew()

    @property
    def chosen_rows(self) -> list[str]:
        """The record in view; none where one is being begun."""
        return [self._record] if self._record else []

    def choose(self, place: Place) -> None:
        """Show the card of a record."""
        index = self.rows.index_of(place)
        if index.isValid():
            self.list.setCurrentIndex(index.siblingAtColumn(0))
            self.list.scrollTo(index.siblingAtColumn(0))

    def take_keys(self) -> None:
        """To the list; to the fields where there is no card yet."""
        if self.rows.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.sheet.take_keys()

    def take_new_row(self) -> None:
        """Begin a card."""
        self.list.setCurrentIndex(self.rows.index(len(self.rows.rows), 0))
        self._follow()
        self.sheet.take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _begin_anew(self) -> None:
        if self.rows.columns and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        self._fields = None
        self._follow()

    def _follow(self) -> None:
        """Show the record that is chosen; one that the fields have just begun stays in them."""
        record = self.rows.record(self.list.currentIndex().row())
        fields = self.sheet.fields
        same = fields is not None and fields is self._fields and fields.record == record
        self._record = record
        if not same:
            self.sheet.show_record(record)
            self._fields = self.sheet.fields
            if self.sheet.fields is not None:
                self.sheet.fields.began.connect(self._begun)
        self.moved.emit()

    def _begun(self, record: str) -> None:
        self._record = record
        self.choose((record, self.rows.columns[0].id))


class _Cards(QListView):
    """What the first column says; below all cards one waits to be begun."""

    entered_by_key = Signal()

    def __init__(self, desk: Desk, rows: RowsModel) -> None:
        super().__init__()
        self._desk, self._rows = desk, rows
        self.setModel(rows)
        self.setModelColumn(0)
        self.setItemDelegate(_CardDelegate(desk, rows, self))
        self.setAccessibleName(desk.words.say("Cards of the table"))
        self.setUniformItemSizes(True)
        self.setFixedWidth(_LIST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _index: self.entered_by_key.emit())
        rows.dataChanged.connect(lambda *_: self.viewport().update())  # its second line is another column's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self._desk.menu(at)


class _CardDelegate(QStyledItemDelegate):
    """Two lines: what the first column says, and what the next one does."""

    def __init__(self, desk: Desk, rows: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._rows = desk, rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_LIST - 20, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, record = self._desk.look, self._rows.record(index.row())
        palette = look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(2, 2, -2, -2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            stroke = palette.focus_stroke if focused else palette.stroke
            fill = palette.petrol_light if selected else None
            painting.panel(painter, QRectF(area), fill=fill, edge=palette.petrol, stroke=stroke)
        room = area.adjusted(_SIDE, 6, -_SIDE, -6)
        if any(place[0] == record for place in self._rows.said.doubts):
            ratio = painter.device().devicePixelRatio()
            sign = look.picture("triangle-alert", palette.gold, _SIGN, ratio)
            painter.drawPixmap(QRect(room.right() - _SIGN, room.top() + 2, _SIGN, _SIGN), sign)
            room.adjust(0, 0, -_SIGN - GRID, 0)
        name, below = self._lines(record, index)
        painter.setFont(look.text_font(TEXT, 600 if record else 400))
        painter.setPen(QColor(palette.ink if record else palette.ink_2))
        self._line(painter, room, name, Qt.AlignmentFlag.AlignTop if below else Qt.AlignmentFlag.AlignVCenter)
        if below:
            painter.setFont(look.text_font(SMALL))
            painter.setPen(QColor(palette.ink_2))
            self._line(painter, room, below, Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def _lines(self, record: str, index: Index) -> tuple[str, str]:
        say = self._desk.words.say
        if not record:
            return say("New card…"), ""
        said = [
            shown(self._desk.words, column, self._rows.said.text((record, column.id)))
            for column in self._rows.columns[1:4]
        ]
        name = " ".join(str(index.data() or "").split()) or say("Without a name")
        return name, next((" ".join(text.split()) for text in said if text), "")

    def _line(self, painter: QPainter, room: QRect, text: str, where: Qt.AlignmentFlag) -> None:
        cut = painter.fontMetrics().elidedText(text[:300], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(where | Qt.AlignmentFlag.AlignLeft), cut)
