"""From the pieces of a letter to what is kept of them: each is read as its field reads. No Qt here."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, cast

from atelier.desk.prepare.durations import read_minutes, read_whole
from atelier.desk.prepare.letter.names import Where
from atelier.gestures.groups import ScenarioFields
from atelier.gestures.letters import GroupTold
from atelier.gestures.workshops import NextFields, WorkshopFields
from atelier.intake.letter import GROUPED, LISTED, Meaning, Piece
from atelier.look.moments import Misread, read_date, read_time
from atelier.workshop.entities import Group, NextWorkshop, Scenario, Step, StepKind, Zone
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups, wall_at, zones

_PARAGRAPHS = frozenset({Meaning.CONTEXT, Meaning.STAKES, Meaning.SITUATION})
_LINES = frozenset({Meaning.QUESTION, Meaning.INSTRUCTION, Meaning.STEP_QUESTION}) | LISTED
_DATES = frozenset({Meaning.DATE, Meaning.NEXT_DATE})
_TIMES = frozenset({Meaning.STARTS, Meaning.ENDS})
_WEEKDAYS = (
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_WHOLE = frozenset({Meaning.NUMBER, Meaning.YEAR})


class Fate(Enum):
    """What becomes of a piece."""

    LEFT = "left"
    TAKEN = "taken"
    REPLACES = "replaces"
    SAME = "same"
    MISREAD = "misread"
    """No date, no time, no number, or the second of what there is once."""
    NO_GROUPS = "no groups"
    """No step of the workshop works by group."""
    EMPTIED = "emptied"
    """No piece of the letter: a text of the method that would stand beside what the letter says."""
    KEPT = "kept"
    """The same, and somebody wants it to stay."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece with what becomes of it."""

    piece: Piece
    fate: Fate
    value: object = None
    """What is kept where it was not kept as it stands: a day, an hour."""
    stands: object = None
    """What stands there now."""

    @property
    def taken(self) -> bool:
        """Whether taking the letter writes it."""
        return self.fate in (Fate.TAKEN, Fate.REPLACES)

    @property
    def remains(self) -> bool:
        """Whether it is the method's and not the letter's."""
        return self.fate in (Fate.EMPTIED, Fate.KEPT)

    @property
    def where(self) -> Where:
        """What it is taken for."""
        return self.piece.meaning, self.piece.group


@dataclass(slots=True)
class Taken:
    """What is brought in by one gesture, and the people, who are read as a list of their own."""

    workshop: WorkshopFields = field(default_factory=WorkshopFields)
    following: NextFields = field(default_factory=NextFields)
    told: dict[int, GroupTold] = field(default_factory=dict)
    asked: dict[int, str] = field(default_factory=dict)
    """What walls ask, by their places."""
    people: str = ""


def walls_of(tables: Tables) -> list[Step]:
    """The steps with a wall, in the running order."""
    return [step for step in tables.children(Step) if step.kind is StepKind.WALL]


def step_of_groups(tables: Tables, current: str = "") -> Step | None:
    """The step whose groups a letter speaks of: the one in view, else the first wall by group."""
    walls = [wall for wall in walls_of(tables) if wall.by_group]
    return next((s for s in walls if s.id == current), walls[0] if walls else None)


def lines_of(pieces: Sequence[Piece], tables: Tables, step: Step | None, since: dt.date) -> list[Line]:
    """What becomes of each piece in a workshop; a day without its year comes `since` that day."""
    joined = _joined(pieces)
    seen: set[Where] = set()
    lines = []
    for piece in pieces:
        where = piece.meaning, piece.group
        if piece.meaning is Meaning.REST:
            lines.append(Line(piece, Fate.LEFT))
        elif piece.meaning in GROUPED and step is None:
            lines.append(Line(piece, Fate.NO_GROUPS))
        else:
            again = where in seen and piece.meaning in _DATES | _TIMES | _WHOLE | {Meaning.SPEAKING}
            seen.add(where)
            lines.append(
                Line(piece, Fate.MISREAD) if again else _line(piece, joined[where], tables, step, since)
            )
    return lines


