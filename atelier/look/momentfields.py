"""Lines where a date or a time is written as people write it, and shown in full once understood."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from atelier.look.appearance import Look
from atelier.look.lines import TextField
from atelier.look.moments import Misread, read_date, read_time
from atelier.words import Words

Moment = TypeVar("Moment", date, time)

SOON, NEXT = 30, 60
"""Days after a workshop at which its actions, and the next one, are shown as examples."""


class _MomentField(TextField, Generic[Moment]):
    """What a date's and a time's field do alike.

    `settled` gives what was understood, or None for an empty line. What cannot be read stays with the
    reason, and is said once more as a draft: the field may be on its way out.
    """

    settled = Signal(object)

    def __init__(
        self,
        look: Look,
        words: Words,
        label: str,
        read: Callable[[str], Moment | None],
        show: Callable[[Moment], str],
        *,
        example: str,
        parent: QWidget | None,
    ) -> None:
        """`read` raises `Misread`; `example` shows how to write, where the line is empty or wrong."""
        super().__init__(look, label, placeholder=example, parent=parent)
        self._words, self._example = words, example
        self._read: Callable[[str], Moment | None] = read
        self._show: Callable[[Moment], str] = show
        self.closed.connect(self._settle)

    def restore(self, draft: str) -> None:
        """Puts a draft back, and says at once what is wrong with it."""
        super().restore(draft)
        try:
            self._read(draft)
        except Misread as problem:
            self._complain_of(problem)

    def _set(self, moment: Moment | None) -> None:
        self.set_stored("" if moment is None else self._show(moment))

    def _settle(self, text: str) -> None:
        try:
            moment = self._read(text)
        except Misread as problem:
            self.line.drafting.hold()
            self._complain_of(problem)
            self.draft.emit(text)
            return
        self._set(moment)
        self.settled.emit(moment)

    def _complain_of(self, problem: Misread) -> None:
        self.complain(self._words.say(problem.source, example=self._example, **problem.values))


class DateField(_MomentField[date]):
    """A date; « 15 janvier » alone is the next one."""

    def __init__(
        self,
        look: Look,
        words: Words,
        label: str,
        *,
        since: Callable[[], date] = date.today,
        ahead: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Shows no date yet. `since`: the day after which one without its year comes.

        The example is that day, or one so many days `ahead` of it.
        """
        super().__init__(
            look,
            words,
            label,
            lambda text: read_date(text, since()),
            words.date_long,
            example=words.date_short(since() + timedelta(days=ahead)),
            parent=parent,
        )

    def set_stored_date(self, day: date | None) -> None:
        """Shows the stored date in full, unless somebody is typing."""
        self._set(day)


class TimeField(_MomentField[time]):
    """An hour of the day."""

    def __init__(
        self,
        look: Look,
        words: Words,
        label: str,
        *,
        example: time | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Shows no time yet, but an example of one."""
        shown = words.time(example) if example else words.say("14:30")
        super().__init__(look, words, label, read_time, words.time, example=shown, parent=parent)

    def set_stored_time(self, moment: time | None) -> None:
        """Shows the stored time, unless somebody is typing."""
        self._set(moment)
