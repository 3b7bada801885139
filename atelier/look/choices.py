"""Controls that choose: a row of segments, a tick box, a list that drops down."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStyleOptionComboBox,
    QWidget,
)

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.drafting import STAYING
from atelier.look.tokens import CONTROL, GRID, Palette

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BESIDE = 50
"""Pixels of a closed list that its edges and its chevron take."""
BOX = 20
"""Pixels of the side of a box to tick."""
_BEFORE = BOX + 4 * GRID - 2
"""Pixels before the text of such a box."""
_MOST = 3
_LINES = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class _Segment(QPushButton):
    """One choice of a row; the arrow keys are its parent's."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(label)
        self._look = look
        self.setProperty("kind", "segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._set_face()
        look.changed.connect(self._set_face)

    def _set_face(self) -> None:
        self.setFont(self._look.text_font(weight=600))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BACK + _FORTH:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = painting.begin(self)
            on = self._look.palette.on_petrol if self.isChecked() else None
            painting.focus_ring(painter, QRectF(self.rect()), self._look.palette, on=on, radius=7)
            painter.end()


class SegmentedControl(QFrame):
    """A few exclusive choices side by side (Wall | Outline); arrow keys go from one to the next."""

    chosen = Signal(str)
    """The key of the choice that the user has just made; nothing when code makes it."""

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[str, str]], *, parent: QWidget | None = None
    ) -> None:
        """`name` is what is chosen, read aloud; each choice is a key and its label; the first one stands."""
        super().__init__(parent)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(GRID // 2)
        for position, (_, label) in enumerate(choices):
            segment = _Segment(look, label)
            segment.setAccessibleName(f"{name}: {label}")
            self._group.addButton(segment, position)
            row.addWidget(segment)
        self._group.idClicked.connect(self._say)
        self.choose(self._keys[0])

    @property
    def choice(self) -> str:
        """The key of the choice in force."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Makes a choice without telling anybody; the Tab key then leads to it."""
        self._group.button(self._keys.index(key)).setChecked(True)
        for segment in self._group.buttons():
            wanted = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose the neighbour, and stop at the ends."""
        if event.key() not in _BACK + _FORTH:
            super().keyPressEvent(event)
            return
        step = 1 if event.key() in _FORTH else -1
        target = self._group.checkedId() + step
        if 0 <= target < len(self._keys):
            button = self._group.button(target)
            button.setFocus(Qt.FocusReason.TabFocusReason)
            button.click()

    def _say(self, position: int) -> None:
        key = self._keys[position]
        self.choose(key)
        self.chosen.emit(key)


class CheckBox(QAbstractButton):
    """A tick box with its text after it, in lines where it is narrow; all of it is pressed."""

    def __init__(self, look: Look, text: str, *, parent: QWidget | None = None) -> None:
        """`toggled` says every change, as on any Qt button."""
        super().__init__(parent)
        self._look = look
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Box, gap and text, as high as a button."""
        return QSize(BOX + 5 * GRID + self.fontMetrics().horizontalAdvance(self.text()), CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow it is higher: a layout gives what is fixed no more than this."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """As high as a button, and as the lines of its text as far as these are few; else it is cut."""
        metrics, room = self.fontMetrics(), QRect(0, 0, max(1, width - _BEFORE), 10_000)
        if metrics.horizontalAdvance(self.text()) <= room.width():
            return CONTROL
        high = metrics.boundingRect(room, int(_LINES), self.text()).height()
        return CONTROL if high > _MOST * metrics.lineSpacing() else high + CONTROL - metrics.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws box, tick and text in the colours of the palette."""
        palette = self._look.palette
        painter = painting.begin(self)
        wrapped = CONTROL < self.heightForWidth(self.width()) <= self.height()
        box = QRectF(GRID, ((CONTROL if wrapped else self.height()) - BOX) / 2, BOX, BOX)
        ticked = self.isChecked()
        paint_box(painter, box, palette, ticked=ticked)
        text, shown = self.rect().adjusted(_BEFORE, 0, 0, 0), self.text()
        painter.setPen(QColor(palette.ink if ticked or self.isEnabled() else palette.ink_2))
        if not wrapped:
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, int(_LINES | Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus():
            painting.focus_ring(painter, QRectF(self.rect()), palette)
        painter.end()


class Choice(QComboBox):
    """A list that drops down, for more choices than a row of segments holds; the wheel does not change it.

    Arrow keys walk through the choices of a closed list: the one they end at counts once the list is left,
    or with Enter; Escape goes back to where the walk began, or, where it `keeps`, counts it and leaves.
    """

    made = Signal(int)
    """The place of the choice that somebody has made, once for each; nothing when code makes it."""

    def __init__(self, look: Look, name: str, *, keeps: bool = False, parent: QWidget | None = None) -> None:
        """`name` is what is chosen, read aloud; it `keeps` on a page that keeps what is typed on Escape."""
        super().__init__(parent)
        self._look, self._keeps = look, keeps
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._keyed = False
        self._from: int | None = None
        self.activated.connect(self._activated)
        look.changed.connect(self.update)

    def settle(self) -> None:
        """Let the choice that the keys have come to count now, as leaving would."""
        begun, self._from = self._from, None
        if begun is not None and begun != self.currentIndex():
            self.made.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a walk, Escape takes it back; both are somebody else's where there is none."""
        if self._from is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif self._keeps and event.key() == Qt.Key.Key_Escape:
            self.settle()
            event.ignore()
        elif self._from is not None and event.key() == Qt.Key.Key_Escape:
            self.setCurrentIndex(self._from)
            self._from = None
        else:
            before, self._keyed = self.currentIndex(), True
            super().keyPressEvent(event)
            self._keyed = False
            if self._from is None and self.currentIndex() != before:
                self._from = before

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends a walk; its own list, or another application, does not leave it."""
        super().focusOutEvent(event)
        if event.reason() not in STAYING and not self.view().isVisible():
            self.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page that scrolls."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What stands in the closed list ends in an ellipsis where it lacks room: it is then its tool tip."""
        super().initStyleOption(option)
        whole, room = option.currentText, self.width() - _BESIDE
        option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        tip = whole if option.currentText != whole else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Adds the chevron that the style sheet cannot tint."""
        super().paintEvent(event)
        painter = painting.begin(self)
        painter.setPen(_line(self._look.palette.ink_2))
        middle, right = self.height() / 2, self.width() - 18.0
        painter.drawPolyline(
            [QPointF(right - 5, middle - 2.5), QPointF(right, middle + 2.5), QPointF(right + 5, middle - 2.5)]
        )
        painter.end()

    def _activated(self, place: int) -> None:
        if not self._keyed:  # picked in the list that drops down
            self._from = None
            self.made.emit(place)


class NumberBox(QSpinBox):
    """A whole number that is typed, or changed by the up and down keys; the wheel does not change it."""

    def __init__(
        self, name: str, *, least: int = 0, most: int = 999, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        """`name` is what is counted, read aloud; `suffix` its unit, with the space before it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(CONTROL)
        self.lineEdit().setTextMargins(2 * GRID + 2, 0, GRID, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page that scrolls."""
        event.ignore()


def paint_box(painter: QPainter, box: QRectF, palette: Palette, *, ticked: bool) -> None:
    """The box of a choice that is taken or left, for lists that paint their own lines; `BOX` px wide."""
    painting.panel(
        painter,
        box,
        fill=palette.petrol if ticked else palette.card,
        edge=palette.petrol if ticked else palette.border,
        stroke=palette.stroke + 0.5,
        radius=5,
    )
    if ticked:
        _tick(painter, box, palette.on_petrol)


def _line(colour: str) -> QPen:
    return QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _tick(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setPen(_line(colour))
    corners = ((0.27, 0.53), (0.43, 0.68), (0.73, 0.34))
    painter.drawPolyline([QPointF(box.x() + across * BOX, box.y() + down * BOX) for across, down in corners])