def taken(lines: Iterable[Line], since: dt.date) -> Taken:
    """What all lines that are taken come to."""
    result = Taken()
    workshop: dict[str, Any] = {}
    following: dict[str, Any] = {}
    scenarios: dict[int, dict[str, Any]] = {}
    lines = list(lines)
    for line in lines:
        if line.fate is Fate.EMPTIED:
            scenarios.setdefault(line.piece.group, {})[_field(line.piece.meaning)] = ""
    for (meaning, group), text in _joined([line.piece for line in lines if line.taken]).items():
        value = _read(meaning, text, since)
        if meaning is Meaning.PEOPLE:
            result.people = text
        elif meaning is Meaning.STEP_QUESTION:
            result.asked[group] = text
        elif meaning is Meaning.NEXT_DATE:
            following["date"] = value
        elif meaning is Meaning.NEXT_AIMS:
            following["aims"] = value
        elif meaning in GROUPED:
            scenarios.setdefault(group, {})[_field(meaning)] = value
        else:
            workshop[meaning.value] = value
    for number, fields in scenarios.items():
        title, zones = fields.pop("group", ""), fields.pop("zones", ())
        result.told[number] = GroupTold(title, zones, cast(ScenarioFields, fields))
    result.workshop, result.following = cast(WorkshopFields, workshop), cast(NextFields, following)
    return result


def _line(piece: Piece, whole: str, tables: Tables, step: Step | None, since: dt.date) -> Line:
    try:
        value = _read(piece.meaning, whole, since)
    except (Misread, Refused, ValueError):
        return Line(piece, Fate.MISREAD)
    stands = standing(tables, step, piece.meaning, piece.group)
    shown = value if isinstance(value, dt.date | dt.time) else None
    if isinstance(value, dt.date) and _another_weekday(piece.text, value):
        piece = replace(piece, doubtful=True)
    if bare(value) == bare(stands):
        return Line(piece, Fate.SAME, shown, stands)
    return Line(piece, Fate.REPLACES if stands else Fate.TAKEN, shown, stands)


def bare(value: object) -> object:
    """A value by which one sees whether two texts differ in more than the width of their spaces."""
    if isinstance(value, str):
        return " ".join(value.replace("’", "'").split())
    return tuple(map(bare, value)) if isinstance(value, tuple) else value


def _another_weekday(text: str, day: dt.date) -> bool:
    """Whether a day is written with the name of another day of the week than its figures give."""
    first = text.replace(",", " ").split()[0].casefold()
    return any(first in names and names.index(first) != day.weekday() for names in _WEEKDAYS)


def _joined(pieces: Sequence[Piece]) -> dict[Where, str]:
    """The pieces that go to one place, as one text."""
    joined: dict[Where, str] = {}
    for piece in pieces:
        if piece.meaning is Meaning.REST:
            continue
        where = piece.meaning, piece.group
        seam = "\n\n" if piece.meaning in _PARAGRAPHS else "\n" if piece.meaning in _LINES else ", "
        if where in joined and piece.meaning not in _DATES | _TIMES | _WHOLE | {Meaning.SPEAKING}:
            joined[where] += seam + piece.text
        else:
            joined.setdefault(where, piece.text)
    return joined


def _read(meaning: Meaning, text: str, since: dt.date) -> object:
    """As the field of its own reads what is typed; raises what that raises."""
    if meaning in _DATES:
        return read_date(text, since)
    if meaning in _TIMES:
        return read_time(text)
    if meaning in _WHOLE:
        return read_whole(text)
    if meaning is Meaning.SPEAKING:
        return read_minutes(text)
    if meaning in LISTED and meaning is not Meaning.PEOPLE:
        return tuple(line for each in text.split("\n") if (line := " ".join(each.split())))
    if meaning in _PARAGRAPHS or meaning in _LINES:
        return text
    return " ".join(text.split())


def standing(tables: Tables, step: Step | None, meaning: Meaning, number: int) -> object:
    """What the workshop says there now."""
    if meaning is Meaning.PEOPLE:
        return None
    following = next(iter(tables.all(NextWorkshop)), NextWorkshop(id=""))
    if meaning in (Meaning.NEXT_DATE, Meaning.NEXT_AIMS):
        return following.date if meaning is Meaning.NEXT_DATE else following.aims
    if meaning is Meaning.STEP_QUESTION:
        return walls_of(tables)[number - 1].question
    if meaning not in GROUPED:
        return getattr(tables.workshop, meaning.value)
    assert step is not None
    group = next((g for g in groups(tables, step.id) if g.number == number), None)
    return None if group is None else _of_group(tables, step, group, meaning)


def _of_group(tables: Tables, step: Step, group: Group, meaning: Meaning) -> object:
    if meaning is Meaning.GROUP:
        return group.title
    if meaning is Meaning.ZONES:
        standing: Sequence[Zone] = zones(tables, wall_at(tables, step.id, group.id))
        return tuple(zone.title for zone in standing if zone.title)
    scenario = next((s for s in tables.children(Scenario, group.id) if s.step == step.id), None)
    return None if scenario is None else getattr(scenario, _field(meaning))


def _field(meaning: Meaning) -> str:
    """What holds it, in a scenario."""
    return "title" if meaning is Meaning.SCENARIO else meaning.value
