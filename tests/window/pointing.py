"""The program, which also says where the lines of its wall stand: `python -m tests.window.pointing FILE ...`.

A mouse that is moved from outside must know where to. FILE is written anew whenever something has moved:
the words of each tile that is in view, with its place in pixels of the screen. The rest is the program's own
command line. The window is the program's; nothing is asked of it that it would not do by itself.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from atelier.wall.scene.view import WallView

Place = tuple[int, int, int, int]
"""Left, top, width, height."""
WALL = "wall"
"""Under which the place of the whole wall is told."""
_EVERY = 100


def main() -> int:
    """The program, until its window is closed."""
    file = Path(sys.argv.pop(1))
    app = QApplication(sys.argv[:1])
    said = [""]
    telling = QTimer(app)
    telling.timeout.connect(lambda: _tell(file, said))
    telling.start(_EVERY)
    from atelier.__main__ import main as start

    return start()


def read(file: Path) -> dict[str, Place]:
    """What was written last; nothing before the wall is shown."""
    if not file.exists():
        return {}
    return {words: (x, y, w, h) for words, (x, y, w, h) in json.loads(file.read_text("utf-8")).items()}


def _tell(file: Path, said: list[str]) -> None:
    found: dict[str, Place] = {}
    for widget in QApplication.allWidgets():
        if isinstance(widget, WallView) and widget.isVisible():
            found = dict(_tiles(widget))
    text = json.dumps(found, ensure_ascii=False)
    if text != said[0]:
        said[0] = text
        beside = file.with_suffix(".new")
        beside.write_text(text, "utf-8")
        beside.replace(file)


def _tiles(wall: WallView) -> Iterator[tuple[str, Place]]:
    room = wall.viewport().rect()
    yield WALL, _on_screen(wall.viewport(), room)
    for item, _ in wall.wall.places():
        line, at = wall.wall.faces.line(item), wall.rect_of(item).intersected(room)
        if line is not None and not at.isEmpty():
            name = line.text
            if item.kind.value in {"tray", "cell"}:
                name = f"{item.kind} {item.zone or item.id}"
            yield name, _on_screen(wall.viewport(), at)


def _on_screen(widget: QWidget, at: QRect) -> Place:
    corner, scale = widget.mapToGlobal(at.topLeft()), widget.devicePixelRatioF()
    x, y, w, h = (round(each * scale) for each in (corner.x(), corner.y(), at.width(), at.height()))
    return x, y, w, h


if __name__ == "__main__":
    sys.exit(main())
