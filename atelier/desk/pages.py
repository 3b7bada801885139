"""What pages of the desk have in common: a scrolled sheet, parts with titles, labels over controls."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop


def labelled(desk: Desk, label: str, control: QWidget) -> QWidget:
    """A control under its name, as fields are."""
    whole = QWidget()
    name = Label(desk.look, label, kind="muted", px=SMALL, weight=600, wrap=False)
    name.setBuddy(control)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    column.addWidget(name)
    column.addWidget(control)
    column.addStretch(1)
    whole.setFocusProxy(control)
    return whole


def part_title(desk: Desk, text: str) -> SectionLabel:
    """The heading of a part of a page, with some air above it."""
    label = SectionLabel(desk.look, text)
    label.setContentsMargins(0, 3 * GRID, 0, 0)
    return label


def follow(workshop: OpenWorkshop, widget: QWidget, told: Callable[[Notice], None]) -> None:
    """Let a widget be told of every commit until it is destroyed."""
    widget.destroyed.connect(workshop.listen(told))


def empty(column: QVBoxLayout) -> None:
    """Take everything off a column; what held the focus may still finish what it is doing."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def focused_name(within: QWidget) -> str:
    """The name of the field that has the focus below a widget, to find it again after a rebuild."""
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None and within.isAncestorOf(focused) else ""


def focus_named(within: QWidget, name: str) -> bool:
    """Give the focus back to the field of that name, where it is there."""
    found = within.findChildren(QWidget, name) if name else []
    if found:
        found[-1].setFocus(Qt.FocusReason.OtherFocusReason)  # one that was there before goes a moment later
    return bool(found)
