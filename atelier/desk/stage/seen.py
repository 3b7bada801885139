"""Who sees the desk, in one line under the shared screen; with two screens, which one is the room's."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.sight import Sight
from atelier.look import painting
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.tokens import GRID, SMALL


class SeenPart(QWidget):
    """Says it, and asks where nobody said."""

    def __init__(self, desk: Desk, projection: Projection) -> None:
        super().__init__()
        self._desk, self._projection = desk, projection
        say = desk.words.say
        self._text = Label(desk.look, kind="muted", px=SMALL)
        self.right = Button(desk.look, say("That is right"))
        self.swap = Button(desk.look, say("The other way round"), kind=Kind.QUIET)
        self.right.clicked.connect(lambda: projection.eyes.say(Sight.APART))
        self.swap.clicked.connect(projection.eyes.swap)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the keys rest here once it is answered
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self._text, self.right, self.swap):
            column.addWidget(widget)

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at."""
        return [self.right, self.swap]

    @property
    def asking(self) -> bool:
        """Whether somebody is to say which screen is whose."""
        eyes = self._projection.eyes
        return eyes.placing.room is not None and not eyes.alone

    def refresh(self) -> None:
        """Follow what is plugged in and what was said."""
        eyes, say = self._projection.eyes, self._desk.words.say
        room = eyes.placing.room
        if room is None:
            text = ""
        elif eyes.alone:
            text = say("Only you see the desk: the room sees {screen}.", screen=room.name)
        else:
            text = say("The room sees {screen}, and you see this screen. Is that so?", screen=room.name)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._text.setVisible(bool(text))
        asking = self.asking
        if not asking and (self.right.hasFocus() or self.swap.hasFocus()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # never on to a button that shows something
        self.right.setVisible(asking)
        self.swap.setVisible(asking)
        self.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring where the keys rest here."""
        if self.hasFocus():
            painter = painting.begin(self)
            painting.focus_ring(painter, QRectF(self.rect()), self._desk.look.palette)
            painter.end()
