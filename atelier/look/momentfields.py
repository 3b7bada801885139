"""Lines where a date or a time is written as people write it, and shown in full once understood."""

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atelier.look.appearance import Look
from atelier.look.lines import TextField
from atelier.look.moments import Misread, read_date, read_time
from atelier.words import Words


class DateField(TextField):
    """`settled` gives the date, or None for an empty line; what cannot be read stays, with the reason."""

    settled = Signal(object)

    def __init__(self, look: Look, words: Words, label: str, *, parent: QWidget | None = None) -> None:
        """Shows no date yet."""
        super().__init__(look, label, placeholder=words.say("27/03/2008"), parent=parent)
        self._words = words
        self.closed.connect(self._settle)

    def set_stored_date(self, day: date | None) -> None:
        """Shows the stored date in full, unless somebody is typing."""
        self.set_stored(self._words.date_long(day) if day else "")

    def _settle(self, text: str) -> None:
        try:
            day = read_date(text)
        except Misread as problem:
            self.line.drafting.hold()
            self.complain(self._words.say(problem.source, **problem.values))
            return
        self.set_stored_date(day)
        self.settled.emit(day)


class TimeField(TextField):
    """`settled` gives the time, or None for an empty line; what cannot be read stays, with the reason."""

    settled = Signal(object)

    def __init__(self, look: Look, words: Words, label: str, *, parent: QWidget | None = None) -> None:
        """Shows no time yet."""
        super().__init__(look, label, placeholder=words.say("14:30"), parent=parent)
        self._words = words
        self.closed.connect(self._settle)

    def set_stored_time(self, moment: time | None) -> None:
        """Shows the stored time, unless somebody is typing."""
        self.set_stored(self._words.time(moment) if moment else "")

    def _settle(self, text: str) -> None:
        try:
            moment = read_time(text)
        except Misread as problem:
            self.line.drafting.hold()
            self.complain(self._words.say(problem.source, **problem.values))
            return
        self.set_stored_time(moment)
        self.settled.emit(moment)
