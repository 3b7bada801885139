"""One theme of an agreement, evaluated from home to paper by keys: `python -m tests.window.themes OUT`.

The method is looked up among the others; notes go to three stacked bands, some go up or come down; points to
develop are written as cards, the conclusion as a form; the room sees each. Then the exported minutes are
read. OUT gets the pictures of both screens and the files; the exit code is 1 where anything is missing.
"""

import datetime as dt
import secrets
import subprocess
import sys
from pathlib import Path

from atelier.library import Library
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.workshop.stamp import instant
from tests.window.beside import TwoScreens, two_screens
from tests.window.leading import find, line, outline
from tests.window.preparing import over, plain

TITLE = "La petite enfance"
BANDS = (
    (
        "un comité de pilotage deux fois par an, élus et financeurs ensemble",
        "les critères d'attribution des places sont votés chaque année",
        "personne ne suit les demandes qui restent sans réponse",
    ),
    (
        "une coordinatrice réunit les crèches et les assistantes maternelles",
        "les formations communes se montent à plusieurs",
        "les horaires décalés reviennent dans toutes les réunions",
    ),
    (
        "trois communes partagent un lieu d'accueil itinérant",
        "des parents tiennent une permanence le samedi",
        "un relais ferme faute de salle en hiver",
    ),
)
UP = (BANDS[1][2], BANDS[2][2])
DOWN = (BANDS[0][1],)
POINTS = (
    (
        "Un accueil aux horaires décalés",
        "Deux villages voisins peuvent ouvrir à six heures si les équipes se relaient : il y faut un accord.",
    ),
    (
        "Une salle qui serve toute l'année",
        "Le relais change de lieu trois fois par hiver ; une salle chauffée existe, à partager.",
    ),
)
CONCLUSION = (
    "Ce qui marche tient à des personnes qui se connaissent : la convention doit le rendre durable.",
    "La coordination, et les formations communes.",
    "Les employeurs, et les parents qui travaillent la nuit",
)


class Theme:
    """One run, and what was seen in it."""

    def __init__(self, out: Path) -> None:
        self.out, self.library, self.missing = out, out / "library.db", 0

    def run(self) -> None:
        """From the home to the file."""
        self.out.mkdir(parents=True)
        self._fill()
        command = [sys.executable, "-m", "atelier", "--library", str(self.library), "--language", "fr"]
        extra = {"HOME": str(self.out), "XDG_DATA_HOME": str(self.out)}
        with two_screens(self.out, command, extra=extra, first="1440x900", second="1024x768") as shown:
            shown.fill()
            self.begin(shown)
            self.gather(shown)
            self.write(shown)
            shown.key("ctrl+3")
            shown.pause(1)
            shown.key("Tab", "Return")  # the room sees the other screen only
            shown.pause(3)
            shown.picture("minutes")
            shown.key("ctrl+e")
            shown.pause(6)
            shown.picture("exported")
            self.say("the program is still there at the end", there=shown.alive)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.say(f"nothing was printed by the program: {log[:200]!r}", there=not log)
        self.read_minutes()

    def begin(self, shown: TwoScreens) -> None:
        """The method by two of its words; then what is known of this theme."""
        shown.key("ctrl+n")
        shown.pause(1)
        shown.type("convention")
        shown.pause(0.5)
        shown.picture("method")
        shown.key("Return")
        shown.pause(1.5)
        over(shown, TITLE)
        shown.key("Tab")
        over(shown, "1")
        shown.key("Tab", "Tab", "Tab")  # past the programme and the language
        over(shown, "La convention du territoire")
        shown.key("Tab")
        shown.picture("prepare-identity")
        for number in range(4):
            shown.key("ctrl+Next")
            shown.pause(0.4)
            if number in (1, 2):
                shown.picture(f"prepare-step-{number + 1}")

    def gather(self, shown: TwoScreens) -> None:
        """A wall of three bands, with its arrows; the room sees it."""
        shown.key("ctrl+2")
        shown.pause(1)
        shown.key("ctrl+Prior", times=5)
        shown.key("F5")
        shown.pause(1.5)
        shown.key("ctrl+Next")
        shown.pause(1)
        shown.key("shift+F2")
        shown.pause(1)
        shown.picture("instruction")
        for number, notes in enumerate(BANDS):
            if number:
                shown.key("Tab")
            for note in notes:
                line(shown, note)
        for note in (*UP, *DOWN):
            shown.key("ctrl+l")
            outline(shown)
            find(shown, note)
            shown.key("ctrl+Up" if note in UP else "ctrl+Down")
        shown.key("ctrl+l", "F7")
        shown.key("shift+F4")
        shown.pause(1)
        shown.picture("wall")

    def write(self, shown: TwoScreens) -> None:
        """Points as cards, then the form of the conclusion."""
        shown.key("ctrl+Next")
        shown.pause(1)
        shown.key("ctrl+shift+F4")
        for point, text in POINTS:
            shown.key("ctrl+l")
            shown.pause(0.3)
            shown.type(plain(point))
            shown.key("Tab")
            shown.type(plain(text))
            shown.key("Tab")
            shown.pause(0.3)
        shown.key("ctrl+shift+F4")
        shown.pause(1)
        shown.picture("points")
        shown.key("ctrl+Next")
        shown.pause(1)
        for text in CONCLUSION:
            shown.type(plain(text))
            shown.key("Tab")
        shown.key("ctrl+shift+F4")
        shown.pause(1)
        shown.picture("conclusion")

    def read_minutes(self) -> None:
        """The words of the minutes, without their spaces."""
        paths = sorted(self.out.glob("**/*.pdf"))
        self.say("one PDF was exported", there=len(paths) == 1)
        for path in paths[:1]:
            subprocess.run(["pdftoppm", "-png", "-r", "70", str(path), str(self.out / "page")], check=True)
            read = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
            printed = _squeezed(read.stdout)
            said = [note for band in BANDS for note in band]
            said += [text for point in POINTS for text in point]
            for text in (TITLE, *said, *CONCLUSION):
                self.say(f"PDF: {text}", there=_squeezed(text) in printed)

    def say(self, what: str, *, there: bool) -> None:
        """One line about one thing."""
        self.missing += not there
        print(f"{'seen' if there else 'MISSING':9}  {what}", flush=True)

    def _fill(self) -> None:
        """A library in which something was held before: the home then asks of which method."""
        made = lambda: secrets.token_hex(16)  # noqa: E731
        now = dt.datetime.now(dt.UTC)
        session = Session(Library.open(self.library, now=instant(now), new_id=made), made, lambda: now)
        add_sample(session)
        session.close()


def _squeezed(text: str) -> str:
    return "".join(plain(text).split())


def main() -> int:
    """Everything from an empty folder."""
    if len(sys.argv) != 2 or Path(sys.argv[1]).exists():
        print("python -m tests.window.themes OUT      (OUT must not exist yet)", file=sys.stderr)
        return 2
    theme = Theme(Path(sys.argv[1]).resolve())
    theme.run()
    print(f"{theme.missing} missing")
    return 1 if theme.missing else 0


if __name__ == "__main__":
    sys.exit(main())
