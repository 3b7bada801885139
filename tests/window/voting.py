"""The reference vote in real windows: `python -m tests.window.voting OUT [RUN…]`, the runs of `RUNS`.

Nineteen voters at the booth beside a projector, by mouse, then by keys alone; openly on the shared screen, by
mouse and by keys. Each vote is closed and its figures read from the library. At every tap of a secret ballot
the projected screen is photographed: but for the turnout all its pictures are the same. OUT gets the
pictures and the libraries; the exit code is 1 where anything is missing.
"""

import datetime as dt
import secrets
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.library import Library
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.session.showing import IN_HAND
from atelier.workshop.entities import Round, Way
from atelier.workshop.stamp import instant
from atelier.workshop.vote import Marks
from tests.window.beside import TwoScreens, two_screens
from tests.window.places_told import Place, read
from tests.workshop.vote.reference import SCORES, reference_ballots

TITLES = (
    "Faire reconnaître les missions",
    "Produire une expertise collective",
    "Développer la qualité du travail et du service",
    "Conforter la vie associative",
    "Asseoir la légitimité des conseils",
    "Signer des conventions à plusieurs",
    "Mieux communiquer",
    "Être bon gestionnaire",
    "Oser des projets innovants",
)
LETTERS = "ABCDEFGHIJKLMNOPQRS"
DOOR, NEXT, SHARED, SHOW_VOTE = "ctrl+shift+F12", "F12", "F5", "shift+F8"
"""The facilitator's key at the booth, the next voter, the shared screen, the vote on it."""
_TURNOUT = 0.14
"""The share of the projected screen, from below, in which the turnout stands."""
_SAID = {
    "fr": {
        "show": "Montrer le poste de vote",
        "apart": "Elle ne voit que l’autre écran",
        "unseen": "Non, il n’est vu que d’ici",
        "confirm": "Valider mon vote",
        "go-on": "Continuer le vote",
        "desk": "Revenir au poste d’animation",
        "who": "Qui vote maintenant",
    },
    "en": {
        "show": "Show the booth",
        "apart": "It sees the other screen only",
        "unseen": "No, only I see it",
        "confirm": "Confirm my vote",
        "go-on": "Go on with the vote",
        "desk": "Back to the desk",
        "who": "Who votes now",
    },
}


@dataclass(frozen=True)
class Run:
    """How one vote is held."""

    secret: bool
    keys: bool
    language: str = "fr"
    first: str = "1440x900"
    second: str = "1024x768"
    """Empty: there is no projector."""
    strong: bool = False
    named: bool = False
    """Nineteen listed people, each named at the desk."""
    unplugged: bool = False
    """The projector is pulled out in the middle of the fourth ballot, and plugged in again."""
    killed: bool = False
    """The power is cut in the middle of every fourth ballot, or just as it is confirmed."""


RUNS = {
    "booth-mouse": Run(secret=True, keys=False),
    "booth-keys": Run(secret=True, keys=True, language="en", first="1366x768", second="1920x1080"),
    "booth-strong": Run(secret=True, keys=True, first="1280x720", second="1280x720", strong=True),
    "booth-alone": Run(secret=True, keys=True, second=""),
    "booth-unplugged": Run(secret=True, keys=True, unplugged=True),
    "booth-killed": Run(secret=True, keys=True, killed=True),
    "booth-named": Run(secret=True, keys=True, named=True),
    "screen-mouse": Run(secret=False, keys=False),
    "screen-keys": Run(secret=False, keys=True, language="en", second="1920x1080"),
}


