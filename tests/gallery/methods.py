"""Methods: the page where one is chosen, one that was kept, and what is edited of it."""

from atelier.desk.context import Room, Spot
from atelier.desk.home import HomeRoom
from atelier.desk.window import MainWindow
from atelier.gestures.keeping import change_kept_method
from atelier.session.keeping import keep_workshop, kept_methods
from atelier.workshop.entities import KeptMethod


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
