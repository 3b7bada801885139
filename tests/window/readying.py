"""A workshop from nothing to its kit, by the clock of the wall: `python -m tests.window.readying OUT WAY`.

In a real window, from an empty library, at the pace of somebody who types 240 characters a minute, thinks
before each field and choice, and takes her time with the mouse. WAY says where the long texts come from:
`fields`, each copied from the letter into its field; `letter`, the whole letter pasted once; `typed`, nothing
is pasted at all. What was typed, pressed and waited for is said part by part, then the library is compared
with what was to be prepared. OUT gets the pictures and the kit; the exit code is 1 where anything is missing.
Three more words may follow: the size of the window, the language, and by how much somebody who is new to all
this is slower in thinking and pointing.
"""

import secrets
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from atelier.library import Library
from atelier.methods import sample
from atelier.session import Session
from atelier.words import Words
from atelier.workshop.entities import Group, Participant, Round, Scenario, Step, StepKind
from atelier.workshop.stamp import instant
from atelier.workshop.tables import Tables
from tests.window.hand import Hand
from tests.window.letter import bare, by_college, invitation, who_comes
from tests.window.preparing import plain
from tests.window.x11 import screen

LIMIT = 600.0
"""Seconds in which it is done where texts are pasted; how long typing all of them takes is only said."""
SHORT = 25
"""Characters that nobody goes to fetch from another window."""
WAYS = ("fields", "letter", "typed")


