"""What a key costs in a grid of 60 items: `python -m tests.bench.bench_grid`. Offscreen unless told other.

Each key with its drawing and the disk, in a whole window with an earlier workshop beside it and the shared
screen's copy at the desk: in *Run* and in *Prepare*. A key may take 50 ms.
"""

import datetime as dt
import os
import secrets
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from atelier.desk.context import Room, Spot
from atelier.desk.prepare.grid.outline import GridOutline
from atelier.desk.run.grid.page import GridPage
from atelier.desk.stage.leading import RoomSide
from atelier.desk.window.window import MainWindow
from atelier.gestures.examples import add_examples
from atelier.gestures.positioning import add_degrees, add_grid, place_item
from atelier.gestures.steps import add_step
from atelier.gestures.workshops import change_workshop
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Degree, Step, StepKind
from atelier.workshop.grids import leaves
from tests.bench.bench_library import SENTENCE, say, times

COUNT = 100
SCALE = ("pas encore", "un peu", "souvent", "acquis")
LINES = [
    line
    for axis in range(3)
    for line in [
        (0, f"Axe {axis}"),
        *(
            each
            for function in range(4)
            for each in [
                (1, f"Fonction {axis}.{function}"),
                *((2, f"Une pratique qui se voit {n}") for n in range(5)),
            ]
        ),
    ]
]


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=False)
    look.install(app)
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "a.db", now="2026-11-21T09:00:00.000Z", new_id=_id)
        session = Session(library, _id, lambda: dt.datetime.now(dt.UTC))
        for year in (2024, 2025):
            _fill(_workshop(session, year))
        workshop = _workshop(session, 2026)
        _fill(workshop)
        room = RoomSide(session, look, lambda: None)
        window = MainWindow(session, Words("fr"), look, room.projection)
        window.resize(1920, 1080)
        window.show()
        window.activateWindow()
        _run(window, workshop)
        _prepare(window, workshop)
        window.close()
        room.close()
        session.close()
    return 0


def _workshop(session: Session, year: int) -> OpenWorkshop:
    planted = plant(find("tour-de-table"), session.stamp(), title="Bench", language="fr")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    workshop.do(change_workshop, date=dt.date(year, 3, 1))
    workshop.do(add_step, kind=StepKind.POSITIONING, title="Grille")
    workshop.do(add_degrees, step=_step(workshop), titles=SCALE)
    workshop.do(add_grid, step=_step(workshop), lines=LINES)
    return workshop


def _fill(workshop: OpenWorkshop) -> None:
    degrees = workshop.tables.children(Degree, _step(workshop))
    for number, item in enumerate(leaves(workshop.tables, _step(workshop))):
        workshop.do(place_item, item=item.id, degree=degrees[number % 4].id)
        workshop.do(add_examples, item=item.id, texts=[f"{SENTENCE} {n}" for n in range(number % 6)])


def _step(workshop: OpenWorkshop) -> str:
    return next(s.id for s in workshop.tables.children(Step) if s.kind is StepKind.POSITIONING)


def _key(widget: QWidget, keys: Iterator[Qt.Key], held: Qt.KeyboardModifier) -> Callable[[int], None]:
    def press(_number: int) -> None:
        QTest.keyClick(widget, next(keys), held)
        QApplication.processEvents()

    return press


def _measure(said: str, widget: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    widget.setFocus()
    press = _key(widget, cycle(keys), held or Qt.KeyboardModifier.NoModifier)
    press(0)
    say(said, times(press, COUNT))


def _run(window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.RUN, workshop.name, _step(workshop)))
    workshop.showing.show(Cue(CueKind.POSITIONING, _step(workshop)))
    QTest.qWait(500)
    (page,) = (page for page in window.findChildren(GridPage) if page.isVisible())
    view, edit = page.view, page.side.line.edit
    _measure("60 items, Run: down and up", view, *[Qt.Key.Key_Down] * 59, *[Qt.Key.Key_Up] * 59)
    _measure("60 items, Run: a digit", view, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    _measure("60 items, Run: on and off", view, Qt.Key.Key_2, Qt.Key.Key_0)
    _measure("60 items, Run: a letter in the line", edit, Qt.Key.Key_A)
    page.side.line.enter()
    keys = (Qt.Key.Key_A, Qt.Key.Key_Return)
    _measure("60 items, Run: a letter, Enter, and down", edit, *keys, Qt.Key.Key_Down)
    _measure("60 items, Run: undo", window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)


def _prepare(window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.PREPARE, workshop.name, _step(workshop)))
    QTest.qWait(500)
    (outline,) = (each for each in window.findChildren(GridOutline) if each.isVisible())
    line = outline.new.line
    _measure("60 items, Prepare: a letter", line, Qt.Key.Key_A)
    _measure("60 items, Prepare: a letter, Enter", line, Qt.Key.Key_A, Qt.Key.Key_Return)
    rows = [row.line for row in outline.rows.values()]
    alt = Qt.KeyboardModifier.AltModifier
    _measure("110 items, Prepare: in and out", rows[20], Qt.Key.Key_Left, Qt.Key.Key_Right, held=alt)
    _measure("110 items, Prepare: up and down", rows[20], Qt.Key.Key_Down, Qt.Key.Key_Up, held=alt)
    _measure("110 items, Prepare: rename", rows[3], Qt.Key.Key_A, Qt.Key.Key_Return)


def _id() -> str:
    return secrets.token_hex(16)


if __name__ == "__main__":
    sys.exit(main())
