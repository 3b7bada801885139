"""The ground of every cue: paper, and margins that a television may crop."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.look import theme
from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.workshop.cue import Cue

CROP = 0.05
"""The share of each side that some screens do not show: what matters stays clear of it."""


class CuePage(QWidget):
    """A picture of the workshop. It takes no keys and no touch unless a kind of cue says so."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        """Empty; what stands on it goes in `column`."""
        super().__init__()
        self.stage, self.cue = stage, cue
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setStyleSheet(theme.style_sheet(stage.look.palette, stage.look.text_font().families()))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(stage.part(0.02))
        self._keep_clear()

    @property
    def ground(self) -> str:
        """The colour behind everything."""
        return self.stage.look.palette.paper

    def told(self, notice: Notice) -> None:
        """Something was committed: show what has changed. Called by whoever holds the page, never twice."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The central nine tenths are another size."""
        super().resizeEvent(event)
        self._keep_clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.ground))
        painter.end()

    def _keep_clear(self) -> None:
        side, above = round(self.width() * CROP), round(self.height() * CROP)
        self.column.setContentsMargins(side, above, side, above)
