"""The row over a photograph: which one it is, and a button for each thing that can be done with its view."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.labels import ElidedLabel, Label, TitleLabel
from atelier.look.tokens import GRID

SHOW: Final = "photographs"
"""The command that opens the panel, and closes it again."""
ADD: Final = "picture_add"
_BUTTONS = (
    ("picture_previous", "chevron-left"),
    ("picture_next", "chevron-right"),
    ("picture_smaller", "zoom-out"),
    ("picture_larger", "zoom-in"),
    ("picture_turn", "rotate-ccw"),
    ("picture_remove", "trash-2"),
    (ADD, "plus"),
    (SHOW, "x"),
)


class Head(QWidget):
    """Tells which command was pressed; does nothing itself."""

    pressed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Of no photograph yet."""
        super().__init__()
        self._words = desk.words
        self._title = ElidedLabel(desk.look, weight=600)
        self.buttons: dict[str, IconButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._title, 1)
        for id, icon in _BUTTONS:
            entry = command(id)
            name = desk.words.say("Close") if id == SHOW else desk.words.say(entry.title)
            button = self.buttons[id] = IconButton(
                desk.look, icon, name, key=entry.keys[0] if entry.keys else None
            )
            button.clicked.connect(lambda _=False, id=id: self.pressed.emit(id))
            row.addWidget(button)

    def show_place(self, row: int, count: int) -> None:
        """Which of how many is shown."""
        say = self._words.say
        for id, button in self.buttons.items():
            button.setVisible(count > 0 or id in (ADD, SHOW))
        place = say("Photograph {n} of {total}", n=row + 1, total=count)
        self._title.setText(place if count else say("Photographs"))
        self.buttons["picture_previous"].refuse("" if row > 0 else say("This is the first one."))
        self.buttons["picture_next"].refuse("" if row + 1 < count else say("This is the last one."))


class Bare(QWidget):
    """What stands there before the first photograph; lower than an `EmptyState`, for small screens."""

    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """With the button that leads to the first."""
        super().__init__()
        look, say = desk.look, desk.words.say
        self.button = Button(look, say("Choose photographs"), kind=Kind.PRIMARY, icon="image")
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(3 * GRID)
        column.addStretch(1)
        for label in (
            TitleLabel(look, say("Photographs of the paper wall"), px=20),
            Label(
                look,
                say("Drop them here, paste one, or choose them. You then type while you look at them."),
                kind="muted",
            ),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
