"""A paper wall typed from its photographs: `python -m tests.bench.bench_photographs`.

The notes and titles of the sample are typed into an empty wall, the photographs beside the line seen from
near and moved on after every second title: keys beyond the texts, time at 15 keys a second, what keys cost
the machine. Then what it costs to move a photograph that is seen, and to read those of phones.
"""

import datetime as dt
import os
import sys
import tempfile
import time
from functools import partial
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.pictures_read import of_file
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.intake.pictures import read_picture
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.words import Words
from atelier.workshop.entities import Cluster, Note, Step, StepKind
from tests.bench.bench_capture import _id
from tests.bench.bench_library import say, times
from tests.gallery.paper import paper_wall

PACE = 15
"""Keys a second of somebody who types fast."""


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=False)
    look.install(app)
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), look)
    for width, height in ((4000, 3000), (8000, 6000), (12000, 9000)):
        content = _photograph(width, height)
        label = f"reading {width * height // 1_000_000} million pixels, {len(content) // 1_000_000} MB"
        say(label, times(partial(_read, content), 3))
    return 0


def _measure(folder: Path, look: Look) -> None:
    library = Library.open(folder / "a.db", now="2026-11-21T09:00:00.000Z", new_id=_id)
    session = Session(library, _id, lambda: dt.datetime.now(dt.UTC))
    sample = session.workshop(add_sample(session)).tables
    planted = plant(find("atelier-du-futur"), session.stamp(), title="Bench", language="fr")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    window = MainWindow(session, Words("fr"), look)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    wall = [step for step in workshop.tables.children(Step) if step.kind is StepKind.WALL][-1]
    window.go(Spot(Room.RUN, workshop.name, wall.id))
    QTest.qWait(300)
    (page,) = (page for page in window.findChildren(SaidPage) if page.isVisible())
    photographs = page.said.pictures
    assert photographs is not None
    photographs.add([of_file(paper_wall(folder / f"{n}.jpg", n)) for n in range(3)])
    assert photographs.panel is not None
    while photographs.panel.arriving.under_way:
        QTest.qWait(10)
    page.said.line.edit.setFocus()
    titled = {c.title: [n.text for n in sample.children(Note, c.id)] for c in sample.all(Cluster)}
    _typed(page, workshop, titled)
    view = photographs.panel.view

    def move(number: int) -> None:
        view.move_by(1 if number % 2 else -1, 0)
        view.repaint()

    view.nearer(3)
    say("moving a photograph that is seen, drawn", times(move, 60))
    window.close()
    session.close()


def _typed(page: SaidPage, workshop: OpenWorkshop, titled: dict[str, list[str]]) -> None:
    keys = letters = moved = 0
    costs: list[float] = []

    def press(
        key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        nonlocal keys
        keys += 1
        begun = time.perf_counter()
        if text:
            QApplication.sendEvent(page.said.line.edit, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
        else:
            QTest.keyClick(page.said.line.edit, key, held)
        QApplication.processEvents()
        costs.append(1000 * (time.perf_counter() - begun))

    def line(text: str) -> None:
        nonlocal letters
        for letter in text:
            press(Qt.Key.Key_unknown, letter)
        letters += len(text)
        press(Qt.Key.Key_Return)

    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        press(Qt.Key.Key_Up, held=held)
    for number, (title, notes) in enumerate(titled.items()):
        line(f"#{title}")
        for note in notes:
            line(note)
        if number % 2:
            press(Qt.Key.Key_PageDown, held=Qt.KeyboardModifier.ShiftModifier)
            moved += 1
    assert page.said.line.edit.hasFocus()
    count = workshop.tables.count
    print(f"{count(Note)} notes under {count(Cluster)} titles, {moved} views: {keys} keys,")
    print(f"{letters} of them texts and # signs;")
    print(f"{keys - letters} keys beyond the texts; {keys / PACE:.0f} s at {PACE} keys a second")
    say("a key, with a photograph beside the line", costs)


def _read(content: bytes, _number: int) -> None:
    read_picture(content)


def _photograph(width: int, height: int) -> bytes:
    """As grained as those of a phone in a village hall."""
    grain = Image.effect_noise((width // 4, height // 4), 30).convert("RGB").resize((width, height))
    kept = BytesIO()
    grain.save(kept, "JPEG", quality=90)
    return kept.getvalue()


if __name__ == "__main__":
    sys.exit(main())
