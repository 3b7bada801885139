"""The ground of a wall: paper with a dot now and then, which shows that it moves."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from atelier.look.appearance import Look

_SIDE = 24
"""Between two dots, in the coordinates of the wall."""


class Ground:
    """One square is painted for each zoom, then copied: scaling a texture costs more than all notes do."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._square = QPixmap()

    def forget(self) -> None:
        """The palette has changed."""
        self._square = QPixmap()

    def paint(self, painter: QPainter, rect: QRectF, scale: float, dense: float) -> None:
        """Cover a rectangle of the wall, at a zoom; `dense`: pixels of the screen for one of the view."""
        side = max(1, round(_SIDE * scale * dense))
        if self._square.width() != side:
            self._square = self._made(side, dense)
        to_view = painter.transform()
        box, corner = to_view.mapRect(rect).toAlignedRect(), to_view.map(QPointF(0, 0))
        painter.save()
        painter.resetTransform()
        painter.drawTiledPixmap(box, self._square, box.topLeft() - corner.toPoint())
        painter.restore()

    def _made(self, side: int, dense: float) -> QPixmap:
        palette = self._look.palette
        made = QPixmap(side, side)
        made.setDevicePixelRatio(dense)
        made.fill(QColor(palette.paper))
        if not palette.strong:
            painter = QPainter(made)
            painter.fillRect(QRect(2, 2, 1, 1), QColor(palette.line).darker(108))
            painter.end()
        return made
