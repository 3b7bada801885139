"""Methods: the page where one is chosen, one that was kept, and what is edited of it."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.home import HomeRoom
from atelier.desk.prepare.card_preview import CardPreview
from atelier.desk.run.catching import CatchingPart
from atelier.desk.window.window import MainWindow
from atelier.gestures.keeping import change_kept_method
from atelier.gestures.steps import change_step
from atelier.gestures.workshops import change_workshop
from atelier.look.surfaces import ScrolledColumn
from atelier.session.arrivals import new_workshop
from atelier.session.keeping import keep_workshop, kept_methods
from atelier.workshop.change import removed
from atelier.workshop.entities import KeptMethod, Step, Timing


def _home(window: MainWindow) -> HomeRoom:
    window.go(Spot(Room.HOME))
    assert isinstance(window.page, HomeRoom)
    return window.page


def _kept(window: MainWindow, sample: str) -> str:
    """The sample kept as a method, once."""
    session = window.desk.session
    known = kept_methods(session)
    if known:
        return known[0].id
    french = window.desk.words.language == "fr"
    id = keep_workshop(session, sample, title="Visions croisées à Metz" if french else "Crossed visions")
    workshop = session.workshop(id)
    (page,) = workshop.tables.all(KeptMethod)
    workshop.do(
        change_kept_method,
        method=page.id,
        summary="Deux scénarios, un mur commun, trois gommettes." if french else "Two scenarios, three dots.",
        whom="Pour un conseil d'administration et son équipe." if french else "For a board and its team.",
    )
    return id


def choosing(window: MainWindow, _sample: str) -> None:
    """The first method of all."""
    _home(window).methods.choose()


def choosing_kept(window: MainWindow, sample: str) -> None:
    """A method of one's own, found by a word."""
    id = _kept(window, sample)
    _home(window).methods.choose(id)


def home(window: MainWindow, sample: str) -> None:
    """The home, a method of one's own below the others."""
    _kept(window, sample)
    _home(window)


def editing(window: MainWindow, sample: str) -> None:
    """A method of one's own in *Prepare*."""
    window.go(Spot(Room.PREPARE, _kept(window, sample)))


def scenario(window: MainWindow, sample: str) -> None:
    """The scenarios of the visions, with their cards as the room will see them."""
    steps = window.desk.session.workshop(sample).tables.children(Step)
    window.go(Spot(Room.PREPARE, sample, step=steps[2].id))
    QApplication.processEvents()
    preview = next(card for card in window.findChildren(CardPreview) if card.isVisible())
    area = window.findChildren(ScrolledColumn)
    for each in area:
        if each.isAncestorOf(preview):
            each.verticalScrollBar().setValue(each.verticalScrollBar().maximum())


def scenario_large(window: MainWindow, sample: str) -> None:
    """One of the cards over the whole room."""
    scenario(window, sample)
    next(card for card in window.findChildren(CardPreview) if card.isVisible()).enlarge()


def long_day(window: MainWindow, sample: str) -> None:
    """An evening whose steps go past midnight and past the end announced, one of them without time."""
    session = window.desk.session
    id = new_workshop(session, method="atelier-du-futur", title="La veillée", language="fr")
    workshop = session.workshop(id)
    _, second, third, *_ = workshop.tables.children(Step)
    workshop.do(change_workshop, date=dt.date(2008, 4, 18), starts=dt.time(20, 30), ends=dt.time(23, 30))
    workshop.do(change_step, step=second.id, minutes=0)
    workshop.do(change_step, step=third.id, minutes=220)
    window.go(Spot(Room.PREPARE, id, step=third.id))


def late(window: MainWindow, sample: str) -> None:
    """The visions on the day, a quarter of an hour behind: what could be shorter."""
    session = window.desk.session
    workshop = session.workshop(sample)
    now = session.now().astimezone()
    steps = workshop.tables.children(Step)
    begun = now - dt.timedelta(minutes=sum(step.minutes or 0 for step in steps[:2]) + 15)
    ends = begun + dt.timedelta(minutes=sum(step.minutes or 0 for step in steps))
    workshop.do(change_workshop, date=now.date(), starts=begun.time(), ends=ends.time())
    for timing in tuple(workshop.tables.all(Timing)):
        workshop.record([removed(timing)], "take_step")
    window.go(Spot(Room.RUN, sample, steps[2].id))
    QApplication.processEvents()
    part = window.findChildren(CatchingPart)[-1]  # rooms of earlier pictures may still be going
    for each in window.findChildren(ScrolledColumn):
        if each.isAncestorOf(part):
            each.ensureWidgetVisible(part.apply)
