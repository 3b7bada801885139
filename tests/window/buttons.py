"""The program, which also says where its buttons stand: `python -m tests.window.buttons FILE ...`.

FILE holds the name of each button in view with its place, a card of a ballot under its number. The rest is
the program's own command line.
"""

import sys
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from atelier.stage.cards import ChoiceCard
from tests.window.places_told import Place, on_screen, run


def _found() -> dict[str, Place]:
    windows = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    return {name: place for window in windows for name, place in _named(window)}


def _named(window: QWidget) -> Iterator[tuple[str, Place]]:
    yield f"window {type(window).__name__}", on_screen(window)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.visibleRegion().isEmpty():
            name = f"card {button.number}" if isinstance(button, ChoiceCard) else button.accessibleName()
            yield name, on_screen(button)
    for line in window.findChildren(QLineEdit):
        if line.isVisible():
            yield f"line {line.accessibleName()}", on_screen(line)


if __name__ == "__main__":
    sys.exit(run(_found))
