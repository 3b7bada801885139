"""The small bar over the wall: the size of its words, and the whole wall at once."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.look.buttons import IconButton
from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.wall.scene.view import WallView


class ZoomBar(QFrame):
    """Stands in the row above the wall, where it hides nothing that was said."""

    def __init__(self, desk: Desk, wall: WallView) -> None:
        """Shows and changes how near this wall is seen."""
        super().__init__()
        self._wall, self._words = wall, desk.words
        self.setProperty("kind", "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(0)
        self._said = Label(desk.look, kind="hint", wrap=False)
        self._said.setMinimumWidth(52)
        self._buttons: list[QWidget] = []
        for id, icon, act in (
            ("zoom_out", "minus", lambda: wall.zoom.step(-1)),
            ("zoom_in", "plus", lambda: wall.zoom.step(1)),
            ("zoom_whole", "expand", wall.show_whole),
        ):
            entry = command(id)
            button = IconButton(desk.look, icon, desk.words.say(entry.title), key=entry.keys[0])
            button.clicked.connect(act)
            row.addWidget(button)
            self._buttons.append(button)
            if id == "zoom_out":
                row.addWidget(self._said)
        wall.zoom.changed.connect(self._say)
        self._say()

    def stops(self) -> list[QWidget]:
        """What Tab goes to, in order."""
        return list(self._buttons)

    def _say(self) -> None:
        share = round(self._wall.zoom.scale * 100)
        self._said.setText(self._words.say("{share}%", share=share))
