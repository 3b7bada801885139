"""Types the whole sample workshop in a real window, by keys alone: `python -m tests.window.thread OUT`.

From an empty library to the exported minutes, with the process killed in the middle of a sentence. Then the
library's own export and the minutes are read again, and each thing of the sample is said to be seen or
missing. OUT gets the pictures, the library and the files; the exit code is 1 where anything is missing.
"""

import os
import subprocess
import sys
from pathlib import Path

from atelier.methods import sample
from atelier.workshop.entities import Action, Cluster, Decision, NextWorkshop, Note, Orientation, Round, Step
from atelier.workshop.portable.documents import Portable, read_document
from atelier.workshop.tables import Tables
from atelier.workshop.walls import titles, walls, zones
from tests.window import leading, preparing
from tests.window.told import told
from tests.window.x11 import Screen, screen

CUT = "publier ce"
"""The first words of the note in the middle of which the process is killed."""


class Thread:
    """One run, and what was seen in it."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.home = out / "home"
        self.library = out / "library.atelier"
        self.sample = sample()
        self.tables = Tables(self.sample.entities)
        self.missing = 0

    @property
    def command(self) -> list[str]:
        """The program on this run's library."""
        return [sys.executable, "-m", "atelier", "--library", str(self.library), "--language", "fr"]

    def run(self) -> None:
        """Everything, in the order of an evening."""
        self.home.mkdir(parents=True)
        settled = {
            "HOME": str(self.home),
            **{f"XDG_{k}_HOME": str(self.home / k) for k in ("CONFIG", "DATA")},
        }
        with screen(self.out, self.command, extra=settled) as shown:
            self.prepare(shown)
            self.lead(shown)
            shown.key("ctrl+3")
            shown.pause(2)
            shown.picture("minutes")
            shown.key("ctrl+e")
            shown.pause(5)
            shown.picture("exported")
            self.say("the program is still there at the end", there=shown.alive)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.say(f"nothing was printed by the program: {log[:200]!r}", there=not log)
        self.compare()
        self.read_minutes()

    def prepare(self, shown: Screen) -> None:
        """All that is known beforehand."""
        shown.picture("empty")
        assert self.sample.programme
        preparing.programme(shown, self.sample.programme)
        (after,) = self.tables.all(NextWorkshop)
        preparing.identity(shown, self.tables.workshop, after)
        preparing.steps(shown, self.tables)
        preparing.people(shown, self.tables)

    def lead(self, shown: Screen) -> None:
        """What was said, with the cut, the vote and what follows."""
        _, _, visions, _, ways, _, follow_up, _ = self.tables.children(Step)
        leading.first_step(shown)
        leading.forward(shown, 2)
        leading.visions(shown, self.tables, visions)
        leading.forward(shown, 2)
        leading.ways(shown, self.tables, ways, CUT, lambda cut, rest: self.interrupt(shown, cut, rest))
        leading.forward(shown)
        (round,) = self.tables.all(Round)
        leading.vote(shown, self.tables, round, self.sample.records[0].secret)
        leading.forward(shown)
        leading.follow_up(shown, self.tables, follow_up)
        leading.forward(shown)

    def interrupt(self, shown: Screen, cut: str, rest: str) -> None:
        """Kill and start again; the sentence goes on, then two gestures are undone and done again."""
        shown.pause(0.6)  # a draft is written at most 400 ms after a key
        shown.picture("before-the-kill")
        shown.kill()
        shown.start()
        shown.picture("after-the-kill")
        before = self.notes()
        leading.line(shown, rest)
        shown.pause(0.5)
        whole = self.notes()
        self.say(
            "the sentence that was cut goes on where it was",
            there=whole == [*before, preparing.plain(cut + rest)],
        )
        for turn, left in (("first", before), ("second, of a gesture from before the kill", before[:-1])):
            shown.key("ctrl+z")
            shown.pause(0.5)
            self.say(f"undo after the kill, {turn}", there=self.notes() == left)
        shown.picture("undone")
        shown.key("ctrl+shift+z", "ctrl+shift+z")
        shown.pause(0.5)
        self.say("done again after the kill", there=self.notes() == whole)
        shown.picture("done-again")

    def export(self, name: str) -> Portable:
        """The only workshop of the library, as the command line writes it."""
        path = self.out / name
        command = [*self.command, "export", preparing.plain(self.tables.workshop.title), "-o", str(path)]
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": str(self.home)}
        )
        return read_document(path.read_text("utf-8"), name)

    def notes(self) -> list[str]:
        """The notes that are on disk now, in the order of the sample's common wall."""
        tables = Tables(self.export("meanwhile.json").entities)
        step = tables.children(Step)[4]
        return [
            note.text
            for zone in zones(tables, walls(tables, step.id)[0])
            for cluster in titles(tables, zone)
            for note in tables.children(Note, cluster.id)
        ]

    def compare(self) -> None:
        """Each line that the sample tells, in what was typed; and what was not in the sample."""
        wanted, found = told(self.sample), told(self.export("typed.json"))
        for line in wanted:
            self.say(line, there=line in found)
        for line in found:
            if line not in wanted:
                self.say(f"not in the sample: {line}", there=False)

    def read_minutes(self) -> None:
        """The words of the minutes, without their spaces: lines break where the page wants."""
        paths = list(self.home.glob("*.pdf"))
        self.say("one PDF was exported", there=len(paths) == 1)
        for path in paths[:1]:
            read = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
            printed = _squeezed(read.stdout)
            for text in self.printed():
                self.say(f"PDF: {text}", there=_squeezed(text) in printed)

    def printed(self) -> list[str]:
        """What minutes of this workshop cannot leave out."""
        tables = self.tables
        found = [cluster.title for cluster in tables.all(Cluster)] + [note.text for note in tables.all(Note)]
        found += [orientation.title for orientation in tables.all(Orientation)]
        found += [decision.text for decision in tables.all(Decision)]
        found += [part for action in tables.all(Action) for part in (action.what, action.who, action.skills)]
        found += [*next(tables.all(NextWorkshop)).aims, *tables.workshop.axes]
        found += ["19 votants × 3 gommettes = 57 gommettes, toutes placées", "11 personnes présentes"]
        return [*found, "prochain atelier, le jeudi 10 avril 2008", "Décidé par consensus"]

    def say(self, what: str, *, there: bool) -> None:
        """One line about one thing."""
        self.missing += not there
        print(f"{'seen' if there else 'MISSING':9}  {what}", flush=True)


def _squeezed(text: str) -> str:
    return "".join(preparing.plain(text).split())


def main() -> int:
    """Everything from an empty folder."""
    if len(sys.argv) != 2 or Path(sys.argv[1]).exists():
        print("python -m tests.window.thread OUT      (OUT must not exist yet)", file=sys.stderr)
        return 2
    thread = Thread(Path(sys.argv[1]).resolve())
    thread.run()
    print(f"{thread.missing} missing")
    return 1 if thread.missing else 0


if __name__ == "__main__":
    sys.exit(main())
