"""The program, which also says where its fields stand: `python -m tests.window.fields_told FILE ...`.

FILE holds where each button, line, text, list that drops down and entry of the running order stands, under
the name that a screen reader gives it, an entry under its number; of several with one name the later ones are
numbered. The one that has the keys stands once more under `keys` and its name. The rest is the program's own
command line.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from atelier.desk.prepare.order_list import OrderList
from tests.window.places_told import Place, on_screen, run

_KINDS = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)


def _found() -> dict[str, Place]:
    windows = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    return {name: place for window in windows for name, place in _named(window)}


def _named(window: QWidget) -> Iterator[tuple[str, Place]]:
    focused, counted = QApplication.focusWidget(), Counter[str]()
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, _KINDS) or not widget.isVisible() or not widget.isEnabled():
            continue
        name = widget.accessibleName()
        counted[name] += 1
        if widget is focused:
            yield f"keys {name}", on_screen(widget)
        if widget.visibleRegion().contains(widget.rect().center()):
            yield name if counted[name] == 1 else f"{name} #{counted[name]}", on_screen(widget)
    for order in window.findChildren(OrderList):
        if order.isVisible():
            yield from _entries(order)


def _entries(order: OrderList) -> Iterator[tuple[str, Place]]:
    for row in range(order.count()):
        item = order.item(row)
        yield f"entry {row}", on_screen(order.viewport(), order.visualItemRect(item))


if __name__ == "__main__":
    sys.exit(run(_found))
