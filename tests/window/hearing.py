"""What assistive technology finds in the running window: `python -m tests.window.hearing OUT`.

The sample is opened in a real window of X and walked through by keys; at each stop the tree of AT-SPI is
read. Every control in view must have a name; with the outline shown, every note and title of the step must
be in it. OUT gets the trees and pictures; the exit code is 1 where anything has no name or is missing.

Beside what `x11` needs: dbus-run-session, at-spi2-core, and Debian's python3 with python3-pyatspi.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from atelier.methods import sample
from atelier.wall.saying import line_of
from atelier.wall.shape import Item, Kind
from atelier.words import Words
from atelier.workshop.entities import Cluster, Note, Step
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones
from tests.window import leading
from tests.window.letter import invitation
from tests.window.x11 import Screen, screen

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_READER = """
import json, pyatspi
def walk(node, depth, found):
    try:
        states = node.getState()
        has = lambda name: states.contains(getattr(pyatspi, "STATE_" + name))
        found.append([depth, node.getRoleName(), node.name, has("SHOWING"), has("FOCUSABLE")])
    except Exception:
        return
    for child in node:
        if child is not None:
            walk(child, depth + 1, found)
found = []
for app in pyatspi.Registry.getDesktop(0):
    if app is not None and app.getRoleName() == "application" and app.name not in ("openbox", "wmctrl"):
        walk(app, 0, found)
print(json.dumps(found))
"""
_CONTROLS = frozenset(
    (
        *("push button", "button", "toggle button", "check box", "radio button", "text", "entry"),
        *("combo box", "list", "list item", "tree", "tree item", "table cell", "menu", "menu item"),
        *("check menu item", "spin button", "slider", "page tab", "link", "table", "tree table"),
    )
)
"""The roles of what one acts on; whatever takes the focus is one too."""


class Hearing:
    """Reads the tree at one stop after the other."""

    def __init__(self, out: Path, shown: Screen) -> None:
        self._out, self._shown, self._stops = out, shown, 0
        self.missing = 0

    def stop(self, name: str, *, wanted: list[str] | None = None) -> None:
        """Every control in view has a name; the outline says `wanted`, whether in view or not."""
        self._shown.picture(name)
        self._stops += 1
        tree = self._read()
        path = self._out / f"{self._stops:02}-{name}.txt"
        path.write_text("".join(f"{'  ' * d}{role}: {n!r}\n" for d, role, n, *_ in tree), "utf-8")
        controls = [(role, n) for _, role, n, seen, keys in tree if seen and (role in _CONTROLS or keys)]
        bare = ", ".join(role for role, n in controls if not n.strip())
        self._say(f"{name}: {len(controls)} controls in view, without a name: {bare or 'none'}", not bare)
        names = {n for _, _, n, *_ in tree}
        absent = [line for line in wanted or () if line not in names]
        if wanted is not None:
            self._say(f"{name}: {len(wanted)} notes and titles, not said: {absent or 'none'}", not absent)

    def _read(self) -> list[tuple[int, str, str, bool, bool]]:
        done = subprocess.run(["/usr/bin/python3", "-c", _READER], capture_output=True, text=True, check=True)
        return [(d, role, n, seen, keys) for d, role, n, seen, keys in json.loads(done.stdout)]

    def _say(self, what: str, there: bool) -> None:
        self.missing += not there
        print(f"{'heard' if there else 'MISSING':9}  {what}", flush=True)


def walk(hearing: Hearing, shown: Screen, tables: Tables, words: Words) -> None:
    """The rooms of the window, the two walls in both faces, and what opens over them."""
    hearing.stop("home")
    shown.key("Return")
    shown.pause(2)
    steps = tables.children(Step)
    leading.first_step(shown)
    for place in (2, 4):
        leading.forward(shown, 2)
        hearing.stop(f"wall-{place}")
        shown.key("F4")
        shown.pause(1)
        hearing.stop(f"outline-{place}", wanted=lines(tables, words, steps[place]))
        shown.key("F4")
    over: dict[str, Callable[[], None]] = {
        "search": lambda: shown.key("ctrl+f"),
        "palette": lambda: shown.key("ctrl+k"),
        "menu": lambda: shown.key("F10"),
        "shortcuts": lambda: shown.key("F1"),
        "look-alikes": lambda: shown.key("ctrl+shift+r"),
    }
    for name, opened in over.items():
        opened()
        shown.pause(1)
        hearing.stop(name)
        shown.key("Escape")
        shown.pause(0.5)
    shown.key("ctrl+1")
    shown.pause(1)
    hearing.stop("prepare")
    shown.copy(invitation(tables))
    shown.key("ctrl+shift+v", "ctrl+v")
    shown.pause(1)
    hearing.stop("letter")
    shown.key("Escape")
    shown.key("ctrl+3")
    shown.pause(2)
    hearing.stop("minutes")


def lines(tables: Tables, words: Words, step: Step) -> list[str]:
    """What the outline says aloud of each note and title of a step."""
    here = {zone.id for wall in walls(tables, step.id) for zone in zones(tables, wall)}
    items = [Item(Kind.TITLE, each.id) for each in tables.all(Cluster) if each.zone in here]
    items += [Item(Kind.NOTE, each.id) for each in tables.all(Note) if each.zone in here]
    return [line_of(tables, words, step.id, item).aloud for item in items]


def main() -> int:
    """Under a bus of its own."""
    if len(sys.argv) != 2 or Path(sys.argv[1]).exists():
        print("python -m tests.window.hearing OUT   (OUT must not exist yet)", file=sys.stderr)
        return 2
    if os.environ.get("ATELIER_HEARING") != "1":
        if shutil.which("dbus-run-session") is None:
            raise SystemExit("missing: dbus-run-session")
        inside = [sys.executable, "-m", "tests.window.hearing", sys.argv[1]]
        environment = {**os.environ, "ATELIER_HEARING": "1"}
        return subprocess.run(["dbus-run-session", "--", *inside], env=environment, check=False).returncode
    out = Path(sys.argv[1]).resolve()
    (out / "home").mkdir(parents=True)
    launcher = next((path for path in _LAUNCHERS if Path(path).exists()), "")
    if not launcher:
        raise SystemExit("missing: at-spi-bus-launcher")
    bus = subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        return listen(out)
    finally:
        bus.terminate()
        bus.wait(5)


def listen(out: Path) -> int:
    """Open the sample, walk through it, say what was missing."""
    library = ["--library", str(out / "library.atelier")]
    extra = {
        "HOME": str(out / "home"),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        **{f"XDG_{k}_HOME": str(out / "home" / k) for k in ("CONFIG", "DATA")},
    }
    command = [sys.executable, "-m", "atelier", *library]
    subprocess.run([*command, "sample"], check=True, stdout=subprocess.DEVNULL, env={**os.environ, **extra})
    with screen(out, [*command, "--language", "fr"], extra=extra) as shown:
        shown.fill()
        hearing = Hearing(out, shown)
        walk(hearing, shown, Tables(sample().entities), Words("fr"))
    print(f"{hearing.missing} missing")
    return 1 if hearing.missing else 0


if __name__ == "__main__":
    sys.exit(main())
