"""Pictures of what leads from one workshop to the next, and of the page of a programme."""

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.window import MainWindow
from atelier.session import Session
from atelier.session.following import follow_up
from atelier.workshop.entities import Step


def follow_up_page(window: MainWindow, sample: str) -> None:
    """What the next workshop takes along."""
    window.go(Spot(Room.RUN, sample))
    QApplication.processEvents()
    window.handlers()["follow_up"]()


def recalled(window: MainWindow, sample: str) -> None:
    """The opening of the next workshop, with what was left."""
    id = followed(window.desk.session, sample)
    steps = window.desk.session.workshop(id).tables.children(Step)
    window.go(Spot(Room.RUN, id, steps[0].id))


def taken_up(window: MainWindow, sample: str) -> None:
    """What was retained, with its notes, on the wall of the next workshop."""
    id = followed(window.desk.session, sample)
    steps = window.desk.session.workshop(id).tables.children(Step)
    window.go(Spot(Room.RUN, id, steps[1].id))


def followed(session: Session, sample: str) -> str:
    """The workshop that takes the sample further, made once."""
    there = [s.id for s in session.summaries() if s.follows == sample]
    return there[0] if there else follow_up(session, sample)
