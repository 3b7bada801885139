"""How near the wall is seen: the size of its words, and a passing look from nearer or farther."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView

from atelier.wall.scene.blocks import Rect

SIZES = (0.75, 0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)
"""Sizes of words from which one chooses; the wall is laid out anew to fill the window at each."""
LEAST, MOST = 0.05, 3.0
_NOTCH = 1.0 / 480
"""What one eighth of a degree of a wheel does to the zoom."""


class Zoom(QObject):
    """The size of words is what the wall is laid out for; the zoom is a passing look, nearer or farther."""

    changed = Signal()
    sized = Signal()
    """The wall wants to be laid out for another width."""

    def __init__(self, view: QGraphicsView) -> None:
        """Becomes a child of the view."""
        super().__init__(view)
        self._view = view
        self.size = 1.0

    @property
    def scale(self) -> float:
        """Pixels of the screen for one of the wall."""
        return self._view.transform().m11()

    @property
    def glancing(self) -> bool:
        """Whether the wall is seen nearer or farther than it was laid out for."""
        return abs(self.scale - self.size) > 0.001

    def set_size(self, size: float) -> None:
        """Words of another size; ends a glance."""
        self.size = min(SIZES[-1], max(SIZES[0], size))
        self._scale_to(self.size)
        self.sized.emit()

    def step(self, by: int) -> None:
        """The next size of words, or the one before (-1). From a glance, back to the size in force first."""
        if self.glancing:
            self.set_size(self.size)
            return
        here = min(range(len(SIZES)), key=lambda n: abs(SIZES[n] - self.size))
        self.set_size(SIZES[min(len(SIZES) - 1, max(0, here + by))])

    def show(self, place: Rect, margin: float = 20) -> None:
        """Bring a place of the wall into the window, as large as it fits, at most twice the usual size."""
        room = self._view.viewport().rect()
        wide, high = place.w + 2 * margin, place.h + 2 * margin
        fitting = min(room.width() / max(1.0, wide), room.height() / max(1.0, high))
        self._scale_to(min(fitting, 2.0))
        self._view.ensureVisible(QRectF(*place).adjusted(-margin, -margin, margin, margin), 0, 0)

    def glance(self, scale: float) -> None:
        """See the wall at a zoom, without changing the size of words."""
        self._scale_to(scale)

    def wheel(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel: nearer and farther, about the place under the pointer."""
        turned = event.angleDelta().y()
        if turned:
            self._about(event.position(), 2.0 ** (turned * _NOTCH))
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._about(event.position(), 1.0 + event.value())
        return True

    def _about(self, point: QPointF, by: float) -> None:
        before = self._view.mapToScene(point.toPoint())
        self._scale_to(self.scale * by)
        moved = self._view.mapFromScene(before) - point.toPoint()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + moved.x())
        down.setValue(down.value() + moved.y())

    def _scale_to(self, scale: float) -> None:
        scale = min(MOST, max(LEAST, scale))
        if abs(scale - self.scale) > 0.0001:
            self._view.resetTransform()
            self._view.scale(scale, scale)
            self.changed.emit()
