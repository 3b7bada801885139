"""The ground of every cue: paper, and margins that a television may crop."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.look import theme
from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.ring import Ring
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Entity

CROP = 0.05
"""The share of each side that some screens do not show: what matters stays clear of it."""
_RING = 0.30
"""The width that the time takes at the right, of the height."""


class CuePage(QWidget):
    """A picture of the workshop. It takes no keys and no touch unless a kind of cue says so."""

    paged = Signal()
    """It has more pages now, or fewer."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        """Empty; what stands on it goes in `column`, or is put in `area` by `arrange`."""
        super().__init__()
        self.stage, self.cue = stage, cue
        self._put: list[QWidget] = []
        self._pages = 1
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setStyleSheet(theme.style_sheet(stage.look.palette, stage.look.text_font().families()))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(stage.part(0.02))
        self.ring = self.timed()
        if self.ring is not None:
            self.ring.setParent(self)
        self._keep_clear()

    @property
    def ground(self) -> str:
        """The colour behind everything."""
        return self.stage.look.palette.paper

    @property
    def area(self) -> QRect:
        """The central nine tenths, without the time where that stands beside."""
        side, above = round(self.width() * CROP), round(self.height() * CROP)
        whole = self.rect().adjusted(side, above, -side, -above)
        return whole.adjusted(0, 0, -self._beside, 0)

    @property
    def pages(self) -> int:
        """How many pages the cue has on this screen."""
        return self._pages

    @pages.setter
    def pages(self, pages: int) -> None:
        if pages != self._pages:
            self._pages = pages
            self.paged.emit()

    def page_of(self, _said: Entity) -> int | None:
        """The page on which something that was just written stands; None where it stands on none."""
        return None

    @property
    def page(self) -> int:
        """The page in view, from 0: the last one where the cue asks for one that is no more."""
        return max(0, min(self.cue.page, self.pages - 1))

    @property
    def may_take_keys(self) -> bool:
        """Whether somebody is to fill a ballot on it, now or later."""
        return False

    @property
    def takes_keys(self) -> bool:
        """Whether somebody fills a ballot on it now."""
        return False

    def timed(self) -> Ring | None:
        """What remains of the time, where the cue asks for it."""
        if not self.cue.clock:
            return None
        return Ring(self.stage, about=self.cue.step, on_black=self.ground != self.stage.look.palette.paper)

    def told(self, notice: Notice) -> None:
        """Something was committed: show what has changed. Called by whoever holds the page, once."""

    def arrange(self) -> None:
        """The page has another size, or shows other things: put everything anew."""

    def add(self, widget: QWidget, place: QRect | None = None) -> None:
        """Put something on the page until `sweep`."""
        widget.setParent(self)
        if place is not None:
            widget.setGeometry(place)
        widget.show()
        self._put.append(widget)

    def sweep(self) -> None:
        """Take away what was put."""
        for widget in self._put:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._put = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The central nine tenths are another size."""
        super().resizeEvent(event)
        self._keep_clear()
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.ground))
        painter.end()

    @property
    def _beside(self) -> int:
        return self.stage.part(_RING) + self.stage.part(0.05) if self.ring is not None else 0

    def _keep_clear(self) -> None:
        side, above = round(self.width() * CROP), round(self.height() * CROP)
        self.column.setContentsMargins(side, above, side + self._beside, above)
        if self.ring is not None:
            wide, high = self.stage.part(_RING), round(self.stage.part(_RING) * 1.25)
            left, top = self.width() - side - wide, (self.height() - high) // 2
            self.ring.setGeometry(left, top, wide, high)
