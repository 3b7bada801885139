"""Buttons: one primary action a page, secondary ones, quiet ones, and those that end something."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import CONTROL

_ICON = QSize(18, 18)
_SMALL = 26


class Kind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(QPushButton):
    """A button with a verb on it, 38 px high, with an icon before the verb where one is named."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`icon` is the name of a Lucide icon; `tip` says more than the verb, such as its key."""
        super().__init__(parent)
        self._look, self._kind, self._icon, self._tip = look, kind, icon, tip
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(f" {text}" if icon else text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setIconSize(_ICON)
        self._dress()
        look.changed.connect(self._dress)

    def refuse(self, reason: str) -> None:
        """Greys the button and says why, to the pointer and to a screen reader; an empty reason frees it."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)
        self.setAccessibleDescription(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Adds the focus ring to what the style sheet draws."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = painting.begin(self)
            on = self._look.palette.on_petrol if self._kind is Kind.PRIMARY else None
            painting.focus_ring(painter, QRectF(self.rect()), self._look.palette, on=on)
            painter.end()

    def _dress(self) -> None:
        palette = self._look.palette
        self.setFont(self._look.text_font(weight=600))
        if self._icon:
            colours = {Kind.PRIMARY: palette.on_petrol, Kind.DANGER: palette.brick, Kind.QUIET: palette.ink_2}
            self.setIcon(self._look.icon(self._icon, colours.get(self._kind, palette.ink), _ICON.width()))


class IconButton(QToolButton):
    """A square button with an icon only: its name is its tool tip, followed by its key."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        *,
        key: QKeySequence | QKeySequence.StandardKey | str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`key` is shown, not bound: keys are bound by the list of commands."""
        super().__init__(parent)
        self._look, self._icon, self._name = look, icon, name
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(CONTROL, CONTROL)
        self.setAccessibleName(name)
        self.refuse("")
        self._dress()
        look.changed.connect(self._dress)

    def refuse(self, reason: str) -> None:
        """Greys the button and says why; an empty reason frees it."""
        self.setEnabled(not reason)
        named = f"{self._name} ({self._key})" if self._key else self._name
        self.setToolTip(f"{named}\n{reason}" if reason else named)
        self.setAccessibleDescription(reason)

    def become(self, icon: str, name: str) -> None:
        """Do something else from now on."""
        self._icon, self._name = icon, name
        self.setAccessibleName(name)
        self.refuse("")
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Adds the focus ring to what the style sheet draws."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = painting.begin(self)
            painting.focus_ring(painter, QRectF(self.rect()), self._look.palette)
            painter.end()

    def _dress(self) -> None:
        self.setIcon(self._look.icon(self._icon, self._look.palette.ink_2, 20))


def make_small(button: IconButton) -> None:
    """Let an icon stand beside a line of small text."""
    button.setProperty("small", "true")
    button.setFixedSize(_SMALL, _SMALL)
