"""Chips that are lines: each is a word to be typed over, with a cross to take it away."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.buttons import IconButton, make_small
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID

_HIGH = 34
_NARROW = 56


class ChipLine(DraftLine):
    """As wide as what it says."""

    focused = Signal()
    """The focus came or went."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.setProperty("kind", "bare")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        shown = self.text() or self.placeholderText()
        return QSize(max(_NARROW, self.fontMetrics().horizontalAdvance(shown) + 3 * GRID), _HIGH - 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, _HIGH - 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()


class Chip(QFrame):
    """The frame of a line, which shows the focus that the line has."""

    def __init__(self, look: Look, line: ChipLine, cross: IconButton | None) -> None:
        super().__init__()
        self._look, self.line = look, line
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 1, GRID if cross else 3 * GRID, 1)
        row.setSpacing(0)
        row.addWidget(line)
        line.focused.connect(self.update)
        if cross is not None:
            make_small(cross)
            row.addWidget(cross)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        focused = self.line.hasFocus()
        painter = painting.begin(self)
        painting.panel(
            painter,
            QRectF(self.rect()),
            fill=palette.card if focused else palette.chip,
            edge=palette.petrol if focused else palette.border,
            stroke=palette.focus_stroke if focused else palette.stroke,
            radius=self.height() / 2,
        )
        painter.end()
