"""A search for look-alikes as it goes on: said once it takes a while, and given up when one asks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.run.alike_cards import Texts
from atelier.desk.run.alike_search import Search
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.wall.saying import notes_said

_ASKING = 30
"""Milliseconds after which one asks again whether the search is done."""
PATIENCE = 250
"""Milliseconds of a search after which it is said."""


class Waiting(QWidget):
    """One search at a time; hidden unless it takes a while."""

    found = Signal(tuple)
    """The pairs."""
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._search: Search | None = None
        self._waited = 0
        self._clock = QTimer(self, interval=_ASKING)
        self._clock.timeout.connect(self._ask)
        self._busy = Label(desk.look)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(desk.words.say("Look-alikes"))
        self.cancel_button = Button(desk.look, desk.words.say("Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._busy)
        column.addWidget(bar)
        column.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def under_way(self) -> bool:
        """Whether a search goes on."""
        return self._search is not None

    def begin(self, fields: Sequence[Texts], language: str) -> None:
        """Give up what goes on, and look through these texts."""
        self.stop()
        words, count = self._desk.words, sum(len(texts) for texts in fields)
        self._busy.setText(words.say("Comparing {notes}…", notes=notes_said(words, count)))
        self._waited = 0
        self._search = Search(fields, language)
        self._clock.start()

    def stop(self) -> None:
        """Give up, without a word."""
        self._clock.stop()
        if self._search is not None:
            self._search.stop()
        self._search = None
        self.hide()

    def _cancel(self) -> None:
        self.stop()
        self.cancelled.emit()

    def _ask(self) -> None:
        self._waited += _ASKING
        search = self._search
        if search is None or not search.done:
            self.setVisible(self._waited >= PATIENCE)
            return
        self.stop()
        self.found.emit(tuple(search.pairs()))
