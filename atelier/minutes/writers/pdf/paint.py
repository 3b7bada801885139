"""Draws pages of strips on reportlab's canvas, with outline, metadata, running head and page numbers.

What is drawn is marked as it is drawn, by `tagged`: texts and pictures as part of their elements, the rest as
artifacts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from atelier.minutes.document import Document
from atelier.minutes.pages import Traced
from atelier.minutes.printable import one_line
from atelier.minutes.report import Findings
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.pdf.blocks import Layout
from atelier.minutes.writers.pdf.faces import draw_face
from atelier.minutes.writers.pdf.flow import Flow
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.glyphs import draw_run
from atelier.minutes.writers.pdf.lines import Breaker, Line, Run
from atelier.minutes.writers.pdf.metadata import describe, language_tag
from atelier.minutes.writers.pdf.sheet import paper_of
from atelier.minutes.writers.pdf.strips import (
    Bookmark,
    DashMark,
    FaceMark,
    ImageMark,
    Mark,
    Page,
    Panel,
    Placed,
    RectMark,
    Shape,
    TextMark,
    is_turned,
    without_orphan,
)
from atelier.minutes.writers.pdf.structure import Element
from atelier.minutes.writers.pdf.style import (
    LINE,
    RUNNING,
    SLACK,
    Paper,
)
from atelier.minutes.writers.pdf.tagged import Artifact, TaggedPages
from atelier.minutes.writers.pdf.trail import headings, trail

_PANEL_BAR = 3.0
_BETWEEN_HEADS = 18.0


@cache
def _rgb(colour: str) -> tuple[float, float, float]:
    found: tuple[float, float, float] = HexColor(colour).rgb()
    return found


@cache
def _filling(colour: str) -> str:
    return f"{_points(*_rgb(colour))} rg"


@lru_cache(64)
def _rounded(width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners, from its lower left one; sheets repeat a few of them."""
    path = PDFPathObject()
    path.roundRect(0, 0, width, height, radius)
    code: str = path.getCode()
    return code


def _points(*numbers: float) -> str:
    """Numbers as PDF writes them, never with an exponent."""
    return " ".join([f"{round(number, 3):g}" for number in numbers])


def render(document: Document) -> Traced:
    """Lay out, paginate, draw; nothing is read but fonts and the document's own pictures."""
    findings = Findings()
    paper = paper_of(document)
    fonts = Fonts(findings, large=document.large)
    breaker = Breaker(fonts)
    layout = Layout(document, Flow(breaker, paper), findings)
    pages = without_orphan(layout.strips(), paper.body_height, SLACK, paper.turned().body_height)
    content = draw_pages(document, pages, paper, fonts, layout.root)
    return Traced(content, findings.report(), trail(pages, paper), headings(pages, paper))


def draw_pages(document: Document, pages: Sequence[Page], paper: Paper, fonts: Fonts, root: Element) -> bytes:
    """The file of pages that are laid out; of the document, what it says of itself and above its pages."""
    target = BytesIO()
    canvas = _canvas(document, fonts, target, paper.sheet)
    tagged = TaggedPages(canvas, root, len(pages), paper.scale)
    painter = _Painter(canvas, tagged, document, Flow(Breaker(fonts), paper), len(pages), fonts.first)
    for number, page in enumerate(pages, start=1):
        painter.page(number, page)
        tagged.turn()
    tagged.save()
    return target.getvalue()


def _canvas(document: Document, fonts: Fonts, target: BytesIO, sheet: tuple[float, float]) -> Any:
    rl_config.useA85 = 0  # which would make files larger by a quarter, for printers of the last century
    canvas = Canvas(
        target,
        pagesize=sheet,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=fonts.first,
        lang=language_tag(document),
    )
    describe(canvas, document)
    return canvas


