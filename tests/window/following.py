"""From the sample to the workshop after it, by keys: `python -m tests.window.following OUT`.

Beside a projector the next workshop is made from Run, the room is shown what was left, an action is ticked
on the page of the programme, the logbook is written, the document is exported, and all of it is taken back.
OUT gets the pictures and the pages of the document; the exit code is 1 where one thing was wrong.
"""

import datetime as dt
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from atelier.library import Library
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.workshop.entities import Action, Cluster, LogEntry
from atelier.workshop.stamp import instant
from tests.window.beside import TwoScreens, two_screens

NOTE, WRITTEN = "Douze réponses, presque toutes d'accord", "Vu la mairie ce matin, elle ouvre sa salle"


class Following:
    """One program on two screens, and what was found in its library."""

    def __init__(self, out: Path) -> None:
        self._out, self.missing = out, 0
        self._library = out / "a.atelier.db"
        self._shown: TwoScreens | None = None
        self._pictures = 0

    def hold(self) -> None:
        """All of it, by keys alone."""
        self._out.mkdir(parents=True)
        sample = _fill(self._library)
        command = [sys.executable, "-m", "atelier", "--library", str(self._library), "--language", "fr"]
        home = {"HOME": str(self._out), "XDG_DATA_HOME": str(self._out), "QT_QPA_PLATFORM": "xcb"}
        with two_screens(self._out, command, extra=home, first="1440x900", second="1024x768") as shown:
            self._shown = shown
            shown.pause(1)
            self._keys("ctrl+2", wait=2)
            self._keys("ctrl+shift+w", wait=1.5, picture="takes-along")
            self._keys("Return", wait=2.5, picture="prepared")
            self._found_next(sample)
            self._keys("ctrl+2", wait=2)
            self._keys("F5", "ctrl+shift+F1", wait=2, picture="last-time")
            self._keys("ctrl+F12", wait=1, picture="last-time-on")
            self._keys("ctrl+4", wait=1.5, picture="who-sees-it")
            self._keys("Tab", "Return", wait=2, picture="programme")  # the room sees the other screen
            self._keys("Tab", "Tab", "Tab", "Tab", "space", wait=1)
            shown.type(NOTE)
            self._keys("Return", wait=1, picture="ticked")
            ticked = [action for action in self._actions(sample) if action.done]
            self._expect(
                [action.done_note for action in ticked] == [NOTE], "an action is ticked with its line"
            )
            self._keys("ctrl+l")
            shown.type(WRITTEN)
            self._keys("Return", wait=1)
            self._expect(self._log() == [WRITTEN], "the logbook is written")
            self._keys("ctrl+e", wait=1, picture="what-goes-into-it")
            self._keys("Return", wait=5, picture="exported")
            self._found_document()
            self._keys("Escape", wait=0.5)
            self._keys("ctrl+z", "ctrl+z", "ctrl+z", wait=1, picture="taken-back")
            self._expect(not any(a.done for a in self._actions(sample)), "the tick is taken back")
            self._expect(self._log() == [], "the logbook is as it was")
            self._keys("alt+Left", wait=1)
            self._keys("ctrl+z", wait=1, picture="home")
            with _reading(self._library) as session:
                self._expect([s.id for s in session.summaries()] == [sample], "the next workshop has gone")

    def _keys(self, *names: str, wait: float = 0.3, picture: str = "") -> None:
        assert self._shown is not None
        self._shown.key(*names)
        self._shown.pause(wait)
        if picture:
            self._pictures += 1
            self._shown.photograph(self._out / f"{self._pictures:02}-{picture}.png")

    def _found_next(self, sample: str) -> None:
        with _reading(self._library) as session:
            after = [s.id for s in session.summaries() if s.follows == sample]
            self._expect(len(after) == 1, "the next workshop is there")
            titles = [title.takes_up for id in after for title in session.library.load(id).all(Cluster)]
        self._expect(len([title for title in titles if title]) == 3, "it takes up three orientations")

    def _found_document(self) -> None:
        made = sorted(self._out.rglob("*.pdf"))
        self._expect(len(made) == 1, "the whole document is written")
        for path in made:
            document = pypdfium2.PdfDocument(path)
            for number, page in enumerate(document):
                page.render(scale=1.2).to_pil().save(self._out / f"page-{number + 1:02}.png")
            document.close()

    def _actions(self, sample: str) -> list[Action]:
        with _reading(self._library) as session:
            return [*session.library.load(sample).all(Action)]

    def _log(self) -> list[str]:
        with _reading(self._library) as session:
            return [entry.text for entry in session.shelf.tables.all(LogEntry)]

    def _expect(self, held: bool, what: str) -> None:
        print("   " if held else "!! ", what)
        self.missing += not held


@contextmanager
def _reading(library: Path) -> Iterator[Session]:
    """The library as it stands on disk while the window has it open."""
    now = instant(dt.datetime.now(dt.UTC))
    opened = Library.open(library, write=False, now=now, new_id=lambda: secrets.token_hex(16))
    session = Session(opened, lambda: secrets.token_hex(16), lambda: dt.datetime.now(dt.UTC))
    yield session
    session.close()


def _fill(library: Path) -> str:
    now = instant(dt.datetime.now(dt.UTC))
    opened = Library.open(library, now=now, new_id=lambda: secrets.token_hex(16))
    session = Session(opened, lambda: secrets.token_hex(16), lambda: dt.datetime.now(dt.UTC))
    sample = add_sample(session)
    session.close()
    return sample


def main() -> int:
    """Run it."""
    if len(sys.argv) != 2 or Path(sys.argv[1]).exists():
        print("python -m tests.window.following OUT   (OUT must not exist)", file=sys.stderr)
        return 2
    following = Following(Path(sys.argv[1]).resolve())
    following.hold()
    print(f"{following.missing} missing")
    return 1 if following.missing else 0


if __name__ == "__main__":
    sys.exit(main())
