"""How a grid is made: its scale, then its items."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import part_title
from atelier.desk.prepare.grid.outline import GridOutline
from atelier.desk.prepare.grid.scale_row import ScaleRow
from atelier.look.buttons import Button, Kind
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Degree, GridItem
from atelier.workshop.grids import degrees


class GridPart(QWidget):
    """Follows what is changed elsewhere, undo included."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._workshop, self._step = workshop, step
        say = desk.words.say
        self.scale = ScaleRow(desk, workshop, step)
        self.usual = Button(desk.look, say("Take the usual scale"), kind=Kind.QUIET, icon="scale")
        self.usual.clicked.connect(self.scale.take_usual)
        self._unscaled = small_hint(
            desk.look, say("Without a scale nothing is placed: the grid collects examples and quotations.")
        )
        self.outline = GridOutline(desk, workshop, step)
        self.paste_button = Button(desk.look, say("Paste a list"), kind=Kind.QUIET, icon="clipboard-paste")
        self.paste_button.clicked.connect(self.outline.paste_copied)
        keys = small_hint(
            desk.look,
            say(
                "Enter begins a line below. Alt with Right or Left puts it one level in or out, with Up or "
                "Down elsewhere. A list that is pasted keeps its levels: axes, functions, mechanisms."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(part_title(desk, say("The scale, from the least to the most")))
        column.addWidget(self.scale)
        column.addWidget(self._unscaled)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.addWidget(part_title(desk, say("The items of the grid")), 1)
        head.addWidget(self.paste_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(keys)
        column.addWidget(self.outline)
        self._show()

    def told(self, notice: Notice) -> None:
        """Follow a change."""
        if notice.touches(Degree):
            self.scale.refresh()
            self._show()
        if notice.touches(GridItem):
            self.outline.refresh()

    def _show(self) -> None:
        bare = not degrees(self._workshop.tables, self._step)
        self.usual.setVisible(bare)
        self._unscaled.setVisible(bare)
