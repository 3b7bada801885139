"""Draws pages of strips on reportlab's canvas, with outline, metadata, running head and page numbers."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from atelier.minutes.document import Document
from atelier.minutes.printable import one_line
from atelier.minutes.report import Findings, Report
from atelier.minutes.writers.pdf.blocks import Layout
from atelier.minutes.writers.pdf.flow import Flow
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.lines import Breaker, Line
from atelier.minutes.writers.pdf.strips import (
    Bookmark,
    ImageMark,
    Mark,
    Page,
    Panel,
    Placed,
    RectMark,
    TextMark,
    paginate,
)
from atelier.minutes.writers.pdf.style import (
    BODY_HEIGHT,
    BODY_WIDTH,
    LINE,
    MARGIN_BOTTOM,
    MARGIN_SIDE,
    MARGIN_TOP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RUNNING,
)

_PANEL_BAR = 3.0


def render(document: Document) -> tuple[bytes, Report]:
    """Lay out, paginate, draw; nothing is read but fonts and the document's own pictures."""
    findings = Findings()
    fonts = Fonts(findings)
    breaker = Breaker(fonts)
    pages = paginate(Layout(document, Flow(breaker), findings).strips(), BODY_HEIGHT)
    target = BytesIO()
    painter = _Painter(_canvas(document, fonts, target), document, breaker, len(pages))
    for number, page in enumerate(pages, start=1):
        painter.page(number, page)
    painter.canvas.save()
    return target.getvalue(), findings.report()


def _canvas(document: Document, fonts: Fonts, target: BytesIO) -> Any:
    canvas = Canvas(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=fonts.first,
        lang=document.language.replace("_", "-"),
    )
    canvas.setTitle(one_line(document.name or document.title))
    canvas.setAuthor(one_line(document.author))
    canvas.setSubject(one_line(document.subject))
    canvas.setCreator("Atelier")
    stamp = _pdf_date(document.dated)
    canvas.setDateFormatter(lambda *_now: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _pdf_date(instant: datetime) -> str:
    """An instant as PDF writes it, in UTC; a value without zone is taken as UTC."""
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")


class _Painter:
    """Draws one page after the other; the origin of strips is the top left corner of the body."""

    def __init__(self, canvas: Any, document: Document, breaker: Breaker, pages: int) -> None:
        self.canvas = canvas
        self._document = document
        self._breaker = breaker
        self._pages = pages
        self._running = tuple(
            breaker.one_line(one_line(text), RUNNING, BODY_WIDTH * 0.48)
            for text in (document.running_left, document.running_right)
        )
        self._bookmarks = 0
        self._depth = -1

    def page(self, number: int, page: Page) -> None:
        """One whole page: panels behind, then everything in reading order, then head and foot."""
        for panel, top, height in _panels(page):
            self._panel(panel, top, height)
        for placed in page:
            if placed.strip.bookmark:
                self._bookmark(placed.strip.bookmark, placed.top)
            for mark in placed.strip.marks:
                self._mark(mark, placed.top)
        self._furniture(number)
        self.canvas.showPage()

    def _y(self, top: float) -> float:
        return PAGE_HEIGHT - MARGIN_TOP - top

    def _mark(self, mark: Mark, top: float) -> None:
        match mark:
            case TextMark(x, y, runs):
                self._text(Line(runs, 0.0), MARGIN_SIDE + x, self._y(top + y))
            case RectMark():
                self._rect(mark, top)
            case ImageMark(x, y, width, height, path):
                self.canvas.drawImage(
                    path, MARGIN_SIDE + x, self._y(top + y + height), width, height, mask="auto"
                )

    def _text(self, line: Line, x: float, y: float) -> None:
        if not line.runs:
            return
        text = self.canvas.beginText(x, y)
        colour = ""
        for run in line.runs:
            text.setFont(run.font, run.size)
            if run.colour != colour:
                text.setFillColor(HexColor(run.colour))
                colour = run.colour
            text.textOut(run.text)
        self.canvas.drawText(text)

    def _rect(self, mark: RectMark, top: float) -> None:
        self.canvas.setFillColor(HexColor(mark.colour))
        x, y = MARGIN_SIDE + mark.x, self._y(top + mark.y + mark.height)
        radius = min(mark.radius, mark.width / 2, mark.height / 2)
        if radius:
            self.canvas.roundRect(x, y, mark.width, mark.height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(x, y, mark.width, mark.height, stroke=0, fill=1)

    def _panel(self, panel: Panel, top: float, height: float) -> None:
        self._rect(RectMark(0.0, 0.0, BODY_WIDTH, height, panel.ground), top)
        self._rect(RectMark(0.0, 0.0, _PANEL_BAR, height, panel.bar), top)

    def _bookmark(self, bookmark: Bookmark, top: float) -> None:
        """An entry of the outline; a level that would leave out its parent is brought under it."""
        self._bookmarks += 1
        self._depth = min(bookmark.level, self._depth + 1)
        key = f"part-{self._bookmarks}"
        self.canvas.bookmarkHorizontal(key, 0, self._y(top) + 12)
        self.canvas.addOutlineEntry(bookmark.text, key, self._depth, closed=False)

    def _furniture(self, number: int) -> None:
        """Running head on all pages but the first, page number on all."""
        words = self._document.page_words.replace("{page}", str(number)).replace("{pages}", str(self._pages))
        page = self._breaker.one_line(one_line(words), RUNNING, BODY_WIDTH)
        self._aligned(page, PAGE_HEIGHT - MARGIN_BOTTOM + 32, to_right=True)
        if number == 1:
            return
        left, right = self._running
        self._aligned(left, 46, to_right=False)
        self._aligned(right, 46, to_right=True)
        self.canvas.setFillColor(HexColor(LINE))
        self.canvas.rect(MARGIN_SIDE, PAGE_HEIGHT - 55, BODY_WIDTH, 0.6, stroke=0, fill=1)

    def _aligned(self, line: Line, from_top: float, *, to_right: bool) -> None:
        x = MARGIN_SIDE + (BODY_WIDTH - line.width if to_right else 0.0)
        self._text(line, x, PAGE_HEIGHT - from_top)


def _panels(page: Page) -> Iterator[tuple[Panel, float, float]]:
    """Where the panels of a page stand: top and height of consecutive strips that share one."""
    for panel, group in groupby(page, key=lambda placed: placed.strip.panel):
        if panel is not None:
            strips: list[Placed] = list(group)
            bottom = strips[-1].top + strips[-1].strip.height
            yield panel, strips[0].top, bottom - strips[0].top
