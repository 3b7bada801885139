"""Where files go: the folder of the last export, else the documents."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.desk.files import ask_folder
from atelier.words import Words

LAST_FOLDER: Final = "exports"
"""The key on the shelf under which the folder of the last export is remembered."""

Choose = Callable[[QWidget, Path], Path | None]


def first_folder(desk: Desk) -> Path:
    """The folder of the last export where it is still there, else the documents."""
    remembered = desk.session.shelf.remembered(LAST_FOLDER)
    if remembered and Path(remembered).is_dir():
        return Path(remembered)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def remember_folder(desk: Desk, folder: Path) -> None:
    """Propose this folder the next time."""
    desk.attempt(lambda: desk.session.shelf.remember(LAST_FOLDER, str(folder)))


def asking(words: Words) -> Choose:
    """Asks for a folder in the system's dialog."""
    return lambda panel, folder: ask_folder(panel, words, folder)
