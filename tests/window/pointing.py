"""The program, which also says where the lines of its wall stand: `python -m tests.window.pointing FILE ...`.

FILE holds the words of each tile that is in view, with its place. The rest is the program's own command line.
"""

import sys
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from atelier.wall.scene.view import WallView
from tests.window.places_told import Place, on_screen, run

WALL = "wall"
"""Under which the place of the whole wall is told."""


def _found() -> dict[str, Place]:
    shown = [w for w in QApplication.allWidgets() if isinstance(w, WallView) and w.isVisible()]
    return dict(_tiles(shown[-1])) if shown else {}


def _tiles(wall: WallView) -> Iterator[tuple[str, Place]]:
    room = wall.viewport().rect()
    yield WALL, on_screen(wall.viewport(), room)
    for item, _ in wall.wall.places():
        line, at = wall.wall.faces.line(item), wall.rect_of(item).intersected(room)
        if line is not None and not at.isEmpty():
            name = line.text
            if item.kind.value in {"tray", "cell"}:
                name = f"{item.kind} {item.zone or item.id}"
            yield name, on_screen(wall.viewport(), at)


if __name__ == "__main__":
    sys.exit(run(_found))
