"""Writes one file of minutes in another thread, and knows again the files that it wrote."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from atelier.minutes.safe_write import write_safely
from atelier.session.exporting import Snapshot, export_snapshot
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
            with TemporaryDirectory() as folder:
                made = Path(folder) / f"minutes.{format}"
                report = export_snapshot(snapshot, made, format, words)
                data = made.read_bytes()
            if self._stopped:
                self.cancelled.emit()
                return
            write_safely(path, data)
        except Refused as refused:
            self.failed.emit(refused)
        except Exception as error:  # noqa: BLE001 - a fault here must not leave the panel waiting for ever
            self.failed.emit(Refused(Reason.EXPORT_FAILED, path=str(path), cause=str(error)))
        else:
            self.done.emit(path, report, hashlib.sha256(data).hexdigest())


def hash_of(path: Path) -> str:
    """The hash of a file as it is now; empty where there is none, or it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def beside(path: Path) -> Path:
    """The first free name beside a file: « name (2).pdf »."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
