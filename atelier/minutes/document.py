"""The tree that every writer turns into a file: a document and its few kinds of blocks.

All texts are plain text as a person typed or as the product says it; line breaks are LF. Nothing in
here is markup: each writer escapes for its own format. Words (column titles, "retained"…) come with the
blocks, already in the language of the document, so that a writer never has to say anything itself.

Every block, and every smaller thing that a reader could want to go back to (a note, a ranked orientation,
a person), may carry the `Source` that it was made from.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """The entity that a block came from: the name of its kind (as in `ENTITIES`) and its id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one weight and slope; a LF inside is a line break within the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


Spans = tuple[Span, ...]


class Role(StrEnum):
    """Why a paragraph is there; writers give each role its own style, never its own words."""

    BODY = "body"
    """Ordinary text: context, stakes, the sentence on the vote."""
    LEAD = "lead"
    """The line under the title of the document: place, organisation, date, hours."""
    SCENARIO = "scenario"
    """What a group is asked to imagine; printed in full, set apart."""
    QUESTION = "question"
    """The question or instruction that the next blocks answer."""
    AXIS = "axis"
    """A transversal axis: stated in bold, never voted."""
    SYNTHESIS = "synthesis"
    """A sentence that sums up what stands above it."""
    COMMENT = "comment"
    """A remark that is kept, after what it remarks on."""
    NOTICE = "notice"
    """What the reader must not miss: the vote is still open, totals were counted on a wall."""
    SMALL = "small"
    """What is there for the record: a legend, a data-protection line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title in the text: level 1 (a part), 2 or 3. The title of the document is not a heading."""

    level: int
    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of running text with bold and italic."""

    spans: Spans
    role: Role = Role.BODY
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the identity card: "Date" and "jeudi 27 mars 2008". The colon is the writer's."""

    label: str
    value: str
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The identity card of a workshop or of a round: labels on the left, values on the right."""

    lines: tuple[Fact, ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """One entry of a list."""

    spans: Spans
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list: the aims of the next workshop, an agenda; numbered from 1 for decisions."""

    items: tuple[Bullet, ...]
    numbered: bool = False
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One note as it was said; its aside is printed after it, in brackets that the writer adds."""

    text: str
    aside: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """A title, the notes under it, then its syntheses and comments.

    Without title: notes still to be sorted, or notes gathered directly in a zone. `remarks` have the
    roles `SYNTHESIS` or `COMMENT`.
    """

    title: str = ""
    items: tuple[Item, ...] = ()
    remarks: tuple[Paragraph, ...] = ()
    told: bool = False
    """Whether they are examples of one thing, and words of people about it: they are read together."""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FacingRow:
    """Titles that answer each other, one cell per zone; None where nothing answers (it stays empty)."""

    cells: tuple[Notes | None, ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """Zones face to face. Every row has as many cells as there are zones."""

    zones: tuple[str, ...]
    rows: tuple[FacingRow, ...]
    source: Source | None = None

    def __post_init__(self) -> None:
        """A row with a cell too many or too few is a bug of the composer."""
        if any(len(row.cells) != len(self.zones) for row in self.rows):
            raise ValueError("a facing row has another number of cells than there are zones")


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow:
    """One orientation in a ranking: shared ranks are repeated (5, 5, 7), `remark` is printed small."""

    rank: int
    label: str
    score: int
    retained: bool = False
    tied: bool = False
    remark: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The result of a round, best first, with bars in proportion to the best score.

    The titles of the three columns and the words for "retained" and "tied" are the composer's: colour
    and weight alone must not carry a meaning.
    """

    rank_title: str
    label_title: str
    score_title: str
    retained_word: str
    tied_word: str
    rows: tuple[RankedRow, ...]
    source: Source | None = None

    def share(self, row: RankedRow) -> float:
        """The length of a row's bar, from 0 to 1 of the longest."""
        best = max((each.score for each in self.rows), default=0)
        return row.score / best if best > 0 else 0.0

    def words(self, row: RankedRow) -> tuple[str, ...]:
        """What is said of a row besides its figures: retained, tied, then its remark."""
        said = (self.retained_word if row.retained else "", self.tied_word if row.tied else "", row.remark)
        return tuple(word for word in said if word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its share of the width is its weight over the sum of weights."""

    title: str
    weight: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table, a plain text per column (empty where nothing was said)."""

    cells: tuple[str, ...]
    face: str = ""
    """A mood of `workshop.drawn` that is drawn before the first cell, which says it in words."""
    high: float = 0.0
    """Points that it has at least, for what is filled in by hand; only Word listens."""
    over: bool = False
    """Whether it heads the rows below it: its first cell stands over all columns, and is the only one."""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under column titles that are repeated on each page: actions, dots by college."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    across: bool = False
    """Printed with what introduces it on sheets turned sideways, where the format has sheets."""
    loose: bool = False
    """Whether each row is read by itself: a page may end after any, however short the table is."""
    source: Source | None = None

    def __post_init__(self) -> None:
        """A row with a cell too many or too few is a bug of the composer."""
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError("a row of a table has another number of cells than there are columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One line of a list of people: the name, then organisation or role, then a remark (came later)."""

    name: str
    detail: str = ""
    remark: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """People under a title (present, excused…, or none): the title, then one line a person."""

    title: str = ""
    people: tuple[Person, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """Figures that are drawn: how far each spoke reaches, from 0 (the centre) to 1; None: nobody knows."""

    labels: tuple[str, ...]
    rings: int
    now: tuple[float | None, ...]
    before: tuple[float | None, ...] = ()
    """Drawn dashed; empty where nothing stands beside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture file of the library. A writer that cannot read it prints the alternative text and says so."""

    path: Path
    alternative: str
    caption: str = ""
    radar: Radar | None = None
    """Drawn instead of the file, where a format has pictures; others have the table that it stands below."""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts on a new page, where the format has pages."""

    soft: bool = False
    """Not where the page before would be left mostly empty, as far as a format knows its pages."""
    source: Source | None = None


Value = str | int | Decimal | date | None
"""What a cell of a sheet holds; None where there is nothing to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Rows for a spreadsheet: facts one by one, to sort and count. `key` is its name for programs."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = ()

    def __post_init__(self) -> None:
        """A row with a cell too many or too few is a bug of the composer."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row of a sheet has another number of cells than there are columns")


Block = (
    Heading | Paragraph | Facts | Bullets | Notes | Facing | Ranking | Table | People | Picture | PageBreak
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything that a writer needs; two equal documents give files that are equal byte for byte.

    `dated` goes into the metadata (an aware instant: that of the last change, never "now"). `page_words`
    holds `{page}` and `{pages}`. `name` is the title that the metadata says, where the printed one does not
    say enough outside of its file. `running_left` and `running_right` stand at the head of each page but
    the first.
    """

    title: str
    language: str
    dated: datetime
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    subject: str = ""
    running_left: str = ""
    running_right: str = ""
    page_words: str = "{page} / {pages}"
    name: str = ""
    contents_title: str = ""
    """What stands above the table of contents, and what the list of parts is called for those who hear it."""
    band: tuple[Picture, ...] = ()
    """Logos, side by side above the title; their alternative texts say whose they are."""
    large: bool = False
    """For those who see or read badly: large letters of a plain face, where the format has faces."""
    poster: bool = False
    """To be hung on a wall: one sheet of A3 in letters as large as fit on it, where the format has sheets."""
    form: bool = False
    """To be filled in by hand: as much of the sheet as a printer reaches; only Word listens."""
    sheets: tuple[Sheet, ...] = ()
    """What was said, voted and agreed as rows, for the formats that are tables."""


def plain(text: str) -> Spans:
    """One span without bold or italic; nothing at all for an empty text."""
    return (Span(text),) if text else ()


def text_of(spans: Iterable[Span]) -> str:
    """The words of spans without their weight and slope."""
    return "".join(span.text for span in spans)


def colon(language: str) -> str:
    """What stands between a label and its value: French has a no-break space before the colon."""
    return "\u00a0: " if language.partition("-")[0].partition("_")[0] == "fr" else ": "
