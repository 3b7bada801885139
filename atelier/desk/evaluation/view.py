"""Brings what was just asked into view, in a low window."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_LAID_OUT = 2
"""Turns of the event loop after which what was just shown has its place: its own, then that of its page."""


def bring_into_view(widget: QWidget, turns: int = _LAID_OUT) -> None:
    """Scroll to a widget once it is laid out."""
    if turns:
        QTimer.singleShot(0, widget, lambda: bring_into_view(widget, turns - 1))
        return
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget)
