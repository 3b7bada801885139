"""Today's backup, made in the background while the window is used, and tried again while it is due."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from atelier.desk.jobs import Pool
from atelier.library import Library
from atelier.workshop.refusals import Reason, Refused

FIRST = 3_000
"""Milliseconds after the start: the first keys come before the first backup."""
AGAIN = 10 * 60_000
"""Milliseconds between two looks: a day may begin, a vote may close."""

_QUIET = (Reason.ROUND_OPEN, Reason.LIBRARY_BUSY)
"""What needs no word: it is tried again."""


class Backups(QObject):
    """Looks now and then whether today's backup is wanting, and makes it in another thread."""

    made = Signal(str)
    failed = Signal(object)
    """The `Refused` that says why; said once a day."""

    def __init__(self, library: Library, today: Callable[[], dt.date], parent: QObject | None = None) -> None:
        """Does nothing until `begin`."""
        super().__init__(parent)
        self._library, self._today = library, today
        self._pool = Pool(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(FIRST)
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN)
        for timer in (self._soon, self._timer):
            timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look soon, then now and then."""
        self._soon.start()
        self._timer.start()

    def look(self) -> None:
        """Make today's backup where it is wanting."""
        today = self._today()
        try:
            due = self._library.backup_due(today)
        except Refused:
            return
        if due and not self._pool.busy:
            self._pool.take(lambda: self._make(today))

    def finish(self) -> None:
        """Wait for a backup that is being made."""
        self._soon.stop()
        self._timer.stop()
        self._pool.wait()

    def _make(self, today: dt.date) -> None:
        try:
            self.made.emit(str(self._library.make_backup(today)))
        except Refused as refused:
            if refused.reason not in _QUIET:
                self.failed.emit(refused)
