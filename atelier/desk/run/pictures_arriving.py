"""Photographs on their way in: said once it takes a while, given up when one asks, added in one gesture."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pictures_read import Reading, Source, say_refusals
from atelier.gestures.pictures import NewPicture, add_pictures
from atelier.intake.pictures import ReadPicture
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

_ASKING = 30
"""Milliseconds after which one asks again what was read."""
PATIENCE = 250
"""Milliseconds of reading after which it is said."""


class Arriving(QWidget):
    """Hidden unless it takes a while. What arrives meanwhile is added with the rest."""

    ended = Signal()
    """All are added, refused or given up."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._readings: list[Reading] = []
        self._new: list[NewPicture] = []
        self._refused: list[tuple[str, Refused]] = []
        self._waited = self._taken = self._all = 0
        self._clock = QTimer(self, interval=_ASKING)
        self._clock.timeout.connect(self._ask)
        self._said = Label(desk.look, wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(desk.words.say("Photographs"))
        self.cancel_button = Button(desk.look, desk.words.say("Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(self._said)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addLayout(column, 1)
        row.addWidget(self.cancel_button)
        self.hide()

    @property
    def under_way(self) -> bool:
        """Whether something is being read."""
        return bool(self._readings)

    def begin(self, sources: Sequence[Source]) -> None:
        """Read these, after those that are being read."""
        if not sources:
            return
        if not self._readings:
            self._waited = self._taken = self._all = 0
            self._new, self._refused = [], []
        self._all += len(sources)
        self._readings.append(Reading(sources))
        self._clock.start()

    def cancel(self) -> None:
        """Give up: nothing is added, and the files stay where they are."""
        self._stop()
        self.ended.emit()

    def _stop(self) -> None:
        self._clock.stop()
        for reading in self._readings:
            reading.stop()
        self._readings = []
        self.hide()

    def _ask(self) -> None:
        self._waited += _ASKING
        while self._readings:
            done = self._readings[0].done  # asked first: what is taken then is all
            if not self._keep_all(self._readings[0].take()):
                self.cancel()
                return
            if not done:
                self._say()
                return
            self._readings.pop(0)
        self._stop()
        self._add()

    def _keep_all(self, read: Sequence[tuple[Source, ReadPicture | Refused]]) -> bool:
        return all(self._keep(source, found) for source, found in read)

    def _keep(self, source: Source, read: ReadPicture | Refused) -> bool:
        """Put a file where it stays; False where nothing can be written."""
        self._taken += 1
        if isinstance(read, Refused):
            self._refused.append((source.name, read))
            return True
        try:
            file = self._desk.session.library.pictures.put(read.content)
        except Refused as refused:
            self._desk.tell(say_refusal(self._desk.words, refused))
            return False
        self._new.append(NewPicture(file, read.width, read.height))
        return True

    def _add(self) -> None:
        words, new = self._desk.words, self._new
        if new:
            try:
                self._workshop.do(add_pictures, step=self._step, pictures=new)
                told = words.say_n("{n} photograph added.", "{n} photographs added.", len(new))
                screen_reader_note(self.window(), told)
            except Refused as refused:
                self._desk.tell(say_refusal(words, refused))
        if self._refused:
            self._desk.tell(say_refusals(words, self._refused))
        self.ended.emit()

    def _say(self) -> None:
        self.bar.setRange(0, self._all)
        self.bar.setValue(self._taken)
        self._said.setText(
            self._desk.words.say(
                "Reading photograph {n} of {total}…", n=min(self._taken + 1, self._all), total=self._all
            )
        )
        self.setVisible(self._waited >= PATIENCE)
