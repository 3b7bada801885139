"""Pictures that a workshop names, for a room: logos, drawings beside orientations."""

from contextlib import suppress

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from atelier.session import OpenWorkshop
from atelier.workshop.refusals import Refused


def picture_of(workshop: OpenWorkshop, name: str) -> QPixmap | None:
    """A picture; None where none is named, or where its file has gone: the words are there."""
    made = QPixmap()
    if name:
        with suppress(Refused):
            made.loadFromData(workshop.picture(name))
    return None if made.isNull() else made


class Drawn(QLabel):
    """A picture as large as its place, its shape kept; a screen reader has its name."""

    def __init__(self, picture: QPixmap, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def fitted(self, place: QRect) -> QRect:
        """Its rectangle in a place, at the left and in the middle of the height."""
        size = self._picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        top = place.top() + (place.height() - size.height()) // 2
        return QRect(place.left(), top, size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()
