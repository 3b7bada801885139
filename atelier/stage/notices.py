"""A few words on a whole screen and nothing to press: between two voters, after a vote, when one is late."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from atelier.look.labels import Label, TitleLabel
from atelier.stage.context import Stage

GRACE = 30
"""Seconds that are counted down before a ballot left alone is cleared."""


class PlainWords(QWidget):
    """A title and a sentence in the middle of the screen. Keys and touches end here."""

    touched = Signal()

    def __init__(self, stage: Stage, title: str, text: str = "", *, icon: str = "") -> None:
        """`icon` names a drawing above the words."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(f"{title}\n{text}".strip())
        self.title = TitleLabel(stage.look, title, px=stage.part(0.07))
        self.text = Label(stage.look, text, px=stage.part(0.036))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(stage.part(0.03))
        self.column.addStretch(2)
        if icon:
            drawn = QLabel()
            side = stage.part(0.12)
            ratio = self.devicePixelRatioF()
            drawn.setPixmap(stage.look.picture(icon, stage.look.palette.petrol, side, ratio))
            drawn.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(drawn)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(label)
        self.column.addStretch(3)

    def say(self, text: str) -> None:
        """Another sentence under the title."""
        self.text.setText(text)
        self.setAccessibleName(f"{self.title.text()}\n{text}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if not event.isAutoRepeat():
            self.touched.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.touched.emit()


class LeftAlone(PlainWords):
    """The countdown over a ballot that nobody touched for minutes: it hides the ballot meanwhile."""

    over = Signal()

    def __init__(self, stage: Stage, cleared: Callable[[int], str], grace: int = GRACE) -> None:
        """`cleared` says what happens in so many seconds; `grace` is how many there are."""
        super().__init__(stage, stage.words.say("Are you still there?"))
        self._cleared, self._grace, self._left = cleared, grace, grace
        self._beat = QTimer(self)
        self._beat.setInterval(1000)
        self._beat.timeout.connect(self.beat)

    def start(self) -> None:
        """Count from the beginning."""
        self._left = self._grace
        self._show()
        self._beat.start()

    def stop(self) -> None:
        """Somebody is there, or somebody else decided."""
        self._beat.stop()

    def beat(self) -> None:
        """A second has passed."""
        self._left -= 1
        if self._left <= 0:
            self.stop()
            self.over.emit()
        else:
            self._show()

    def _show(self) -> None:
        self.say(self._cleared(self._left))
