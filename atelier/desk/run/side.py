"""The panel at the right: what the room sees, the time of the step in hand, the way to the next one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.keys import with_key
from atelier.desk.run.catching import CatchingPart
from atelier.desk.run.clock import StepClock
from atelier.desk.run.silent import SilentPart
from atelier.desk.run.timepart import TimePart
from atelier.desk.stage.control import StagePart
from atelier.look.buttons import Button, Kind
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import CONTROL, GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step

WIDTH = 264
_TALL = 56
"""Pixels of a button with two lines."""
_ROOM = WIDTH - 16 * GRID
"""What is left of it for the text of a button."""


class Side(QFrame):
    """Follows the step in hand of the room; whatever is added stands in `column`, above the button."""

    next_asked = Signal()
    left = Signal()
    """Escape: the keys go back to the page."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, clock: StepClock) -> None:
        """Empty until `show_step`."""
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(desk.words.say("Shared screen, time and next step"))
        self.time = TimePart(desk, workshop, clock)
        parts = ScrolledColumn(margin=0, gap=5 * GRID)
        parts.column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 2 * GRID)
        self.column = parts.column
        self.stage = None if desk.projection is None else StagePart(desk, workshop, desk.projection)
        if self.stage is not None:
            self.column.addWidget(self.stage)
        self.column.addWidget(self.time)
        self.catching = CatchingPart(desk, workshop, clock)
        self.column.addWidget(self.catching)
        self.silent = SilentPart(desk, workshop)
        self.column.addWidget(self.silent)
        self.next = Button(desk.look, "", kind=Kind.PRIMARY)
        self.next.clicked.connect(self.next_asked)
        self._title = ""
        foot = QVBoxLayout()
        foot.setContentsMargins(5 * GRID, 2 * GRID, 5 * GRID, 4 * GRID)
        foot.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(parts, 1)
        whole.addLayout(foot)

    def handlers(self) -> Handlers:
        """What can be done with this step."""
        room = {} if self.stage is None else self.stage.handlers()
        return {**self.time.handlers(), **self.catching.handlers(), **self.silent.handlers(), **room}

    def show_step(self, step: Step, after: Step | None) -> None:
        """Follow a step, and name the one that the button leads to; there is no button at the end."""
        self.silent.show_step(step)
        if self.stage is not None:
            self.stage.refresh()
        self.next.setVisible(after is not None)
        self._title = after.title if after is not None else ""
        self._show_title()

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, from top to bottom."""
        room = [] if self.stage is None else self.stage.stops()
        return [*room, *self.time.stops(), *self.catching.stops(), self.silent.button, self.next]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another face has other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_title()

    def _show_title(self) -> None:
        """On one line where it fits, else on two, the second shortened."""
        words = self._desk.words
        metrics = self.next.fontMetrics()
        said = words.say("Next step: {title}", title=self._title)
        shown = said
        if metrics.horizontalAdvance(said) > _ROOM:
            title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, _ROOM)
            shown = words.say("Next step:") + "\n" + title
        self.next.setText(shown.replace("&", "&&"))
        self.next.setMinimumHeight(_TALL if shown != said else CONTROL)
        self.next.setAccessibleName(said)
        self.next.setToolTip(with_key(said, "next_step"))
