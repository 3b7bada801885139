"""A photograph seen whole or from near, moved by plain keys, by the pointer, or a view at a time."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from atelier.desk.run.pictures_sight import Sight
from atelier.look import painting
from atelier.look.appearance import Look

STEP = 1.4
"""How much nearer one key or one press brings a photograph."""
_NOTCH = 1.0 / 480
"""What one eighth of a degree of a wheel does."""
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_WHOLE = (Qt.Key.Key_0, Qt.Key.Key_Home, Qt.Key.Key_Agrave)
"""À is on the key 0 of a French keyboard, where digits need Shift."""


class PictureView(QLabel):
    """Shows one photograph, or a sentence in its place. A label: screen readers pass by plain widgets."""

    stepped = Signal(int)
    """The next photograph (1) or the one before (-1)."""
    turn_asked = Signal()
    left = Signal()
    """The keys go back to whoever had them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self._look = look
        self._levels: list[QImage] = []
        self._message = ""
        self._held: QPointF | None = None
        self.sight = Sight()
        self.setPixmap(QPixmap(1, 1))  # never seen: it makes a graphic of the label
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        look.changed.connect(self.update)

    def show_image(self, image: QImage, turned: int) -> None:
        """Show a photograph whole, turned by so many quarters to the left."""
        turn = QTransform().rotate(-90 * (turned % 4))
        self._levels = [image.transformed(turn) if turned % 4 else image]
        self._message = ""
        self.sight = Sight()
        self._fit()

    def show_message(self, sentence: str) -> None:
        """Say why there is no photograph to be seen."""
        self._levels, self._message = [], sentence
        self.update()

    def nearer(self, by: int, about: QPointF | None = None) -> None:
        """So many steps nearer, farther where it is negative; `about` is a place of the widget."""
        self._zoom(STEP**by, about)

    def whole(self) -> None:
        """All of it."""
        self.sight.whole()
        self._moved()

    def move_by(self, across: int, down: int) -> None:
        """A third of what is seen, in a direction."""
        self.sight.move(across / 3, down / 3)
        self._moved()

    def read_on(self, by: int) -> bool:
        """The next view of a photograph seen from near (1) or the one before (-1); False at its end."""
        moved = self.sight.read_on(by)
        self._moved()
        return moved

    def begin(self, zoom: float, *, last: bool) -> None:
        """The first of its views at a zoom, or the last: where one comes to who reads backwards."""
        self.sight.begin(zoom, last=last)
        self._moved()

    # ------------------------------------------------------------ keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~shift:
            super().keyPressEvent(event)
        elif key in _MOVES:
            self.move_by(*_MOVES[key])
        elif key in _NEARER:
            self.nearer(1)
        elif key == Qt.Key.Key_Minus:
            self.nearer(-1)
        elif key in _WHOLE:
            self.whole()
        elif key == Qt.Key.Key_R:
            self.turn_asked.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.stepped.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._held = event.position()
            self._moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.sight.drag(event.position() - self._held)
            self._held = event.position()
            self._moved()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self._moved()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Near, about the place that was pointed at; or whole again."""
        if self.sight.zoom > 1:
            self.whole()
        else:
            self.nearer(3, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl nearer and farther, as on the wall; otherwise it moves."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(2.0 ** (turned.y() * _NOTCH), event.position())
        else:
            self.sight.drag(QPointF(turned) / 2)
            self._moved()
        event.accept()

    # ------------------------------------------------------------ what is drawn

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, whole = self._look.palette, QRectF(self.rect())
        painter = painting.begin(self)
        painting.panel(painter, whole, fill=palette.shade)
        if self._levels:
            self._draw(painter)
        elif self._message:
            painter.setPen(QColor(palette.ink))
            painter.setFont(self._look.text_font())
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(16, 8, -16, -8), flags, self._message)
        if self.hasFocus():
            painting.focus_ring(painter, whole, palette)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        """From a copy that is at most twice as fine as what is seen: a finer one would flicker."""
        seen = self.sight.scale * self.devicePixelRatioF()
        level = 0
        while seen * 2 ** (level + 1) <= 1:
            level += 1
            if level == len(self._levels):
                finer = self._levels[-1]
                half = (max(1, finer.width() // 2), max(1, finer.height() // 2))
                smooth = Qt.TransformationMode.SmoothTransformation
                self._levels.append(finer.scaled(*half, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        image = self._levels[level]
        share = image.width() / self._levels[0].width()
        from_, to = self.sight.seen()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(
            to,
            image,
            QRectF(from_.x() * share, from_.y() * share, from_.width() * share, from_.height() * share),
        )

    def _fit(self) -> None:
        image = self._levels[0] if self._levels else None
        self.sight.fit(QSizeF(image.size()) if image else QSizeF(1, 1), QSizeF(self.size()))
        self._moved()

    def _zoom(self, by: float, about: QPointF | None = None) -> None:
        self.sight.zoom_by(by, about or QPointF(self.width() / 2, self.height() / 2))
        self._moved()

    def _moved(self) -> None:
        """Draw anew, under a hand where there is something to move."""
        if self.sight.zoom <= 1 or not self._levels:
            self.unsetCursor()
        else:
            held = self._held is not None
            self.setCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)
        self.update()
