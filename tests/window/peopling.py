"""A list from a workbook, the door, the groups, by keys alone: `python -m tests.window.peopling OUT`.

Twenty people come in from a file, are ticked by some letters of their names, and balanced over two groups.
OUT gets the pictures; how long the ticking took is said; the exit code is 1 where one thing was wrong.
"""

import secrets
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from atelier.library import Library
from atelier.session import Session
from atelier.workshop.entities import Group, Participant, Presence
from atelier.workshop.stamp import instant
from atelier.workshop.tables import Tables
from tests.intake.people_files.made import excel
from tests.window.x11 import Screen, screen

NAMES = (
    *("VERNAY Odile", "CASTEL Bruno", "LEMAITRE Pierre", "KERVAL Malo", "ROUSSY Irma", "BELMONT Tess"),
    *("DIARRA Awa", "PASTOR Lucie", "HADJI Karim", "LORIOT Noah", "VANIER Elsa", "SAUVAN Remi"),
    *("GALLAND Tom", "OSTROV Lina", "FABREL Paul", "MERIC Zoe", "TREVOUX Hugo", "NAVARRE Lou"),
    *("QUINTAL Ben", "IBARRA Sol"),
)
COLLEGES = ("salariés", "élus", "bénévoles", "habitants")
NEW = "Louise MAREUIL, Foyer rural"


class Peopling:
    """One run, and what was found in its library."""

    def __init__(self, out: Path) -> None:
        self._out, self.missing = out, 0
        self._library, self._list = out / "a.atelier.db", out / "inscrits.xlsx"

    def run(self) -> None:
        """From nothing to composed groups."""
        self._out.mkdir(parents=True)
        head = ["Nom", "Prénom", "Structure", "Collège"]
        rows = [[*n.split(), f"Structure {i % 5}", COLLEGES[i % 4]] for i, n in enumerate(NAMES)]
        excel(self._list, [["Inscriptions", None, None, None], head, *rows], "A1:D1")
        command = [sys.executable, "-m", "atelier", "--library", str(self._library), "--language", "fr"]
        home = {"HOME": str(self._out), "XDG_DATA_HOME": str(self._out)}
        with screen(self._out, command, extra=home) as shown:
            shown.fill()
            self._bring_in(shown)
            self._tick(shown)
            self._compose(shown)

    def _bring_in(self, shown: Screen) -> None:
        _keys(shown, "ctrl+n", wait=2)
        _keys(shown, "ctrl+shift+f", wait=1.5)
        shown.type(str(self._list))
        _keys(shown, "Return", wait=2)
        shown.picture("looked-at")
        _keys(shown, "ctrl+Return", wait=1.5)
        shown.picture("listed")
        people = self._tables().children(Participant)
        self._expect(len(people) == len(NAMES), "everybody of the file is listed")
        self._expect({p.college for p in people} == {*COLLEGES}, "with their colleges")

    def _tick(self, shown: Screen) -> None:
        """Nobody is ticked when the list is first opened; then all but the last two come."""
        _keys(shown, "ctrl+shift+j", wait=1.5)
        self._expect(self._here() == 0, "nobody is here before anybody was ticked")
        begun = time.monotonic()
        for name in NAMES[:-2]:
            shown.type(name[:5].lower())
            shown.key("Return")
        seconds = time.monotonic() - begun
        print(f"{len(NAMES) - 2} people ticked in {seconds:.1f} s")
        shown.type(NEW)
        shown.key("Return")
        shown.type("+3")
        _keys(shown, "Return", wait=1)
        shown.picture("ticked")
        self._expect(self._here() == len(NAMES) - 1, "those who came are here, with the one who walked in")
        self._expect(self._tables().workshop.unnamed == 3, "three are counted without a name")
        _keys(shown, "Escape", wait=0.5)

    def _compose(self, shown: Screen) -> None:
        _keys(shown, "ctrl+shift+y", wait=1)
        _keys(shown, "Return", wait=1)
        shown.picture("balanced")
        sizes = self._shared()
        self._expect(sum(sizes) == self._here() and max(sizes) - min(sizes) <= 1, "groups are even")
        _keys(shown, "Tab", "Return", wait=1)
        self._expect(sum(self._shared()) == self._here(), "lots are drawn")
        _keys(shown, "ctrl+z", "ctrl+z", wait=1)
        self._expect(not self._shared(), "and both are taken back")
        _keys(shown, *("Tab",) * 3, "1", "2", "1", wait=1)
        shown.picture("by-hand")
        self._expect(sorted(self._shared()) == [1, 2], "three people are sent to groups by digits")

    def _shared(self) -> list[int]:
        return [len(group.members) for group in self._tables().all(Group) if group.members]

    def _here(self) -> int:
        return Counter(p.presence for p in self._tables().all(Participant))[Presence.PRESENT]

    def _tables(self) -> Tables:
        with _reading(self._library) as session:
            (only,) = session.summaries()
            return session.library.load(only.id)

    def _expect(self, found: bool, what: str) -> None:
        print(f"{'ok' if found else 'MISSING'}: {what}")
        self.missing += not found


def _keys(shown: Screen, *names: str, wait: float) -> None:
    for name in names:
        shown.key(name)
        shown.pause(0.1)
    shown.pause(wait)


@contextmanager
def _reading(path: Path) -> Iterator[Session]:
    now = datetime.now(UTC)
    library = Library.open(path, write=False, now=instant(now), new_id=lambda: secrets.token_hex(16))
    session = Session(library, lambda: secrets.token_hex(16), lambda: now)
    try:
        yield session
    finally:
        session.close()


if __name__ == "__main__":
    peopling = Peopling(Path(sys.argv[1]))
    peopling.run()
    sys.exit(bool(peopling.missing))
