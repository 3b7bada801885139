"""Writes one file of minutes in another thread, and knows again the files that it wrote."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from atelier.minutes import digest_of
from atelier.session.exporting import Snapshot, made_of
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class Writing(QObject):
    """One export at a time. A cancelled one leaves the target as it was."""

    done = Signal(object, object, str)
    """The path, the `Report` of the writer, the hash of what was written."""
    failed = Signal(object)
    """The `Refused` that says why; the file that was there is untouched."""
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stopped = False

    def begin(self, snapshot: Snapshot, path: Path, format: str, words: Words) -> None:
        """Write in the background; the snapshot must be the job's own."""
        self._stopped = False
        self._pool.start(_Job(lambda: self._write(snapshot, path, format, words)))

    def cancel(self) -> None:
        """Give up before the file is put in its place."""
        self._stopped = True

    def finish(self) -> None:
        """Wait for what is being written."""
        self._pool.waitForDone()

    def _write(self, snapshot: Snapshot, path: Path, format: str, words: Words) -> None:
        try:
            made = made_of(snapshot, format, words)
            if self._stopped:
                self.cancelled.emit()
                return
            made.write(path)
        except Refused as refused:
            self.failed.emit(refused)
        except Exception as error:  # noqa: BLE001 - a fault here must not leave the panel waiting for ever
            self.failed.emit(Refused(Reason.EXPORT_FAILED, path=str(path), cause=str(error)))
        else:
            self.done.emit(path, made.report, made.digest)


def hash_of(path: Path) -> str:
    """The hash of a file or folder as it is now; empty where there is none, or it cannot be read."""
    try:
        if path.is_dir():
            return digest_of({each.name: each.read_bytes() for each in path.iterdir()})
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def beside(path: Path) -> Path:
    """The first free name beside a file: « name (2).pdf »."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
