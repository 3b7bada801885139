"""The pages themselves, one under the other: zoom, what was found, a press on what a line came from."""

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from atelier.desk.minutes.drawing import Shown
from atelier.desk.minutes.pagecolumn import GAP, Column
from atelier.look.appearance import Look
from atelier.look.painting import focus_ring
from atelier.look.tokens import GRID, LIGHT
from atelier.minutes.pages import Box

WIDEST = 780
"""Logical pixels of a page that fits the width: wider, its lines are too long to be read."""
STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Zooms that the keys go through; at 1 a page is as large as its print on an ordinary screen."""
_NATURAL = 96 / 72
_FOUND = QColor(255, 196, 64, 90)
_FOUND_NOW = QColor(184, 67, 47, 110)


class Fit(Enum):
    """How large pages are where nobody has chosen a zoom."""

    WIDTH = "width"
    PAGE = "page"


class PageView(QAbstractScrollArea):
    """A column of pages; their pictures come from elsewhere, as they are asked for."""

    wanted = Signal(int, float)
    """A page, and device pixels to the point."""
    pressed = Signal(int, float, float)
    """A page, and a point of it in points from its top left corner."""
    opened = Signal(int, float, float)
    """The same, pressed twice."""
    turned = Signal(int)
    """Another page is the one that is read."""
    zoomed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._shown: Shown | None = None
        self._column = Column((), 1.0, 0.0)
        self._pictures: dict[int, tuple[float, QPixmap]] = {}
        self._asked: set[tuple[int, float]] = set()
        self._marked: tuple[Box, ...] = ()
        self._current: Box | None = None
        self._zoom: float | Fit = Fit.WIDTH
        self.page = 0
        """The page that is read: the one in the middle of the view."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().setSingleStep(10 * GRID)
        self.verticalScrollBar().setSingleStep(10 * GRID)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """How large pages are, of their natural size."""
        return self._column.scale / _NATURAL

    def show_pages(self, shown: Shown) -> None:
        """Take the pages of a new drawing; those of the one before stay until the new ones are pictured."""
        self._shown = shown
        self._asked.clear()
        self._marked, self._current = (), None
        kept = {page: made for page, (_, made) in self._pictures.items() if page < len(shown.sizes)}
        self._pictures = {page: (0.0, made) for page, made in kept.items()}
        self._lay_out()

    def take(self, number: int, page: int, scale: float, image: QImage) -> None:
        """A picture that was asked for; one of an earlier drawing, or of another zoom, is left alone."""
        if self._shown is None or number != self._shown.number:
            return
        self._asked.discard((page, scale))
        if scale == self._density(page):
            self._pictures[page] = (scale, QPixmap.fromImage(image))
            self.viewport().update()

    def mark(self, boxes: tuple[Box, ...], current: Box | None) -> None:
        """Mark what was found, and bring one of it into view."""
        self._marked, self._current = boxes, current
        if current is not None:
            self.show_place(current.page, current.top, current.height)
        self.viewport().update()

    def show_place(self, page: int, top: float, height: float = 0.0) -> None:
        """Bring a place of a page into view, with room around it where it is not there yet."""
        scale, room, bar = self._column.at(page), self.viewport().height(), self.verticalScrollBar()
        at = self._column.frame(page).top() + top * scale
        if not bar.value() + 2 * GAP <= at <= bar.value() + room - height * scale - 2 * GAP:
            bar.setValue(round(at - room / 4))

    def show_top(self, page: int, top: float = 0.0) -> None:
        """Bring a place of a page to the top of the view."""
        at = self._column.frame(page).top() + top * self._column.at(page)
        self.verticalScrollBar().setValue(round(at - GAP))

    def set_zoom(self, zoom: float | Fit) -> None:
        """Show pages at a zoom, or fitted to the view; what is read stays in view."""
        self._zoom = zoom
        self._lay_out()

    def step(self, by: int) -> None:
        """One zoom up or down."""
        now = self.zoom
        beyond = [z for z in STEPS if (z > now + 0.01 if by > 0 else z < now - 0.01)]
        if beyond:
            self.set_zoom(beyond[0] if by > 0 else beyond[-1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages in view, on the shade of the desk."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._look.palette.shade))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        corner = self._corner()
        bottom = corner.y() + self.viewport().height()
        for page in self._column.between(corner.y(), bottom):
            frame = self._column.frame(page).translated(-corner)
            painter.fillRect(frame, QColor(LIGHT.card))
            if page in self._pictures:
                picture = self._pictures[page][1]
                painter.drawPixmap(frame.toRect(), picture)
            for box in self._marked:
                if box.page == page:
                    painter.fillRect(
                        _rect(box, frame, self._column.at(page)),
                        _FOUND_NOW if box == self._current else _FOUND,
                    )
        if self.hasFocus():
            inner = QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2)
            focus_ring(painter, inner, self._look.palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits again, with the same lines in view."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Says where on which page it was pressed, once or twice."""
        place = self._column.place(event.position() + self._corner())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            twice = event.type() == QEvent.Type.MouseButtonDblClick
            (self.opened if twice else self.pressed).emit(*place)
        super().mousePressEvent(event)

    mouseDoubleClickEvent = mousePressEvent

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what leads somewhere."""
        place = self._column.place(event.position() + self._corner())
        trail = self._shown.traced.trail if self._shown is not None else ()
        leads = place is not None and any(trace.box.holds(*place) for trace in trail)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Paints the ring anew as the keys come and go."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)

    def _corner(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _density(self, page: int) -> float:
        return round(self._column.at(page) * self.devicePixelRatioF(), 4)

    def _lay_out(self) -> None:
        """Find the scale and the length of the bars; what is in the middle of the view stays there."""
        if self._shown is None or not self._shown.sizes:
            return
        room, bar, across = self.viewport().size(), self.verticalScrollBar(), self.horizontalScrollBar()
        middle = bar.value() + room.height() / 2
        before, page = self._column, self._column.page_at(middle)
        share = (middle - before.frame(page).top()) / before.at(page) if before.sizes else 0.0
        scale = _scale(self._zoom, self._shown.sizes[0], (room.width(), room.height()))
        fitted = isinstance(self._zoom, Fit)
        self._column = Column(self._shown.sizes, scale, room.width(), fitted)
        bar.setRange(0, max(0, round(self._column.height - room.height())))
        bar.setPageStep(room.height())
        across.setRange(0, max(0, round(self._column.width - room.width())))
        across.setPageStep(room.width())
        across.setValue(across.maximum() // 2)
        if before.sizes:
            page = min(page, len(self._shown.sizes) - 1)
            at = self._column.frame(page).top() + share * self._column.at(page)
            bar.setValue(round(at - room.height() / 2))
        self._scrolled()
        if before.scale != self._column.scale:
            self.zoomed.emit()

    def _scrolled(self) -> None:
        """Ask for the pages in view and the next ones, at the density of this screen."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        for page in self._column.between(top - room / 2, top + 1.5 * room):
            made, scale = self._pictures.get(page, (0.0, None))[0], self._density(page)
            if made != scale and (page, scale) not in self._asked:
                self._asked.add((page, scale))
                self.wanted.emit(page, scale)
        now = self._column.page_at(top + room / 2) if self._column.sizes else 0
        if now != self.page:
            self.page = now
            self.turned.emit(now)
        self.viewport().update()


def _rect(box: Box, frame: QRectF, scale: float) -> QRectF:
    left, top = frame.left() + box.left * scale - 1, frame.top() + box.top * scale - 1
    return QRectF(left, top, box.width * scale + 2, box.height * scale + 2)


def _scale(zoom: float | Fit, page: tuple[float, float], room: tuple[int, int]) -> float:
    """Pixels to the point."""
    if not isinstance(zoom, Fit):
        return zoom * _NATURAL
    across = min(room[0] - 2 * GAP, WIDEST) / page[0]
    down = (room[1] - 2 * GAP) / page[1]
    return max(across if zoom is Fit.WIDTH else min(across, down), 0.1)
