"""A document carried through its method, from the home to paper, by keys in real windows on two screens."""

import datetime as dt
import secrets
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from atelier.library import Library
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.workshop.stamp import instant
from tests.window.beside import TwoScreens, two_screens
from tests.window.preparing import over, plain


class Carrying:
    """One run, and what was seen in it; each document says what is typed, and what its minutes must say."""

    method = ""
    """Some of the words by which its method is looked up."""
    title = ""
    theme = ""
    steps = 0
    pictured: tuple[int, ...] = ()
    """The steps of which *Prepare* is photographed, from 1."""

    def __init__(self, out: Path, language: str = "fr") -> None:
        self.out, self.library, self.language, self.missing = out, out / "library.db", language, 0

    def run(self) -> int:
        """From the home to the file; gives how much was missing."""
        self.out.mkdir(parents=True)
        self._fill()
        command = [
            sys.executable,
            "-m",
            "atelier",
            "--library",
            str(self.library),
            "--language",
            self.language,
        ]
        extra = {"HOME": str(self.out), "XDG_DATA_HOME": str(self.out)}
        with two_screens(self.out, command, extra=extra, first="1440x900", second="1024x768") as shown:
            shown.fill()
            self.prepare(shown)
            self.open_room(shown)
            self.lead(shown)
            self.export(shown)
            self.say("the program is still there at the end", there=shown.alive)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.say(f"nothing was printed by the program: {log[:200]!r}", there=not log)
        self.read_minutes()
        print(f"{self.missing} missing")
        return self.missing

    def prepare(self, shown: TwoScreens) -> None:
        """The method by some of its words; then the title and the theme, and a look at the steps."""
        shown.key("ctrl+n")
        shown.pause(1)
        shown.type(self.method)
        shown.pause(0.5)
        shown.picture("method")
        shown.key("Return")
        shown.pause(1.5)
        over(shown, self.title)
        shown.key("Tab")
        over(shown, "1")
        shown.key("Tab", "Tab", "Tab")  # past the programme and the language
        over(shown, self.theme)
        shown.key("Tab")
        shown.picture("prepare-identity")
        for number in range(1, self.steps + 1):
            shown.key("ctrl+Next")
            shown.pause(0.4)
            if number in self.pictured:
                shown.picture(f"prepare-step-{number}")

    def open_room(self, shown: TwoScreens) -> None:
        """Into *Run*, at the first step, with the shared screen before the room."""
        shown.key("ctrl+2")
        shown.pause(1)
        shown.key("ctrl+Prior", times=self.steps)
        shown.key("F5")
        shown.pause(1.5)

    def lead(self, shown: TwoScreens) -> None:
        """What is said in each step."""
        raise NotImplementedError

    def said(self) -> Iterable[str]:
        """What the minutes must say."""
        raise NotImplementedError

    def export(self, shown: TwoScreens) -> None:
        """The minutes in view, then on disk."""
        shown.key("ctrl+3")
        shown.pause(1)
        shown.key("Tab", "Return")  # the room sees the other screen only
        shown.pause(3)
        shown.picture("minutes")
        shown.key("ctrl+e")
        shown.pause(6)
        shown.picture("exported")

    def read_minutes(self) -> None:
        """The words of the minutes, without their spaces; their pages as pictures."""
        paths = sorted(self.out.glob("**/*.pdf"))
        self.say("one PDF was exported", there=len(paths) == 1)
        for path in paths[:1]:
            subprocess.run(["pdftoppm", "-png", "-r", "70", str(path), str(self.out / "page")], check=True)
            read = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
            printed = _squeezed(read.stdout)
            for text in (self.title, *self.said()):
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


def start(document: type[Carrying], usage: str, languages: Sequence[str] = ("fr",)) -> int:
    """Everything from an empty folder, as the command line asks; in further languages beside it."""
    if len(sys.argv) != 2 or Path(sys.argv[1]).exists():
        print(f"python -m {usage} OUT      (OUT must not exist yet)", file=sys.stderr)
        return 2
    out = Path(sys.argv[1]).resolve()
    places = [out if language == "fr" else out.with_name(f"{out.name}-{language}") for language in languages]
    runs = [document(place, language) for place, language in zip(places, languages, strict=True)]
    return 1 if sum(run.run() for run in runs) else 0


def _squeezed(text: str) -> str:
    return "".join(plain(text).split())
