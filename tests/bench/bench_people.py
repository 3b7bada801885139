"""How long a list of 2,000 people takes to be there: `python -m tests.bench.bench_people`.

Read from a file (in another thread), looked at, listed in one durable gesture and shown in *Prepare* and at
the door. What stops the window for more than 250 ms would need to show its progress. "at work" are
milliseconds of the processor, which count where others work beside; the floor is what the bare machine takes,
in this run.
"""

import gc
import os
import secrets
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.run.door import Door
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.session.arrivals import new_workshop
from atelier.words import Words
from atelier.workshop.entities import Participant
from tests.bench.floors import written
from tests.desk.conftest import NOW
from tests.intake.people_files.made import calc, excel

COUNT = 2000
TIMES = 9
Took = tuple[float, float]
"""Milliseconds that passed, and those in which a processor worked for it."""


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=True)
    look.install(app)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        say(f"floor: {COUNT} rows written", [written(folder, COUNT) for _ in range(TIMES)])
        for path in files(folder):
            took = [brought_in(app, look, folder / f"{path.suffix[1:]}{n}.db", path) for n in range(TIMES)]
            say(f"{path.suffix[1:]}: {COUNT} people read and looked at", [one[0] for one in took])
            say(f"{path.suffix[1:]}: listed in one gesture and shown", [one[1] for one in took])
            say(f"{path.suffix[1:]}: both", [(one[0][0] + one[1][0], one[0][1] + one[1][1]) for one in took])
            say("   the door opened", [one[2] for one in took])
            say("   a letter at the door", [one[3] for one in took])
            say("   one ticked at the door", [one[4] for one in took])


def files(folder: Path) -> list[Path]:
    """The same list in three forms."""
    people = [
        [f"NOM{n}", f"Prénom{n}", f"Structure {n % 90}", ("élus", "habitants")[n % 2], f"p{n}@example.org"]
        for n in range(COUNT)
    ]
    rows = [["Nom", "Prénom", "Structure", "Collège", "Courriel"], *people]
    text = folder / "liste.csv"
    text.write_text("\n".join(";".join(row) for row in rows), encoding="cp1252")
    return [text, excel(folder / "liste.xlsx", [[*row] for row in rows]), calc(folder / "liste.ods", rows)]


def brought_in(app: QApplication, look: Look, library: Path, path: Path) -> tuple[Took, ...]:
    """Milliseconds of each part, in a window of its own."""
    opened = Library.open(library, now="2026-11-21T09:00:00.000Z", new_id=lambda: secrets.token_hex(16))
    session = Session(opened, lambda: secrets.token_hex(16), lambda: NOW)
    id = new_workshop(session, method="atelier-du-futur", title="Bench", language="fr")
    window = MainWindow(session, Words("fr"), look)
    window.resize(1440, 900)
    window.show()
    window.go(Spot(Room.PREPARE, id))
    app.processEvents()
    gc.freeze()  # as the program does once its window stands
    room = window.findChild(PrepareRoom)
    (frame,) = window.findChildren(WorkshopFrame)
    assert isinstance(room, PrepareRoom)
    took: list[Took] = []
    with timed(app, took):
        room.import_people(path)
        page = room.sheet.importing
        while page.model.preview is None:
            app.processEvents()
    with timed(app, took):
        page.add()
    assert session.workshop(id).tables.count(Participant) == COUNT
    with timed(app, took):
        frame.handlers()["door"]()
    door = frame.covering.page
    assert isinstance(door, Door)
    with timed(app, took):
        door.line.setText("nom1")
    with timed(app, took):
        door.list.asked.emit(door.model.people[0].id, "excused")
    window.close()
    window.deleteLater()
    session.close()
    app.processEvents()
    return tuple(took)


@contextmanager
def timed(app: QApplication, took: list[Took]) -> Iterator[None]:
    """Until what it did is on the screen."""
    begun, worked = time.perf_counter(), time.process_time()
    yield
    app.processEvents()
    took.append(((time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000))


def say(what: str, took: list[Took]) -> None:
    passed, worked = (sorted(each) for each in zip(*took, strict=True))
    late = int(len(took) * 0.95)
    print(
        f"{what:<44} median {statistics.median(passed):8.1f} ms   p95 {passed[late]:8.1f} ms"
        f"   at work {statistics.median(worked):8.1f} {worked[late]:8.1f} ms",
        flush=True,
    )


if __name__ == "__main__":
    main()
