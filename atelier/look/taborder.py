"""Tab follows the page: what is laid out later stands later, whenever it was made."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def order_tabs(root: QWidget) -> None:
    """Let Tab walk through what is laid out below a widget in the order in which one reads it.

    To be called again where a part was rebuilt: Qt puts new widgets after all others of the window.
    """
    for before, after in pairwise(reading_order(root)):
        QWidget.setTabOrder(before, after)


def reading_order(root: QWidget) -> Iterator[QWidget]:
    """What can have the keys at or below a widget, shown or not.

    A widget that names a `last_for_tab` (the bin in its corner) has it after all else that it holds.
    """
    last = getattr(root, "last_for_tab", None)
    if last is None:
        yield from _within(root)
    else:
        yield from (widget for widget in _within(root) if widget is not last)
        yield last


def _within(root: QWidget) -> Iterator[QWidget]:
    if root.focusPolicy() is not Qt.FocusPolicy.NoFocus and root.focusProxy() is None:
        yield root
    inside = root.widget() if isinstance(root, QScrollArea) else None
    if inside is not None:
        yield from reading_order(inside)
    elif (layout := root.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """What is in a layout, asked by what there is and not by place.

    `itemAt` would make Python objects of the items, which belong to the layout: those of inner layouts keep
    the address of what is gone, and the next thing at that address takes the process down with it.
    """
    found: list[tuple[tuple[int, ...], QWidget | QLayout]] = []
    holder = layout.parentWidget()
    things: list[QWidget | QLayout] = [each for each in layout.children() if isinstance(each, QLayout)]
    if holder is not None:
        things += holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for thing in things:
        place = layout.indexOf(thing)
        if place >= 0:
            found.append((_reading_place(layout, place), thing))
    for _, thing in sorted(found, key=itemgetter(0)):
        yield from _laid_out(thing) if isinstance(thing, QLayout) else reading_order(thing)


def _reading_place(layout: QLayout, place: int) -> tuple[int, ...]:
    """Row before column where there are some, else the place itself."""
    if not isinstance(layout, QGridLayout):
        return (place,)
    return tuple(layout.getItemPosition(place)[:2])  # type: ignore[index]
