"""What a key costs while people talk: `python -m tests.bench.bench_capture`. Offscreen unless told other.

A letter and Enter in the line of a whole window, with few notes on the wall and with many, drawing and disk
included; a pasted wall of 2,000 lines shown and added. At 15 keys a second a key may take 66 ms.
"""

import datetime as dt
import os
import secrets
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.window.window import MainWindow
from atelier.gestures.intake import Section, add_outline
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import find, plant
from atelier.session import Session
from atelier.wall.capture import CaptureLine
from atelier.words import Words
from atelier.workshop.entities import Note, Step, StepKind, Zone
from tests.bench.bench_library import SENTENCE, say, times

COUNT = 100
WALL = "\n".join(f"{SENTENCE} :" if n % 25 == 0 else f"- {SENTENCE} {n}" for n in range(2000))


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=False)
    look.install(app)
    for notes in (50, 500, 5000):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), look, notes)
    return 0


def _measure(folder: Path, look: Look, notes: int) -> None:
    library = Library.open(folder / "a.db", now="2026-11-21T09:00:00.000Z", new_id=_id)
    session = Session(library, _id, lambda: dt.datetime.now(dt.UTC))
    planted = plant(find("atelier-du-futur"), session.stamp(), title="Bench", language="fr")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    wall = [step for step in workshop.tables.children(Step) if step.kind is StepKind.WALL][-1]
    (zone,) = (zone for zone in workshop.tables.all(Zone) if zone.step == wall.id)
    said = [f"{SENTENCE} {n}" for n in range(notes)]
    sections = [Section(f"Titre {n}", tuple(said[n : n + 25])) for n in range(0, notes, 25)]
    workshop.do(add_outline, zone=zone.id, sections=sections)
    window = MainWindow(session, Words("fr"), look)
    window.resize(1920, 1080)
    window.show()
    window.activateWindow()
    window.go(Spot(Room.RUN, workshop.name, wall.id))
    QTest.qWait(500)
    (line,) = (line for line in window.findChildren(CaptureLine) if line.isVisible())
    line.edit.setFocus()
    QTest.qWaitForWindowActive(window)
    assert line.edit.hasFocus()

    def letter(_number: int) -> None:
        QTest.keyClick(line.edit, Qt.Key.Key_A)
        QApplication.processEvents()

    def enter(_number: int) -> None:
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
        QApplication.processEvents()

    say(f"{notes:,} notes: the first letter", times(letter, 2)[:1] * 2)
    say(f"{notes:,} notes: a letter", times(letter, COUNT))
    say(f"{notes:,} notes: Enter", [t for n in range(COUNT) for t in _typed(line, n, enter)])
    data = QMimeData()
    data.setText(WALL)

    def paste(_number: int) -> None:
        line.edit.insertFromMimeData(data)
        QApplication.processEvents()

    say(f"{notes:,} notes: 2,000 pasted lines shown", times(paste, 1) * 2)

    def add(_number: int) -> None:
        QTest.keyClick(line.preview.list, Qt.Key.Key_Return)
        QApplication.processEvents()

    say(f"{notes:,} notes: 2,000 pasted lines added", times(add, 1) * 2)
    assert workshop.tables.count(Note) > notes + 1900
    window.close()
    session.close()


def _typed(line: CaptureLine, number: int, enter: Callable[[int], None]) -> list[float]:
    QTest.keyClicks(line.edit, f"something new {number}")
    found = times(enter, 1)
    QTest.qWait(30)
    return found


def _id() -> str:
    return secrets.token_hex(16)


if __name__ == "__main__":
    sys.exit(main())
