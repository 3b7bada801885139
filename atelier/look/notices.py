"""What the product has to say without being asked: never in a dialog, always in its place on the page."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from atelier.look.appearance import Look
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID, SMALL


class Gravity(StrEnum):
    """Whether a notice tells, asks for a look, or says that something did not work."""

    INFO = "info"
    CHECK = "check"
    ERROR = "error"


_ICONS = {Gravity.INFO: "info", Gravity.CHECK: "triangle-alert", Gravity.ERROR: "octagon-alert"}


def screen_reader_note(widget: QWidget, text: str) -> None:
    """Has a screen reader say a sentence that nothing on the screen takes the focus for."""
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class _Picture(QLabel):
    """An icon that is only looked at, in a token's colour whatever the palette."""

    def __init__(self, look: Look, name: str, token: str, side: int) -> None:
        super().__init__()
        self._look, self._name, self._token, self._side = look, name, token, side
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedSize(side, side)
        self._dress()
        look.changed.connect(self._dress)

    def show_icon(self, name: str, token: str) -> None:
        self._name, self._token = name, token
        self._dress()

    def _dress(self) -> None:
        if not self._name:
            return
        colour = str(getattr(self._look.palette, self._token))
        self.setPixmap(self._look.picture(self._name, colour, self._side, 3.0))
        self.setScaledContents(True)


class Banner(QFrame):
    """A notice at the top of a page or a panel, with what can be done about it; hidden until it speaks."""

    acted = Signal()

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Says nothing yet."""
        super().__init__(parent)
        self._picture = _Picture(look, "", "", 20)
        self._title = Label(look, weight=600)
        self._text = Label(look, px=15)
        self._button = Button(look, "", kind=Kind.SECONDARY)
        self._button.clicked.connect(self.acted)
        words = QGridLayout()  # the picture stands by the first line, wherever a tall button puts the lines
        words.setHorizontalSpacing(3 * GRID)
        words.setVerticalSpacing(GRID // 2)
        words.setColumnStretch(1, 1)
        words.setRowStretch(0, 1)
        words.addWidget(self._picture, 1, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._title, 1, 1)
        words.addWidget(self._text, 2, 1)
        words.setRowStretch(3, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        row.setSpacing(3 * GRID)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def tell(self, gravity: Gravity, title: str, text: str = "", *, action: str = "") -> None:
        """Replaces the last notice; `action` is the verb of its button, which emits `acted`."""
        tokens = {Gravity.INFO: "petrol", Gravity.CHECK: "gold", Gravity.ERROR: "brick"}
        self._picture.show_icon(_ICONS[gravity], tokens[gravity])
        self.setProperty("kind", f"banner-{gravity.value}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.show()
        screen_reader_note(self, f"{title} {text}".strip())

    def clear(self) -> None:
        """Has nothing left to say."""
        self.hide()


class EmptyState(QWidget):
    """What stands where there is nothing yet: a drawing, a sentence, the way to begin."""

    acted = Signal()

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        text: str = "",
        *,
        action: str = "",
        action_icon: str = "plus",
        parent: QWidget | None = None,
    ) -> None:
        """`action` is the verb of the one button, which emits `acted`; without it there is none."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 8 * GRID, 6 * GRID, 8 * GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(1)
        column.addWidget(_Picture(look, icon, "border", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GRID)
        self._title, self._text = TitleLabel(look, title, px=22), Label(look, text, kind="muted")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if action:
            self.button = Button(look, action, kind=Kind.PRIMARY, icon=action_icon)
            self.button.clicked.connect(self.acted)
            column.addSpacing(2 * GRID)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.tell(title, text)

    def tell(self, title: str, text: str = "") -> None:
        """Another sentence stands there now."""
        for label, said in ((self._title, title), (self._text, text)):
            label.setText(said)
            label.setVisible(bool(said))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text or title)


def small_hint(look: Look, text: str) -> Label:
    """A muted line of 14 px under a control, that says how to use it."""
    return Label(look, text, kind="hint", px=SMALL)
