"""Puts the shared screen where the room sees it, and nowhere else."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication

from atelier.desk.stage.sight import Eyes
from atelier.look.appearance import Look
from atelier.session import Notice, Session
from atelier.stage.placing import Placing
from atelier.words import Words
from atelier.workshop.cue import BLACK, Cue, CueKind
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables

if TYPE_CHECKING:  # what a room sees is imported when one first looks: the desk starts sooner
    from atelier.session import OpenWorkshop
    from atelier.stage.context import Stage
    from atelier.stage.page import CuePage
    from atelier.stage.screen import SharedScreen

_STRONG = "stage_contrast"
"""The key under which the shelf remembers how the room is shown things."""
_USUAL = QSize(1920, 1080)
_ASKED = (CueKind.VOTE, CueKind.RESULTS, CueKind.EVALUATION)
"""What is shown from a page of its own."""


class Projection(QObject):
    """One for the whole program: it outlives the windows of the desk, and shows nothing unasked."""

    changed = Signal()
    """What is on it, where it stands, whether it is up, or how it looks is other."""
    told = Signal(object)
    """Something was committed in the workshop that the room is shown: a `Notice`."""
    turned = Signal()
    """Somebody turned a page of what the room sees."""
    made = Signal()
    """The window is there for the first time."""
    lost = Signal()
    """The screen that the room saw went away while it was in use."""
    unsure = Signal()
    """The screens are not as the system tells: it was taken away."""
    regained = Signal()
    """It is back, and the room sees what it saw."""

    def __init__(self, session: Session, look: Look, eyes: Eyes) -> None:
        super().__init__()
        self._session, self._look, self.eyes = session, look, eyes
        self.workshop: OpenWorkshop | None = None
        """The one that the room is shown."""
        self.window: SharedScreen | None = None
        """Made when it is first wanted."""
        self.covered = False
        """Whether a plain cover stands there instead of the cue."""
        self.strong = session.shelf.remembered(_STRONG) == "strong"
        self._stop: Callable[[], None] = lambda: None
        self._wanted = self._here = self._lost = False
        eyes.moved.connect(self._moved)
        eyes.changed.connect(self.changed)
        look.changed.connect(self._refill)

    @property
    def live(self) -> bool:
        """Whether the room sees it now."""
        return self.window is not None and self.window.isVisible()

    @property
    def size(self) -> QSize:
        """Of the screen that the room sees, or a usual one."""
        room = self.eyes.placing.room
        return _USUAL if room is None else QSize(room.w, room.h)

    def follow(self, workshop: "OpenWorkshop") -> None:
        """Show this workshop from now on: black until something is asked for."""
        if workshop is not self.workshop:
            self._stop()
            self.workshop, self.covered = workshop, False
            self._stop = workshop.listen(self._told)
            self._refill()

    def page(self, workshop: "OpenWorkshop", cue: Cue, height: int, *, inert: bool = False) -> "CuePage":
        """A picture of a cue in the look of the room."""
        from atelier.stage.cues import build

        return build(self._stage(workshop, height, inert=inert), cue)

    def foreseen(self, workshop: "OpenWorkshop", cue: Cue, written: Tables, height: int) -> "CuePage":
        """A copy for the desk of what the room would see, were the workshop as it is `written`."""
        from atelier.stage.cues import build

        return build(replace(self._stage(workshop, height, inert=True), written=written), cue)

    def turn_contrast(self) -> None:
        """Strong contrast for the room, or none."""
        self.strong = not self.strong
        with suppress(Refused):  # what is only remembered is never worth a refusal
            self._session.shelf.remember(_STRONG, "strong" if self.strong else "")
        self._refill()

    def show(self, cue: Cue) -> None:
        """Choose what the room is shown; a cover goes."""
        if self.workshop is not None:
            covered, self.covered = self.covered, False
            shown = self.workshop.showing.shown
            if shown.page != cue.page and replace(shown, page=0) == replace(cue, page=0):
                self.turned.emit()
            self.workshop.showing.show(cue)
            if covered:
                self._refill()

    def toggle(self) -> None:
        """Put it before the room, or take it away."""
        if self.live:
            self.take_away()
        else:
            self.put_up()

    def put_up(self) -> None:
        """Full screen before the room; over the desk, with the keys, where there is one screen only."""
        if self.workshop is None:
            return
        self.eyes.look()
        self._wanted, self.covered = True, False
        self._here = self.eyes.placing.room is None
        self._refill()
        self._stand()

    def take_away(self) -> None:
        """The room sees what its screen shows without us."""
        self._wanted = self._here = self._lost = self.covered = False
        if self.window is not None:
            self.window.hide()
        self.eyes.give_keys_back()
        self.changed.emit()

    def step_back(self) -> None:
        """Escape: on the only screen a plain cover first, then the desk; else the keys go to the desk."""
        if self._here and not self.covered:
            self.covered = True
            self._refill()
        elif self._here:
            self.take_away()
        else:
            self.eyes.give_keys_back()

    def close(self) -> None:
        """The program ends."""
        self._stop()
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    def _moved(self, before: Placing) -> None:
        """At once: the window of a screen that went must not come to stand on the desk's."""
        if self._wanted:
            self._stand()
            if before.room is not None and self.eyes.placing.room is None:
                self._lost = True
                self.lost.emit()
            elif self._lost and self.live:
                self._lost = False
                self.regained.emit()
        self.changed.emit()

    def _displaced(self) -> None:
        """Some systems do not tell that a projector became a copy, but move its windows: over the desk."""
        if self.window is not None and self.eyes.placing.room is not None:
            self.window.hide()
            self._wanted = False
            self.eyes.doubt()
            self.unsure.emit()
            self.changed.emit()

    def _stand(self) -> None:
        """Where the room looks; over the desk only where that was asked for."""
        placing = self.eyes.placing
        target = placing.room or (placing.desk if self._here else None)
        screen = None if target is None else self.eyes.screens.of_name(target.name)
        if self.window is None:
            return
        if screen is None:
            self.window.hide()
        elif placing.room is None:
            self.window.stand_on(screen, active=True)
        else:
            self._here = False
            self.eyes.bring_desk_back()
            self.window.stand_on(screen, active=False)
            voting = self.window.page is not None and self.window.page.takes_keys
            if not voting and QApplication.activeWindow() in (None, self.window, self.eyes.window):
                self.eyes.give_keys_back()  # not from somebody at a booth
        self.changed.emit()

    def _told(self, notice: Notice) -> None:
        from atelier.session.showing import CUE

        if notice.gesture == CUE:
            self._refill()
            self._answer_the_desk()
        elif self.window is not None:
            self.window.told(notice)
            self.told.emit(notice)

    def _answer_the_desk(self) -> None:
        """What is shown from a page of its own: the room sees it, where it has a screen."""
        workshop = self.workshop
        asked = workshop is not None and workshop.showing.shown.kind in _ASKED
        if asked and not self.live and self.eyes.placing.room is not None:
            self.put_up()

    def _refill(self) -> None:
        """Make what stands on it anew, where it is wanted."""
        workshop = self.workshop
        if workshop is not None and (self._wanted or self.window is not None):
            from atelier.stage.cover import CoverPage
            from atelier.stage.screen import SharedScreen

            if self.window is None:
                self.window = SharedScreen(Words(workshop.tables.workshop.language).say("Shared screen"))
                self.window.left.connect(self.step_back)
                self.window.displaced.connect(self._displaced)
                self.window.intruded.connect(self.eyes.give_keys_back)
                self.made.emit()
            if self.covered:
                self.window.show_page(lambda height: CoverPage(self._stage(workshop, height), BLACK))
            else:
                self.window.show_page(partial(self.page, workshop, workshop.showing.shown))
        self.changed.emit()

    def _stage(self, workshop: "OpenWorkshop", height: int, *, inert: bool = False) -> "Stage":
        from atelier.stage.context import Stage, dressed

        words, look = Words(workshop.tables.workshop.language), dressed(self._look, strong=self.strong)
        return Stage(workshop, words, look, height, strong=self.strong, inert=inert)
