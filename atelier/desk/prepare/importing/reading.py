"""A file of people read in a thread of its own: a workbook may take longer than a key press should."""

from pathlib import Path
from threading import Event, Thread

from atelier.intake.columns import Sheet
from atelier.intake.people_files import read_sheets
from atelier.workshop.refusals import Reason, Refused


class Reading:
    """Under way from the start. Whoever gives up simply asks no more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sheets: list[Sheet] = []
        self.refused: Refused | None = None
        self._done = Event()
        Thread(target=self._run, name="people", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether there is a result to take."""
        return self._done.is_set()

    def wait(self) -> None:
        """Until there is one; for tests."""
        self._done.wait(30)

    def _run(self) -> None:
        try:
            self.sheets = read_sheets(self.path)
        except Refused as refused:
            self.refused = refused
        except Exception as error:  # noqa: BLE001 - told at the desk, never lost in a thread
            cause = type(error).__name__
            self.refused = Refused(Reason.FILE_UNREADABLE, path=str(self.path), cause=cause)
        finally:
            self._done.set()
