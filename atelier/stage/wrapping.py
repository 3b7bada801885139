"""Text that is painted, wrapped where it must be: in the middle of a word rather than cut."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption


class Wrapped:
    """A text laid out once for a face and a width."""

    def __init__(self, text: str, face: QFont, width: int) -> None:
        """`width` in pixels; one of a few pixels still holds a letter a line."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(text, face)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        below = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, below))
            below += line.height()
        self._layout.endLayout()
        self.height: int = round(below + 0.5)
        """Pixels of all its lines."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it from that corner on, in the colour of the pen."""
        self._layout.draw(painter, QPointF(x, y))
