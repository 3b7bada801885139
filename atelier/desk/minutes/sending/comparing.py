"""Finds in another thread what has changed since the minutes were sent last."""

from PySide6.QtCore import QObject, Signal

from atelier.desk.jobs import Pool
from atelier.minutes.document import Document
from atelier.minutes.mail import Earlier
from atelier.minutes.writers.outline import outline
from atelier.session.sending import earlier
from atelier.workshop.tables import Tables


class Comparing(QObject):
    """Only what was asked last is told."""

    made = Signal(object)
    """An `Earlier`, or None where nothing was sent."""
    _found = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.latest: Earlier | None = None
        self._number = 0
        self._pool = Pool(self)
        self._found.connect(self._take)

    def ask(self, tables: Tables, document: Document) -> None:
        """Compare; the tables must be the other thread's own."""
        self._number += 1
        number = self._number
        self._pool.clear()
        self._pool.take(lambda: self._found.emit(number, earlier(tables, outline(document))))

    def finish(self) -> None:
        """Wait for what is being compared."""
        self._pool.clear()
        self._pool.wait()

    def _take(self, number: int, found: Earlier | None) -> None:
        if number == self._number:
            self.latest = found
            self.made.emit(found)
