"""The steps of a workshop in one row: which are done, which is in hand, and a way to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.rowfit import fit
from atelier.look.tokens import CONTROL, GRID
from atelier.words import Words

_DISC = 20
_BEFORE = 2 * GRID
_BETWEEN = 2 * GRID
_SHORT = _DISC + 2 * _BEFORE
_GAP = 2 * GRID


@dataclass(frozen=True, slots=True)
class StepItem:
    """One step as the row shows it: its key (given back by `chosen`), its title, whether it was held."""

    key: str
    title: str
    done: bool = False
    viewed: bool = False
    """Whether its page is the one that is shown; where it is not the step in hand, it is only looked at."""


class _StepChip(QAbstractButton):
    """A step: a disc with its number or a tick, then its title where there is room."""

    def __init__(self, look: Look, parent: QWidget, item: StepItem, number: int, *, current: bool) -> None:
        super().__init__(parent)
        self.look, self.item, self.number, self.current = look, item, number, current
        self.setFont(look.text_font(15, 600))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def whole(self) -> int:
        return _SHORT + _BETWEEN + self.fontMetrics().horizontalAdvance(self.item.title) + GRID

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.look.palette
        painter = painting.begin(self)
        area = QRectF(self.rect())
        if self.current or self.underMouse() or self.item.viewed:
            fill = palette.petrol_light if self.current else palette.chip
            edge = palette.ink if palette.strong and self.current else None
            if self.item.viewed and not self.current:
                edge = palette.petrol
            painting.panel(painter, area, fill=fill, edge=edge, stroke=palette.stroke)
        self._disc(painter)
        left = _SHORT + GRID // 2
        room = self.width() - left - _BEFORE
        if room > 3 * GRID:
            painter.setFont(self.font())
            painter.setPen(QColor(palette.petrol_dark if self.current else palette.ink_2))
            title = self.fontMetrics().elidedText(self.item.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                self.rect().adjusted(left, 0, 0, 0),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                title,
            )
        if self.hasFocus():
            painting.focus_ring(painter, area, palette)
        painter.end()

    def _disc(self, painter: QPainter) -> None:
        palette = self.look.palette
        disc = QRectF(_BEFORE + GRID / 2, (self.height() - _DISC) / 2, _DISC, _DISC)
        done = self.item.done and not self.current
        fill = palette.petrol if self.current else palette.green_light if done else palette.shade
        edge = palette.ink if palette.strong else None
        painting.panel(painter, disc, fill=fill, edge=edge, stroke=palette.stroke, radius=_DISC / 2)
        if done:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(
                disc.topLeft() + (disc.center() - disc.topLeft()) * 0.34,
                self.look.picture("check", palette.green, 13, ratio),
            )
            return
        painter.setFont(self.look.text_font(14, 700))
        painter.setPen(QColor(palette.on_petrol if self.current else palette.ink_2))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(self.number))


class StepBar(QWidget):
    """All the steps, numbered. Titles shorten, then fold into their numbers, then the row scrolls.

    The Tab key leads to the step in hand, the arrows, Home and End to the others, Enter or Space chooses.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        """Empty until `show_steps`."""
        super().__init__(parent)
        self._look, self._words = look, words
        self._chips: list[_StepChip] = []
        self._offset = 0
        self.setAccessibleName(words.say("Steps"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CONTROL)
        look.changed.connect(self._refresh)

    def show_steps(self, items: Sequence[StepItem], current: str) -> None:
        """Shows these steps, the one in hand by its key ("" where none is); keeps the keyboard focus."""
        focused = next((chip.item.key for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [
            self._make(item, number, current=item.key == current)
            for number, item in enumerate(items, start=1)
        ]
        first = next((chip for chip in self._chips if chip.current), self._chips[0] if self._chips else None)
        if first is not None:
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.updateGeometry()
        self._arrange()
        for chip in self._chips:
            chip.show()
            if chip.item.key == focused:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Room for all titles in full."""
        return QSize(sum(chip.whole() + _GAP for chip in self._chips), CONTROL)

    def minimumSizeHint(self) -> QSize:
        """Room for three steps folded into their numbers; the row scrolls."""
        return QSize(3 * (_SHORT + GRID + _GAP), CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens or unfolds titles."""
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the row where it is too long."""
        turned = event.angleDelta()
        self._place(self._offset - (turned.x() or turned.y()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the focus along the row; only Enter or Space goes to a step."""
        here = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if here is None:
            super().keyPressEvent(event)
            return
        last = len(self._chips) - 1
        wanted = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Right: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is not None:
            self._chips[wanted].setFocus(Qt.FocusReason.TabFocusReason)
            self._reveal(self._chips[wanted])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._chips[here].click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A new font changes what fits."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _make(self, item: StepItem, number: int, *, current: bool) -> _StepChip:
        chip = _StepChip(self._look, self, item, number, current=current)
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.setAccessibleName(self._words.say("Step {number}: {title}", number=number, title=item.title))
        if current:
            chip.setAccessibleDescription(self._words.say("step in hand"))
        elif item.viewed:
            chip.setAccessibleDescription(self._words.say("step looked at"))
        elif item.done:
            chip.setAccessibleDescription(self._words.say("step done"))
        chip.clicked.connect(lambda: self.chosen.emit(item.key))
        return chip

    def _arrange(self) -> None:
        wholes = [chip.whole() for chip in self._chips]
        kept = {place for place, chip in enumerate(self._chips) if chip.current or chip.item.viewed}
        room = self.width() - _GAP * max(0, len(wholes) - 1)
        widths = fit(wholes, room, short=_SHORT + GRID, kept=kept)
        for chip, width in zip(self._chips, widths, strict=True):
            chip.resize(width, CONTROL)
            chip.setToolTip(chip.item.title if width < chip.whole() else "")
        self._place(self._offset)
        for chip in self._chips:
            if chip.current:
                self._reveal(chip)

    def _place(self, offset: int) -> None:
        length = sum(chip.width() + _GAP for chip in self._chips) - _GAP
        self._offset = max(0, min(offset, length - self.width()))
        across = -self._offset
        for chip in self._chips:
            chip.move(across, 0)
            across += chip.width() + _GAP

    def _reveal(self, chip: _StepChip) -> None:
        if chip.x() < 0:
            self._place(self._offset + chip.x())
        elif chip.x() + chip.width() > self.width():
            self._place(self._offset + chip.x() + chip.width() - self.width())

    def _refresh(self) -> None:
        for chip in self._chips:
            chip.setFont(self._look.text_font(15, 600))
            chip.update()
        self.updateGeometry()
        self._arrange()
