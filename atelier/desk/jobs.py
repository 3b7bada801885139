"""Work for another thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool
from shiboken6 import isValid


class Pool:
    """One thread of an object, at an end before its owner goes.

    A pool of Qt that is a child of its owner waits for its thread while it goes, and keeps Python's lock:
    work that needs the lock would wait too, and the program hang. So it is no child, and emptied when the
    owner says that it goes; waiting then lets go of the lock.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._threads = threads = QThreadPool()
        threads.setMaxThreadCount(1)

        def empty() -> None:
            if isValid(threads):  # at the very end Qt may have let go of it before
                threads.clear()
                threads.waitForDone()

        owner.destroyed.connect(empty)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._threads.activeThreadCount() > 0

    def take(self, work: Callable[[], object]) -> None:
        """Do this after what was taken before; what it finds comes back by a signal of the owner."""
        self._threads.start(_Job(work, self._owner))

    def clear(self) -> None:
        """Forget what waits."""
        self._threads.clear()

    def wait(self) -> None:
        """Until what was taken is done."""
        self._threads.waitForDone()


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], owner: QObject) -> None:
        super().__init__()
        self._work, self._owner = work, owner

    def run(self) -> None:
        """In the other thread; nobody hears what is found once the owner has gone."""
        try:
            self._work()
        except RuntimeError:
            if isValid(self._owner):
                raise
