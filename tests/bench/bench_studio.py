"""How soon the pages follow a change: `python -m tests.bench.bench_studio`, in a window of 1440×900.

From the gesture to the picture of the first page on the screen, for the reference workshop; and the longest
time for which the window did not answer meanwhile, told by a timer that should ring every five milliseconds.
"""

import datetime as dt
import secrets
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.minutes import MinutesRoom
from atelier.gestures.workshops import change_workshop
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.words import Words

TIMES = 15
EVERY = 5


class Watch:
    """Rings often; the longest silence between two rings is how long the window was blocked."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=EVERY)
        self._timer.timeout.connect(self._ring)
        self._timer.start()

    def reset(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()

    def _ring(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000 - EVERY), now


def after(room: MinutesRoom, workshop: OpenWorkshop, title: str) -> float:
    """Milliseconds from a gesture to the first page that shows it."""
    loop = QEventLoop()
    room.sheets.drawing.pictured.connect(lambda *_: loop.quit())
    start = time.perf_counter()
    workshop.do(change_workshop, title=title)
    loop.exec()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    app = QApplication([])
    look = Look()
    look.install(app)
    with tempfile.TemporaryDirectory() as folder:
        now = dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
        stamp = "2026-11-21T00:00:00.000Z"
        library = Library.open(Path(folder) / "a.sqlite", now=stamp, new_id=lambda: secrets.token_hex(16))
        session = Session(library, lambda: secrets.token_hex(16), lambda: now)
        workshop = session.workshop(add_sample(session))
        desk = Desk(session, Words("fr"), look, print, lambda: None, lambda _: None)
        room = MinutesRoom(desk, workshop)
        room.resize(1440, 840)
        room.show()
        room.arrive(Spot(Room.MINUTES))
        after(room, workshop, "Les importations")
        watch = Watch()
        found, blocked = [], []
        for number in range(TIMES):
            watch.reset()
            found.append(after(room, workshop, f"Donner du poids ({number})"))
            blocked.append(watch.longest)
        for what, times in (("first page after a change", found), ("window blocked meanwhile", blocked)):
            print(f"{what}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")
        room.leave()
        session.close()


if __name__ == "__main__":
    main()
