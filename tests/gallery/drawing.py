"""Opens the window on a passing library and grabs it, picture after picture."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.desk.stage.leading import RoomSide
from atelier.desk.window.window import MainWindow
from atelier.look.appearance import Look
from atelier.words import Words
from tests.gallery.pictures import PICTURES, Picture, tidy
from tests.gallery.shelf import empty_session, fill

_SETTLE = 0.6
"""Seconds for what is computed in the background (the minutes) to come on the screen."""


def draw(out: Path, language: str, size: tuple[int, int], only: str = "") -> Iterator[Path]:
    """Write the pictures, and give the path of each."""
    out.mkdir(parents=True, exist_ok=True)
    for name, window in visit(language, size, only):
        path = out / f"{name}.png"
        window.grab().save(str(path))
        yield path


def visit(
    language: str, size: tuple[int, int], only: str = "", settle: float = _SETTLE
) -> Iterator[tuple[str, MainWindow]]:
    """The window as each picture shows it, with the name of the picture; `settle` in seconds."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=True)
    look.install(app)
    wanted = [picture for picture in PICTURES if only in picture.name]
    for empty in (True, False):
        chosen = [picture for picture in wanted if picture.empty is empty]
        if chosen:
            with tempfile.TemporaryDirectory() as folder:
                yield from _visit_on(Path(folder), look, language, size, chosen, settle)


def _visit_on(
    folder: Path, look: Look, language: str, size: tuple[int, int], pictures: list[Picture], settle: float
) -> Iterator[tuple[str, MainWindow]]:
    session = empty_session(folder)
    sample = "" if pictures[0].empty else fill(session, language)
    room = RoomSide(session, look, lambda: None)
    window = MainWindow(session, Words(language), look, room.projection)
    window.resize(*size)
    window.show()
    window.activateWindow()
    for picture in pictures:
        picture.arrange(window, sample)
        _settle(settle)
        yield picture.name, window
        tidy(window)
    window.close()
    room.close()
    session.close()


def _settle(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)
