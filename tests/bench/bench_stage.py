"""What the room costs whoever types: `python -m tests.bench.bench_stage`.

Notes are added while the wall stands on the shared screen and in its small copy; measured is what the desk
waits for at each note (`said`), and what the room then takes when the desk is at rest (`shown`). Last, how
soon a cue stands on the screen once it is asked for.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.window.desktop import Desktop
from atelier.gestures.notes import add_notes
from atelier.look.appearance import Look
from atelier.stage.wall import WallPage
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Note, Step, StepKind
from atelier.workshop.walls import walls, zones
from tests.gallery.shelf import empty_session, fill

_TIMES = 20


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def told(name: str, figures: list[float]) -> None:
    ranked = sorted(figures)
    p95 = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
    print(f"{name:<44} median {statistics.median(figures):7.1f} ms   p95 {p95:7.1f} ms")


def main() -> None:
    app = QApplication([])
    look = Look(less_motion=True)
    look.install(app)
    with tempfile.TemporaryDirectory() as folder:
        session = empty_session(Path(folder))
        workshop = session.workshop(fill(session, "fr"))
        tables = workshop.tables
        step = next(s for s in tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)
        zone = zones(tables, walls(tables, step.id)[0])[0]
        desktop = Desktop(session, look, "fr")
        desktop.open()
        assert desktop.window is not None
        desktop.window.resize(1440, 900)
        desktop.window.go(Spot(Room.RUN, workshop.name, step.id))
        projection = desktop.room.projection
        for total in (50, 500, 5000):
            count = tables.count(Note)
            texts = [f"Une idée qui tient sur deux lignes {n}" for n in range(count, total)]
            if texts:
                workshop.do(add_notes, zone=zone.id, notes=texts)
            projection.show(Cue(CueKind.WALL, step.id))
            projection.put_up()
            app.processEvents()
            page = projection.window.page if projection.window else None
            assert isinstance(page, WallPage)
            said, shown = [], []
            for n in range(_TIMES):
                notes = [f"Encore une idée {n}"]
                said.append(timed(partial(workshop.do, add_notes, zone=zone.id, notes=notes)))
                shown.append(timed(page.arrange))
                app.processEvents()
            told(f"{total:,} notes: said", said)
            told(f"{total:,} notes: shown", shown)
            another = partial(projection.show, Cue(CueKind.SCENARIOS, step.id))
            told(f"{total:,} notes: another cue", [timed(another)])
        desktop.close()
        session.close()


if __name__ == "__main__":
    main()
