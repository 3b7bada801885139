"""Who sees the desk: where the two windows stand, and what the facilitator said of that."""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atelier.session import Session
from atelier.stage.placing import Known, Placing, Screen, known_of, place
from atelier.workshop.refusals import Refused

_SCREENS = "stage_screens"
"""The key under which the shelf remembers which screen the room sees."""


class Sight(StrEnum):
    """Who sees the desk."""

    UNSAID = "unsaid"
    """Nobody said yet: what is private asks first."""
    SEEN = "seen"
    """The room sees this screen."""
    UNSEEN = "unseen"
    """There is one screen, and the facilitator said that the room does not see it."""
    APART = "apart"
    """Two distinct screens, and the facilitator said which one the room sees."""


class Plugged(Protocol):
    """The screens that are there; a test has some of its own."""

    @property
    def changed(self) -> SignalInstance:
        """They are others, or elsewhere."""

    def found(self) -> tuple[Screen, ...]:
        """What is plugged in now."""

    def of_name(self, name: str) -> QScreen | None:
        """Qt's own of a name."""

    def name_of(self, screen: QScreen | None) -> str:
        """The name of one of Qt's."""


class Eyes(QObject):
    """Follows the screens, and asks before something private is in view where nobody said who looks."""

    moved = Signal(object)
    """The screens are others, or elsewhere: the `Placing` before."""
    changed = Signal()
    """Somebody said who sees what."""
    explaining = Signal()
    """Somebody wants to know how the display is extended."""
    asked = Signal(object)
    """Something private is wanted: what to do once it may be shown (None: it is in view already)."""

    def __init__(self, session: Session, screens: Plugged, desk: Callable[[], QWidget | None]) -> None:
        """`desk` gives the window of the desk, where there is one."""
        super().__init__()
        self._session, self.screens, self._desk = session, screens, desk
        self._known = known_of(session.shelf.remembered(_SCREENS))
        self._said = Sight.UNSAID
        self._private = self._doubted = False
        self.gone = ""
        """The screen of the room that went away, until there is another or somebody says who looks."""
        self.placing = self._place()
        screens.changed.connect(self._screens_changed)

    @property
    def window(self) -> QWidget | None:
        """The window of the desk, where it has not gone: screens may still change after it."""
        desk = self._desk()
        return desk if desk is not None and isValid(desk) else None

    @property
    def sight(self) -> Sight:
        """Who sees the desk, as far as anybody said."""
        return Sight.APART if self.placing.confirmed and not self._doubted else self._said

    @property
    def alone(self) -> bool:
        """Whether it is certain that the room does not see the desk: only then may that be said."""
        return self.sight is Sight.APART

    def is_alone(self) -> bool:
        """The same, asked by who shows something private where it is so: it is covered when that changes."""
        self._private = self._private or self.alone
        return self.alone

    def look(self) -> None:
        """The desk may have been carried to another screen: see where everything stands."""
        self.placing = self._place()

    def guard(self, act: Callable[[], object]) -> None:
        """Do what shows names, a result or a ballot, once it is known who would see it."""
        self.look()
        if self.sight in (Sight.APART, Sight.UNSEEN):
            self.allow(act)
        else:
            self.asked.emit(act)

    def allow(self, act: Callable[[], object] | None) -> None:
        """The answer lets it be shown."""
        self._private = True
        if act is not None:
            act()

    def forget_private(self) -> None:
        """Nothing private is in view any more."""
        self._private = False

    def say(self, sight: Sight) -> None:
        """The facilitator said who sees this screen; with two of them, that the room sees the other."""
        room, desk = self.placing.room, self.placing.desk
        if sight is Sight.APART and room is not None and desk is not None:
            self._confirm(Known(room.name, desk.name))
        else:
            self._said = sight
        self.gone = ""
        self.changed.emit()

    def swap(self) -> None:
        """The other way round: the room sees the screen that the desk stands on."""
        room, desk = self.placing.room, self.placing.desk
        if room is not None and desk is not None:
            before = self.placing
            self._confirm(Known(desk.name, room.name))
            self.moved.emit(before)
            self.changed.emit()

    def explain(self) -> None:
        """Show how the display is extended."""
        self.explaining.emit()

    def doubt(self) -> None:
        """The screens are not as the system tells: nothing is certain until somebody says so again."""
        self._doubted, self._said = True, Sight.UNSAID
        self.changed.emit()
        if self._private:
            self.asked.emit(None)

    def bring_desk_back(self) -> None:
        """The desk never stands where the room looks: it goes to its own screen."""
        desk, target = self.window, self.placing.desk
        screen = None if target is None else self.screens.of_name(target.name)
        if desk is None or screen is None or desk.screen() is screen:
            return
        state, free = desk.windowState(), screen.availableGeometry()
        desk.showNormal()
        desk.resize(desk.size().boundedTo(free.size()))
        desk.move(free.topLeft())
        desk.setWindowState(state)

    def give_keys_back(self) -> None:
        """The desk has the keys, as before."""
        desk = self.window
        if desk is not None and desk.isVisible():
            desk.activateWindow()

    def _confirm(self, known: Known) -> None:
        self._known, self._doubted = known, False
        with suppress(Refused):  # what is only remembered is never worth a refusal
            self._session.shelf.remember(_SCREENS, known.text())
        self.placing = self._place()

    def _place(self) -> Placing:
        desk = self.window
        on = self.screens.name_of(desk.screen()) if desk is not None else ""
        return place(self.screens.found(), self._known, on)

    def _screens_changed(self) -> None:
        before, self.placing = self.placing, self._place()
        if self.placing != before:
            self._said, self._doubted = Sight.UNSAID, False
        if self.placing.room is not None:
            self.gone = ""
        elif before.room is not None:
            self.gone = before.room.name
        self.moved.emit(before)
        if self.placing != before and self._private and not self.alone:
            self.asked.emit(None)