class _Painter:
    """Draws one page after the other; the origin of strips is the top left corner of the body."""

    def __init__(
        self,
        canvas: Any,
        tagged: TaggedPages,
        document: Document,
        flow: Flow,
        pages: int,
        first_font: str,
    ) -> None:
        self._canvas = canvas
        self._tagged = tagged
        self._document = document
        self._breaker = flow.breaker
        self._upright = self._paper = flow.paper
        self._pages = pages
        self._first = first_font
        self._ink = replace(RUNNING, size=flow.paper.running)
        self._running: dict[bool, tuple[Line, Line]] = {}
        self._drawn: dict[int, str] = {}
        self._filled = ""
        """The colour that is filled with, none at the begin of a page."""
        self._bookmarks = 0
        self._depth = -1

    def page(self, number: int, page: Page) -> None:
        """One whole page: panels behind, then everything in reading order, then head and foot."""
        go_on()
        self._filled = ""
        if len(page) == 1 and page[0].again:
            self._repeated(page[0])
            return
        self._paper = self._upright.turned() if is_turned(page) else self._upright
        self._canvas.setPageSize(self._paper.sheet)
        if self._paper.scale != 1.0:
            self._canvas.scale(self._paper.scale, self._paper.scale)
        for panel, top, height in _panels(page):
            self._panel(panel, top, height)
        for placed in page:
            if placed.strip.bookmark:
                self._bookmark(placed.strip.bookmark, placed.top)
            for mark in placed.strip.marks:
                self._mark(mark, placed.top, again=placed.again)
        self._furniture(number)

    def _repeated(self, placed: Placed) -> None:
        """A sheet that was printed before: drawn once more as a whole, then only named."""
        name = self._drawn.get(id(placed.strip))
        if name is None:
            name = self._drawn[id(placed.strip)] = f"sheet{len(self._drawn)}"
            with self._tagged.silent():
                self._canvas.beginForm(name, 0, 0, *self._paper.sheet)
                for mark in placed.strip.marks:
                    self._mark(mark, placed.top, again=True)
                self._canvas.endForm()
        self._tagged.mark(Artifact.AGAIN)
        self._canvas.doForm(name)

    def _y(self, top: float) -> float:
        return self._paper.height - self._paper.top - top

    def _mark(self, mark: Mark, top: float, *, again: bool) -> None:
        element = None if again or isinstance(mark, Shape) else mark.element
        if not isinstance(mark, TextMark) or mark.runs:
            self._tagged.mark(element or (Artifact.AGAIN if again else Artifact.LAYOUT))
        match mark:
            case TextMark(x, y, runs):
                self._text(runs, self._paper.side + x, self._y(top + y), element, space=mark.space)
            case RectMark():
                self._rect(mark, top)
            case DashMark():
                self._dashed(mark, top)
            case FaceMark():
                draw_face(self._canvas, mark, self._paper.side + mark.x, self._y(top + mark.y))
            case ImageMark(x, y, width, height, data):
                left, bottom = self._paper.side + x, self._y(top + y + height)
                picture = ImageReader(BytesIO(data))
                self._canvas.drawImage(picture, left, bottom, width, height, mask="auto")
                if element:
                    element.box = self._tagged.on_paper((left, bottom, left + width, bottom + height))

    def _text(
        self, runs: tuple[Run, ...], x: float, y: float, element: Element | None, *, space: bool = False
    ) -> None:
        """Runs in the order of the page; those of a link are marked as the link and lead there."""
        for target, group in groupby(runs, key=lambda run: run.target):
            part = list(group)
            width = sum(run.width for run in part)
            last = part[-1] is runs[-1]
            if element and target:
                link = self._tagged.link(element, target)
                self._tagged.mark(link)
                self._underline(part[0], x, y, width)
                box = (x, y - 0.25 * part[0].size, x + width, y + 0.8 * part[0].size)
                self._tagged.press(link, target, box)
            elif element:
                self._tagged.mark(element)
            self._runs(part, x, y, space=space and last)
            x += width

    def _runs(self, runs: list[Run], x: float, y: float, *, space: bool) -> None:
        text = self._canvas.beginText(x, y)
        for run in runs:
            if run.colour != self._filled:
                text._code.append(_filling(run.colour))
                self._filled = run.colour
            draw_run(self._canvas, text, run)
        if space:
            draw_run(self._canvas, text, Run(self._first, runs[-1].size, self._filled, " ", 0.0))
        self._canvas.drawText(text)

    def _underline(self, run: Run, x: float, y: float, width: float) -> None:
        self._fill(run.colour)
        self._draw(f"{_points(x, y - 0.16 * run.size, width, 0.05 * run.size)} re f")

    def _rect(self, mark: RectMark, top: float) -> None:
        self._fill(mark.colour)
        x, y = self._paper.side + mark.x, self._y(top + mark.y + mark.height)
        radius = min(mark.radius, mark.width / 2, mark.height / 2)
        if radius:
            path = _rounded(mark.width, mark.height, radius)
            self._draw(f"q 1 0 0 1 {_points(x, y)} cm {path} f Q")
        else:
            self._draw(f"{_points(x, y, mark.width, mark.height)} re f")

    def _dashed(self, mark: DashMark, top: float) -> None:
        x, y = self._paper.side + mark.x, self._y(top + mark.y)
        end = (x, y - mark.length) if mark.down else (x + mark.length, y)
        self._draw(
            f"q {_points(*_rgb(mark.colour))} RG {_points(mark.width)} w [{_points(*mark.dash)}] 0 d "
            f"{_points(x, y)} m {_points(*end)} l S Q"
        )

    def _fill(self, colour: str) -> None:
        """What is filled from here on has this colour, which is written where it is another than before."""
        if colour != self._filled:
            self._draw(_filling(colour))
            self._filled = colour

    def _draw(self, operators: str) -> None:
        """Past reportlab, whose own way to draw a rectangle takes longer than all else on a sheet of many."""
        self._canvas._code.append(operators)

    def _panel(self, panel: Panel, top: float, height: float) -> None:
        self._tagged.mark(Artifact.LAYOUT)
        self._rect(RectMark(0.0, 0.0, self._paper.body_width, height, panel.ground), top)
        self._rect(RectMark(0.0, 0.0, _PANEL_BAR, height, panel.bar), top)

    def _bookmark(self, bookmark: Bookmark, top: float) -> None:
        """An entry of the outline; a level that would leave out its parent is brought under it."""
        self._bookmarks += 1
        self._depth = min(bookmark.level, self._depth + 1)
        key = f"part-{self._bookmarks}"
        self._canvas.bookmarkHorizontal(key, 0, self._y(top) + 12)
        self._canvas.addOutlineEntry(bookmark.text, key, self._depth, closed=False)

    def _heads(self) -> tuple[Line, Line]:
        """What stands left and right above each page: the right one alone where there is no room for both."""
        texts = [one_line(each) for each in (self._document.running_left, self._document.running_right)]
        room = self._paper.body_width - _BETWEEN_HEADS
        left, right = (min(self._breaker.width(text[:200], self._ink), room) + 0.1 for text in texts)
        if texts[1] and left + right > room:
            texts[0], left = "", 0.0
        return (
            self._breaker.one_line(texts[0], self._ink, max(room / 2, room - right)),
            self._breaker.one_line(texts[1], self._ink, max(room / 2, room - left)),
        )

    def _furniture(self, number: int) -> None:
        """Running head on all pages but the first, page number on all; neither on a poster."""
        if self._paper.poster:
            return
        words = self._document.page_words.replace("{page}", str(number)).replace("{pages}", str(self._pages))
        page = self._breaker.one_line(one_line(words), self._ink, self._paper.body_width)
        self._tagged.mark(Artifact.FOOTER)
        self._aligned(page, self._paper.height - self._paper.bottom + 32, to_right=True)
        if number == 1:
            return
        self._tagged.mark(Artifact.HEADER)
        turned = self._paper is not self._upright
        if turned not in self._running:
            self._running[turned] = self._heads()
        left, right = self._running[turned]
        self._aligned(left, 46, to_right=False)
        self._aligned(right, 46, to_right=True)
        self._fill(LINE)
        self._draw(f"{_points(self._paper.side, self._paper.height - 55, self._paper.body_width, 0.6)} re f")

    def _aligned(self, line: Line, from_top: float, *, to_right: bool) -> None:
        x = self._paper.side + (self._paper.body_width - line.width if to_right else 0.0)
        self._text(line.runs, x, self._paper.height - from_top, None)


def _panels(page: Page) -> Iterator[tuple[Panel, float, float]]:
    """Where the panels of a page stand: top and height of consecutive strips that share one."""
    for panel, group in groupby(page, key=lambda placed: placed.strip.panel):
        if panel is not None:
            strips: list[Placed] = list(group)
            bottom = strips[-1].top + strips[-1].strip.height
            yield panel, strips[0].top, bottom - strips[0].top
