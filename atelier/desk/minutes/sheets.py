"""The pages of the minutes in the middle of their room, with the bar over them and small pages beside."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.minutes.drawing import Drawing, Shown
from atelier.desk.minutes.pagebar import PageBar
from atelier.desk.minutes.pageview import PageView
from atelier.desk.minutes.thumbnails import Thumbnails
from atelier.minutes.document import Source
from atelier.minutes.writers.outline import outline


class Sheets(QWidget):
    """Asks for pictures as pages come into view. A screen reader gets the text as the plain format has it."""

    pressed = Signal(object)
    """The `Source` of what was pressed on a page."""
    opened = Signal(object)
    """The `Source` of what was pressed twice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = Drawing(self)
        self.view = PageView(desk.look, desk.words.say("Pages of the minutes"))
        self.bar = PageBar(desk, self.view)
        self.small = Thumbnails(desk.words)
        self.small.hide()
        self.shown: Shown | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.small)
        row.addWidget(self.view, 1)
        column.addLayout(row, 1)
        self.drawing.made.connect(self._made)
        self.drawing.pictured.connect(self._pictured)
        self.drawing.found.connect(self.bar.take_found)
        self.view.wanted.connect(self.drawing.picture)
        self.view.turned.connect(self.small.read)
        self.view.pressed.connect(partial(self._tell, self.pressed))
        self.view.opened.connect(partial(self._tell, self.opened))
        self.small.wanted.connect(self.drawing.picture)
        self.small.asked.connect(self.view.show_top)
        self.bar.asked.connect(self.drawing.look_for)
        self.bar.thumbnails.connect(self.small.turn)

    def show_source(self, source: Source) -> bool:
        """Bring what came from an entity into view; False where nothing of it is printed."""
        for trace in self.shown.traced.trail if self.shown else ():
            if trace.source == source:
                self.view.show_place(trace.box.page, trace.box.top, trace.box.height)
                return True
        return False

    def show_part(self, key: str) -> None:
        """Bring the beginning of a part into view."""
        box = self.shown.starts.get(key) if self.shown else None
        if box is not None:
            self.view.show_top(box.page, box.top)

    def _made(self, shown: Shown) -> None:
        another = self.shown is not None and self.shown.preset is not shown.preset
        self.shown = shown
        self.view.show_pages(shown)
        if another:
            self.view.show_top(0, 0.0)
        self.small.show_pages(shown)
        self.bar.show_count(len(shown.sizes))
        self.view.setAccessibleDescription(outline(shown.document))

    def _pictured(self, number: int, page: int, scale: float, image: QImage) -> None:
        self.view.take(number, page, scale, image)
        self.small.take(number, page, scale, image)

    def _tell(self, told: SignalInstance, page: int, x: float, y: float) -> None:
        for trace in self.shown.traced.trail if self.shown else ():
            if trace.box.holds(page, x, y):
                told.emit(trace.source)
                return
