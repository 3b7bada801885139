"""The small bar in the corner of the wall: the size of its words, and the whole wall at once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout

from atelier.desk.commands import command
from atelier.desk.context import Desk
from atelier.look.buttons import IconButton
from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.wall.scene.view import WallView


class ZoomBar(QFrame):
    """Stands over the wall, at its lower right."""

    def __init__(self, desk: Desk, wall: WallView) -> None:
        """Becomes a child of the wall, and stays in its corner."""
        super().__init__(wall)
        self._wall, self._words = wall, desk.words
        self.setProperty("kind", "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(0)
        self._said = Label(desk.look, kind="hint", wrap=False)
        self._said.setMinimumWidth(52)
        self._buttons = {}
        for id, icon, act in (
            ("zoom_out", "minus", lambda: wall.zoom.step(-1)),
            ("zoom_in", "plus", lambda: wall.zoom.step(1)),
            ("zoom_whole", "expand", wall.show_whole),
        ):
            entry = command(id)
            button = IconButton(desk.look, icon, desk.words.say(entry.title), key=entry.keys[0])
            button.clicked.connect(act)
            row.addWidget(button)
            self._buttons[id] = button
            if id == "zoom_out":
                row.addWidget(self._said)
        wall.zoom.changed.connect(self._say)
        for watched in (wall, wall.viewport()):  # the viewport is resized after the wall
            watched.installEventFilter(self)
        self._say()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._stand()
        return False

    def _stand(self) -> None:
        self.adjustSize()
        room = self._wall.viewport().geometry()
        self.move(room.right() - self.width() - 2 * GRID, room.bottom() - self.height() - 2 * GRID)

    def _say(self) -> None:
        share = round(self._wall.zoom.scale * 100)
        self._said.setText(self._words.say("{share}%", share=share))
        self._stand()
