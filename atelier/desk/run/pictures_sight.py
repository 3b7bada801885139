"""Which part of a photograph is seen, and how near. No widget here."""

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF

MOST = 12.0
"""How many times nearer than whole."""
_OVERLAP = 0.85
"""How much of a view is new when one reads on."""


class Sight:
    """`zoom` 1 shows the whole photograph; what is smaller than its room stays in the middle of it."""

    def __init__(self) -> None:
        """Sees the whole of something without a size."""
        self.zoom = 1.0
        self._picture, self._room = QSizeF(1, 1), QSizeF(1, 1)
        self._x = self._y = 0.5

    @property
    def scale(self) -> float:
        """Pixels of the widget for one of the photograph."""
        across = self._room.width() / max(1.0, self._picture.width())
        down = self._room.height() / max(1.0, self._picture.height())
        return max(1e-6, min(across, down) * self.zoom)

    def fit(self, picture: QSizeF, room: QSizeF) -> None:
        """These are the sizes now; zoom and the middle of the view stay."""
        self._picture, self._room = picture, room
        self._settle()

    def whole(self) -> None:
        """All of it."""
        self.zoom, self._x, self._y = 1.0, 0.5, 0.5

    def begin(self, zoom: float, *, last: bool) -> None:
        """The first view at a zoom, or the last."""
        self.zoom = zoom
        self._x = self._y = 1.0 if last else 0.0
        self._settle()

    def zoom_by(self, by: float, about: QPointF) -> None:
        """Nearer or farther; what is at that place of the widget stays there."""
        before = self.at(about)
        self.zoom = min(MOST, max(1.0, self.zoom * by))
        after = self.at(about)
        self._x += before.x() - after.x()
        self._y += before.y() - after.y()
        self._settle()

    def at(self, place: QPointF) -> QPointF:
        """What is seen at a place of the widget, in shares of the photograph's sides."""
        wide, high = self._share()
        return QPointF(
            self._x + (place.x() / self._room.width() - 0.5) * wide,
            self._y + (place.y() / self._room.height() - 0.5) * high,
        )

    def move(self, across: float, down: float) -> None:
        """By shares of what is seen."""
        wide, high = self._share()
        self._x += across * wide
        self._y += down * high
        self._settle()

    def drag(self, by: QPointF) -> None:
        """By pixels of the widget, as a hand does that holds the photograph."""
        self.move(-by.x() / self._room.width(), -by.y() / self._room.height())

    def read_on(self, by: int) -> bool:
        """The next view (1) or the one before (-1): down, then on to the next column. False at the end."""
        wide, high = self._share()
        columns, rows = _count(wide), _count(high)
        column, row = _nearest(self._x, wide, columns), _nearest(self._y, high, rows)
        place = column * rows + row + by
        if not 0 <= place < columns * rows:
            return False
        column, row = divmod(place, rows)
        self._x, self._y = _middle(column, wide, columns), _middle(row, high, rows)
        return True

    def seen(self) -> tuple[QRectF, QRectF]:
        """The part of the photograph that is seen, in its pixels, and where the widget shows it."""
        wide, high = self._share()
        width, height = self._picture.width(), self._picture.height()
        part = QRectF(
            (self._x - wide / 2) * width, (self._y - high / 2) * height, wide * width, high * height
        )
        part &= QRectF(0, 0, width, height)
        shown = QSizeF(part.width() * self.scale, part.height() * self.scale)
        corner = QPointF((self._room.width() - shown.width()) / 2, (self._room.height() - shown.height()) / 2)
        return part, QRectF(corner, shown)

    def _share(self) -> tuple[float, float]:
        """How much of the photograph's width and height the widget has room for; more than 1: all of it."""
        scale = self.scale
        return (
            max(1.0, self._room.width()) / (max(1.0, self._picture.width()) * scale),
            max(1.0, self._room.height()) / (max(1.0, self._picture.height()) * scale),
        )

    def _settle(self) -> None:
        wide, high = self._share()
        self._x = 0.5 if wide >= 1 else min(1 - wide / 2, max(wide / 2, self._x))
        self._y = 0.5 if high >= 1 else min(1 - high / 2, max(high / 2, self._y))


def _count(share: float) -> int:
    return 1 if share >= 1 else 1 + math.ceil((1 - share) / (share * _OVERLAP) - 1e-9)


def _middle(place: int, share: float, count: int) -> float:
    return 0.5 if count == 1 else share / 2 + place * (1 - share) / (count - 1)


def _nearest(middle: float, share: float, count: int) -> int:
    return min(range(count), key=lambda place: abs(_middle(place, share, count) - middle))
