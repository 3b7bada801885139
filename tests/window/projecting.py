"""The projector pulled out and plugged in again at every cue: `python -m tests.window.projecting OUT`.

Each cue is shown by its key; then the projector goes, comes back, becomes a copy of the laptop's screen, and
becomes a screen of its own again, of which this system does not tell: F5 then shows it anew. While the room
has no screen of its own the shared window must be nowhere; with one, the room sees what it saw. OUT gets the
pictures; the exit code is 1 where anything was otherwise.
"""

import datetime as dt
import secrets
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageChops

from atelier.library import Library
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.workshop.stamp import instant
from tests.window.beside import TwoScreens, two_screens

FIRST, SECOND = "1440x900", "1024x768"
CUES = {
    "welcome": "shift+F1",
    "instruction": "shift+F2",
    "restitution": "shift+F3",
    "wall": "shift+F4",
    "orientations": "shift+F5",
    "results": "shift+F9",
    "next": "shift+F11",
    "black": "shift+F12",
}
"""Each cue by its key."""
SHARED = "Écran de salle"


class Pulling:
    """One program on two screens, and what was seen of it."""

    def __init__(self, out: Path) -> None:
        self._out, self.missing = out, 0

    def hold(self) -> None:
        """All cues, one after the other."""
        self._out.mkdir(parents=True)
        library = self._out / "a.atelier.db"
        _fill(library)
        command = [sys.executable, "-m", "atelier", "--library", str(library), "--language", "fr"]
        home = {"HOME": str(self._out), "XDG_DATA_HOME": str(self._out), "QT_QPA_PLATFORM": "xcb"}
        with two_screens(self._out, command, extra=home, first=FIRST, second=SECOND) as shown:
            shown.pause(1)
            shown.key("Return")
            shown.pause(1.5)
            shown.key("ctrl+2")
            shown.pause(1.5)
            shown.key("ctrl+Next", times=2)
            shown.key("F5")
            shown.pause(1.5)
            for name, key in CUES.items():
                self._pull(shown, name, key)

    def _pull(self, shown: TwoScreens, name: str, key: str) -> None:
        shown.key(key)
        shown.pause(2.5)
        before = self._room(shown, f"{name}-1-shown")
        shown.unplug()
        shown.pause(1.2)
        self._expect(
            not self._places(shown), f"{name}: nothing is left of it once the projector is pulled out"
        )
        shown.photograph(self._out / f"{name}-2-pulled.png")
        shown.plug()
        shown.pause(2.5)
        after = self._room(shown, f"{name}-3-plugged")
        self._expect(SHARED not in self._typed_in(shown), f"{name}: the desk has the keys")
        same = ImageChops.difference(before, after).getbbox() is None
        self._expect(same, f"{name}: the room sees again what it saw")
        shown._randr("--output", "DUMMY1", "--same-as", "DUMMY0")
        shown.pause(1.5)
        self._expect(not self._places(shown), f"{name}: a copied screen is nobody's own")
        shown.plug()
        shown.pause(1)
        shown.key("F5")
        shown.pause(1)
        self._expect(self._places(shown) == [(1440, 0, 1024, 768)], f"{name}: back on the room's screen")
        self._expect(SHARED not in self._typed_in(shown), f"{name}: the desk has the keys again")

    def _room(self, shown: TwoScreens, name: str) -> Image.Image:
        """What the projector shows; the shared window must fill it, and nothing else."""
        self._expect(self._places(shown) == [(1440, 0, 1024, 768)], f"{name}: it fills the room's screen")
        path = self._out / f"{name}.png"
        shown.photograph(path)
        with Image.open(path) as whole:
            return whole.convert("RGB").crop((1440, 0, 1440 + 1024, 768))

    def _typed_in(self, shown: TwoScreens) -> str:
        """The title of the window that has the keys."""
        asked = ["xdotool", "getwindowfocus", "getwindowname"]
        return subprocess.run(asked, env=shown._env, capture_output=True, text=True, check=True).stdout

    def _places(self, shown: TwoScreens) -> list[tuple[int, ...]]:
        """Where windows of the shared screen stand."""
        told = subprocess.run(
            ["wmctrl", "-lG"], env=shown._env, capture_output=True, text=True, check=True
        ).stdout
        lines = (line.split(None, 7) for line in told.splitlines() if SHARED in line)
        return [tuple(int(number) for number in parts[2:6]) for parts in lines]

    def _expect(self, held: bool, what: str) -> None:
        print("   " if held else "!! ", what)
        self.missing += not held


def _fill(library: Path) -> None:
    now = instant(dt.datetime.now(dt.UTC))
    opened = Library.open(library, now=now, new_id=lambda: secrets.token_hex(16))
    session = Session(opened, lambda: secrets.token_hex(16), lambda: dt.datetime.now(dt.UTC))
    add_sample(session)
    session.close()


def main() -> int:
    """Run it."""
    if len(sys.argv) != 2 or Path(sys.argv[1]).exists():
        print("python -m tests.window.projecting OUT   (OUT must not exist)", file=sys.stderr)
        return 2
    pulling = Pulling(Path(sys.argv[1]).resolve())
    pulling.hold()
    print(f"{pulling.missing} missing")
    return 1 if pulling.missing else 0


if __name__ == "__main__":
    sys.exit(main())
