"""The panel at the right: what the room sees, the time of the step in hand, the way to the next one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.run.catching import CatchingPart
from atelier.desk.run.clock import StepClock
from atelier.desk.run.silent import SilentPart
from atelier.desk.run.timepart import TimePart
from atelier.desk.stage.control import StagePart
from atelier.look.buttons import Button, Kind
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.tokens import CONTROL, GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step

WIDTH = 264
_TALL = 56
"""Pixels of a button with two lines."""
_ROOM = WIDTH - 18 * GRID
"""What its margins, and those of a button, leave for the text of the button."""
_LOW, _LOWEST = 720, 560
"""Pixels of height below which things stand closer, and the copy of the shared screen is small."""
_ROOMY = 840
"""Pixels from which there is room for explanations too."""
_COPY, _LOW_COPY, _LOWEST_COPY = 168, 126, 68
"""Its height at most."""


class Side(QFrame):
    """Follows the step in hand of the room.

    What is pressed in haste stays in its place: the copy of the shared screen and the button that shows it at
    the top, the time and the next step at the foot. Choices scroll between.
    """

    next_asked = Signal()
    left = Signal()
    """Escape: the keys go back to the page."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, clock: StepClock, parent: QWidget | None = None
    ) -> None:
        """Empty until `show_step`."""
        super().__init__(parent)
        self._desk = desk
        self.setProperty("kind", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(desk.words.say("Shared screen, time and next step"))
        self.time = TimePart(desk, workshop, clock)
        self._parts = ScrolledColumn(margin=0, gap=5 * GRID, parent=self)
        self._parts.verticalScrollBar().rangeChanged.connect(self._align)
        self.column = self._parts.column
        self._whole = whole = QVBoxLayout(self)
        self._low = False
        whole.setContentsMargins(0, 5 * GRID, 0, 0)
        whole.setSpacing(0)
        self.stage = None if desk.projection is None else StagePart(desk, workshop, desk.projection)
        if self.stage is not None:
            top = QVBoxLayout()
            top.setContentsMargins(5 * GRID, 0, 5 * GRID, 2 * GRID)
            top.addWidget(self.stage.top)
            whole.addLayout(top)
            self.column.addWidget(self.stage)
        self.catching = CatchingPart(desk, workshop, clock)
        self.column.addWidget(self.catching)
        self.silent = SilentPart(desk, workshop)
        self.column.addWidget(self.silent)
        self.next = Button(desk.look, "", kind=Kind.PRIMARY)
        self.next.clicked.connect(self.next_asked)
        self._title, self._last = "", False
        self._foot = foot = QVBoxLayout()
        foot.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 4 * GRID)
        foot.setSpacing(3 * GRID)
        foot.addWidget(self.time)
        foot.addWidget(self.next)
        whole.addWidget(self._parts, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        self._align()

    def handlers(self) -> Handlers:
        """What can be done with this step."""
        room = {} if self.stage is None else self.stage.handlers()
        return {**self.time.handlers(), **self.catching.handlers(), **self.silent.handlers(), **room}

    def show_step(self, step: Step, after: Step | None) -> None:
        """Follow a step, and name the one that the button leads to; after the last it ends the workshop."""
        self.silent.show_step(step)
        if self.stage is not None:
            self.stage.refresh()
        self._last = after is None
        self._title = after.title if after is not None else ""
        self._show_title()

    def give_next(self, *, away: bool) -> None:
        """Whether the way to the next step stands elsewhere, where it stays when the panel folds."""
        self.next.setVisible(not away)

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, from top to bottom."""
        room = [] if self.stage is None else self.stage.stops()
        return [*room, *self.catching.stops(), self.silent.button, *self.time.stops(), self.next]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window leaves the choices the height that they need."""
        super().resizeEvent(event)
        high = self.height()
        low = high < _LOW
        self._low = low
        self._align()
        self._whole.setContentsMargins(0, (3 if low else 5) * GRID, 0, 0)
        self.time.stand(low=low)
        self.silent.stand(low=high < _ROOMY)
        self.column.setSpacing((2 if high < _ROOMY else 5) * GRID)
        self._foot.setContentsMargins(5 * GRID, (2 if low else 3) * GRID, 5 * GRID, (3 if low else 4) * GRID)
        if self.stage is not None:
            if (choices := self.stage.layout()) is not None:
                choices.setSpacing((1 if high < _ROOMY else 2) * GRID)
            self.stage.copy.stay_below(
                _LOWEST_COPY if high < _LOWEST else _LOW_COPY if high < _LOW else _COPY
            )

    def changeEvent(self, event: QEvent) -> None:
        """Another face has other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_title()

    def _align(self) -> None:
        """What scrolls ends where the rest ends, beside a bar as without one."""
        bar = self._parts.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() else 0
        self.column.setContentsMargins(
            5 * GRID, 0, max(GRID, 5 * GRID - taken), (1 if self._low else 3) * GRID
        )

    def _show_title(self) -> None:
        """On one line where it fits, else on two, the second shortened in its middle."""
        words = self._desk.words
        self.next.ensurePolished()  # its letters are measured as they will be drawn
        metrics = self.next.fontMetrics()
        said = words.say("Next step: {title}", title=self._title)
        if self._last:
            said = words.say("End the workshop")
        shown = said
        if metrics.horizontalAdvance(said) > _ROOM:
            title = metrics.elidedText(self._title, Qt.TextElideMode.ElideMiddle, _ROOM)
            shown = words.say("Next step:") + "\n" + title
        self.next.setText(shown.replace("&", "&&"))
        self.next.setMinimumHeight(_TALL if shown != said else CONTROL)
        self.next.setAccessibleName(said)
        told = words.say("End the workshop, and go to its minutes")
        self.next.setToolTip(told if self._last else with_key(said, "next_step"))
