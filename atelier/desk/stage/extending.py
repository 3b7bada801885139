"""One picture of a display that is extended: the desk on one screen, the room's on the other."""

import sys

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.words import Words

_HIGH = 150


def how_to_extend(words: Words) -> str:
    """What to press on this system."""
    if sys.platform == "win32":
        return words.say("Press Windows and P together, then choose Extend.")
    if sys.platform == "darwin":
        return words.say("In System Settings, Displays, choose Extended display for the projector.")
    return words.say("In the display settings of this computer, choose to join the displays (extend).")


class ExtendPicture(QWidget):
    """A laptop with the desk on it, an arrow, a projected screen with something else on it."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look = look
        self._mine, self._rooms = words.say("Your desk"), words.say("What the room sees")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)
        self.setAccessibleName(
            words.say("Two screens side by side: your desk on one, what the room sees on the other.")
        )
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(420, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        high = self.height() - 34.0
        wide = min(high * 1.5, self.width() * 0.4)
        left = QRectF(self.width() / 2 - wide - 24, 2, wide, high - 8)
        right = QRectF(self.width() / 2 + 24, 2, wide, high - 8)
        self._screen(painter, left)
        self._screen(painter, right)
        self._desk(painter, left)
        self._slide(painter, right)
        ink = QColor(self._look.palette.ink_2)
        painter.setPen(QPen(ink, 2.5))
        middle, y = self.width() / 2, left.center().y()
        for side in (-1, 1):
            end = QPointF(middle + 16 * side, y)
            painter.drawLine(QPointF(middle, y), end)
            painter.drawLine(end, end + QPointF(-6 * side, -5))
            painter.drawLine(end, end + QPointF(-6 * side, 5))
        painter.setFont(self._look.text_font(14, 600))
        for place, text in ((left, self._mine), (right, self._rooms)):
            below = QRectF(place.left() - 20, self.height() - 26.0, place.width() + 40, 24)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()

    def _screen(self, painter: QPainter, place: QRectF) -> None:
        palette = self._look.palette
        painting.panel(painter, place, fill=palette.card, edge=palette.ink_2, stroke=3, radius=8)
        foot = QRectF(place.center().x() - 22, place.bottom() + 1, 44, 4)
        painter.fillRect(foot, QColor(palette.ink_2))

    def _desk(self, painter: QPainter, place: QRectF) -> None:
        """Notes in two columns, and a panel."""
        palette = self._look.palette
        inner = place.adjusted(10, 10, -10, -10)
        panel = QRectF(
            inner.right() - inner.width() * 0.26, inner.top(), inner.width() * 0.26, inner.height()
        )
        painter.fillRect(panel, QColor(palette.chip))
        side = inner.width() * 0.18
        for number in range(6):
            x = inner.left() + (number % 3) * (side + 5)
            y = inner.top() + (number // 3) * (side * 0.8 + 5)
            painter.fillRect(QRectF(x, y, side, side * 0.8), QColor(palette.notes[number % 3]))
            if palette.strong:
                painter.drawRect(QRectF(x, y, side, side * 0.8))

    def _slide(self, painter: QPainter, place: QRectF) -> None:
        """A title and two lines."""
        palette = self._look.palette
        inner = place.adjusted(14, 18, -14, -14)
        for number, (share, thick) in enumerate(((0.8, 10), (0.95, 5), (0.7, 5))):
            bar = QRectF(inner.left(), inner.top() + number * 20, inner.width() * share, thick)
            painter.fillRect(bar, QColor(palette.petrol if not number else palette.bar))
