"""The hands of somebody at the program: how fast they type, point and think, counted and timed by part."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.window import places_told
from tests.window.preparing import plain
from tests.window.x11 import Screen

THINKS, POINTS, KEY = 1.35, 1.1, 0.25
"""Seconds before a new field or choice, for a way of the mouse, and for a key: 240 a minute."""


@dataclass
class Part:
    """What one part of the work took."""

    name: str
    characters: int = 0
    keys: int = 0
    clicks: int = 0
    pasted: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        """One line of the account."""
        return (
            f"{self.name:22}{self.characters:6} characters typed{self.pasted:6} pasted"
            f"{self.keys:5} keys{self.clicks:4} presses{self.seconds:8.1f} s"
        )


class Hand:
    """Does nothing faster than a hand does; what it looks for is told by the program beside it."""

    def __init__(self, shown: Screen, places: Path, size: str, slowness: float = 1.0) -> None:
        """`slowness` lengthens each thought and each way of the mouse; fingers stay as quick as they are."""
        self.shown, self.places = shown, places
        self._thinks, self._points = THINKS * slowness, POINTS * slowness
        self._width, self._height = (int(side) for side in size.split("x"))
        self.parts: list[Part] = []
        self.missed: list[str] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count and time what is done meanwhile."""
        self.parts.append(Part(name))
        begun = time.monotonic()
        yield
        self.parts[-1].seconds = time.monotonic() - begun
        print(self.parts[-1], flush=True)

    def think(self) -> None:
        """The moment in which one decides."""
        self.shown.pause(self._thinks)

    def key(self, *names: str) -> None:
        """Keys, one after the other."""
        for name in names:
            self.shown.pause(KEY)
            self.shown.key(name)
            self.parts[-1].keys += 1

    def type(self, text: str) -> None:
        """A text; the end of a line is a key."""
        for number, line in enumerate(plain(text).split("\n")):
            if number:
                self.key("Return")
            begun = time.monotonic()
            self.shown.type(line, round(KEY * 1000))
            self.shown.pause(max(0.0, len(line) * KEY - (time.monotonic() - begun)))
            self.parts[-1].characters += len(line)

    def fetch(self, text: str) -> None:
        """Go to the page where the text is, mark it with the mouse, copy it, come back and paste it."""
        self._elsewhere(1)
        self.think()
        begun = time.monotonic()
        self.shown.copy(text)
        self.shown.pause(
            max(0.0, 2 * self._points - (time.monotonic() - begun))
        )  # to its beginning, and to its end
        self.parts[-1].clicks += 1
        self._elsewhere(2)
        self.key("ctrl+v")
        self.parts[-1].pasted += len(text)

    def press(self, name: str) -> None:
        """Decide, point, press."""
        self.think()
        self.point(name)

    def point(self, name: str) -> None:
        """Point at the middle of something and press it, scrolled into view where it is not."""
        self.shown.pause(self._points)
        place = self._found(name)
        if place is None:
            self.missed.append(name)
            print(f"MISSING {name}", flush=True)
            return
        x, y, w, h = place
        self.shown.click(x + min(w // 2, 200), y + h // 2)
        self.parts[-1].clicks += 1

    def to(self, name: str, tabs: int = 3) -> None:
        """Decide, then go to a field: by the Tab key where it is near, else with the mouse."""
        self.think()
        field = name.partition(" #")[0]
        for _ in range(tabs):
            if f"keys {field}" in self.told():
                return
            self.key("Tab")
            self.shown.pause(0.15)
        if not tabs or f"keys {field}" not in self.told():
            self.point(name)

    def told(self) -> dict[str, places_told.Place]:
        """What is in view now."""
        return places_told.read(self.places)

    def wait(self, there: Callable[[], bool], seconds: float = 20) -> bool:
        """Until something is there, or long enough."""
        for _ in range(int(seconds * 10)):
            if there():
                return True
            time.sleep(0.1)
        return False

    def _elsewhere(self, keys: int) -> None:
        """Keys that another window hears: to leave, to copy, to come back."""
        self.shown.pause(keys * KEY)
        self.parts[-1].keys += keys

    def _found(self, name: str) -> places_told.Place | None:
        """Where it is, with the wheel turned down and up again until it is in view."""
        for button in (0,) + (5,) * 8 + (4,) * 16:
            if button:
                self.shown.click(self._width // 2, self._height * 2 // 3, button=button, times=3)
                self.shown.pause(0.3)
            for _ in range(4):
                if name in self.told():
                    return self.told()[name]
                time.sleep(0.1)
        return None
