"""What is printed for the room, as plain data that `writers.kit` draws: words that are said, no sizes.

Each paper is one file of one kind of sheet. What the file says of itself (title, language, date, logos)
stands in a document without blocks.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from atelier.minutes.document import Document, Spans
from atelier.minutes.kit.dots import Room


class Hang(StrEnum):
    """How far from its readers a sheet is, which settles its size and the least size of its letters."""

    WALL = "wall"
    """On A3, read from three metres."""
    TABLE = "table"
    """On A4 in the middle of a table."""
    HAND = "hand"
    """On A4 in the hand, with lines to write on."""


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs of a poster, under a title of their own or none."""

    title: str
    paragraphs: tuple[Spans, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What one group is asked, or everybody; or why all have come."""

    kicker: str
    """« Groupe 1 – La structure », or the name of the step where all are asked the same."""
    group: int | None = None
    """Stands large beside its colour, so that black and white tells groups apart."""
    title: str = ""
    year: str = ""
    role: str = ""
    situation: tuple[Spans, ...] = ()
    sections: tuple[Section, ...] = ()
    question: str = ""
    instruction: str = ""
    zones: str = ""
    """The parts of the wall that answers go to, in a sentence."""
    speaking: str = ""
    """How long the group has to speak before the others."""
    foot: str = ""
    continued: str = ""
    """What stands above each further sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posters:
    """One poster after the other, a new sheet for each."""

    head: Document
    hang: Hang
    posters: tuple[Poster, ...]
    lines_title: str = ""
    """Above the lines of a sheet that is held in the hand."""


class Marking(StrEnum):
    """How a ballot is filled in with a pen."""

    CIRCLE = "circle"
    """Numbers are encircled."""
    BOXES = "boxes"
    """Beside each number, as many boxes as it may have dots."""
    FIGURE = "figure"
    """Beside each number, one box for how many dots it gets."""
    CHOICES = "choices"
    """A line for each choice, on which a number is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One form, printed as often as people vote. It has no name, and no place for one."""

    kicker: str
    """Which vote it belongs to."""
    question: str
    how: str
    """What to do, in a few words: « Entourez 3 numéros »."""
    rules: str
    """The rest of the rule, in small letters."""
    marking: Marking
    numbers: int
    """From 1 to this."""
    boxes: int = 1
    choices: tuple[str, ...] = ()
    """What stands before each line of `CHOICES`: « 1er choix (3 points) »."""
    copies: int = 8
    foot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballots:
    """The forms of each round, on sheets that are cut."""

    head: Document
    ballots: tuple[Ballot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A band of paper for the wall: a number, and a title or room to write one."""

    number: int
    title: str = ""
    drawing: Path | None = None
    """What stands for the title, for those who read badly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The strips of one round, under the name that viewers show."""

    title: str
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strips:
    """Bands to be cut, hung below each other on the wall."""

    head: Document
    bands: tuple[Band, ...]
    dots_word: str
    """Above the room that is left for dots."""
    room: Room
    """What that room must hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotSet:
    """The dots of one round: the same for each person."""

    title: str
    dots: tuple[str, ...]
    """What stands in each: nothing, or the points it is worth."""
    people: int
    wide: int
    """Millimetres: strips have room for so many of them."""
    ring: bool = False
    """Drawn as rings: the dots of a second vote are told from those of the first without colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotSheets:
    """Sheets of adhesive paper, cut into one piece a person."""

    head: Document
    sets: tuple[DotSet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceSheet:
    """The faces of one evaluation, each with room for the dots of those who choose it."""

    kicker: str
    question: str
    how: str
    """What to do, in a few words."""
    faces: tuple[tuple[str, str], ...]
    """Each by its mood and its word."""
    foot: str
    continued: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceSheets:
    """A sheet for each evaluation, on A3."""

    head: Document
    sheets: tuple[FaceSheet, ...]
    total: str
    """Beside the line on which the dots of a face are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A line of the attendance sheet."""

    name: str = ""
    organisation: str = ""
    college: str = ""
    remark: str = ""
    """Stands in the place of a signature: excused, represented."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The attendance sheet."""

    head: Document
    facts: tuple[str, ...]
    """Lines under the title: the workshop, its day and place."""
    columns: tuple[str, str, str, str]
    """Name, organisation, college, signature."""
    rows: tuple[Signer, ...]
    colleges: bool
    """Whether anybody has a college: otherwise its column is left out."""
    blank: int
    """Empty lines after them, at least: the last sheet is filled up."""
    notice_title: str
    notice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """That one person took part."""

    name: str
    """Empty: a line to write it on."""
    organisation: str = ""
    bookmark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificates:
    """One sheet a person, all in the same words."""

    head: Document
    organiser: str
    before: str
    """Above the name."""
    after: tuple[str, ...]
    """Below it: what, when, where, how long."""
    place_and_date: str
    signature: str
    people: tuple[Certificate, ...]


Paper = Posters | Ballots | Strips | DotSheets | FaceSheets | Register | Certificates
