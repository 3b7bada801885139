"""Work for another thread."""

from collections.abc import Callable

from PySide6.QtCore import QRunnable


class Job(QRunnable):
    """Given to a pool of threads; what it finds comes back by a signal of whoever started it."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """In the other thread."""
        self._work()
