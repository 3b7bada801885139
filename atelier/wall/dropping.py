"""Files and words that are let go anywhere on a step: one object watches, whatever widget is below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from atelier.wall.copied import files_in

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Drops(QObject):
    """Takes what widgets inside the watched ones leave: their own drags, and texts let go in a field."""

    files = Signal(object)
    """Paths of files, and of folders."""
    words = Signal(object)
    """What was dragged, as Qt holds it."""

    def __init__(self, parent: QObject) -> None:
        """Watches nothing yet."""
        super().__init__(parent)
        self.first: Callable[[QMimeData, bool], bool] = lambda _data, _let_go: False
        """Asked before: whether it takes what is dragged, and to take it once it is let go (photographs)."""

    def watch(self, widget: QWidget) -> None:
        """Take what is let go on a widget and on those inside it."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDragMoveEvent):
            return self._accept(event, self._takes(event.mimeData()))
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._accept(event, self._take(event.mimeData()))
        return super().eventFilter(watched, event)

    def _takes(self, data: QMimeData) -> bool:
        return bool(files_in(data)) or data.hasText() or self.first(data, False)

    def _take(self, data: QMimeData) -> bool:
        if self.first(data, True):
            return True
        if files := files_in(data):
            self.files.emit(files)
        elif data.hasText():
            self.words.emit(data)
        else:
            return False
        return True

    def _accept(self, event: QDropEvent, taken: bool) -> bool:
        if taken:
            event.acceptProposedAction()
        return taken
