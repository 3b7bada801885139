"""What the room sees, small, for the desk: another instance of the cue, which takes no key and no touch."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.session import Notice
from atelier.stage.page import CuePage

_SOON, _NOW_AND_THEN = 150, 10_000
"""Milliseconds until a change is drawn, and between two looks at a time that runs."""
_ROUND = 6
_ANY = 16777215
"""As high as its width makes it."""


class Miniature(QWidget):
    """The page itself is never shown: it is drawn, scaled, from time to time."""

    paged = Signal()
    """The page has more pages now, or fewer."""

    def __init__(self, look: Look) -> None:
        """Empty until `show_page`."""
        super().__init__()
        self._look = look
        self._page: CuePage | None = None
        self._size = QSize(1920, 1080)
        self._most = _ANY
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self.redraw)
        self._clock = QTimer(self)
        self._clock.setInterval(_NOW_AND_THEN)
        self._clock.timeout.connect(self.redraw)
        look.changed.connect(self.update)

    @property
    def page(self) -> CuePage | None:
        """The page that is drawn: it knows how many pages there are."""
        return self._page

    def show_page(self, make: Callable[[int], CuePage], size: QSize) -> None:
        """Draw a page as a screen of that size has it."""
        if size != self._size:
            self._size = size
            self.stay_below(self._most)
            self._keep_shape()
            self.updateGeometry()
        self.drop()
        self._page = make(size.height())
        self._page.paged.connect(self.paged)
        self._page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._page.resize(size)
        self._page.setAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent, False)
        self._page.resizeEvent(QResizeEvent(size, QSize()))  # what is never shown would not hear of it
        self._later.start(0)

    def stay_below(self, most: int = _ANY) -> None:
        """Be no higher than that, where the room is needed for something else."""
        self._most = most
        width = _ANY if most == _ANY else round(most * self._size.width() / max(1, self._size.height()))
        self.setMaximumWidth(width)

    def drop(self) -> None:
        """Hold no page any more."""
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def look_at_time(self) -> None:
        """Another step may be in hand."""
        if self._page is not None and self._page.ring is not None:
            self._page.ring.look()
            self._later.start(_SOON)

    def told(self, notice: Notice) -> None:
        """Something was committed."""
        if self._page is not None:
            self._page.told(notice)
            self._later.start(_SOON)

    def redraw(self) -> None:
        """Draw the page anew, where anybody can see it."""
        if self._page is None or not self.width() or not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.fill(QColor(self._page.ground))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        scale = picture.width() / self._size.width()
        painter.scale(scale, scale)
        self._page.render(painter, QPoint())
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self._picture = picture
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._size.height() / max(1, self._size.width()))

    def widthForHeight(self, height: int) -> int:
        """How wide it is where it is that high."""
        return round(height * self._size.width() / max(1, self._size.height()))

    def sizeHint(self) -> QSize:
        return QSize(224, self.heightForWidth(224))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_shape()
        self._later.start(_SOON)

    def _keep_shape(self) -> None:
        """As high as the screen that it shows is for its width, whichever of both has changed."""
        self.setFixedHeight(self.heightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start(0)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = painting.begin(self)
        if not self._picture.isNull():
            painter.drawPixmap(0, 0, self._picture)
        area = QRectF(self.rect())
        painting.panel(painter, area, fill=None, edge=palette.border, stroke=palette.stroke, radius=_ROUND)
        painter.end()
