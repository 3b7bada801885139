"""Measures and colours of the PDF, in points; the colours are those of the house's look on white paper."""

from dataclasses import dataclass, replace
from enum import StrEnum

PAGE_WIDTH, PAGE_HEIGHT = 595.2756, 841.8898  # A4
SLACK = 16.0
"""What the body may take of the margin below it, where that saves a page."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet seen through a glass: laid out in the usual sizes, then drawn `scale` times larger.

    All its measures are those before it is drawn.
    """

    scale: float = 1.0
    sheet: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT)
    """Its sides, as they are drawn."""
    side: float = 62.0
    top: float = 74.0
    bottom: float = 62.0
    running: float = 8.6
    """The size of what stands above and below each page."""
    poster: bool = False
    """Whether it hangs on a wall: its result is to be seen from afar."""
    air: float = 0.0
    """What each row of a ranking has above and below besides its own, to fill a poster."""

    def turned(self) -> "Paper":
        """The same sheet held sideways."""
        return replace(self, sheet=(self.sheet[1], self.sheet[0]))

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.sheet[0] / self.scale

    @property
    def height(self) -> float:
        """From the upper edge to the lower."""
        return self.sheet[1] / self.scale

    @property
    def body_width(self) -> float:
        """What a line of text may take."""
        return self.width - 2 * self.side

    @property
    def body_height(self) -> float:
        """What the strips of a page may take together."""
        return self.height - self.top - self.bottom

    @property
    def tallest(self) -> float:
        """A row above this is parted between pages; room is left for the repeated head of its table."""
        return self.body_height * 0.8


USUAL = Paper()
LARGE = Paper(1.5, side=40.0, top=68.0, bottom=52.0, running=7.4)
"""Text of 16 points, for those who see badly or read slowly."""

WHITE = "#FFFFFF"
INK = "#1E2530"
INK_2 = "#55606E"
LINE = "#E2DCD0"
PETROL = "#0B6B6F"
PETROL_DARK = "#074E52"
PETROL_LIGHT = "#DDEFEF"
PETROL_PALE = "#9DB9BA"
PAPER = "#F7F4EE"
GOLD = "#8A5A00"
GOLD_LIGHT = "#FFF1CF"


class Face(StrEnum):
    """The bundled faces that a text can ask for; what they lack comes from the fallbacks."""

    TITLE = "title"
    TEXT = "text"
    ITALIC = "italic"
    SEMI = "semi"
    BOLD = "bold"
    BOLD_ITALIC = "bold-italic"


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Where a press on a text leads; one object is one link, over however many lines it runs."""

    address: str


@dataclass(frozen=True, slots=True)
class Ink:
    """How a run of text is drawn, and where it leads."""

    face: Face = Face.TEXT
    size: float = 10.5
    colour: str = INK
    target: Target | None = None

    def styled(self, *, bold: bool, italic: bool) -> "Ink":
        """The same with bold or italic added; titles have one weight only."""
        if self.face is Face.TITLE or not (bold or italic):
            return self
        bold = bold or self.face in (Face.SEMI, Face.BOLD, Face.BOLD_ITALIC)
        italic = italic or self.face in (Face.ITALIC, Face.BOLD_ITALIC)
        face = Face.BOLD_ITALIC if bold and italic else Face.BOLD if bold else Face.ITALIC
        return replace(self, face=face)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A kind of paragraph: its ink, the distance of its lines, and the space around it."""

    ink: Ink
    leading: float
    before: float = 0.0
    after: float = 0.0


TITLE = TextStyle(Ink(Face.TITLE, 25, PETROL_DARK), 30, 0, 6)
SUBTITLE = TextStyle(Ink(Face.TEXT, 13, INK_2), 18, 0, 6)
HEADINGS = {
    1: TextStyle(Ink(Face.TITLE, 17.5, PETROL_DARK), 22, 22, 6),
    2: TextStyle(Ink(Face.TITLE, 13.5, PETROL_DARK), 18, 16, 5),
    3: TextStyle(Ink(Face.BOLD, 11.5, PETROL_DARK), 15.5, 12, 3),
}
BODY = TextStyle(Ink(), 14.6, 0, 6.5)
SMALL = TextStyle(Ink(Face.TEXT, 8.8, INK_2), 12.2, 0, 5)
NOTES_TITLE = TextStyle(Ink(Face.SEMI, 11), 14.6, 9, 1.5)
NOTE = TextStyle(Ink(), 14, 0, 1.4)
CELL = TextStyle(Ink(Face.TEXT, 10), 13.6)
CELL_HEAD = TextStyle(Ink(Face.SEMI, 10, PETROL_DARK), 13.6)
RANK_HEAD = TextStyle(Ink(Face.TEXT, 8.8, INK_2), 12)
FACT_LABEL = TextStyle(Ink(Face.SEMI, 10, INK_2), 14.4)
FACT_VALUE = TextStyle(Ink(Face.TEXT, 10.5), 14.4)
RUNNING = Ink(Face.TEXT, 8.6, INK_2)
