"""The room follows what is written: where it is shown in pages, the page of the latest note or cell comes."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from atelier.desk.stage.projection import Projection
from atelier.session import Cause, Notice
from atelier.session.seconds import Seconds, steady
from atelier.workshop.change import Change
from atelier.workshop.entities import Cell, Entity, Note
from atelier.workshop.refusals import Refused

CALM = 700
"""Milliseconds after the last thing that was written: many in a row turn one page."""
BY_HAND = 20.0
"""Seconds after somebody turned a page in which none turns by itself."""


class Following(QObject):
    """Only within what the room is shown, of the step in hand; nothing is ever shown that was not chosen."""

    def __init__(self, projection: Projection, seconds: Seconds = steady) -> None:
        super().__init__(projection)
        self._projection, self._seconds = projection, seconds
        self._said: Entity | None = None
        self._turned: float | None = None
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(CALM)
        self.soon.timeout.connect(self._turn)
        projection.told.connect(self._told)
        projection.turned.connect(self._by_hand)

    def _by_hand(self) -> None:
        self._turned = self._seconds()
        self.soon.stop()

    def _told(self, notice: Notice) -> None:
        if notice.cause is not Cause.GESTURE:
            return
        written = [change.after for change in notice.changes if _wrote(change)]
        if written:
            self._said = written[-1]
            self.soon.start()

    def _turn(self) -> None:
        projection, workshop = self._projection, self._projection.workshop
        page = projection.window.page if projection.window is not None else None
        if (
            workshop is None
            or page is None
            or self._said is None
            or not projection.live
            or projection.covered
        ):
            return
        if self._turned is not None and self._seconds() - self._turned < BY_HAND:
            return
        cue, here = workshop.showing.shown, workshop.step_in_hand
        wanted = page.page_of(self._said)
        if wanted is None or wanted == page.page or here is None or cue.step != here.id:
            return
        with suppress(Refused):  # nobody asked for it
            workshop.showing.show(replace(cue, page=wanted))


def _wrote(change: Change) -> bool:
    """Whether it puts words where there were others, or none; what is moved was written before."""
    before, after = change.before, change.after
    if not isinstance(after, (Note, Cell)):
        return False
    return not isinstance(before, type(after)) or before.text != after.text