class Readying:
    """One run, and what was found in its library."""

    def __init__(self, out: Path, way: str, size: str, language: str, slowness: float) -> None:
        self.slowness = slowness
        self.out, self.way, self.size = out, way, size
        self.home, self.library = out / "home", out / "library.atelier"
        self.language = language
        self.say = Words(language).say
        self.tables = Tables(sample().entities)
        self.missing = 0

    def run(self) -> None:
        """From the first press to the paper."""
        self.home.mkdir(parents=True)
        places = self.out / "places.json"
        told = [sys.executable, "-m", "tests.window.fields_told", str(places)]
        command = [*told, "--library", str(self.library), "--language", self.language]
        settled = {
            "HOME": str(self.home),
            **{f"XDG_{k}_HOME": str(self.home / k) for k in ("CONFIG", "DATA", "CACHE")},
        }
        with screen(self.out, command, extra=settled, size=self.size) as shown:
            shown.fill()
            shown.picture("home")
            hand = Hand(shown, places, self.size, self.slowness)
            self.prepare(hand)
            seconds = sum(part.seconds for part in hand.parts)
            characters = sum(part.characters for part in hand.parts)
            self.tell(
                f"{self.way}: {seconds / 60:.1f} min, {characters} characters",
                there=seconds < LIMIT or self.way == "typed",
            )
            self.tell(f"everything was found: {hand.missed}", there=not hand.missed)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.tell(f"nothing was printed by the program: {log[:200]!r}", there=not log)
        self.compare()

    def prepare(self, hand: Hand) -> None:
        """All parts, in the order in which they stand in the window."""
        with hand.part("new workshop"):
            hand.press(self.say("New workshop"))
            hand.shown.pause(1)
        hand.shown.picture("new")
        if self.way == "letter":
            self.from_letter(hand)
        else:
            with hand.part("identity"):
                self.identity(hand)
            hand.shown.picture("identity")
            with hand.part("context, stakes, axes"):
                self.about(hand)
            hand.shown.picture("about")
            with hand.part("scenarios"):
                self.scenarios(hand)
            hand.shown.picture("scenarios")
        with hand.part("steps and vote"):
            self.steps(hand)
        hand.shown.picture("vote")
        with hand.part("participants"):
            self.people(hand)
        hand.shown.picture("people")
        with hand.part("paper kit"):
            self.kit(hand)
        hand.shown.picture("kit")

    def identity(self, hand: Hand) -> None:
        """What she knows by heart; the keys begin in the title."""
        about, say = self.tables.workshop, self.say
        assert about.date
        for name, text in (
            ("Title", about.title),
            ("Number", str(about.number)),
            ("Theme", about.theme),
            ("Date", f"{about.date:%d/%m/%Y}"),
            ("Begins at", f"{about.starts:%Hh%M}"),
            ("Ends at", f"{about.ends:%Hh%M}"),
            ("Venue", about.place),
            ("Organiser", about.organisation),
            ("Facilitators, one a line", "\n".join(about.facilitators)),
            ("Secretary", about.secretary),
        ):
            hand.to(say(name))
            hand.type(text)

    def about(self, hand: Hand) -> None:
        """Three long texts."""
        about = self.tables.workshop
        for name, text in (
            ("Context", bare(about.context)),
            ("Stakes", bare(about.stakes)),
            ("Transversal axes, one a line: stated, not voted", "\n".join(about.axes)),
        ):
            hand.to(self.say(name))
            self.give(hand, text)

    def scenarios(self, hand: Hand) -> None:
        """Over those of the method, group by group; titles and zones of the groups are right already."""
        hand.press(self.entry(self.step(by_group=True)))
        hand.shown.pause(0.4)
        for place, (_, scenario) in enumerate(self.groups()):
            again = f" #{place + 1}" if place else ""
            hand.think()  # the zones and the title of the group are read
            for name, text in (
                ("Title of the scenario", scenario.title),
                ("Role: “You are…”", scenario.role),
                ("Year", str(scenario.year)),
                ("Situation", bare(scenario.situation)),
                ("Question", scenario.question),
                ("Instruction", scenario.instruction),
            ):
                hand.to(self.say(name) + again, tabs=0 if name == "Title of the scenario" else 3)
                hand.key("ctrl+a")
                self.give(hand, text)

    def steps(self, hand: Hand) -> None:
        """The question of the ways, that of the vote, and the evaluation that was not held is taken out."""
        ways, vote = self.step(by_group=False), self.step(kind=StepKind.VOTE)
        hand.press(self.entry(ways))
        hand.to(self.say("Question common to all"), tabs=0)
        hand.key("ctrl+a")
        hand.type(ways.question)
        hand.press(self.entry(vote))
        hand.to(self.say("Question put to the vote"), tabs=0)
        hand.key("ctrl+a")
        hand.type(self.tables.children(Round, vote.id)[0].question)
        hand.think()  # dots, secret, how many are retained: read
        hand.shown.picture("round")
        hand.press(f"entry {self.tables.count(Step) + 1}")
        hand.press(self.say("Remove this step"))

    def people(self, hand: Hand) -> None:
        """Eleven lines of a mail, looked at before they are added; or typed one by one."""
        hand.press(self.say("Paste a list"))
        if self.way == "typed":
            hand.type(by_college(self.tables))
        else:
            hand.fetch(who_comes(self.tables))
        hand.think()
        hand.think()  # how the lines are read
        hand.shown.picture("pasted")
        add = f"Add {self.tables.count(Participant)} people"
        hand.press(self.add_label(add))
        hand.shown.pause(0.5)

    def kit(self, hand: Hand) -> None:
        """What is proposed is read, then made."""
        hand.press(self.say("Paper kit"))
        hand.think()
        hand.think()
        hand.press(self.say("Make the files"))
        done = hand.wait(lambda: len(self.papers()) > 0 and self.say("Open") in " ".join(hand.told()))
        self.tell(f"the kit was written: {[path.name for path in self.papers()]}", there=done)

    def from_letter(self, hand: Hand) -> None:
        """The letter at once, how it is read looked through line by line, then taken."""
        with hand.part("letter"):
            hand.press(self.say("Paste an invitation"))
            hand.fetch(invitation(self.tables))
            for _ in range(12):
                hand.think()
            hand.shown.picture("letter")
            fill = Words(self.language).say_n("Fill in {n} field", "Fill in {n} fields", 2).partition("2")[0]
            hand.press(next((name for name in hand.told() if name.startswith(fill)), fill))
            hand.shown.pause(0.5)
        hand.shown.picture("filled")

    def papers(self) -> list[Path]:
        """What lies on the disk for the printer."""
        return sorted(self.home.rglob("*.pdf"))

    def give(self, hand: Hand, text: str) -> None:
        """A text goes into the field that has the keys."""
        if self.way == "typed" or len(text) <= SHORT:
            hand.type(text)
        else:
            hand.fetch(text)

    def groups(self) -> Iterator[tuple[Group, Scenario]]:
        """The groups of the visions with what each imagines."""
        for group in self.tables.children(Group, self.step(by_group=True).id):
            yield group, self.tables.children(Scenario, group.id)[0]

    def step(self, kind: StepKind = StepKind.WALL, by_group: bool = False) -> Step:
        """A step of the sample; the method's bear the same titles."""
        return next(s for s in self.tables.children(Step) if (s.kind, s.by_group) == (kind, by_group))

    def entry(self, step: Step) -> str:
        """Where a step stands in the running order, below the identity."""
        return f"entry {self.tables.children(Step).index(step) + 1}"

    def add_label(self, english: str) -> str:
        words = Words(self.language)
        return words.say_n("Add {n} person", "Add {n} people", self.tables.count(Participant))

    def compare(self) -> None:
        """What was to be prepared, and what the library holds."""
        now = datetime.now(UTC)
        make = lambda: secrets.token_hex(16)  # noqa: E731
        library = Library.open(self.library, write=False, now=instant(now), new_id=make)
        session = Session(library, make, lambda: now)
        try:
            (only,) = session.summaries()
            found = session.library.load(only.id)
        finally:
            session.close()
        for name in (
            *("title", "number", "theme", "date", "starts", "ends", "place", "organisation", "facilitators"),
            *("secretary", "context", "stakes", "axes"),
        ):
            self.same(name, self.tables.workshop, found.workshop, name)
        wanted, given = list(self.tables.all(Scenario)), list(found.all(Scenario))
        self.tell(f"{len(given)} scenarios", there=len(wanted) == len(given))
        for one, other in zip(
            sorted(wanted, key=lambda s: s.title), sorted(given, key=lambda s: s.title), strict=False
        ):
            for name in ("title", "year", "role", "situation", "question", "instruction"):
                self.same(name, one, other, name)
        for read in (_people, _steps, _vote):
            self.tell(read.__name__.strip("_"), there=read(self.tables) == read(found))

    def same(self, what: str, one: object, other: object, name: str) -> None:
        """One field in both."""
        wanted, given = (_bared(getattr(each, name)) for each in (one, other))
        self.tell(what if wanted == given else f"{what}: {given!r}", there=wanted == given)

    def tell(self, what: str, *, there: bool) -> None:
        """One line of what was seen."""
        self.missing += not there
        print(f"{'seen   ' if there else 'MISSING'} {what}", flush=True)


