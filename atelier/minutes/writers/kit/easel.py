"""A sheet on which things are put at places, in points from its upper left corner."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

from atelier.minutes.direction import is_rtl
from atelier.minutes.document import Document
from atelier.minutes.printable import one_line, printable
from atelier.minutes.report import Findings, Report
from atelier.minutes.writers.kit.marks import Marks
from atelier.minutes.writers.pdf.flow import baseline
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.lines import Breaker, Line, Piece
from atelier.minutes.writers.pdf.paint import draw_pages
from atelier.minutes.writers.pdf.strips import (
    Bookmark,
    ImageMark,
    Page,
    Placed,
    Strip,
    TextMark,
)
from atelier.minutes.writers.pdf.structure import Element, Headings, Kind
from atelier.minutes.writers.pdf.style import Paper, TextStyle
from atelier.minutes.writers.pictures import raster, side_by_side

MM: Final = 72 / 25.4
MARGIN: Final = 8 * MM
"""What no printer of an office reaches, all around."""
A4: Final = (595.2756, 841.8898)
A4_ACROSS: Final = (A4[1], A4[0])
_LONGEST: Final = 300
"""More signs than any line of a sheet holds: what has no room anyway is not even laid out."""
_LOGO_HEIGHT: Final = 48.0

Align = Literal["left", "centre", "right"]


class Easel(Marks):
    """Pages being filled, in the order in which they are read."""

    def __init__(self, head: Document, sheet: tuple[float, float]) -> None:
        super().__init__(sheet)
        self.head = head
        self._findings = Findings()
        self._fonts = Fonts(self._findings, large=head.large)
        self.breaker = Breaker(self._fonts)
        self.root = Element(Kind.DOCUMENT)
        self.headings = Headings(self.root)
        self._paper = Paper(sheet=sheet, side=0.0, top=0.0, bottom=0.0, poster=True)
        self._pages: list[Page] = []
        self._bookmark: Bookmark | None = None

    def turn(self, bookmark: str = "") -> None:
        """Begin a sheet, which viewers may list under a name."""
        self._end()
        named = one_line(bookmark).strip()[:120]
        self._bookmark = Bookmark(0, named) if named else None
        self._marks = []
        self._pages.append([])

    def copy(self, times: int, *, sheets: int = 1) -> None:
        """Print the last sheets so many times more, one set after the other; they are heard once."""
        self._end()
        again = [
            [replace(placed, again=True, strip=replace(placed.strip, bookmark=None)) for placed in page]
            for page in self._pages[-sheets:]
        ]
        self._pages += again * times
        self._marks = []

    def finish(self) -> tuple[bytes, Report]:
        """The file."""
        self._end()
        content = draw_pages(self.head, self._pages, self._paper, self._fonts, self.root)
        return content, self._findings.report()

    def _end(self) -> None:
        if self._pages and self._marks:
            strip = Strip(self.height, tuple(self._marks), bookmark=self._bookmark)
            self._pages[-1] = [Placed(0.0, strip)]
            self._marks, self._bookmark = [], None

    # ------------------------------------------------------------ texts

    def lines(self, text: str | Sequence[Piece], style: TextStyle, width: float) -> list[Line]:
        """The lines that a text takes in a width."""
        pieces = [(text, style.ink)] if isinstance(text, str) else list(text)
        return self.breaker.lines(pieces, max(width, 12.0))

    def say(
        self,
        text: str | Sequence[Piece],
        style: TextStyle,
        place: tuple[float, float],
        width: float,
        *,
        element: Element | None = None,
        align: Align = "left",
        most: int = 0,
    ) -> float:
        """Put a text with its top at a place; of more than `most` lines the last ends on an ellipsis.

        Without an element it is read as a paragraph of its own. Gives the height that it takes.
        """
        text = within(text, most) if most and isinstance(text, str) else text
        found = self.lines(text, style, width)
        if most and len(found) > most:
            found = [*found[: most - 1], self.cut(text, found[: most - 1], style, width)]
        if found:
            part = element or self.root.add(Kind.PARAGRAPH)
            self.heard(part, _words(text))
            self.put(found, style, place, width, part, align)
        return len(found) * style.leading

    def put(
        self,
        lines: Sequence[Line],
        style: TextStyle,
        place: tuple[float, float],
        width: float,
        element: Element,
        align: Align = "left",
    ) -> None:
        """Put lines below each other."""
        x, y = place
        for number, line in enumerate(lines):
            room = width - line.width
            side = "right" if line.from_right and align == "left" else align
            left = x + {"left": 0.0, "centre": room / 2, "right": room}[side]
            below = y + number * style.leading + baseline(style)
            self._marks.append(TextMark(left, below, line.runs, element, line.space))

    def cut(
        self, text: str | Sequence[Piece], before: Sequence[Line], style: TextStyle, width: float
    ) -> Line:
        """The rest of a text on one line, as far as it fits."""
        whole = _words(text)
        taken = sum(len(run.text) for line in before for run in line.runs) + sum(
            line.space for line in before
        )
        return self.breaker.one_line(f"{one_line(whole[taken:].strip())} …", style.ink, width)

    @staticmethod
    def heard(element: Element, text: str) -> None:
        """Say of an element how its text is read, where signs are drawn in another order."""
        if is_rtl(text):
            element.actual = printable(text)

    # ------------------------------------------------------------ pictures

    def logos(
        self,
        x: float,
        y: float,
        width: float,
        *,
        height: float = _LOGO_HEIGHT,
        align: Align = "left",
        read: bool = True,
    ) -> float:
        """The logos on one line; in words those that cannot be read. Gives the height that they take.

        Where the same sheet shows them again, `read` off keeps them from being heard each time.
        """
        found = side_by_side(self.head.band, width)
        self._lost([each.path for each in found.lost])
        if not found.shown:
            return 0.0
        tall = max(drawn.height for _, drawn in found.shown)
        scale = min(height / tall, 1.0)
        gap = 22.0 * scale
        taken = sum(drawn.width * scale for _, drawn in found.shown) + gap * (len(found.shown) - 1)
        left = x + {"left": 0.0, "centre": (width - taken) / 2, "right": width - taken}[align]
        for logo, drawn in found.shown:
            wide, high = drawn.width * scale, drawn.height * scale
            words = one_line(logo.alternative)
            figure = self.root.add(Kind.FIGURE, alternative=words) if read and words else None
            self._marks.append(ImageMark(left, y + (tall * scale - high) / 2, wide, high, drawn.data, figure))
            left += wide + gap
        return tall * scale

    def picture(self, path: Path, x: float, y: float, width: float, height: float) -> None:
        """A picture in the middle of a place, as large as fits; one that cannot be read is left out."""
        drawn = raster(path, width, height)
        if drawn is None:
            self._lost([path])
            return
        left, top = x + (width - drawn.width) / 2, y + (height - drawn.height) / 2
        self._marks.append(ImageMark(left, top, drawn.width, drawn.height, drawn.data))

    def _lost(self, paths: Sequence[Path]) -> None:
        self._findings.unreadable += [path for path in paths if path not in self._findings.unreadable]


def within(text: str, most: int) -> str:
    """As much of a text as so many lines could ever hold, and a little more."""
    return text[: (most + 1) * _LONGEST]


def _words(text: str | Sequence[Piece]) -> str:
    return text if isinstance(text, str) else "".join(part for part, _ in text)
