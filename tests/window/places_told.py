"""The program with somebody beside it who writes where its things stand, for a mouse moved from outside.

The window is the program's; nothing is asked of it that it would not do by itself.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

Place = tuple[int, int, int, int]
"""Left, top, width, height, in pixels of the whole desktop."""
_EVERY = 60


def run(found: Callable[[], Mapping[str, Place]]) -> int:
    """The program, until its window is closed; its first argument is the file that is written."""
    file = Path(sys.argv.pop(1))
    app = QApplication(sys.argv[:1])
    said = [""]
    telling = QTimer(app)
    telling.timeout.connect(lambda: _tell(file, found(), said))
    telling.start(_EVERY)
    from atelier.__main__ import main as start

    return start()


def read(file: Path) -> dict[str, Place]:
    """What was written last; nothing before there was anything to tell."""
    if not file.exists():
        return {}
    return {name: (x, y, w, h) for name, (x, y, w, h) in json.loads(file.read_text("utf-8")).items()}


def on_screen(widget: QWidget, at: QRect | None = None) -> Place:
    """Where a widget stands, or a part of it."""
    at = widget.rect() if at is None else at
    corner, scale = widget.mapToGlobal(at.topLeft()), widget.devicePixelRatioF()
    x, y, w, h = (round(each * scale) for each in (corner.x(), corner.y(), at.width(), at.height()))
    return x, y, w, h


def _tell(file: Path, found: Mapping[str, Place], said: list[str]) -> None:
    text = json.dumps(found, ensure_ascii=False)
    if text != said[0]:
        said[0] = text
        beside = file.with_suffix(".new")
        beside.write_text(text, "utf-8")
        beside.replace(file)
