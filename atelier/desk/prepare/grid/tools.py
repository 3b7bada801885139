"""What can be done by the pointer with the line that the keys are in: small buttons at its end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import IconButton, make_small


class LineTools(QWidget):
    """One set of buttons, which goes from line to line."""

    moved = Signal(int, int)
    """By how many levels, by how many places."""
    described = Signal()
    removed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say, look = desk.words.say, desk.look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[str, IconButton] = {}
        for icon, name, key, by in (
            ("indent-decrease", say("One level out"), "Alt+Left", (-1, 0)),
            ("indent-increase", say("One level in"), "Alt+Right", (1, 0)),
            ("arrow-up", say("Move up"), "Alt+Up", (0, -1)),
            ("arrow-down", say("Move down"), "Alt+Down", (0, 1)),
        ):
            button = IconButton(look, icon, name, key=key)
            button.clicked.connect(lambda _=False, by=by: self.moved.emit(*by))
            self._add(icon, button)
        describe = IconButton(look, "message-square", say("Say what is meant"))
        describe.clicked.connect(self.described)
        self._add("describe", describe)
        remove = IconButton(look, "trash-2", say("Remove this item"))
        remove.clicked.connect(self.removed)
        self._add("remove", remove)

    def has_keys(self) -> bool:
        """Whether one of the buttons has the keys."""
        return any(button.hasFocus() for button in self.buttons.values())

    def _add(self, name: str, button: IconButton) -> None:
        make_small(button)
        self.buttons[name] = button
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)
