"""A finished PDF read back as pictures of its pages, for whoever shows it: what is seen is what is sent.

pdfium is one machine for the whole process and knows no threads: everything here is called from one thread.
It is imported when the first document is opened.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from atelier.minutes.document import Source
from atelier.minutes.report import Report

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture of a page: rows of pixels, four bytes each (blue, green, red, nothing), `stride` apart."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a page in points, from its top left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float

    def holds(self, page: int, x: float, y: float) -> bool:
        """Whether a point of a page lies in it."""
        inside = self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height
        return page == self.page and inside


@dataclass(frozen=True, slots=True)
class Trace:
    """Where on paper stands what came from an entity."""

    box: Box
    source: Source


@dataclass(frozen=True, slots=True)
class Traced:
    """A PDF with what its writer knows of it."""

    content: bytes
    report: Report
    trail: tuple[Trace, ...]
    headings: tuple[Box, ...]
    """Where the headings stand, in the order of the document; its title is not one of them."""


class Pages:
    """An open document; `close` it when another takes its place."""

    def __init__(self, content: bytes) -> None:
        """Read a whole file. The bytes are kept: pdfium reads them as it goes."""
        from pypdfium2 import PdfDocument

        self._document: PdfDocument = PdfDocument(content)
        self.sizes: tuple[tuple[float, float], ...] = tuple(
            self._document.get_page_size(number) for number in range(len(self._document))
        )
        """Width and height of each page in points."""

    def draw(self, page: int, scale: float) -> Drawn:
        """The picture of a page, `scale` pixels to the point."""
        opened = self._document[page]
        bitmap = opened.render(scale=scale, prefer_bgrx=True)
        try:
            return Drawn(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()
            opened.close()

    def find(self, words: str) -> tuple[Box, ...]:
        """Where words stand, whatever their case, in the order of reading; a line break counts as a space."""
        wanted = words.strip()
        return (
            tuple(box for page in range(len(self.sizes)) for box in self._on(page, wanted)) if wanted else ()
        )

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    def _on(self, number: int, words: str) -> list[Box]:
        page = self._document[number]
        text = page.get_textpage()
        search = text.search(words)
        found: list[Box] = []
        try:
            while (hit := search.get_next()) is not None:
                found += self._boxes(text, number, *hit)
        finally:
            search.close()
            text.close()
            page.close()
        return found

    def _boxes(self, text: "PdfTextPage", number: int, start: int, length: int) -> list[Box]:
        height = self.sizes[number][1]
        rects = (text.get_rect(each) for each in range(text.count_rects(start, length)))
        return [Box(number, left, height - top, right - left, top - low) for left, low, right, top in rects]
