"""Forms and tables in a real window, by keys alone: `python -m tests.window.tabling OUT [sheet] [diagnosis]`.

The sheet of an inspiring action, then a shared diagnosis with its registers, each from the bundled method to
the exported minutes, beside a projector on which every table is shown; the power is cut in the middle of a
cell. Then the library and the PDF are read. OUT gets the pictures of both screens and the files; the exit
code is 1 where anything is missing.
"""

import datetime as dt
import secrets
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from atelier.library import Library
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.workshop.cells import read_cell, texts
from atelier.workshop.entities import ColumnType, Record, RowsAs, Step, StepKind, TableColumn
from atelier.workshop.stamp import instant
from tests.gallery.told_in_tables import DIAGNOSES, DIAGNOSIS, PEOPLE, SHEET, SHEETS, TITLES, Rows
from tests.window.beside import TwoScreens, two_screens
from tests.window.preparing import over, plain

WORDS = {SHEET: "inspirante", DIAGNOSIS: "diagnostic"}
ROOMS = {SHEET: (1920, 1080), DIAGNOSIS: (1024, 768)}
"""The size of the projector beside each."""
SHOW = "ctrl+shift+F4"
"""The table on the shared screen."""


class Tables:
    """One workshop, and what was seen of it."""

    def __init__(self, out: Path, method: str) -> None:
        self.out, self.method, self.missing = out, method, 0
        self.library = out / "library.db"
        self._was_cut = self._shown_again = False
        self.rows: tuple[Rows, ...] = (SHEETS if method == SHEET else DIAGNOSES)["fr"]

    def run(self) -> None:
        """From the home to the file."""
        self.out.mkdir(parents=True)
        session = self._session()
        add_sample(session)
        session.close()
        command = [sys.executable, "-m", "atelier", "--library", str(self.library), "--language", "fr"]
        extra = {"HOME": str(self.out), "XDG_DATA_HOME": str(self.out)}
        second = "{}x{}".format(*ROOMS[self.method])
        with two_screens(self.out, command, extra=extra, first="1440x900", second=second) as shown:
            shown.fill()
            self.prepare(shown)
            self.lead(shown)
            self.export(shown)
            self.say("the program is still there at the end", there=shown.alive)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.say(f"nothing was printed by the program: {log[:300]!r}", there=not log)
        self.read_library()
        self.read_minutes()

    def prepare(self, shown: TwoScreens) -> None:
        """The method by a word of its name, the title, the people; each step is looked at."""
        shown.key("ctrl+n")
        shown.pause(1)
        shown.type(WORDS[self.method])
        shown.pause(0.5)
        shown.key("Return")
        shown.pause(1.5)
        over(shown, plain(TITLES["fr"][self.method]))
        shown.key("ctrl+shift+p")
        shown.pause(0.5)
        for last, first, organisation in PEOPLE:
            shown.type(f"{first} {last.upper()} ; {organisation}")
            shown.key("Return")
        shown.picture("people")
        shown.key("ctrl+Return")
        shown.pause(0.5)
        for number in range(5):
            shown.key("ctrl+Next")
            shown.pause(0.4)
            shown.picture(f"prepare-{number + 1}")

    def lead(self, shown: TwoScreens) -> None:
        """Every table and form, filled in while the room sees it."""
        shown.key("ctrl+2")
        shown.pause(1)
        shown.key("ctrl+Prior", times=9)
        shown.key("F5")
        shown.pause(1.5)
        steps, at = self._steps(), 0
        for step, rows in zip([s for s in steps if s.kind is StepKind.TABLE], self.rows, strict=True):
            shown.key("ctrl+Next", times=steps.index(step) - at)
            at = steps.index(step)
            shown.pause(1)
            shown.key(SHOW)
            shown.pause(0.5)
            columns = self._columns(step)
            if step.rows_as is RowsAs.FORM:
                self.fill_form(shown, columns, rows[0])
            else:
                self.fill_table(shown, columns, rows, begun=self._begun(step))
            shown.pause(0.7)
            if self._was_cut and not self._shown_again:  # after a cut the room sees nothing until it is shown
                self._shown_again = True
                shown.key("F5")
                shown.pause(1.5)
                shown.key(SHOW)
                shown.pause(1)
            shown.picture(f"run-{at + 1}")
            self.see_room(shown, step)

    def see_room(self, shown: TwoScreens, step: Step) -> None:
        """The projector, as a picture of its own: it must show something."""
        path = self.out / f"room-{step.title[:20].replace(' ', '-')}.png"
        shown.photograph(path)
        with Image.open(path) as whole:
            room = whole.convert("RGB").crop((1440, 0, 1440 + ROOMS[self.method][0], ROOMS[self.method][1]))
        room.save(path)
        colours = len(room.resize((64, 36)).getcolors(64 * 36) or ())
        self.say(f"{step.title}: before the room", there=colours > 8)

    def fill_form(self, shown: TwoScreens, columns: Sequence[TableColumn], row: Sequence[str]) -> None:
        """One field after the other, as Tab leads."""
        for column, text in zip(columns, row, strict=True):
            if column.type is ColumnType.CHOICES:
                wanted = read_cell(column, text).text.split("\n")
                for choice in column.choices:
                    if choice in wanted:
                        shown.key("space")
                    shown.key("Tab")
                continue
            for number, line in enumerate(plain(text).split("\n")):
                if number:
                    shown.key("Return")
                shown.type(line)
            shown.key("Tab")

    def fill_table(
        self, shown: TwoScreens, columns: Sequence[TableColumn], rows: Rows, *, begun: int
    ) -> None:
        """Row after row; where rows were begun by the method, what is beside their names."""
        if not begun:
            shown.key("ctrl+l")
        first = 1 if begun else 0
        shown.key("Right", times=first)
        for number, row in enumerate(rows):
            for place, text in enumerate(row[first:]):
                if (
                    number == 1
                    and place == 1
                    and not begun
                    and columns[first + place].type is ColumnType.LONG
                ):
                    self.cut(shown, plain(text))
                else:
                    self.fill_cell(shown, plain(text))
                if place + first < len(columns) - 1:
                    shown.key("Tab")
            shown.key("Return" if row[-1] else "Down")
            if not row[-1] or (self._was_cut and number == 1):  # where the row was begun is not known
                shown.key("Home")
            shown.pause(0.2)

    def fill_cell(self, shown: TwoScreens, text: str) -> None:
        """What is typed replaces."""
        for number, line in enumerate(text.split("\n")):
            if number:
                shown.key("shift+Return")
            shown.type(line)

    def cut(self, shown: TwoScreens, text: str) -> None:
        """The power goes in the middle of a cell; afterwards it is open where it was, with what was typed."""
        half = len(text) // 2
        if self._was_cut:
            shown.type(text)
            return
        shown.type(text[:half])
        shown.pause(0.8)
        self._was_cut = True
        shown.kill()
        shown.start()
        shown.fill()
        shown.pause(1.5)
        shown.picture("after-the-cut")
        shown.type(text[half:])

    def export(self, shown: TwoScreens) -> None:
        """The minutes, looked at and written."""
        shown.key("ctrl+3")
        shown.pause(1)
        shown.picture("asked")
        shown.key("Tab", "Return")  # the room sees the other screen only
        shown.pause(3)
        shown.picture("minutes")
        shown.key("ctrl+e")
        shown.pause(6)
        shown.picture("exported")

    # ------------------------------------------------------------ afterwards

    def read_library(self) -> None:
        """Every cell of every row, as its column reads it."""
        workshop = self._workshop(self._session(write=False))
        for step, rows in zip(self._of(workshop), self.rows, strict=True):
            columns = workshop.tables.children(TableColumn, step.id)
            found = [texts(workshop.tables, r.id) for r in workshop.tables.children(Record, step.id)]
            self.say(f"{step.title}: {len(found)} rows", there=len(found) == len(rows))
            for row, said in zip(rows, found, strict=False):
                for column, text in zip(columns, row, strict=True):
                    wanted = read_cell(column, text).text
                    kept = said.get(column.id, "")
                    there = plain(kept) == plain(wanted)
                    self.say(f"{step.title}, {column.title}: {kept[:60]!r}", there=there)

    def read_minutes(self) -> None:
        """The words of the minutes, without their spaces."""
        paths = sorted(self.out.glob("**/*.pdf"))
        self.say("one PDF was exported", there=len(paths) == 1)
        for path in paths[:1]:
            subprocess.run(["pdftoppm", "-png", "-r", "70", str(path), str(self.out / "page")], check=True)
            read = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
            whole = _squeezed(read.stdout)
            for step_rows in self.rows:
                for row in step_rows:
                    word = max(plain(row[0]).split(), key=len)
                    self.say(f"PDF: {word}", there=_squeezed(word) in whole)

    def say(self, what: str, *, there: bool) -> None:
        """One line about one thing."""
        self.missing += not there
        print(f"{'seen' if there else 'MISSING':9}  {what}", flush=True)

    def _session(self, *, write: bool = True) -> Session:
        made = lambda: secrets.token_hex(16)  # noqa: E731
        now = dt.datetime.now(dt.UTC)
        library = Library.open(self.library, now=instant(now), new_id=made, write=write)
        return Session(library, made, lambda: now)

    def _workshop(self, session: Session) -> OpenWorkshop:
        (found,) = [s for s in session.summaries() if plain(s.title) == plain(TITLES["fr"][self.method])]
        return session.workshop(found.id)

    def _of(self, workshop: OpenWorkshop) -> list[Step]:
        return [step for step in workshop.tables.children(Step) if step.kind is StepKind.TABLE]

    def _steps(self) -> list[Step]:
        session = self._session(write=False)
        found = list(self._workshop(session).tables.children(Step))
        session.close()
        return found

    def _columns(self, step: Step) -> list[TableColumn]:
        session = self._session(write=False)
        found = list(self._workshop(session).tables.children(TableColumn, step.id))
        session.close()
        return found

    def _begun(self, step: Step) -> int:
        session = self._session(write=False)
        found = len(self._workshop(session).tables.children(Record, step.id))
        session.close()
        return found


def _squeezed(text: str) -> str:
    return "".join(plain(text).split())


def main() -> int:
    """Both workshops, or the one that is named."""
    names = {"sheet": SHEET, "diagnosis": DIAGNOSIS}
    if len(sys.argv) < 2 or Path(sys.argv[1]).exists() or set(sys.argv[2:]) - set(names):
        print("python -m tests.window.tabling OUT [sheet] [diagnosis]   (OUT not there yet)", file=sys.stderr)
        return 2
    missing = 0
    for name in sys.argv[2:] or names:
        tables = Tables(Path(sys.argv[1]).resolve() / name, names[name])
        tables.run()
        missing += tables.missing
    print(f"{missing} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
