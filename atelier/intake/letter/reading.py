"""Reads a letter line by line. No word of it is lost: what is not recognised is said to belong nowhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from atelier.intake.bullets import is_rule, margin_of, without_bullet
from atelier.intake.chatter import is_farewell, is_greeting
from atelier.intake.letter.asides import asked_in, days_in, next_alone, next_day
from atelier.intake.letter.days import when_of
from atelier.intake.letter.headings import Heading, heading_of, names_unknown, unmarked
from atelier.intake.letter.meanings import GROUPED, LISTED, LONG, SINGLE, Meaning, Piece
from atelier.intake.letter.phrases import (
    ALONE,
    ANSWERED,
    ASKS,
    DATELINE,
    DAYS,
    ENDLESS,
    HOSTS,
    HOUSE,
    INVITES,
    NAMED,
    NO_TITLE,
    OTHER,
    PARTED,
    SEAM,
    SHORT,
    TITLE,
    WHERE,
    YEAR,
    YOU_ARE,
)
from atelier.intake.letter.scenes import scene_of
from atelier.workshop.text import clean, fold

MOST = 150
"""Lines that are read; a letter has fewer."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says, in its order."""

    pieces: list[Piece]
    unread: int = 0
    """Lines beyond those that are read."""


def read_letter(text: str, *, group: int = 0, walls: Sequence[str] = (), common: int = 0) -> Letter:
    """The pieces of a text; raises `Refused(TEXT_TOO_LONG)` as every text that comes in.

    With a `group` it begins in what is said of that group, which nothing in it need say. The titles
    of `walls` are heard before what they ask; what no wall is named for is asked at the `common` one.
    """
    lines = clean(text).text.split("\n")
    told = [number for number, line in enumerate(lines) if line.strip()]
    reader = _Reader(walls=walls, asking=common)
    if group:
        reader.enter(Meaning.SITUATION, group)
    end = told[MOST] if len(told) > MOST else len(lines)
    for line in lines[:end]:
        reader.read(line)
    return Letter(reader.pieces, len(told) - min(len(told), MOST))


