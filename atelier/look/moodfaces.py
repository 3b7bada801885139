"""Paints the five faces: the same lines everywhere, on a ground that only helps to find them again."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import Palette
from atelier.workshop.drawn import CENTRE, EYE, FACES, RADIUS, STROKE, Line, Point


def paint_face(painter: QPainter, place: QRectF, mood: str, palette: Palette) -> None:
    """A face in the largest square in the middle of a place; `mood` is the value of one."""
    side = min(place.width(), place.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(place.center())
    drawn, ink = FACES[mood], QColor(palette.ink)
    pen = QPen(ink, max(1.2, side * STROKE), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(_ground(mood, palette)))
    painter.drawEllipse(_at(square, CENTRE), side * RADIUS, side * RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in drawn.lines:
        if line.filled:
            painter.fillPath(_path(square, line), ink)
        painter.drawPath(_path(square, line))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for eye in drawn.eyes:
        painter.drawEllipse(_at(square, eye), side * EYE, side * EYE)


def face_icon(mood: str, palette: Palette, size: int, ratio: float = 2.0) -> QIcon:
    """A face for a list."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_face(painter, QRectF(0, 0, size, size), mood, palette)
    painter.end()
    return QIcon(pixmap)


class MoodFace(QWidget):
    """A face of a size. It says nothing to a screen reader: its word stands beside it."""

    def __init__(self, look: Look, mood: str, size: int) -> None:
        """`size` is in pixels."""
        super().__init__()
        self._look, self._mood, self._size = look, mood, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        paint_face(painter, QRectF(self.rect()), self._mood, self._look.palette)
        painter.end()


def _ground(mood: str, palette: Palette) -> str:
    grounds = {
        "delighted": palette.green_light,
        "pleased": palette.petrol_light,
        "even": palette.chip,
        "displeased": palette.gold_light,
        "upset": palette.brick_light,
    }
    return palette.card if palette.strong else grounds[mood]


def _at(square: QRectF, point: Point) -> QPointF:
    return QPointF(square.x() + point[0] * square.width(), square.y() + point[1] * square.height())


def _path(square: QRectF, line: Line) -> QPainterPath:
    places = [_at(square, point) for point in line.points]
    path = QPainterPath(places[0])
    if len(places) == 2:
        path.lineTo(places[1])
    else:
        path.cubicTo(*places[1:])
    if line.filled:
        path.closeSubpath()
    return path
