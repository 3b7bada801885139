"""One orientation of a round that is not open yet: its wording, its place, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from atelier.desk.commands import command
from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.gestures.votes import reword_orientation
from atelier.look.buttons import IconButton
from atelier.look.labels import TitleLabel
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Orientation


class WordingRow(QWidget):
    """Reworded in place; its titles on the wall keep their own words."""

    removed = Signal(str)
    moved = Signal(str, int)

    def __init__(self, desk: Desk, workshop: OpenWorkshop, orientation: str, number: int) -> None:
        """`number` is the one that it would get if the vote opened now."""
        super().__init__()
        self.orientation = orientation
        say = desk.words.say
        self.line = DraftLine()
        self.line.setAccessibleName(say("Orientation {number}", number=number))
        bind(
            desk,
            self.line,
            workshop,
            field_key("orientation", orientation, "title"),
            read=lambda: workshop.tables.get(Orientation, orientation).title,
            keep=lambda text: workshop.do(reword_orientation, orientation=orientation, title=text),
        )
        figure = TitleLabel(desk.look, str(number), px=18, wrap=False)
        figure.setMinimumWidth(26)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(figure)
        row.addWidget(self.line, 1)
        up = IconButton(desk.look, "arrow-up", say("Move up"), key=command("move_up").keys[0])
        down = IconButton(desk.look, "arrow-down", say("Move down"), key=command("move_down").keys[0])
        away = IconButton(desk.look, "x", say("Remove orientation {number}", number=number))
        up.clicked.connect(lambda: self.moved.emit(orientation, -1))
        down.clicked.connect(lambda: self.moved.emit(orientation, 1))
        away.clicked.connect(lambda: self.removed.emit(orientation))
        for button in (up, down, away):
            row.addWidget(button)

    def has_keys(self) -> bool:
        """Whether the keys go to this orientation."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_keys(self) -> None:
        """Give the keys back after a rebuild."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
