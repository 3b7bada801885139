"""Keeps the computer awake while a workshop is led, and tells of a weak battery; in a thread of its own.

Each system has its own means, which wakepy knows: a call on Windows, `caffeinate` on macOS, the session bus
elsewhere. A bus that does not answer must not hold up the window, hence the thread.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from atelier.words import Words

EVERY: Final = 60.0
"""Seconds between two looks at the battery."""
WEAK: Final = (20, 10, 5)
"""Percents at which it is said, once each."""


@dataclass(frozen=True, slots=True)
class Power:
    """What the system tells."""

    awake: bool
    """Whether it was asked to stay awake, and agreed."""
    percent: int | None = None
    """Of the battery; None where there is none, or while it is charged."""


Told = Callable[[Power], None]
Watch = Callable[[threading.Event, Told], None]
"""Keeps awake until the event is set; tells of the power now and then."""


def watch(stop: threading.Event, told: Told) -> None:
    """Ask this system to show its screen and not to sleep, until somebody says stop."""
    from wakepy import keep

    with keep.presenting(on_fail="pass") as mode:
        awake = bool(mode.active)
        told(Power(awake, battery()))
        while not stop.wait(EVERY):
            told(Power(awake, battery()))


def battery() -> int | None:
    """How full the battery is, where the computer lives on it."""
    import psutil

    if not hasattr(psutil, "sensors_battery"):
        return None
    found = psutil.sensors_battery()
    if found is None or found.power_plugged is not False:
        return None
    return round(float(found.percent))


def threshold(percent: int | None) -> int | None:
    """The mark below which a battery has come; None while it is well."""
    return None if percent is None else next((mark for mark in sorted(WEAK) if percent <= mark), None)


class Awake(QObject):
    """Asked to hold and to let go as often as one likes."""

    said = Signal(str)
    """A sentence for the desk."""
    _told = Signal(object)

    def __init__(self, watch: Watch | None = None, fresh: Callable[[], bool] = lambda: True) -> None:
        """Without a `watch` it does nothing: a test keeps nobody awake.

        `fresh` is asked whether nobody was told of sleep yet today, and then knows that somebody was.
        """
        super().__init__()
        self._watch, self._fresh = watch, fresh
        self._words = Words("en")
        self._stop: threading.Event | None = None
        self._warned: int | None = None
        self._asleep_said = False
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def speak(self, words: Words) -> None:
        """The language of the desk."""
        self._words = words

    @property
    def held(self) -> bool:
        """Whether the computer is kept awake, as far as it lets itself."""
        return self._stop is not None

    def hold(self) -> None:
        """A workshop is led."""
        if self._watch is None or self._stop is not None:
            return
        stop = self._stop = threading.Event()
        threading.Thread(target=self._run, args=(self._watch, stop), name="awake", daemon=True).start()

    def let_go(self) -> None:
        """Nobody leads one any more."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None

    def _run(self, watch: Watch, stop: threading.Event) -> None:
        """In the thread. A workshop goes on without any of this."""
        try:
            watch(stop, self._told.emit)
        except Exception:  # noqa: BLE001 - whatever a system answers, it may only be said
            if not stop.is_set():
                self._told.emit(Power(awake=False))

    def _hear(self, power: Power) -> None:
        say = self._words.say
        if not power.awake and not self._asleep_said:
            self._asleep_said = True
            if self._fresh():
                self.said.emit(
                    say("This computer may go to sleep by itself: see its power settings before you begin.")
                )
        mark = threshold(power.percent)
        if mark is not None and (self._warned is None or mark < self._warned):
            self.said.emit(say("The battery is at {percent}%: plug the computer in.", percent=power.percent))
        self._warned = mark
