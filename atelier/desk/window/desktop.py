"""What outlives a window: the language and the contrast in force, today's backup, where one was."""

import base64
import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from atelier.desk.commands.keys import key_of
from atelier.desk.context import Room, Spot
from atelier.desk.stage.awake import Watch
from atelier.desk.stage.leading import RoomSide
from atelier.desk.window.backup import Backups
from atelier.desk.window.window import MainWindow
from atelier.look import tokens
from atelier.look.appearance import Look, preferred_palette
from atelier.session import Session
from atelier.words import LANGUAGES, Words
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import Programme
from atelier.workshop.refusals import Refused

if TYPE_CHECKING:
    from atelier.desk.commands.shortcuts import ShortcutsPage

_LANGUAGE, _CONTRAST, _GEOMETRY, _SPOT = "language", "contrast", "geometry", "spot"
"""Keys of what the shelf remembers."""


class Desktop(QObject):
    """Makes the window, and makes it anew in another language; remembers what a restart needs."""

    spoke = Signal(str)
    """The language in force has changed."""

    def __init__(
        self,
        session: Session,
        look: Look,
        language: str,
        *,
        forced: bool = False,
        watch: Watch | None = None,
    ) -> None:
        """`forced` (from the command line) wins over the language that is remembered.

        `watch` keeps the computer awake while a workshop is led.
        """
        super().__init__()
        self._session, self._look = session, look
        remembered = session.shelf.remembered(_LANGUAGE)
        self.language = language if forced or remembered not in LANGUAGES else remembered
        if session.shelf.remembered(_CONTRAST) == tokens.STRONG.name:
            look.wear(tokens.STRONG)
        self._backups = Backups(session.library, self._today, self)
        self._backups.failed.connect(self._backup_failed)
        self.window: MainWindow | None = None
        self.room = RoomSide(session, look, lambda: self.window, watch)
        self._page: ShortcutsPage | None = None

    @property
    def library(self) -> Path:
        """The file that the windows show."""
        return self._session.library.path

    def open(self) -> None:
        """Show the window where it stood, at the place that a cut interrupted."""
        window = self._make()
        self._restore_geometry(window)
        spot = self._interrupted()
        window.show()
        if spot is not None:
            window.go(spot)
            self._tell_taken_up(window, spot)
        self._backups.begin()

    def close(self) -> None:
        """Wait for what is being written; a window that was closed by hand leads home the next time."""
        self._backups.finish()
        self.room.close()
        self._remember(_SPOT, "")
        if self.window is not None:
            self.window.retire()
            self.window = None

    def come_forward(self) -> None:
        """Another start asked for this library: here it is."""
        if self.window is not None:
            if self.window.isMinimized():
                self.window.showNormal()
            self.window.raise_()
            self.window.activateWindow()

    def tell_of_report(self, path: str) -> None:
        """Say that something went wrong, where the report lies, and that nothing was lost."""
        if self.window is None:
            return
        words = self.window.desk.words
        told = words.say("Something unexpected happened. What you typed is kept and you can go on.")
        if path:
            told = words.say(
                "Something unexpected happened. What you typed is kept and you can go on. "
                "A report without any of your texts is on this computer: {path}",
                path=path,
            )
        self.window.speech.tell(told)

    def change_language(self) -> None:
        """The next language, in a new window at the same place."""
        old = self.window
        spot = old.spot if old is not None else Spot(Room.HOME)
        place = LANGUAGES.index(self.language) + 1
        self.language = LANGUAGES[place % len(LANGUAGES)]
        self._remember(_LANGUAGE, self.language)
        self.spoke.emit(self.language)
        window = self._make()
        if old is not None:
            window.setGeometry(old.geometry())
            window.setWindowState(old.windowState())
            old.leave()
        window.show()
        window.go(spot)
        if old is not None:
            old.retire()

    def change_contrast(self) -> None:
        """Strong contrast, or what the system asks for."""
        strong = not self._look.palette.strong
        self._look.wear(tokens.STRONG if strong else _calm())
        self._remember(_CONTRAST, tokens.STRONG.name if strong else "")

    def show_shortcuts(self) -> None:
        """The page of shortcuts over the window; asked again, it goes."""
        if self._page is not None:
            self._page.dismiss()
        elif self.window is not None:
            from atelier.desk.commands.shortcuts import ShortcutsPage

            page = ShortcutsPage(self._look, self.window.desk.words, self.window.body)
            page.destroyed.connect(self._page_gone)
            self._page = page

    def _page_gone(self) -> None:
        self._page = None

    def _make(self) -> MainWindow:
        words = Words(self.language)
        self.room.speak(words)
        window = MainWindow(self._session, words, self._look, self.room.projection)
        window.offer(
            {
                "language": lambda: QTimer.singleShot(0, self, self.change_language),
                "contrast": self.change_contrast,
                "shortcuts": self.show_shortcuts,
            }
        )
        window.moved.connect(self._moved)
        window.closing.connect(lambda: self._remember_geometry(window))
        window.closing.connect(self.room.projection.take_away)
        self.window = window
        return window

    def _moved(self, spot: Spot) -> None:
        self._remember(_SPOT, "" if spot.room is Room.HOME else f"{spot.room} {spot.workshop}")
        self.room.lead(led=spot.room is Room.RUN)
        if spot.room is Room.HOME:
            self.room.eyes.forget_private()
            self._tell_still_shown()

    def _tell_still_shown(self) -> None:
        """The workshop is left for the shelf, and the room goes on seeing it: nothing else says so there."""
        projection, window = self.room.projection, self.window
        workshop = projection.workshop
        if window is not None and workshop is not None and projection.live and not projection.covered:
            from atelier.desk.stage.taken_up import still_shown

            words = window.desk.words
            told = still_shown(words, workshop)
            window.speech.offer(told, words.say("Take away"), projection.take_away)

    def _tell_taken_up(self, window: MainWindow, spot: Spot) -> None:
        if spot.room is Room.PROGRAMME:
            return
        from atelier.desk.stage.taken_up import taken_up

        workshop = self._session.workshop(spot.workshop)
        workshop.showing.cut = True
        told = taken_up(window.desk.words, workshop, key_of("stage_ready"))
        if told and window.spot == spot:
            window.speech.note(told)

    def _interrupted(self) -> Spot | None:
        room, _, workshop = self._session.shelf.remembered(_SPOT).partition(" ")
        if room not in set(Room):
            return None  # closed by hand: the shelf is not read for nothing
        known = any(s.id == workshop and not s.put_away for s in self._session.library.summaries())
        known = known or self._session.shelf.tables.find(Programme, workshop) is not None
        return Spot(Room(room), workshop) if known else None

    def _remember_geometry(self, window: MainWindow) -> None:
        self._remember(_GEOMETRY, base64.b64encode(window.saveGeometry().data()).decode())

    def _restore_geometry(self, window: MainWindow) -> None:
        kept = base64.b64decode(self._session.shelf.remembered(_GEOMETRY))
        if not kept or not window.restoreGeometry(QByteArray(kept)):
            available = window.screen().availableGeometry()
            window.resize(min(1360, available.width() - 40), min(860, available.height() - 60))

    def _remember(self, key: str, value: str) -> None:
        """What is only remembered is never worth a refusal."""
        with suppress(Refused):
            if self._session.shelf.remembered(key) != value:
                self._session.shelf.remember(key, value)

    def _backup_failed(self, refused: Refused) -> None:
        if self.window is not None:
            self.window.speech.note(say_refusal(self.window.desk.words, refused))

    def _today(self) -> dt.date:
        return self._session.now().astimezone().date()


def _calm() -> tokens.Palette:
    """What the system asks for, where that is not strong contrast already."""
    asked = preferred_palette()
    return tokens.LIGHT if asked.strong else asked
