"""A wall that fills a view: laid out for its width, seen near or far. Nothing is chosen or changed in it."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QStyle, QWidget

from atelier.wall.board import Board
from atelier.wall.scene.captions import READ, Captions
from atelier.wall.scene.ground import Ground
from atelier.wall.scene.overview import FAR, FAR_OF_FEW, Overview
from atelier.wall.scene.scene import WallScene
from atelier.wall.scene.zooming import Zoom
from atelier.wall.shape import Item

_FEW = 24
"""Items that are painted again one by one; of more, the whole view is."""
_SHARES = (
    *(1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5, 0.46),
    *(0.42, 0.38, 0.34, 0.3, 0.27, 0.24, 0.21, 0.18, 0.16, 0.14),
)
"""Zooms that are tried for the whole wall, from near to far."""
_MANY = 600
"""Notes from which the whole wall is only seen from farther: laying it out often would take too long."""


class Surface(QGraphicsView):
    """A view of a wall of its own: no two views share a scene."""

    shifted = Signal()
    """The wall stands elsewhere in the view: scrolled, zoomed, laid out anew."""

    def __init__(self, board: Board, step: str, parent: QWidget | None = None) -> None:
        """The step must be one of kind wall."""
        super().__init__(parent)
        self._board = board
        self.wall = WallScene(board, step, self)
        self.zoom = Zoom(self)
        self._overview = Overview(self.wall, board.look)
        self._captions = Captions(self.wall, board.look)
        self._ground = Ground(board.look)
        self._whole = False
        self.setScene(self.wall)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has no name, and hands this on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.zoom.sized.connect(self._sized)
        self.zoom.changed.connect(self._zoomed)
        self.wall.laid_out.connect(self._show_near)
        self.wall.laid_out.connect(self.shifted)
        self.wall.remarked.connect(lambda items: _remark(self, self._captions, items))
        board.look.changed.connect(self._redress)
        self._redress()

    def reveal(self, item: Item, *, on_top: bool = False) -> None:
        """Bring an item into view, at the top where that is asked."""
        place = self.wall.place(item)
        if place is None:
            return
        if on_top:
            corner = self.mapFromScene(place.x, place.y)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + corner.y() - 12)
        self.ensureVisible(QRectF(place.x, place.y, place.w, min(place.h, self.height())), 24, 24)

    def rect_of(self, item: Item) -> QRect:
        """Where an item stands in the view; nowhere where it has gone."""
        place = self.wall.place(item)
        return QRect() if place is None else self.mapFromScene(QRectF(*place)).boundingRect()

    def show_found(self, ids: frozenset[str] | None) -> None:
        """Dim what a search did not find; None: nothing is searched."""
        self.wall.marks.found = ids
        self._overview.forget()
        self.viewport().update()

    def show_whole(self) -> None:
        """The whole wall at once: laid out anew to fill the view, as large as everything fits."""
        self._whole = True
        wide, high = self._room()
        size = self.zoom.size
        if len(self.wall.picture.blocks) and self.wall.count < _MANY:
            size = _SHARES[min(bisect_left(_SHARES, True, key=self._fits), len(_SHARES) - 1)]
            self._fits(size)
        picture = self.wall.picture
        self.zoom.glance(min(size, wide / max(1.0, picture.width), high / max(1.0, picture.height)))
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    def _fits(self, size: float) -> bool:
        """Lay out for a zoom; gives whether all of it is in view then."""
        wide, high = self._room()
        self.wall.lay_out(float(int(wide / size)), self._captions.headroom(size))
        picture = self.wall.picture
        return picture.height * size <= high and picture.width * size <= wide + 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.wheel(event)
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.zoom.pinch(event):
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refill()
        self.shifted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.shifted.emit()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        palette = self._board.look.palette
        painter.fillRect(rect, QColor(palette.paper))
        if self._far:
            self._overview.paint(painter)
        elif self.zoom.scale >= READ:
            self._ground.paint(painter, QRectF(rect), self.zoom.scale, self.devicePixelRatioF())
        pen = QPen(QColor(palette.border if palette.strong else palette.line), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for fence in self.wall.picture.fences:
            painter.drawLine(int(fence.x), int(fence.y), int(fence.right), int(fence.bottom))

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        if self.zoom.scale < READ:
            to_view = self.viewportTransform()
            painter.save()
            painter.resetTransform()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._captions.paint(painter, to_view)
            painter.restore()

    def _fill(self) -> None:
        """Lay the wall out for the width that the window has at this size of words."""
        wide, _ = self._room()
        if wide / self.zoom.size > 100:
            self.wall.lay_out(float(int(wide / self.zoom.size)))

    def _refill(self) -> None:
        """The window has another size: what filled it fills it again."""
        if self._whole:
            self.show_whole()
        else:
            self._fill()

    def _sized(self) -> None:
        self._whole = False
        self._fill()

    def _room(self) -> tuple[int, int]:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max(120, self.width() - bar), max(80, self.height() - 2)

    @property
    def _far(self) -> bool:
        return self.zoom.scale < (FAR_OF_FEW if self.wall.faces.few else FAR)

    def _show_near(self) -> None:
        for holder, shown in ((self.wall.near, not self._far), (self.wall.heads, self.zoom.scale >= READ)):
            if holder.isVisible() is not shown:
                holder.setVisible(shown)

    def _zoomed(self) -> None:
        self._show_near()
        self.shifted.emit()
        self.viewport().update()

    def _redress(self) -> None:
        self._ground.forget()
        self.viewport().update()


def _remark(view: Surface, captions: Captions, items: Sequence[Item]) -> None:
    """From afar neither titles nor notes have tiles that would paint their own rings."""
    if view.zoom.scale >= READ:
        return
    if len(items) > _FEW:
        view.viewport().update()
        return
    for item in items:
        view.viewport().update(captions.bounds(item, view.viewportTransform()).toAlignedRect())
