"""A bar parted as a whole is: longest part first, each in a colour that the words beside it do not need.

There are six colours: the parts after them have the same ones hatched, then in squares.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look

_HEIGHT = 14
_GAP = 2
_PATTERNS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.CrossPattern)


class ProportionBar(QWidget):
    """Shows shares; what they are is read aloud and stands in words below it."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Empty until `show_parts`."""
        super().__init__(parent)
        self._look = look
        self._parts: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, _HEIGHT)

    def show_parts(self, parts: Sequence[int], said: str) -> None:
        """Counts in the order in which they stand, and the same in words."""
        self._parts = parts
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Parts side by side, between round ends."""
        palette, whole = self._look.palette, sum(self._parts)
        if not whole:
            return
        colours = (palette.petrol, palette.gold, palette.ink_2, palette.brick, palette.green, palette.border)
        painter = painting.begin(self)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(shape)
        left, room = 0.0, self.width() - _GAP * (len(self._parts) - 1)
        for place, part in enumerate(self._parts):
            width = room * part / whole
            turn, colour = divmod(place, len(colours))
            ground = QRectF(left, 0, width, _HEIGHT)
            painter.fillRect(ground, QColor(palette.card))
            painter.fillRect(ground, QBrush(QColor(colours[colour]), _PATTERNS[turn % len(_PATTERNS)]))
            left += width + _GAP
        painter.end()
