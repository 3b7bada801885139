"""The paper of notes with its shadow: painted once for each colour, size and zoom, then only copied."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from atelier.look import painting
from atelier.look.tokens import NOTE_RADIUS, Palette

MARGIN = 3
"""Pixels round the paper for its shadow."""
_MOST = 150
_SHADOW = "#26000000"


class Papers:
    """Kept until there are many, or the palette changes."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, float, float, float], QPixmap] = {}

    def forget(self) -> None:
        """The palette has changed."""
        self._made.clear()

    def paper(self, palette: Palette, number: int, wide: float, high: float, scale: float) -> QPixmap:
        """A sheet in the colour of a group, `MARGIN` larger all round; `scale` is pixels of the device."""
        key = (palette.note(number or 1), wide, high, scale)
        made = self._made.get(key)
        if made is None:
            if len(self._made) > _MOST:
                self._made.clear()
            made = self._made[key] = _painted(palette, *key)
        return made


def _painted(palette: Palette, colour: str, wide: float, high: float, scale: float) -> QPixmap:
    picture = QPixmap(round((wide + 2 * MARGIN) * scale), round((high + 2 * MARGIN) * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(MARGIN, MARGIN, wide, high)
    if not palette.strong:
        painting.panel(painter, area.adjusted(0.5, 2, 0.5, 2), fill=_SHADOW, radius=NOTE_RADIUS)
    edge = palette.note_ink if palette.strong else None
    painting.panel(painter, area, fill=colour, edge=edge, stroke=palette.stroke, radius=NOTE_RADIUS)
    painter.end()
    return picture
