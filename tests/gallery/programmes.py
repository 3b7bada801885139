"""Pictures of what leads from one workshop to the next, and of the page of a programme."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.home import HomeRoom
from atelier.desk.programme.frame import ProgrammeFrame
from atelier.desk.window.window import MainWindow
from atelier.gestures.logbook import add_log_entry
from atelier.gestures.outcomes import tick_action
from atelier.session import Session
from atelier.session.following import follow_up
from atelier.workshop.entities import Action, LogEntry, Step


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


def page(window: MainWindow, sample: str) -> None:
    """The page of the programme of the sample, some of it done since."""
    session = window.desk.session
    workshop = session.workshop(sample)
    programme = workshop.tables.workshop.programme or ""
    followed(session, sample)
    if not session.shelf.tables.count(LogEntry):
        _keep(session, programme, workshop.tables.workshop.language)
        action = next(iter(workshop.tables.all(Action)))
        workshop.do(tick_action, action=action.id, done=True, on=dt.date(2008, 4, 1))
    window.go(Spot(Room.PROGRAMME, programme))


def ticking(window: MainWindow, sample: str) -> None:
    """An action just ticked, its line waiting."""
    page(window, sample)
    shown = window.page
    assert isinstance(shown, ProgrammeFrame)
    next(iter(shown.tasks.ticks.values())).click()
    QApplication.processEvents()
    if shown.tasks._form is not None:
        shown._middle.ensureWidgetVisible(shown.tasks._form)


def whole_document(window: MainWindow, sample: str) -> None:
    """What goes into the whole document."""
    page(window, sample)
    shown = window.page
    assert isinstance(shown, ProgrammeFrame)
    shown.export()


def _keep(session: Session, programme: str, language: str) -> None:
    told = (
        (dt.date(2008, 3, 28), "Appelé la mairie : rendez-vous promis avant l'été."),
        (
            dt.date(2008, 3, 31),
            "Deux centres demandent à suivre le groupe d'experts. À garder pour l'atelier 3.",
        ),
        (dt.date(2008, 4, 2), "Le compte rendu est parti, trois réponses le jour même."),
    )
    in_english = (
        "Called the town hall.",
        "Two centres ask to follow the group.",
        "The minutes have gone out.",
    )
    for (day, text), english in zip(told, in_english, strict=True):
        said = text if language == "fr" else english
        session.shelf.do(add_log_entry, programme=programme, text=said, day=day)


def at_home(window: MainWindow, sample: str) -> None:
    """The programme of the sample in view at home."""
    session = window.desk.session
    window.go(Spot(Room.HOME))
    home = window.page
    assert isinstance(home, HomeRoom)
    home._choose(session.workshop(sample).tables.workshop.programme or "")
