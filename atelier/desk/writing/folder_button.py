"""The button that says where files go."""

from PySide6.QtCore import Signal

from atelier.desk.context import Desk
from atelier.desk.folders import Choose, asking, first_folder
from atelier.look.buttons import Button


class FolderButton(Button):
    """Keeps the `folder` that was chosen: at first that of the last export, else the documents."""

    chosen = Signal()

    def __init__(self, desk: Desk, choose: Choose | None = None) -> None:
        """`choose` asks for a folder; tests give their own."""
        super().__init__(desk.look, desk.words.say("Choose a folder"), icon="folder-open")
        self._choose = choose or asking(desk.words)
        self.folder = first_folder(desk)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        folder = self._choose(self, self.folder)
        if folder is not None:
            self.folder = folder
            self.chosen.emit()
