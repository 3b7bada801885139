"""The wall by mouse and by keys: notes go to titles, titles elsewhere, words are edited where they stand."""

import time
from pathlib import Path

from atelier.workshop.entities import Group, Note
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, titles, zones
from tests.window.leading import find, line, outline, title
from tests.window.places_told import Place, read
from tests.window.pointing import WALL
from tests.window.preparing import plain
from tests.window.x11 import Screen

_LATEST = 1.6
_SCREENS = 12


class Pointer:
    """Finds words on the wall and puts the mouse on them."""

    def __init__(self, shown: Screen, places: Path) -> None:
        """`places` is the file that `pointing` writes."""
        self.shown, self._places = shown, places

    def place(self, words: str) -> Place:
        """Where words stand, once they stand there in peace; the wheel looks for what is out of view."""
        here = self._still(words)
        for button in (*[5] * _SCREENS, *[4] * _SCREENS):
            if here is not None:
                return here
            x, y, w, h = read(self._places)[WALL]
            self.shown.click(x + w // 2, y + h // 2, button=button, times=3)
            here = self._still(words)
        raise RuntimeError(f"not on the wall: {words!r}")

    def middle(self, words: str) -> tuple[int, int]:
        """A point in the middle of a note, or on the words of a title."""
        x, y, w, h = self.place(words)
        return x + min(w // 2, 60), y + min(h // 2, 20)

    def click(self, words: str, *, times: int = 1, button: int = 1, held: str = "") -> None:
        """Click on words."""
        self.shown.click(*self.middle(words), times=times, button=button, held=held)

    def drag(self, words: str, onto: str, *, picture: str = "") -> None:
        """Carry words onto other words."""
        x, y = self.middle(words)
        with self.shown.held(x, y, *self.middle(onto)):
            if picture:
                self.shown.picture(picture)

    def lasso(self, first: str, last: str, *, picture: str = "") -> None:
        """Draw a frame from before one note to well into another."""
        x, y, _, _ = self.place(first)
        to_x, to_y = self.middle(last)
        with self.shown.held(x - 5, y - 5, to_x + 8, to_y + 8):
            if picture:
                self.shown.picture(picture)

    def _still(self, words: str) -> Place | None:
        """Where words stand that stand in the same place twice, soon."""
        before, end = None, time.monotonic() + _LATEST
        while time.monotonic() < end:
            found = read(self._places)
            here = found.get(words) or found.get(plain(words))
            if here is not None and here == before:
                return here
            before = here
            self.shown.pause(0.25)
        return None


def pile(shown: Screen, tables: Tables, wall: Wall) -> None:
    """Every title of a common wall, then every note without one, group by group as they were said."""
    (zone,) = zones(tables, wall)
    for cluster in titles(tables, zone):
        title(shown, cluster.title)
    title(shown, "")
    numbers = {group.id: group.number for group in tables.all(Group)}
    for cluster in titles(tables, zone):
        for note in tables.children(Note, cluster.id):
            shown.key(f"alt+{numbers[note.group or '']}")
            line(shown, note.text)


def sort(pointer: Pointer, tables: Tables, wall: Wall) -> None:
    """Notes go under their titles: one alone is dragged, several are chosen first."""
    (zone,) = zones(tables, wall)
    for number, cluster in enumerate(titles(tables, zone)):
        first, *others = [note.text for note in tables.children(Note, cluster.id)]
        pointer.click(first)
        for other in others:
            pointer.click(other, held="ctrl")
        pointer.drag(
            (others or [first])[-1], cluster.title, picture=f"carried-{number}" if number < 2 else ""
        )


def by_key(shown: Screen, notes: list[str]) -> None:
    """What the keys do to notes on the wall; all of it is taken back."""
    outline(shown)
    find(shown, notes[0])
    shown.key("shift+Right", "shift+Down")
    shown.picture("several-chosen-by-key")
    find(shown, notes[0])
    shown.key("ctrl+x")
    shown.picture("cut")
    find(shown, notes[-1])
    shown.key("ctrl+v")
    shown.picture("put-elsewhere")
    shown.key("ctrl+z")
    shown.pause(0.5)
    find(shown, notes[1])
    shown.key("alt+Down")
    shown.picture("moved-down")
    shown.key("ctrl+z")
    shown.pause(0.5)
    shown.key("ctrl+m")
    shown.picture("move-to")
    shown.key("Escape", "F2")
    shown.picture("edited-in-place")
    shown.key("Escape")


def by_mouse(pointer: Pointer, tables: Tables, wall: Wall) -> None:
    """What the mouse does to notes and titles; all of it is taken back."""
    shown = pointer.shown
    (zone,) = zones(tables, wall)
    first, second, third, *_ = titles(tables, zone)
    notes = [note.text for note in tables.children(Note, second.id)]
    pointer.lasso(notes[0], notes[1], picture="lasso")
    shown.picture("ringed")
    pointer.drag(notes[0], first.title, picture="carried-to-a-title")
    shown.picture("under-another-title")
    shown.key("ctrl+z")
    shown.pause(0.5)
    shown.key("F7")
    shown.pause(0.5)
    pointer.click(third.title)
    pointer.drag(third.title, first.title, picture="title-carried")
    shown.picture("title-moved")
    shown.key("ctrl+z", "ctrl+0")
    shown.pause(0.5)
    pointer.click(notes[0], times=2)
    shown.picture("double-click")
    shown.key("Escape")
    pointer.click(notes[0], button=3)
    shown.picture("menu")
    shown.key("Escape")
    shown.key("ctrl+l")
