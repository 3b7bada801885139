"""The program, which also says where the minutes stand: `python -m tests.window.sheets_told FILE ...`.

FILE holds each button, line and list that drops down with its place, what stands on the pages in view under
its first words, and the entries of a list that is open. The rest is the program's own command line.
"""

import sys
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from atelier.desk.happened import first_words
from atelier.desk.minutes import MinutesRoom
from atelier.workshop.entities import ENTITIES
from tests.window.places_told import Place, on_screen, run

_WORDS = 40


def _found() -> dict[str, Place]:
    windows = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    return {name: place for window in windows for name, place in _named(window)}


def _named(window: QWidget) -> Iterator[tuple[str, Place]]:
    for button in window.findChildren(QAbstractButton):
        if _in_view(button):
            whose = button.accessibleDescription() if button.isCheckable() else ""
            yield " of ".join(filter(None, (button.accessibleName(), whose))), on_screen(button)
    for line in window.findChildren(QLineEdit):
        if _in_view(line):
            yield f"line {line.accessibleName()}", on_screen(line)
    for choice in window.findChildren(QComboBox):
        if _in_view(choice):
            yield f"choice {choice.accessibleName()}", on_screen(choice)
        yield from _entries(choice)
    for room in window.findChildren(MinutesRoom):
        if room.isVisible():
            yield from _said(room)


def _in_view(widget: QWidget) -> bool:
    return (
        widget.isVisible() and widget.isEnabled() and widget.visibleRegion().contains(widget.rect().center())
    )


def _entries(choice: QComboBox) -> Iterator[tuple[str, Place]]:
    view = choice.view()
    if view.isVisible():
        for row in range(choice.count()):
            at = view.visualRect(choice.model().index(row, 0))
            yield f"entry {choice.itemText(row)}", on_screen(view.viewport(), at)


def _said(room: MinutesRoom) -> Iterator[tuple[str, Place]]:
    """What is wholly in view of the pages."""
    shown, view = room.sheets.shown, room.sheets.view
    corner, inside = view._corner(), QRectF(view.viewport().rect())
    for trace in shown.traced.trail if shown else ():
        kind, box = ENTITIES.get(trace.source.kind), trace.box
        entity = room._workshop.tables.find(kind, trace.source.id) if kind else None
        scale, frame = view._column.scale, view._column.frame(box.page).translated(-corner)
        at = QRectF(
            frame.left() + box.left * scale,
            frame.top() + box.top * scale,
            box.width * scale,
            box.height * scale,
        )
        if entity is not None and inside.contains(at):
            yield f"said {first_words(entity, _WORDS)}", on_screen(view.viewport(), at.toRect())


if __name__ == "__main__":
    sys.exit(run(_found))