@dataclass
class _Reader:
    """Where the reading stands."""

    pieces: list[Piece] = field(default_factory=list)
    part: Meaning | None = None
    """The part in which a line without a heading stands; None: the head of the letter."""
    group: int = 0
    bullets: bool = False
    """The list in hand has bullets: a line without one is not of it."""
    blank: bool = True
    after_day: bool = False
    """The line before said day or hours: where often follows when."""
    assumed: bool = False
    """Nothing says which group is meant."""
    fresh: bool = False
    """The part in hand has just begun."""
    walls: Sequence[str] = ()
    asking: int = 0
    """The place of the wall of which a common question is."""

    def read(self, written: str) -> None:
        """One line more."""
        line = ANSWERED.sub("", written, count=1)
        if is_rule(line):
            self.blank = True
            return
        if len(line) > ENDLESS:
            self.put(line.strip(), self.part if self.part in LONG else Meaning.REST)
            self.blank = self.fresh = False
            return
        said = without_bullet(line)
        self.place(line, said, bulleted=margin_of(line).mark > 1)
        self.blank = False
        if self.pieces and self.pieces[-1] == Piece(said.strip(), Meaning.REST):
            self.put(next_day(said, self.pieces), Meaning.NEXT_DATE, doubtful=True)

    def place(self, line: str, said: str, *, bulleted: bool) -> None:
        """Put a line where it belongs; `said` is without its bullet."""
        found = None
        if not bulleted:
            found = heading_of(said, in_group=bool(self.group)) or next_alone(said, self.pieces)
        if is_farewell(unmarked(said)):
            self.put(said, Meaning.REST)
            self.enter(Meaning.REST)
        elif found is not None:
            self.begin(found)
        elif asked := asked_in(said, self.walls):
            self.ask(said, *asked)
        elif self.part is None and not self.has(Meaning.TITLE):
            self.head(said)
        elif names_unknown(line) or _leaves(self, said, bulleted=bulleted):
            self.enter(Meaning.REST)
            self.put(said, Meaning.REST)
        elif self.part is None:
            self.head(said)
        else:
            self.go_on(said, bulleted=bulleted)

    def begin(self, found: Heading) -> None:
        """A part that is named, with what stands on the line of its name."""
        meaning, said = found.meaning, found.said
        if meaning is Meaning.STEP_QUESTION and not self.asking:
            meaning = Meaning.REST
        if found.group:
            self.assumed = False
            self.enter(Meaning.SITUATION, found.group)
            if said:
                self.put(unmarked(said), meaning)
            self.fresh = True
            return
        if meaning in GROUPED:
            self.assumed = not self.group
            self.enter(meaning, self.group or 1)
            if meaning in SINGLE:
                self.part = Meaning.SITUATION if said else meaning
        elif meaning is Meaning.THEME and said and self.fresh and self.part in LONG:
            self.say(said, meaning)  # « Les enjeux », and below it the theme whose stakes they are
            return
        else:
            self.enter(meaning)
        if said:
            self.say(said, meaning)
            if meaning in SINGLE and meaning not in GROUPED:
                self.part = Meaning.NEXT_AIMS if meaning is Meaning.NEXT_DATE else None

    def ask(self, said: str, wall: int, question: str, named: bool) -> None:
        """What a step asks: behind its name, or in a sentence, which stays whole and belongs nowhere."""
        self.enter(Meaning.REST)
        if not named:
            self.put(said, Meaning.REST)
        common, self.asking = self.asking, wall
        self.put(question, Meaning.STEP_QUESTION, doubtful=not named)
        self.asking = common

    def enter(self, part: Meaning, group: int = 0) -> None:
        """What follows belongs there."""
        self.part, self.group, self.bullets, self.fresh = part, group, False, True

    def say(self, said: str, meaning: Meaning) -> None:
        """A text whose part was named."""
        if meaning in (Meaning.DATE, Meaning.STARTS, Meaning.NEXT_DATE):
            self.when(said, meaning)
        elif meaning in (Meaning.FACILITATORS, Meaning.ZONES):
            for each in filter(None, PARTED.split(said)):
                self.put(each, meaning)
        elif meaning is Meaning.TITLE:
            if not self.title(said):
                invites = INVITES.match(fold(said))
                self.put(said, Meaning.REST if invites else meaning)
        elif meaning is Meaning.SITUATION:
            self.scene(said)
        elif meaning is Meaning.ROLE:
            self.put(YOU_ARE.sub("", said).rstrip("."), meaning)
        else:
            self.put(said, meaning)

    def when(self, said: str, meaning: Meaning) -> None:
        """Day and hours behind their name; what is neither stays what was named."""
        for text, what in days_in(said, meaning):
            self.put(text, what)

    def head(self, said: str) -> None:
        """A line before any named part: title, day, hours, place, who invites."""
        bare = unmarked(said)
        if is_greeting(bare) or ASKS.match(fold(bare)) or HOSTS.match(bare):
            self.sentence(said)
        elif not self.title(bare):
            found = when_of(bare)
            placed = self.after_day and not self.has(Meaning.PLACE)
            self.after_day = bool(found.day or found.starts)
            if OTHER.match(bare) or (found.day and not found.starts and DATELINE.fullmatch(bare)):
                self.put(said, Meaning.REST)
            elif len(bare) > 2 * SHORT or bare.endswith((".", "!", "?")):
                self.sentence(said)
            elif found.day or found.starts:
                self.details(bare)
            else:
                self.name(bare, place=placed)

    def title(self, said: str) -> bool:
        """Whether a line says « Atelier 2 : … »."""
        bare = unmarked(said)
        if (alone := ALONE.fullmatch(bare)) and not self.has(Meaning.NUMBER):
            self.put(alone["number"], Meaning.NUMBER)
            return True
        found = TITLE.fullmatch(bare)
        if found is None or self.has(Meaning.TITLE):
            return False
        if found["number"] and not self.has(Meaning.NUMBER):
            self.put(found["number"], Meaning.NUMBER)
        title = found["title"].strip(" *_")
        self.put(title, Meaning.REST if fold(title) in NO_TITLE else Meaning.TITLE)
        return True

    def details(self, said: str) -> None:
        """« Metz – Fédération – 27 mars – 14h30-17h30 »: the rest is a place or a house."""
        found = when_of(said)
        self._take_when(found.day, found.starts, found.ends)
        for part in found.rest.split("\n"):
            for each in filter(None, (text.strip(" ,;") for text in SEAM.split(part))):
                self.name(each, place=True)

    def sentence(self, said: str) -> None:
        """A sentence that greets or invites: it belongs nowhere, what it says of day and place is taken."""
        self.put(said, Meaning.REST)
        if (hosts := HOSTS.match(said)) and not self.has(Meaning.ORGANISATION):
            self.put(hosts["who"], Meaning.ORGANISATION, doubtful=True)
        for form, meaning in NAMED:
            if (named := form.search(said)) and not self.has(meaning):
                self.put(named["title"], meaning, doubtful=True)
                break
        found = when_of(said)
        if not found.day or self.has(Meaning.DATE) or _asks_back(said):
            return
        self._take_when(found.day, found.starts, found.ends, doubtful=True)
        where = WHERE.match(found.after)
        if where and not self.has(Meaning.PLACE):
            self.put(where["place"].rstrip(" ."), Meaning.PLACE, doubtful=True)

    def name(self, said: str, *, place: bool = False) -> None:
        """A short line of the head, by its words or by where it stands."""
        meaning, said = Meaning.REST, said.strip("«»“”\u00a0\u202f ")
        if said.endswith(":"):
            pass
        elif HOUSE.match(fold(said)) and not self.has(Meaning.ORGANISATION):
            meaning = Meaning.ORGANISATION
        elif place and not self.has(Meaning.PLACE):
            meaning = Meaning.PLACE
        elif not place and fold(said) not in NO_TITLE and not self.has(Meaning.TITLE) and len(said) > 3:
            meaning = Meaning.TITLE
        self.put(said, meaning, doubtful=meaning is not Meaning.REST)

    def go_on(self, said: str, *, bulleted: bool) -> None:
        """A line of the part in hand."""
        part = self.part
        assert part is not None
        self.bullets = self.bullets or bulleted
        if part is Meaning.SITUATION and self.group:
            self.scene_after_title(said)
        elif part is Meaning.TITLE:
            self.say(said, part)
            self.part = None
        elif part in SINGLE:
            self.say(said, part)
            self.part = Meaning.SITUATION if self.group else None
        else:
            self.put(said, part)
        self.fresh = False

    def put(self, text: str, meaning: Meaning, *, doubtful: bool = False) -> None:
        """A piece more; the second of what there is once belongs nowhere."""
        group = self.group if meaning in GROUPED else 0
        group = self.asking if meaning is Meaning.STEP_QUESTION else group
        doubtful = doubtful or (meaning in GROUPED and bool(group) and self.assumed)
        doubtful = doubtful or (meaning in DAYS and YEAR.search(text) is None)
        if meaning is Meaning.NEXT_DATE and not text:
            return
        if meaning in SINGLE and any((p.meaning, p.group) == (meaning, group) for p in self.pieces):
            meaning, group, doubtful = Meaning.REST, 0, False
        text = text.strip() if meaning in LONG or meaning is Meaning.REST else unmarked(text)
        last = self.pieces[-1] if self.pieces else None
        if last and meaning in LISTED and (last.meaning, last.group) == (meaning, group):
            self.pieces[-1] = replace(last, text=f"{last.text}\n{text}")
        elif text:
            self.pieces.append(Piece(text, meaning, group, doubtful))

    def scene_after_title(self, said: str) -> None:
        """A line of a scenario, whose title may stand on its first."""
        short = len(said) <= SHORT and not said.rstrip("*_ ").endswith((".", "?", "!", ":", "…"))
        if self.fresh and short and not self.has(Meaning.SCENARIO):
            self.put(said, Meaning.SCENARIO, doubtful=True)
        else:
            self.scene(said)

    def scene(self, said: str) -> None:
        """A paragraph of a scenario; what stands apart below its question may be none of it."""
        known = [piece.meaning for piece in self.pieces if piece.group == self.group]
        for text, meaning in scene_of(said, known):
            self.put(text, meaning, doubtful=self.blank and Meaning.QUESTION in known)

    def _take_when(self, day: str, starts: str, ends: str, *, doubtful: bool = False) -> None:
        for text, meaning in ((day, Meaning.DATE), (starts, Meaning.STARTS), (ends, Meaning.ENDS)):
            if text:
                self.put(text, meaning, doubtful=doubtful)

    def has(self, meaning: Meaning) -> bool:
        """Whether something is known to be that already, in the group in hand."""
        group = self.group if meaning in GROUPED else 0
        return any((piece.meaning, piece.group) == (meaning, group) for piece in self.pieces)


def _leaves(reader: _Reader, said: str, *, bulleted: bool) -> bool:
    """Whether a line stands outside the part in hand, without saying what it begins."""
    if reader.part is None or reader.part is Meaning.REST:
        return False
    if ASKS.match(fold(said)) and reader.blank:
        return True
    if reader.group and reader.blank and OTHER.match(said) and reader.has(Meaning.QUESTION):
        return True
    if reader.part in LISTED:
        return not bulleted and not reader.fresh and (reader.bullets or reader.blank)
    ends = said.rstrip("*_ »”").endswith((".", "?", "!", "…", ";", ",", ":"))
    return reader.blank and not reader.fresh and not bulleted and len(said) <= SHORT and not ends


def _asks_back(said: str) -> bool:
    return bool(re.match(r"merci|inscri|reponse|rsvp|please|thank", fold(said)))
