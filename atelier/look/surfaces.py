"""Surfaces that hold other widgets: cards, cards that can be pressed, rules, scrolled columns."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.insight import InSight
from atelier.look.tokens import CARD_RADIUS, GRID


class Card(QFrame):
    """A white surface with rounded corners; its `column` takes what stands on it, from top to bottom."""

    def __init__(self, *, margin: int = 5 * GRID, gap: int = 2 * GRID, parent: QWidget | None = None) -> None:
        """Margin around and gap between what it holds, in pixels."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(gap)


class CardButton(QAbstractButton):
    """A card that is pressed as a whole: one button for keyboard and screen reader, named by `name`.

    What stands in its `column` is only looked at: the pointer goes through it.
    """

    def __init__(self, look: Look, name: str, *, flat: bool = False, parent: QWidget | None = None) -> None:
        """`flat` shows no surface until it is under the pointer, in focus or selected (entries of a list)."""
        super().__init__(parent)
        self._look, self._flat, self._selected = look, flat, False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self.column.setSpacing(GRID // 2)
        look.changed.connect(self.update)

    @property
    def selected(self) -> bool:
        """Whether this card is the one in view among its siblings."""
        return self._selected

    def set_selected(self, selected: bool) -> None:
        """Marks the card in view: from then on it is a choice among its siblings, arrows included."""
        self._selected = selected
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setChecked(selected)
        self.update()

    def nextCheckState(self) -> None:
        """A press asks; whoever answers calls `set_selected`."""

    def add(self, widget: QWidget) -> None:
        """Puts a widget under those already on the card, for the eye only."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addWidget(widget)

    def sizeHint(self) -> QSize:
        """What it holds decides."""
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What it holds decides."""
        return self.column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that its wrapped texts need."""
        return self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the surface; the texts draw themselves."""
        palette = self._look.palette
        shown = not self._flat or self.underMouse() or self._selected
        pressed = self._selected or self.isDown()
        fill = palette.petrol_light if pressed else palette.card
        edge = palette.petrol if pressed or self.underMouse() else palette.border
        painter = painting.begin(self)
        area = QRectF(self.rect())
        if shown:
            painting.panel(painter, area, fill=fill, edge=edge, stroke=palette.stroke, radius=CARD_RADIUS)
        if self.hasFocus():
            painting.focus_ring(painter, area, palette, radius=CARD_RADIUS)
        painter.end()


class Rule(QFrame):
    """A hairline between two parts, across unless `upright`."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        """One pixel thick."""
        super().__init__(parent)
        self.setProperty("kind", "rule")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class ScrolledColumn(QScrollArea):
    """A column that scrolls where it lacks height, never sideways; what it holds goes in `column`.

    It follows the keys, so that nobody writes below its edge.
    """

    def __init__(self, *, margin: int = 6 * GRID, gap: int = 4 * GRID, parent: QWidget | None = None) -> None:
        """Margin around and gap between what it holds, in pixels."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inner = inner = QWidget()
        """What is scrolled."""
        inner.setProperty("kind", "clear")
        self.column = QVBoxLayout()
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(gap)
        # Aligned to the top by a stretch: a layout that is aligned itself cuts texts that wrap.
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.setWidget(inner)
        self.in_sight = InSight(self)