class Vote:
    """One vote in two windows, and what was seen of it."""

    taken = "pictures"
    """What is compared at every tap."""

    def __init__(self, out: Path, name: str, run: Run) -> None:
        self.out, self.name, self.run = out / name, name, run
        self.out.mkdir(parents=True)
        self.library = self.out / "library.db"
        self.places = self.out / "buttons.json"
        self.words = _SAID[run.language]
        self.first = "card 1"
        """What can be pressed first of all, where somebody is at it."""
        self.missing = 0
        self.room: Image.Image | None = None
        self.differing = self.compared = 0

    def hold(self) -> None:
        """From the open vote to its figures."""
        self.prepare()
        with self.program() as shown:
            for voter, marks in enumerate(reference_ballots()):
                if self.run.killed and voter % 4 == 1:
                    self.cut_power(shown, marks, voter)
                if self.turnout() == voter:
                    self.call(shown)
                    self.fill(shown, marks, unplugged=self.run.unplugged and voter == 3)
                    self.confirm(shown, photographed=voter in (0, 18))
            shown.pause(0.5)
            shown.picture("after")
        if self.run.secret and self.run.second and not self.run.killed:
            told = f"{self.differing} of {self.compared} {self.taken} of the projected screen differ"
            self.say(f"{self.name}: {told}", there=not self.differing and self.compared > 50)
        self.count()

    @contextmanager
    def program(self) -> Iterator[TwoScreens]:
        """The program on both screens, which prints nothing and is there to the end."""
        start = [sys.executable, "-m", "tests.window.buttons", str(self.places)]
        command = [*start, "--library", str(self.library), "--language", self.run.language]
        extra = {"HOME": str(self.out)}
        with two_screens(
            self.out, command, extra=extra, first=self.run.first, second=self.run.second
        ) as shown:
            shown.fill()
            self.open_screens(shown)
            yield shown
            self.say(f"{self.name}: the program is still there", there=shown.alive)
        lines = (self.out / "program.log").read_text("utf-8").splitlines()
        log = "\n".join(line for line in lines if not line.startswith("qt.accessibility.atspi: "))
        self.say(f"{self.name}: nothing was printed by the program {log[-300:]!r}", there=not log)

    def prepare(self) -> None:
        """A vote of nine orientations, open to nineteen, at the step in hand."""
        session = self._session()
        language = self.run.language
        planted = plant(
            find("atelier-du-futur"), session.stamp(), title="Le poids des centres", language=language
        )
        workshop = session.workshop(session.add(planted, "new_workshop"))
        (round,) = workshop.tables.all(Round)
        way = Way.BOOTH if self.run.secret else Way.SCREEN
        workshop.do(change_round, round=round.id, secret=self.run.secret, way=way, named=self.run.named)
        if self.run.named:
            people = [NewParticipant(last_name=f"Voter{letter}") for letter in LETTERS]
            workshop.do(add_participants, participants=people)
        for title in TITLES:
            workshop.do(add_orientation, round=round.id, title=title)
        workshop.polls.open(round.id, None if self.run.named else 19)
        self.take_up(session, workshop, round.step)

    def take_up(self, session: Session, workshop: OpenWorkshop, step: str) -> None:
        """The program begins at this step."""
        workshop.remember(IN_HAND, step)
        session.shelf.remember("spot", f"run {workshop.name}")
        if self.run.strong:
            session.shelf.remember("contrast", "strong")
            session.shelf.remember("stage_contrast", "strong")
        session.close()

    def open_screens(self, shown: TwoScreens) -> None:
        """The vote before the room; where it is secret, the booth on the laptop."""
        if self.run.second:
            shown.key(SHARED)
            shown.pause(1)
            shown.key(SHOW_VOTE)
            shown.pause(1)
        shown.picture("desk")
        if self.run.secret:
            self.press(shown, self.words["show"])
            shown.pause(0.5)
            shown.picture("who-sees-it")
            answer = self.words["apart" if self.run.second else "unseen"]
            if answer in read(self.places):  # which screen the room sees is remembered
                self.press(shown, answer)
            shown.pause(1)
            shown.picture("cover")

    def call(self, shown: TwoScreens) -> None:
        """The next voter comes."""
        if self.run.named:
            shown.key(DOOR)
            self.press(shown, self.words["desk"])
            self.where(f"line {self.words['who']}")
            shown.pause(0.3)
            shown.type(f"Voter{LETTERS[self.turnout()]}")
            shown.key("Return")
        else:
            shown.key(NEXT)
        self.where(self.first)
        shown.pause(0.2)

    def fill(self, shown: TwoScreens, marks: Marks, *, unplugged: bool = False) -> None:
        """Dots are placed, the room being looked at after each."""
        for number, _ in marks:
            if self.run.keys:
                shown.key(str(number))
            else:
                self.press(shown, f"card {number}")
            if unplugged:
                self.pull_out(shown)
                unplugged = False
            if self.run.secret and self.run.second:
                self.compare(shown)

    def confirm(self, shown: TwoScreens, *, photographed: bool) -> None:
        """Once, and the ballot is gone."""
        if photographed:
            shown.picture("ballot")
        if self.run.keys:
            shown.key("Return")
        else:
            self.press(shown, self.words["confirm"])
        self.gone(self.first)
        if photographed:
            shown.picture("thanks")
        if not self.run.secret:
            shown.pause(0.3)

    def pull_out(self, shown: TwoScreens) -> None:
        """The projector goes and comes: what was chosen is covered until somebody says who sees it."""
        for name, act in (("pulled-out", shown.unplug), ("plugged-in", shown.plug)):
            act()
            self.gone(self.first)
            shown.pause(1)
            shown.picture(name)
            self.say(f"{self.name}: covered when {name}", there=self.first not in read(self.places))
        shown.key(DOOR)
        shown.pause(0.3)
        shown.picture("who-sees-it-now")
        self.press(shown, self.words["go-on"])
        self.where(self.first)
        shown.pause(1)
        shown.picture("gone-on")

    def cut_power(self, shown: TwoScreens, marks: Marks, voter: int) -> None:
        """In the middle of a ballot there is none; as it is confirmed there is one, or none."""
        self.call(shown)
        self.fill(shown, marks[:2] if voter % 8 == 1 else marks)
        if voter % 8 != 1:
            shown.key("Return")
        shown.kill()
        there = self.turnout() - voter
        self.say(
            f"{self.name}: {there} of ballot {voter + 1} after the cut", there=there in (0, voter % 8 != 1)
        )
        shown.start()
        shown.fill()
        shown.picture("after-the-cut")
        self.open_screens(shown)

    def turnout(self) -> int:
        """How many have voted, as the library tells anybody who only reads."""
        session = self._session(write=False)
        (id,) = [summary.id for summary in session.summaries()]
        workshop = session.workshop(id)
        (round,) = workshop.tables.all(Round)
        voted = workshop.polls.turnout(round.id)
        session.close()
        return voted

    def compare(self, shown: TwoScreens) -> None:
        """What the room sees now, but for the turnout, against what it saw first."""
        shown.pause(0.1)
        taken = self.out / "now.png"
        shown.photograph(taken)
        left = int(self.run.first.split("x")[0])
        width, height = map(int, self.run.second.split("x"))
        with Image.open(taken) as whole:
            room = whole.convert("RGB").crop((left, 0, left + width, round(height * (1 - _TURNOUT))))
        if self.room is None:
            self.room = room
        elif ImageChops.difference(self.room, room).getbbox() is not None:
            self.differing += 1
            room.save(self.out / f"differs-{self.differing}.png")
        self.compared += 1

    def count(self) -> None:
        """Close the vote, and compare it with the reference."""
        session = self._session()
        (id,) = [summary.id for summary in session.summaries()]
        workshop = session.workshop(id)
        (round,) = workshop.tables.all(Round)
        totals = workshop.polls.close(round.id).totals
        self.say(
            f"{self.name}: {', '.join(map(str, sorted(totals.values(), reverse=True)))}",
            there=totals == SCORES,
        )
        session.close()

    def say(self, what: str, *, there: bool) -> None:
        """One line about one thing."""
        self.missing += not there
        print(f"{'seen' if there else 'MISSING':9}  {what}", flush=True)

    def where(self, name: str) -> Place:
        """Where a button stands, once it is there."""
        for _ in range(120):
            found = read(self.places)
            if name in found:
                return found[name]
            time.sleep(0.05)
        there = ", ".join(sorted(read(self.places)))
        raise RuntimeError(f"no button “{name}”; there are {there}")

    def gone(self, name: str) -> None:
        """Wait until a button is there no more."""
        for _ in range(120):
            if name not in read(self.places):
                return
            time.sleep(0.05)
        raise RuntimeError(f"the button “{name}” is still there")

    def press(self, shown: TwoScreens, name: str) -> None:
        """Click a button."""
        x, y, w, h = self.where(name)
        shown.click(x + w // 2, y + h // 2)

    def _session(self, *, write: bool = True) -> Session:
        now = instant(dt.datetime.now(dt.UTC))
        library = Library.open(self.library, write=write, now=now, new_id=lambda: secrets.token_hex(16))
        return Session(library, lambda: secrets.token_hex(16), lambda: dt.datetime.now(dt.UTC))


def hold_all(kind: type[Vote], usage: str, runs: Mapping[str, Run]) -> int:
    """Every run that the command line names, or all."""
    if len(sys.argv) < 2 or Path(sys.argv[1]).exists() or set(sys.argv[2:]) - set(runs):
        print(f"python -m {usage} OUT [{' '.join(runs)}]   (OUT must not exist)", file=sys.stderr)
        return 2
    missing = 0
    for name in sys.argv[2:] or runs:
        held = kind(Path(sys.argv[1]).resolve(), name, runs[name])
        held.hold()
        missing += held.missing
    print(f"{missing} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(hold_all(Vote, "tests.window.voting", RUNS))
