"""What a key costs in a table of 1,000 rows: `python -m tests.bench.bench_table`.

In a whole window, offscreen unless told other, with and without the small copy of the shared screen,
drawing and disk included. A key is to be answered within 50 ms in 95 of 100 cases; what takes longer than
250 ms would need to show its progress. After "worked" stand milliseconds of the processor, not of the clock:
that counts where others work beside. The floors are what the bare machine takes for the same, in this run.
"""

import datetime as dt
import gc
import os
import random
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.run.table import TablePage
from atelier.desk.stage.leading import RoomSide
from atelier.desk.window.window import MainWindow
from atelier.gestures.tables_of_rows import paste_cells
from atelier.intake.cells import text_of
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step, StepKind
from tests.bench.bench_library import SENTENCE
from tests.bench.floors import Cost, seen, written

COUNT = 60
LARGE = 1000
TIMES = 7
LEVELS = ("se connaître", "s'informer", "se coordonner", "agir ensemble")


def times(act: Callable[[int], object], count: int) -> list[Cost]:
    """What each of so many acts cost."""
    found = []
    for number in range(count):
        start, worked = time.perf_counter(), time.process_time()
        act(number)
        found.append(((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000))
    return found


def say(name: str, costs: list[Cost]) -> None:
    """Median and 95th percentile of both."""
    said = []
    for part in zip(*costs, strict=True):
        each = sorted(part)
        said.append(f"{statistics.median(each):8.1f} {each[int(len(each) * 0.95)]:8.1f}")
    print(f"{name:72} ms {said[0]}   worked {said[1]}")


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=True)
    look.install(app)
    with tempfile.TemporaryDirectory() as folder:
        block = _block(LARGE)
        say("floor: 7,000 rows written", [written(Path(folder), 7 * LARGE) for _ in range(TIMES)])
        say("floor: 1,000 rows in a table of Qt's own", [seen(block) for _ in range(TIMES)])
    for rows in (50, LARGE):
        for shown in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                _measure(Path(folder), look, rows, shown=shown)
    sys.stdout.flush()
    os._exit(0)


def _block(rows: int) -> list[list[str]]:
    chance = random.Random(1)
    return [
        [
            f"Acteur {n}",
            f"{SENTENCE} {n}",
            f"Acteur {chance.randrange(rows)}",
            chance.choice(LEVELS),
            "Awa Diallo",
            f"{chance.randint(1, 28):02d}/0{chance.randint(1, 9)}/2027",
        ]
        for n in range(rows)
    ]


def _measure(folder: Path, look: Look, rows: int, *, shown: bool) -> None:
    library = Library.open(folder / "a.db", now="2026-11-21T09:00:00.000Z", new_id=_id)
    session = Session(library, _id, lambda: dt.datetime.now(dt.UTC))
    planted = plant(find("diagnostic-partage"), session.stamp(), title="Bench", language="fr")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    step = [s for s in workshop.tables.children(Step) if s.kind is StepKind.TABLE][2]
    workshop.do(paste_cells, step=step.id, block=_block(rows))
    room = RoomSide(session, look, lambda: None)
    name = f"{rows:,} rows{', shown to the room' if shown else ''}: "
    if shown:
        workshop.showing.show(Cue(CueKind.TABLE, step.id))
    first = workshop.tables.children(Step)[0]
    entered, taken, window = [], [], None
    for _ in range(TIMES):
        if window is not None:
            window.close()
            window.deleteLater()
        window = _window(session, look, room)
        entered += times(partial(_take, window, workshop, first), 1)
        taken += times(partial(_take, window, workshop, step), 1)
    assert window is not None
    say(f"{name}another step, when the workshop is opened", entered)
    say(f"{name}the step taken", taken)
    QTest.qWait(500)
    page = next(page for page in window.findChildren(TablePage) if page.isVisible())
    _keys(name, page)
    _views(name, page)
    window.close()
    session.close()


def _window(session: Session, look: Look, room: RoomSide) -> MainWindow:
    window = MainWindow(session, Words("fr"), look, room.projection)
    window.resize(1920, 1080)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    gc.freeze()  # as the program does once its window stands
    return window


def _take(window: MainWindow, workshop: OpenWorkshop, step: Step, _number: int) -> None:
    window.go(Spot(Room.RUN, workshop.name, step.id))
    QApplication.processEvents()


def _keys(name: str, page: TablePage) -> None:
    view = page.body.view
    assert view.hasFocus()

    def go(row: int, column: int) -> None:
        view.setCurrentIndex(view.rows.index(row, column))
        QApplication.processEvents()

    def first_letter(number: int) -> Cost:
        go(number, number % 2)
        found = times(lambda _n: _press(Qt.Key.Key_A), 1)[0]
        _press(Qt.Key.Key_Escape)
        return found

    say(f"{name}the first letter over a cell", [first_letter(n) for n in range(COUNT)])
    go(3, 1)
    _press(Qt.Key.Key_A)
    say(f"{name}a letter in a long text", times(lambda _n: _press(Qt.Key.Key_B), COUNT))
    _press(Qt.Key.Key_Escape)

    def enter(number: int, place: Qt.Key) -> Cost:
        go(number, 0)
        _press(Qt.Key.Key_A)
        _press(Qt.Key.Key_B)
        return times(lambda _n: _press(place), 1)[0]

    say(f"{name}Enter keeps a cell", [enter(n, Qt.Key.Key_Return) for n in range(COUNT)])
    say(f"{name}Tab keeps a cell", [enter(n, Qt.Key.Key_Tab) for n in range(COUNT)])
    last = len(view.rows.rows)

    def new_row(_number: int) -> Cost:
        view.take_new_row()
        _press(Qt.Key.Key_A)
        return times(lambda _n: _press(Qt.Key.Key_Return), 1)[0]

    say(f"{name}Enter adds a row", [new_row(n) for n in range(COUNT)])
    assert len(view.rows.rows) == last + COUNT


def _views(name: str, page: TablePage) -> None:
    """What changes more than a cell."""
    view = page.body.view
    last = len(view.rows.rows)
    view.setCurrentIndex(view.rows.index(3, 2))
    say(f"{name}an arrow", times(lambda _n: _press(Qt.Key.Key_Down), COUNT))
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    say(f"{name}a row moved", times(lambda _n: _press(Qt.Key.Key_Down, alt), 20))
    say(f"{name}undone", times(lambda _n: _press(Qt.Key.Key_Z, control), 20))
    say(f"{name}sorted", times(lambda n: view.sort_by(n % 6), 12))
    view.rows.show_all()
    say(f"{name}filtered", times(lambda n: page.body.rows.let_through(f"acteur {n}"), 12))
    view.rows.show_all()
    QApplication.clipboard().setText(text_of(_block(LARGE)))
    before, pasted, undone = [], [], []
    for _ in range(TIMES):
        view.take_new_row()
        before += times(lambda _n: _settled(view.clip.paste), 1)
        pasted += times(lambda _n: _press(Qt.Key.Key_Return), 1)
        assert len(view.rows.rows) == last + LARGE
        undone += times(lambda _n: _press(Qt.Key.Key_Z, control), 1)
        assert len(view.rows.rows) == last
    say(f"{name}1,000 rows shown before they are pasted", before)
    say(f"{name}1,000 rows pasted", pasted)
    say(f"{name}and undone", undone)


def _settled(act: Callable[[], object]) -> None:
    act()
    QApplication.processEvents()


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()


def _id() -> str:
    return secrets.token_hex(16)


if __name__ == "__main__":
    sys.exit(main())
