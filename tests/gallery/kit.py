"""The paper kit: the page where its pieces are chosen, and what is said once they are written."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.kit import KitPage
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.groups import add_group
from atelier.workshop.entities import Group, Step


def page(window: MainWindow, sample: str) -> KitPage:
    """Open, nothing written yet."""
    folder = Path(tempfile.gettempdir()) / "Documents"
    folder.mkdir(exist_ok=True)
    window.desk.session.shelf.remember(LAST_FOLDER, str(folder))
    window.go(Spot(Room.PREPARE, sample))
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    frame.open_kit()
    assert isinstance(frame.covering.page, KitPage)
    return frame.covering.page


def opened(window: MainWindow, sample: str) -> None:
    """The page as it opens."""
    page(window, sample)


def written(window: MainWindow, sample: str) -> None:
    """All the pieces that are proposed, written."""
    shown = page(window, sample)
    shown.begin()
    while shown.part.busy:
        QApplication.processEvents()


def unwritten(window: MainWindow, sample: str) -> None:
    """A group has no scenario: the pieces say so."""
    workshop = window.desk.session.workshop(sample)
    step = next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))
    workshop.do(add_group, step=step.id, title="")
    page(window, sample)


KIT = (("opened", opened), ("unwritten", unwritten), ("written", written))
