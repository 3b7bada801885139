"""The photographs of a step in a strip: chosen, put elsewhere by keys or a drag."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QBuffer,
    QByteArray,
    QIODevice,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import SMALL
from atelier.words import Words
from atelier.workshop.entities import Picture

Index = QModelIndex | QPersistentModelIndex

WIDTH = 104
_CELL = QSize(88, 70)
_DRAGGED = "application/x-atelier-picture"
_FINE = 3
"""Thumbnails are kept so many times finer than the grid, for dense screens."""


class Strip(QListView):
    """Up and Down choose; what else can be done are commands, offered while the keys are here."""

    chosen = Signal(str)
    moved = Signal(str, int)
    """A photograph was dragged to a place among the others."""
    menu_asked = Signal(QPoint)

    def __init__(
        self, look: Look, words: Words, read: Callable[[str], bytes], parent: QWidget | None = None
    ) -> None:
        """`read` gives what is in a file, nothing where it is gone."""
        super().__init__(parent)
        self._look = look
        self._line: int | None = None
        self._showing = False
        self.model_of = _Model(words, read, self)
        self.setModel(self.model_of)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(words.say("Photographs of this step"))
        self.setFixedWidth(WIDTH)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.selectionModel().currentChanged.connect(self._chose)

    def show_pictures(self, pictures: Sequence[Picture], current: str) -> None:
        """Show these, that one chosen; says nothing of it."""
        self._showing = True
        if list(pictures) != self.model_of.pictures:
            self.model_of.show_pictures(pictures)
        row = next((n for n, picture in enumerate(pictures) if picture.id == current), -1)
        index = self.model_of.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._showing = False
        if row >= 0:
            self.scrollTo(index)

    def _chose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.chosen.emit(self.model_of.pictures[index.row()].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(at)

    # ------------------------------------------------------------ dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        data = QMimeData()
        data.setData(_DRAGGED, self.model_of.pictures[index.row()].id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.model_of.thumbnail(index.row()).scaledToWidth(_CELL.width()))
        drag.exec(Qt.DropAction.MoveAction)
        self._mark(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(_DRAGGED))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(_DRAGGED))
        self._mark(self._row_at(event.position().toPoint()) if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        id = bytes(event.mimeData().data(_DRAGGED).data()).decode()
        ids = [picture.id for picture in self.model_of.pictures]
        row = self._row_at(event.position().toPoint())
        self._mark(None)
        if id in ids:
            event.acceptProposedAction()
            self.moved.emit(id, row - 1 if row > ids.index(id) else row)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Adds the line at which a dragged photograph would be let in, and the focus ring."""
        super().paintEvent(event)
        painter = painting.begin(self.viewport())
        palette, area = self._look.palette, self.viewport().rect()
        if self._line is not None:
            painter.setPen(QPen(QColor(palette.petrol), 3))
            painter.drawLine(4, self._line, area.width() - 4, self._line)
        painter.end()

    def _row_at(self, point: QPoint) -> int:
        """Before which row something is let go."""
        for row in range(self.model_of.rowCount()):
            if point.y() < self.visualRect(self.model_of.index(row)).center().y():
                return row
        return self.model_of.rowCount()

    def _mark(self, row: int | None) -> None:
        count = self.model_of.rowCount()
        if row is None or not count:
            self._line = None
        elif row < count:
            self._line = max(2, self.visualRect(self.model_of.index(row)).top())
        else:
            self._line = self.visualRect(self.model_of.index(count - 1)).bottom()
        self.viewport().update()


class _Model(QAbstractListModel):
    """The photographs as Qt's views take them."""

    def __init__(self, words: Words, read: Callable[[str], bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._read = words, read
        self._thumbnails: dict[str, QPixmap] = {}
        self.pictures: list[Picture] = []

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        self.beginResetModel()
        self.pictures = list(pictures)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.pictures)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The caption; nothing is written in the strip itself."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return named(self._words, self.pictures, index.row())
        return self.pictures[index.row()].caption if role == Qt.ItemDataRole.ToolTipRole else None

    def thumbnail(self, row: int) -> QPixmap:
        """Read when it is first seen: a file never changes."""
        file = self.pictures[row].file
        if file not in self._thumbnails:
            self._thumbnails[file] = QPixmap.fromImage(_small(self._read(file)))
        return self._thumbnails[file]


def named(words: Words, pictures: Sequence[Picture], row: int) -> str:
    """What a photograph is called, by its place and its caption."""
    place = words.say("Photograph {n} of {total}", n=row + 1, total=len(pictures))
    caption = pictures[row].caption
    return words.say("{place}: {caption}", place=place, caption=caption) if caption else place


def _small(content: bytes) -> QImage:
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(_CELL * _FINE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class _Delegate(QStyledItemDelegate):
    """A thumbnail with its number; without one where the file has gone."""

    def __init__(self, look: Look, strip: Strip) -> None:
        super().__init__(strip)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return _CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)
        palette, area = self._look.palette, QRectF(option.rect).adjusted(3, 3, -3, -3)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painting.panel(
            painter,
            area,
            fill=palette.petrol_light if selected else palette.shade,
            edge=palette.petrol if selected else None,
            stroke=palette.focus_stroke if focused else 2,
        )
        picture, room = model.thumbnail(index.row()), area.adjusted(4, 4, -4, -4)
        if not picture.isNull():
            size = picture.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            shown = QRectF(room.topLeft(), size)
            shown.moveCenter(room.center())
            painter.drawPixmap(shown, picture, QRectF(picture.rect()))
        self._number(painter, area, str(index.row() + 1))
        painter.restore()

    def _number(self, painter: QPainter, area: QRectF, number: str) -> None:
        palette, face = self._look.palette, self._look.text_font(SMALL, 600)
        painter.setFont(face)
        wide = painter.fontMetrics().horizontalAdvance(number) + 10
        chip = QRectF(area.left(), area.bottom() - 20, max(20, wide), 20)
        painting.panel(painter, chip, fill=palette.card, edge=palette.line, radius=6)
        painter.setPen(QColor(palette.ink))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), number)
