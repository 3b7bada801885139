"""Draws Lucide icons in any colour: the bundled outlines are tinted when first asked for and kept.

Pixmaps are made at one, two and three times their size, so that they are sharp on dense screens. What was
drawn stays, for a palette that is worn again.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from atelier import assets

_DENSITIES = (1, 2, 3)
_FADED = 0.45


@cache
def _outline(name: str) -> str:
    return assets.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=8)  # for the sizes of one icon, which are asked for one after the other
def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_outline(name).replace("currentColor", colour).encode()))


@cache
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture of `size` logical pixels a side, for a screen of that density.

    Raises `assets.AssetMissing` where no such icon is bundled.
    """
    side = max(1, round(size * ratio))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    drawing = _drawing(name, colour)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def make_icon(name: str, colour: str, size: int) -> QIcon:
    """An icon for a button or a menu; where its control is disabled it fades."""
    icon = QIcon()
    for density in _DENSITIES:
        picture = icon_pixmap(name, colour, size, density)
        icon.addPixmap(picture, QIcon.Mode.Normal)
        icon.addPixmap(_faded(picture), QIcon.Mode.Disabled)
    return icon


def _faded(picture: QPixmap) -> QPixmap:
    faded = QPixmap(QSize(picture.width(), picture.height()))
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(_FADED)
    painter.drawPixmap(faded.rect(), picture)
    painter.end()
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    return faded
