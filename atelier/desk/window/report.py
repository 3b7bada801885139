"""What becomes of a bug: a report on this computer, without a word of anybody's, and a calm sentence.

A report says which kind of error, in which lines of which modules, under which versions. It holds no
message, no value and no path, since these may carry what somebody typed.
"""

import datetime as dt
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from atelier import __version__

KEPT = 20
"""How many reports are kept, the latest ones."""
_APART = dt.timedelta(seconds=1)
"""What comes sooner after the same was said is no press of a button."""


def describe(error: BaseException) -> str:
    """The text of a report."""
    lines = [
        f"Atelier {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
    ]
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        lines += ["", f"{type(link).__module__}.{type(link).__qualname__}"]
        for frame, line in traceback.walk_tb(link.__traceback__):
            lines.append(f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(lines) + "\n"


def write_report(folder: Path, error: BaseException, moment: dt.datetime) -> Path | None:
    """Write a report and drop the oldest; None where the disk refuses, since nothing may fail from here."""
    path = folder / f"report-{moment:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(describe(error), "utf-8")
        for old in sorted(folder.glob("report-*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


class Reporter(QObject):
    """Takes what nobody caught, in any thread: one report for each place, and a word each time it is met."""

    happened = Signal(str)
    """The path of the report, or an empty text where none could be written."""
    _caught = Signal(object)

    def __init__(
        self, folder: Callable[[], Path], clock: Callable[[], dt.datetime], parent: QObject | None = None
    ) -> None:
        """Reports go in the folder that `folder` gives, which is made when the first is written."""
        super().__init__(parent)
        self._folder, self._clock = folder, clock
        self._places: dict[str, str] = {}
        self._said: dict[str, dt.datetime] = {}
        self._caught.connect(self._report, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """From now on, errors that nobody catches come here."""
        sys.excepthook = self.catch
        threading.excepthook = lambda caught: self._caught.emit(caught.exc_value)
        sys.unraisablehook = lambda caught: self._caught.emit(caught.exc_value)

    def catch(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None = None
    ) -> None:
        """The form that `sys.excepthook` has; leaving by Ctrl+C is no bug."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        self._caught.emit(error)

    def _report(self, error: object) -> None:
        if not isinstance(error, BaseException):
            return
        place, now = describe(error), self._clock()
        if place not in self._places:
            self._places[place] = str(write_report(self._folder(), error, now) or "")
        elif _drawn(error) or now - self._said[place] < _APART:
            return
        self._said[place] = now
        self.happened.emit(self._places[place])


def _drawn(error: BaseException) -> bool:
    """A picture that cannot be drawn fails at every repaint: that is said once."""
    frames = (frame.f_code.co_name for frame, _ in traceback.walk_tb(error.__traceback__))
    return any(name in ("paint", "paintEvent", "drawBackground") for name in frames)
