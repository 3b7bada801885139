"""What a voter presses: buttons as large as a finger, and the dots that remain."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from atelier.look import painting
from atelier.stage.cards import LEAST
from atelier.stage.context import Stage

_DRAWN = 10
"""Dots that are drawn; what remains is also said."""


class StageButton(QAbstractButton):
    """A verb, with an icon before it where one is named; `primary` is what the page is for."""

    def __init__(self, stage: Stage, text: str, *, primary: bool = False, icon: str = "") -> None:
        super().__init__()
        self._stage, self._primary, self._icon = stage, primary, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(stage.look.text_font(stage.text, 600))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._stage.text
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * px + (round(1.4 * px) if self._icon else 0), max(LEAST, round(px * 2.2)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press it, once however long they are held; other keys are the panel's."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, area = self._stage.look.palette, QRectF(self.rect())
        painter = painting.begin(self)
        down = self.isDown()
        if self._primary:
            fill, ink, edge = (palette.petrol_dark if down else palette.petrol), palette.on_petrol, None
        else:
            fill, ink, edge = (palette.petrol_light if down else palette.card), palette.ink, palette.border
        painting.panel(painter, area, fill=fill, edge=edge, stroke=palette.stroke)
        self._draw_words(painter, ink)
        if self.hasFocus():
            painting.focus_ring(painter, area, palette, on=palette.on_petrol if self._primary else None)
        painter.end()

    def _draw_words(self, painter: QPainter, ink: str) -> None:
        px, rect = self._stage.text, self.rect()
        if self._icon:
            ratio = self.devicePixelRatioF()
            picture = self._stage.look.picture(self._icon, ink, px, ratio)
            painter.drawPixmap(px, (rect.height() - px) // 2, picture)
            rect.setLeft(px + round(1.4 * px) - px // 2)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


class Remaining(QWidget):
    """The voter's dots in a row: those in hand are full, those placed are faint. The words beside say it."""

    def __init__(self, stage: Stage, dots: int) -> None:
        super().__init__()
        self._stage, self._dots, self._left = stage, dots, dots
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_left(self, left: int) -> None:
        """So many are still in hand."""
        self._left = left
        self.update()

    def sizeHint(self) -> QSize:
        side = self._side
        return QSize(min(self._dots, _DRAWN) * (side + side // 3), side + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, side = self._stage.look.palette, self._side
        painter = painting.begin(self)
        placed = self._dots - self._left
        drawn = min(self._dots, _DRAWN)
        for at in range(drawn):
            in_hand = at >= min(placed, drawn - 1) if self._left else False
            colour = QColor(palette.brick)
            painter.setPen(QColor(palette.brick))
            colour.setAlphaF(1.0 if in_hand else 0.0 if palette.strong else 0.22)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(1 + at * (side + side // 3), 1, side - 1, side - 1))
        painter.end()

    @property
    def _side(self) -> int:
        return round(self._stage.text * 1.4)
