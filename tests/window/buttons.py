"""The program, which also says where its buttons stand: `python -m tests.window.buttons FILE ...`.

FILE is written anew whenever something has moved: the name of each button in view with its place in pixels of
the whole desktop, a card of a ballot under its number. The rest is the program's own command line.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from atelier.stage.cards import ChoiceCard
from tests.window.pointing import Place

_EVERY = 60


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
    """What was written last; nothing before a window is shown."""
    if not file.exists():
        return {}
    return {name: (x, y, w, h) for name, (x, y, w, h) in json.loads(file.read_text("utf-8")).items()}


def _tell(file: Path, said: list[str]) -> None:
    found = {
        name: place
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for name, place in _named(window)
    }
    text = json.dumps(found, ensure_ascii=False)
    if text != said[0]:
        said[0] = text
        beside = file.with_suffix(".new")
        beside.write_text(text, "utf-8")
        beside.replace(file)


def _named(window: QWidget) -> Iterator[tuple[str, Place]]:
    yield f"window {type(window).__name__}", _on_screen(window)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.visibleRegion().isEmpty():
            name = f"card {button.number}" if isinstance(button, ChoiceCard) else button.accessibleName()
            yield name, _on_screen(button)
    for line in window.findChildren(QLineEdit):
        if line.isVisible():
            yield f"line {line.accessibleName()}", _on_screen(line)


def _on_screen(widget: QWidget) -> Place:
    corner, scale = widget.mapToGlobal(widget.rect().topLeft()), widget.devicePixelRatioF()
    return (
        round(corner.x() * scale),
        round(corner.y() * scale),
        round(widget.width() * scale),
        round(widget.height() * scale),
    )


if __name__ == "__main__":
    sys.exit(main())