def _bared(value: object) -> str:
    value = " | ".join(value) if isinstance(value, tuple) else value
    return " ".join(plain(str(value)).replace("**", "").split())


def _people(tables: Tables) -> list[str]:
    return sorted(
        _bared(f"{p.first_name} {p.last_name} {p.organisation} {p.college}".strip())
        for p in tables.all(Participant)
    )


def _steps(tables: Tables) -> list[tuple[StepKind, int | None, str]]:
    return [(s.kind, s.minutes, _bared(s.question)) for s in tables.children(Step)]


def _vote(tables: Tables) -> list[tuple[str, int, int | None, bool, int]]:
    return [(_bared(r.question), r.dots, r.cap, r.secret, r.retain) for r in tables.all(Round)]


def main(arguments: list[str]) -> int:
    """A run of one way."""
    if len(arguments) < 2 or arguments[1] not in WAYS:
        print(
            f"python -m tests.window.readying OUT {'|'.join(WAYS)} [SIZE [LANGUAGE [SLOWNESS]]]",
            file=sys.stderr,
        )
        return 2
    out = Path(arguments[0]).resolve()
    size = arguments[2] if len(arguments) > 2 else "1440x900"
    language = arguments[3] if len(arguments) > 3 else "fr"
    readying = Readying(out, arguments[1], size, language, float(arguments[4]) if len(arguments) > 4 else 1.0)
    readying.run()
    print(f"{readying.missing} missing")
    return 1 if readying.missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
