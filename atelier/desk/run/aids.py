"""What stands beside every step: the panel of its time, and the buttons behind which it folds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.run.clock import StepClock
from atelier.desk.run.clock_words import small, spoken
from atelier.desk.run.folding import Fold
from atelier.desk.run.side import Side
from atelier.look.buttons import Button, IconButton
from atelier.look.surfaces import Rule
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Step, Workshop


class Aids(QWidget):
    """The panel, which may be folded. `buttons` are to be put where they can always be reached."""

    left = Signal()
    """The keys go back to the page."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        """On no step until `show_step`."""
        super().__init__(parent)
        self._desk = desk
        self._fold = Fold()
        self._clock = StepClock(desk, workshop, self)
        self.side = Side(desk, workshop, self._clock, self)
        self.button = Button(desk.look, desk.words.say("Step time"), icon="timer")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._turn)
        self.shared = Button(desk.look, "", icon="monitor")
        self.shared.setCheckable(True)
        self.shared.clicked.connect(self._turn)
        self.next = Button(desk.look, desk.words.say("Next step"), icon="chevron-right")
        self.next.clicked.connect(self.side.next_asked)
        self.full = IconButton(desk.look, "eye", desk.words.say("Show to the room"))
        self.buttons = _row(self.full, self.shared, self.button, self.next)
        """For the row of the steps, while the panel is folded."""
        if self.side.stage is not None:
            self.full.clicked.connect(self.side.stage.go)
            self.side.stage.stated.connect(self._show_screen)
            self._show_screen(self.side.stage.state.text())
        self.side.left.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.side)
        self._clock.turned.connect(self._show_button)
        self.destroyed.connect(workshop.listen(self._told))

    def handlers(self) -> Handlers:
        """What can be done beside the page."""
        return {**self.side.handlers(), "time_panel": self._open}

    def show_step(self, step: Step, after: Step | None) -> None:
        """Follow a step, and name the one after it."""
        self.side.show_step(step, after)
        say = self._desk.words.say
        self.next.setText(f" {say('Next step') if after is not None else say('End the workshop')}")
        self.next.setToolTip(self.side.next.toolTip())
        self.next.setAccessibleName(self.side.next.accessibleName())
        self._clock.take(step.id)

    def fit(self, *, roomy: bool) -> None:
        """The panel has, or has not, the room for it beside the page."""
        self._fold.fit(roomy=roomy)
        self._show()

    def wake(self) -> None:
        """The room is in view."""
        self._clock.wake()

    def sleep(self) -> None:
        """Nobody can see it."""
        self._clock.sleep()

    def _told(self, notice: Notice) -> None:
        if not notice.changes or notice.touches(Step, Workshop):
            self._clock.look()

    def _open(self) -> None:
        """By its key: the panel has the keys when it unfolds."""
        self._turn()
        stops = [widget for widget in self.side.stops() if widget.isVisibleTo(self)]
        if self._fold.shown and stops:
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn(self) -> None:
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.isAncestorOf(focused)
        self._fold.turn()
        self._show()
        if had_keys:
            self.left.emit()

    def _show(self) -> None:
        self.setVisible(self._fold.shown)
        self.buttons.setVisible(not (self._fold.roomy and self._fold.shown))
        for button in (self.full, self.shared):
            button.setVisible(self.side.stage is not None)
        self.side.give_next(away=not self._fold.roomy)
        for button in (self.button, self.shared):
            button.setChecked(self._fold.shown)

    def _show_screen(self, state: str) -> None:
        name = self._desk.words.say("Shared screen: {state}", state=state)
        self.shared.setText(f" {state}")
        self.shared.setAccessibleName(name)
        self.shared.setToolTip(with_key(name, "time_panel"))
        if self.side.stage is not None:
            full, shown = self.side.stage.full, self._desk.projection
            live = shown is not None and shown.live
            self.full.become("eye-off" if live else "eye", full.accessibleName())
            self.full.setToolTip(full.toolTip())
            self.full.setEnabled(full.isEnabled())

    def _show_button(self) -> None:
        reading, words = self._clock.reading, self._desk.words
        if reading is None:
            return
        text = small(words, reading) or words.say("Step time")
        if text != self.button.text().strip():
            self.button.setText(f" {text}")
        name = words.say("Time of the step")
        told = spoken(words, reading)
        named = words.say("{name}: {told}", name=name, told=told) if told else name
        if named != self.button.accessibleName():
            self.button.setAccessibleName(named)
            self.button.setToolTip(with_key(named, "time_panel"))


def _row(*buttons: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * GRID)
    for button in buttons:
        row.addWidget(button)
    return whole
