"""The mouse on the wall: choosing, a lasso, dragging, panning. Every drag has its keys elsewhere.

What follows the pointer are small widgets over the wall, so that nothing below is painted again for them.
"""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsView, QRubberBand, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.wall.scene.scene import WallScene
from atelier.wall.scene.targets import Target, target_at
from atelier.wall.scene.tiles import Tile
from atelier.wall.shape import Item, Kind

DRAGGED = (Kind.NOTE, Kind.TITLE)
_EDGE = 36
"""Pixels from the edge of the view within which it scrolls under what is dragged."""
_STEP = 14
_GHOST = QSize(320, 240)
_CHIP = QSize(28, 24)
_READ = 0.6
"""The zoom below which a carried title would no longer be read; the wall writes titles larger there too."""
_TWO_LINES = 54
"""The height of a title that is carried: from afar, titles have more room than their words need."""
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Doing(Enum):
    """What the pressed button is doing."""

    NOTHING = auto()
    MAYBE = auto()
    """Pressed on something; not moved far enough to drag it."""
    LASSO = auto()
    DRAG = auto()
    PAN = auto()


class _Bar(QWidget):
    """The line at which something would land."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.palette.petrol))
        painter.end()


class _Ghost(QWidget):
    """What is carried, under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def carry(self, picture: QPixmap) -> None:
        """Show this."""
        self._picture = picture
        self.resize(picture.deviceIndependentSize().toSize())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.85)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class Press(QObject):
    """What the mouse does, from the press to the release. It changes nothing itself: it tells."""

    picked = Signal(object, bool)
    """The item under a click (None: the bare wall), and whether it is added to what is selected."""
    ringed = Signal(object, bool)
    """The items in the lasso, and whether they are added."""
    dropped = Signal(object, object, int)
    """What was dragged, the item under which it was let go, the place below it (-1: last)."""

    def __init__(self, view: QGraphicsView, scene: WallScene, look: Look) -> None:
        """Becomes a child of the view."""
        super().__init__(view)
        self._view, self._scene, self._look = view, scene, look
        self.doing = Doing.NOTHING
        self.carried: list[Item] = []
        self._start = self._last = QPoint()
        self._target: Target | None = None
        self._bar, self._ghost = _Bar(look, view.viewport()), _Ghost(view.viewport())
        self._lasso = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(16)
        self._scrolling.timeout.connect(self._scroll_under)
        self._pick_at_release: Item | None = None
        scene.laid_out.connect(self.cancel)

    # ------------------------------------------------------------ told by the view

    def press(self, event: QMouseEvent, selected: Sequence[Item], *, pan: bool) -> None:
        """A button went down."""
        self._start = self._last = event.position().toPoint()
        if pan or event.button() == Qt.MouseButton.MiddleButton:
            self.doing = Doing.PAN
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        adding = bool(event.modifiers() & _ADDING)
        item = self.item_at(self._start)
        if item is None:
            self.doing = Doing.LASSO
            if not adding:
                self.picked.emit(None, False)
            return
        self.doing, self._pick_at_release = Doing.MAYBE, None
        if item in selected and not adding:
            self._pick_at_release = item  # a press on one of several may be the start of dragging them all
        else:
            self.picked.emit(item, adding)

    def move(self, event: QMouseEvent, selected: Sequence[Item]) -> None:
        """The pointer moved while a button is down."""
        here = event.position().toPoint()
        if self.doing is Doing.PAN:
            self._pan(here - self._last)
        elif self.doing is Doing.LASSO:
            self._lasso.setGeometry(QRect(self._start, here).normalized())
            self._lasso.show()
        elif self.doing is Doing.MAYBE:
            far = (here - self._start).manhattanLength() >= QApplication.startDragDistance()
            movable = [item for item in selected if item.kind in DRAGGED]
            if far and movable:
                self._take_up(movable)
        if self.doing is Doing.DRAG:
            self._carry_to(here)
        self._last = here

    def release(self, event: QMouseEvent) -> None:
        """The button went up: what was begun is carried out."""
        doing, target, carried = self.doing, self._target, self.carried
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        ring = QRect(self._start, event.position().toPoint()).normalized()
        pick = self._pick_at_release
        self.cancel()
        if doing is Doing.LASSO and ring.width() + ring.height() > QApplication.startDragDistance():
            self.ringed.emit(self._within(ring), adding)
        elif doing is Doing.MAYBE and pick is not None:
            self.picked.emit(pick, False)
        elif doing is Doing.DRAG and target is not None:
            self.dropped.emit(carried, target.item, target.row)

    def key(self, event: QKeyEvent) -> bool:
        """Escape puts everything back; gives whether the key was for this."""
        if self.doing in (Doing.DRAG, Doing.LASSO) and event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return True
        return False

    def cancel(self) -> None:
        """Let go of what was begun; nothing has changed. Also when the wall changes meanwhile."""
        if self.doing is Doing.PAN:
            self._view.viewport().unsetCursor()
        self.doing, self._target, self.carried, self._pick_at_release = Doing.NOTHING, None, [], None
        self._scrolling.stop()
        for overlay in (self._bar, self._ghost, self._lasso):
            overlay.hide()
        self._mark(None)

    # ------------------------------------------------------------ what lies where

    def item_at(self, point: QPoint) -> Item | None:
        """What lies under a point of the view; nothing on the bare wall."""
        at = self._view.mapToScene(point)
        for item, block in self._scene.picture.blocks.items():
            if not block.rect.holds(at.x(), at.y()):
                continue
            inside = QPointF(at.x() - block.x, at.y() - block.y)
            if block.head and inside.y() < block.head - 6:
                return item
            for id, place in zip(block.notes, block.places, strict=True):
                if place.holds(inside.x(), inside.y()):
                    return Item(Kind.NOTE, id)
            for said, place in block.rest:
                if place.holds(inside.x(), inside.y()):
                    return said
        for item, place in self._scene.picture.headings.items():
            if place.holds(at.x(), at.y()):
                return item
        return None

    def _within(self, ring: QRect) -> list[Item]:
        area = self._view.mapToScene(ring).boundingRect()
        found = []
        for block in self._scene.picture.blocks.values():
            if not QRectF(*block.rect).intersects(area):
                continue
            near = area.translated(-block.x, -block.y)
            found += [
                Item(Kind.NOTE, id)
                for id, place in zip(block.notes, block.places, strict=True)
                if near.intersects(QRectF(*place))
            ]
        return found

    # ------------------------------------------------------------ dragging

    def _take_up(self, items: list[Item]) -> None:
        kind = Kind.NOTE if any(item.kind is Kind.NOTE for item in items) else Kind.TITLE
        self.carried = [item for item in items if item.kind is kind]
        self.doing = Doing.DRAG
        tile = self._scene.tile(self.carried[0])
        if tile is not None:
            self._ghost.carry(self._picture_of(tile, len(self.carried)))
        self._scrolling.start()

    def _carry_to(self, point: QPoint) -> None:
        self._ghost.move(point + QPoint(10, 8))
        at = self._view.mapToScene(point)
        self._target = target_at(self._scene.picture, self.carried, at.x(), at.y())
        line = self._target.line if self._target else None
        if line is None:
            self._bar.hide()
        else:
            corner = self._view.mapFromScene(QPointF(line.x, line.y))
            scale = self._view.transform().m11()
            self._bar.setGeometry(
                corner.x() - 1, corner.y() - 1, max(3, int(line.w * scale)), max(3, int(line.h * scale))
            )
            self._bar.show()
        self._mark(self._target.item if self._target and line is None else None)

    def _mark(self, item: Item | None) -> None:
        before, self._scene.marks.target = self._scene.marks.target, item
        if before != item:
            self._scene.repaint(before, item)

    def _picture_of(self, tile: Tile, count: int) -> QPixmap:
        ratio, look = self._view.devicePixelRatioF(), self._look.palette
        titled = tile.item.kind is Kind.TITLE
        scale = max(self._view.transform().m11(), _READ if titled else 0.0)
        high = min(tile.h, _TWO_LINES) if titled else tile.h
        size = QSize(int(tile.w * scale) + 8, int(high * scale) + 8).boundedTo(_GHOST)
        if count > 1:
            size = size.expandedTo(_CHIP + QSize(8, 8))
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(2, 2)
        painter.scale(scale, scale)
        if titled:
            card = QRectF(-1, -1, min(tile.w, (size.width() - 8) / scale) + 4, high + 2)
            painting.panel(painter, card, fill=look.card, edge=look.border, stroke=look.stroke, radius=4)
            painter.translate(6, 3)
        tile.draw(painter)
        painter.resetTransform()
        painter.setOpacity(1)
        if count > 1:
            painter.setBrush(QColor(look.petrol))
            painter.setPen(Qt.PenStyle.NoPen)
            chip = QRectF(QPointF(size.width() - _CHIP.width() - 6, 0), _CHIP)
            painter.drawRoundedRect(chip, 12, 12)
            painter.setPen(QColor(look.on_petrol))
            painter.setFont(self._look.text_font(14, 700))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), str(count))
        painter.end()
        return picture

    def _scroll_under(self) -> None:
        """Scroll while something is held near the edge."""
        room, here = self._view.viewport().rect(), self._last
        dx = -_STEP if here.x() < _EDGE else _STEP if here.x() > room.width() - _EDGE else 0
        dy = -_STEP if here.y() < _EDGE else _STEP if here.y() > room.height() - _EDGE else 0
        if dx or dy:
            self._pan(QPoint(-dx, -dy))
            self._carry_to(here)

    def _pan(self, by: QPoint) -> None:
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - by.x())
        down.setValue(down.value() - by.y())
