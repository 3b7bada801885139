"""The first column of the lines of a file: a box to tick, as everywhere else, and whom the line names."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atelier.desk.context import Desk
from atelier.look.choices import BOX, paint_box
from atelier.look.tokens import GRID

Index = QModelIndex | QPersistentModelIndex
_ROOM = BOX + 4 * GRID


class TickDelegate(QStyledItemDelegate):
    """Paints the box itself; a press anywhere on it ticks."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Without the box of the system."""
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The box, then what the cell says."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        whole = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, option.palette.highlight())
        if state is not None:
            box = QRectF(whole.x() + 2 * GRID, whole.center().y() - BOX / 2 + 1, BOX, BOX)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ticked = Qt.CheckState(state) is Qt.CheckState.Checked
            paint_box(painter, box, self._desk.look.palette, ticked=ticked)
            painter.restore()
            option.rect = whole.adjusted(_ROOM - GRID, 0, 0, 0)
        super().paint(painter, option, index)
        option.rect = whole

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on the box, and nothing else, ticks or unticks."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if (
            state is None
            or event.type() != QEvent.Type.MouseButtonRelease
            or not isinstance(event, QMouseEvent)
        ):
            return False
        if event.position().x() > option.rect.x() + _ROOM:
            return False
        ticked = Qt.CheckState(state) is Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
