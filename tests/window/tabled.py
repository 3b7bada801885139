"""Tables before the room, on projectors of two shapes: `python -m tests.window.tabled OUT [fr|en …]`.

The shared diagnosis and the sheet of an inspiring action, filled in, are opened and led in a real window
beside a projector of 1920 × 1080, then one of 1024 × 768; every table is put before the room by its key, and
each page by the key for the next one. OUT gets what the room sees; the exit code is 1 where a projector
stayed empty, or showed the same twice.
"""

import datetime as dt
import secrets
import sys
from pathlib import Path

from PIL import Image, ImageChops

from atelier.library import Library
from atelier.session import Session
from atelier.workshop.entities import Step
from atelier.workshop.stamp import instant
from tests.gallery.tables import fill_tables, table_steps
from tests.gallery.told_in_tables import DIAGNOSIS, SHEET
from tests.window.beside import TwoScreens, two_screens

FIRST = (1440, 900)
ROOMS = ((1920, 1080), (1024, 768))
SHOW, NEXT = "ctrl+shift+F4", "ctrl+F12"


class Tabled:
    """One workshop in one language on one projector."""

    def __init__(self, out: Path, method: str, language: str, size: tuple[int, int]) -> None:
        self._out, self._method, self._language, self._size = out, method, language, size
        self._before: Image.Image | None = None
        self.missing = 0

    def hold(self) -> None:
        """From the home to the last table."""
        self._out.mkdir(parents=True)
        steps, tables = self._fill()
        command = [sys.executable, "-m", "atelier", "--library", str(self._out / "a.db")]
        command += ["--language", self._language]
        extra = {"HOME": str(self._out), "XDG_DATA_HOME": str(self._out), "QT_QPA_PLATFORM": "xcb"}
        sizes = {"first": _said(FIRST), "second": _said(self._size)}
        with two_screens(self._out, command, extra=extra, **sizes) as shown:
            shown.fill()
            shown.key("Return")
            shown.pause(2)
            shown.key("ctrl+2")
            shown.pause(1.5)
            shown.key("ctrl+Prior", times=len(steps))
            shown.key("F5")
            shown.pause(2)
            at = 0
            for step in tables:
                shown.key("ctrl+Next", times=steps.index(step) - at)
                at = steps.index(step)
                shown.pause(1)
                shown.key(SHOW)
                self._see(shown, f"{at + 1}")
                shown.key(NEXT)
                self._see(shown, f"{at + 1}-next", new=False)

    def _fill(self) -> tuple[list[Step], list[Step]]:
        made = lambda: secrets.token_hex(16)  # noqa: E731
        now = dt.datetime.now(dt.UTC)
        opened = Library.open(self._out / "a.db", now=instant(now), new_id=made)
        session = Session(opened, made, lambda: now)
        workshop = session.workshop(fill_tables(session, self._method, self._language))
        steps = list(workshop.tables.children(Step))
        tables = table_steps(workshop)
        session.close()
        return steps, tables

    def _see(self, shown: TwoScreens, name: str, *, new: bool = True) -> None:
        """What stands on the projector, kept as a picture where it is another than before."""
        shown.pause(1.5)
        path = self._out / f"{name}.png"
        shown.photograph(path)
        with Image.open(path) as whole:
            left, (wide, high) = FIRST[0], self._size
            room = whole.convert("RGB").crop((left, 0, left + wide, high))
        told = len(room.resize((64, 36)).getcolors(64 * 36) or ()) > 8
        other = self._before is None or ImageChops.difference(room, self._before).getbbox() is not None
        self._before = room
        if not new and not other:
            path.unlink()
            return
        room.save(path)
        self.missing += not (told and other)
        print(f"{'seen' if told and other else 'MISSING':9}  {path}", flush=True)


def _said(size: tuple[int, int]) -> str:
    return "{}x{}".format(*size)


def main() -> int:
    """Both workshops in both languages on both projectors, or in the languages that are named."""
    languages = sys.argv[2:] or ["fr", "en"]
    if len(sys.argv) < 2 or Path(sys.argv[1]).exists() or set(languages) - {"fr", "en"}:
        print("python -m tests.window.tabled OUT [fr|en …]   (OUT not there yet)", file=sys.stderr)
        return 2
    missing = 0
    for language in languages:
        for size in ROOMS:
            for name, method in (("diagnosis", DIAGNOSIS), ("sheet", SHEET)):
                out = Path(sys.argv[1]).resolve() / f"{language}-{_said(size)}-{name}"
                tabled = Tabled(out, method, language, size)
                tabled.hold()
                missing += tabled.missing
    print(f"{missing} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
