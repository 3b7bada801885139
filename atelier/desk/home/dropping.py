"""A file that is dropped on the home comes in as one that is opened."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_ENDINGS = (".json", ".toml")


class DropArea(QWidget):
    """Takes the first file of a drop that may hold a workshop or a method; others are left to fall."""

    dropped = Signal(object)
    """Its path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Says yes to what can come in."""
        if _file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Brings it in."""
        path = _file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _file(event: QDropEvent) -> Path | None:
    """The first local file of a drop that has a right ending."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in _ENDINGS), None)
