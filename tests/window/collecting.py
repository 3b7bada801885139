"""The reference workshop, said and gathered on the wall: `python -m tests.window.collecting OUT [NAME ...]`.

In a real window, at each of the sizes below (or those named): visions by keys, ways by mouse, with pictures.
What the library holds in the end is compared with the sample. OUT gets a folder for each size; the exit
code is 1 where anything is missing.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from atelier.methods import sample
from atelier.workshop.entities import Comment, Note, Step
from atelier.workshop.portable.documents import Portable, read_document
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, walls, zones
from tests.sample.bare import prepared
from tests.window import gathering, leading
from tests.window.told import told
from tests.window.x11 import Screen, screen


@dataclass(frozen=True)
class Setting:
    """A screen, and how the program is started on it."""

    size: str = "1440x900"
    language: str = "fr"
    scale: str = "1"


SETTINGS = {
    "1440x900": Setting(),
    "1280x720": Setting("1280x720"),
    "1093x614": Setting("1093x614"),
    "twice": Setting("2560x1440", scale="2"),
    "english": Setting("1280x720", language="en"),
}


class Collecting:
    """One run at one size."""

    def __init__(self, out: Path, setting: Setting) -> None:
        self.out, self.setting = out, setting
        self.library, self.places = out / "library.atelier", out / "places.json"
        self.sample = sample()
        self.tables = Tables(self.sample.entities)
        self.env = {
            "HOME": str(out / "home"),
            "QT_SCALE_FACTOR": setting.scale,
            **{f"XDG_{k}_HOME": str(out / "home" / k) for k in ("CONFIG", "DATA")},
        }
        self.missing = 0

    def run(self) -> None:
        """From the workshop as it was prepared to what was said in it."""
        (self.out / "home").mkdir(parents=True)
        self.program("import", self.bare())
        options = ["--library", str(self.library), "--language", self.setting.language]
        command = [sys.executable, "-m", "tests.window.pointing", str(self.places), *options]
        with screen(self.out, command, extra=self.env, size=self.setting.size) as shown:
            shown.fill()
            self.collect(shown)
            self.gather(shown)
            self.look_round(shown)
            self.say("the program is still there at the end", there=shown.alive)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.say(f"nothing was printed by the program: {log[:300]!r}", there=not log)
        self.compare()

    def collect(self, shown: Screen) -> None:
        """The visions, by keys, under their titles as they are said; then by mouse, and taken back."""
        leading.first_step(shown)
        leading.forward(shown, 2)
        shown.picture("before")
        leading.visions(shown, self.tables, self.step(2))
        pointer = gathering.Pointer(shown, self.places)
        shown.key("F7")
        shown.picture("whole-wall")
        shown.key("ctrl+0")
        shown.pause(0.5)
        structure, partner = walls(self.tables, self.step(2).id)
        gathering.by_mouse(pointer, self.tables, structure)
        facing = [note.text for note in self.tables.all(Note) if note.zone in self.zones(partner)]
        gathering.by_key(shown, facing)

    def gather(self, shown: Screen) -> None:
        """The ways, all without titles, then gathered by mouse."""
        leading.forward(shown, 2)
        (wall,) = walls(self.tables, self.step(4).id)
        gathering.pile(shown, self.tables, wall)
        shown.picture("piled")
        shown.key("F7")
        shown.pause(0.5)
        pointer = gathering.Pointer(shown, self.places)
        gathering.sort(pointer, self.tables, wall)
        shown.key("ctrl+0", "ctrl+l")
        shown.picture("gathered")
        leading.remarks(
            shown, [c.text for c in self.tables.children(Comment, self.step(4).id)], turns=1, kinds=5
        )
        places = self.zones(wall)
        leading.asides(shown, [n for n in self.tables.all(Note) if n.zone in places and n.aside])

    def look_round(self, shown: Screen) -> None:
        """Nothing is changed: a search, sizes of words, the outline, the menu."""
        shown.key("ctrl+f")
        shown.type("projet")
        shown.picture("looked-for")
        shown.key("Return")
        shown.picture("found")
        shown.key("Escape")
        shown.key("ctrl+plus", times=3)
        shown.picture("larger-words")
        shown.key("ctrl+0", "F4")
        shown.picture("outline")
        shown.key("F4")
        shown.pause(0.5)
        shown.key("ctrl+shift+c")
        shown.pause(1.5)  # everything is dressed anew
        shown.picture("strong-contrast")
        shown.key("ctrl+shift+c")

    def zones(self, wall: Wall) -> set[str]:
        """The ids of the zones of a wall."""
        return {zone.id for zone in zones(self.tables, wall)}

    def step(self, place: int) -> Step:
        """A step of the sample."""
        return self.tables.children(Step)[place]

    def bare(self) -> str:
        """A file of the sample in which nobody has said anything yet."""
        path = self.out / "prepared.json"
        path.write_text(prepared(self.sample), "utf-8")
        return str(path)

    def program(self, *arguments: str) -> None:
        """The command line, on this run's library."""
        command = [sys.executable, "-m", "atelier", "--library", str(self.library), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **self.env})

    def export(self) -> Portable:
        """The workshop as the library holds it now."""
        path = self.out / "collected.json"
        self.program("export", self.tables.workshop.title, "-o", str(path))
        return read_document(path.read_text("utf-8"), path.name)

    def compare(self) -> None:
        """What was said in the two steps, line by line, both ways."""
        steps = tuple(f"{self.step(place).title}" for place in (2, 4))
        wanted, found = (
            [line for line in told(document) if line.startswith(steps)]
            for document in (self.sample, self.export())
        )
        for line in wanted:
            self.say(line, there=line in found)
        for line in found:
            if line not in wanted:
                self.say(f"not in the sample: {line}", there=False)

    def say(self, what: str, *, there: bool) -> None:
        """One line about one thing."""
        self.missing += not there
        print(f"{'seen' if there else 'MISSING':9}  {what}", flush=True)


def main() -> int:
    """Each size from an empty folder."""
    if len(sys.argv) < 2 or Path(sys.argv[1]).exists():
        print("python -m tests.window.collecting OUT [NAME ...]   (OUT must not exist yet)", file=sys.stderr)
        return 2
    missing = 0
    for name in sys.argv[2:] or SETTINGS:
        print(f"--- {name}")
        run = Collecting(Path(sys.argv[1]).resolve() / name, SETTINGS[name])
        run.run()
        missing += run.missing
    print(f"{missing} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
