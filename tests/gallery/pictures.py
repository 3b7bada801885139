"""The pictures, one function each: it brings a window to what is to be drawn. Rooms add theirs here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.shortcuts import ShortcutsPage
from atelier.desk.window import MainWindow
from atelier.look.tokens import LIGHT, STRONG
from atelier.workshop.entities import Step


@dataclass(frozen=True, slots=True)
class Picture:
    """A name for the file, and how to get there from home; `sample` is the id of the sample workshop."""

    name: str
    arrange: Callable[[MainWindow, str], None]
    empty: bool = False
    """Whether it wants a library in which nothing was done yet."""


def _home(window: MainWindow, _sample: str) -> None:
    window.go(Spot(Room.HOME))


def _shortcuts(window: MainWindow, _sample: str) -> None:
    ShortcutsPage(window.desk.look, window.desk.words, window.body)


def _strong(window: MainWindow, _sample: str) -> None:
    window.desk.look.wear(STRONG)


def _refused(window: MainWindow, _sample: str) -> None:
    window.go(Spot(Room.PREPARE, "0" * 32))


def _prepare(window: MainWindow, sample: str) -> None:
    window.go(Spot(Room.PREPARE, sample))


def _minutes(window: MainWindow, sample: str) -> None:
    window.go(Spot(Room.MINUTES, sample))


def _step(place: int, room: Room) -> Callable[[MainWindow, str], None]:
    def arrange(window: MainWindow, sample: str) -> None:
        steps = window.desk.session.workshop(sample).tables.children(Step)
        window.go(Spot(room, sample, step=steps[min(place, len(steps) - 1)].id))

    return arrange


PICTURES: list[Picture] = [
    Picture("home-first-start", _home, empty=True),
    Picture("home", _home),
    Picture("home-refused", _refused),
    Picture("home-strong-contrast", _strong),
    Picture("shortcuts", _shortcuts),
    Picture("prepare", _prepare),
    *(Picture(f"prepare-step-{n + 1}", _step(n, Room.PREPARE)) for n in (2, 4, 5)),
    *(Picture(f"run-step-{n + 1}", _step(n, Room.RUN)) for n in range(8)),
    Picture("minutes", _minutes),
]


def tidy(window: MainWindow) -> None:
    """Undo what a picture left behind for the next one."""
    for page in window.findChildren(ShortcutsPage):
        page.dismiss()
    if window.desk.look.palette.strong:
        window.desk.look.wear(LIGHT)
    window.go(Spot(Room.HOME))
    QApplication.processEvents()
