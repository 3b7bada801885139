"""Lines below headings, in a size that is read from afar, dealt out to as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from atelier.stage.context import Stage
from atelier.stage.heading import put_heading
from atelier.stage.lettering import Laid, Style, Text, lay, paragraphs_of
from atelier.stage.page import CuePage


@dataclass(frozen=True, slots=True)
class Line:
    """Something said, with who and when below it; or what stands over several of them."""

    text: str
    below: str = ""
    heading: bool = False
    marked: bool = False
    """A paragraph that is read, with bold and italic."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A text on a page, or the lines of it that stand there."""

    top: float
    line: Line
    style: Style
    muted: bool = False
    first: int = 0
    last: int = 10**6

    def label(self, stage: Stage) -> Text:
        """As it is shown."""
        text = self.line.below if self.muted else self.line.text
        colour = stage.look.palette.ink_2 if self.muted else ""
        found = Text(stage, text, self.style, colour=colour, marked=self.line.marked)
        found.show_lines(self.first, self.last)
        return found


def put_lines(page: CuePage, title: str, lines: Sequence[Line]) -> None:
    """Show the page of the cue, under a title that counts the pages where there are several."""
    page.sweep()
    page.setAccessibleName(title)
    room = put_heading(page, None, title, "", page.area)
    pages = _pages(page.stage, lines, room)
    page.pages = len(pages)
    if page.pages > 1:
        page.sweep()
        number = page.stage.words.say("{page} / {pages}", page=page.page + 1, pages=page.pages)
        room = put_heading(page, None, title, number, page.area)
    for placed in pages[page.page]:
        label = placed.label(page.stage)
        top = room.top() + round(placed.top)
        page.add(label, QRect(room.left(), top, room.width(), label.high(room.width())))


def _pages(stage: Stage, lines: Sequence[Line], room: QRect) -> list[list[_Placed]]:
    small = Style(stage.look.text_font(stage.text))
    pages: list[list[_Placed]] = [[]]
    top = 0.0
    for line in lines:
        style = _style(stage, line)
        above = (stage.part(0.03) if line.heading else stage.part(0.012)) if top else 0.0
        laid = lay(paragraphs_of(line.text, marked=line.marked), style, room.width())
        under = lay(paragraphs_of(line.below, marked=False), small, room.width()).height
        after = stage.part(0.08) if line.heading else 0  # no heading ends a page
        least = min(laid.height, 2 * style.font.pixelSize() * style.leading) if line.marked else laid.height
        if top and top + above + least + under + after > room.height():
            pages.append([])
            top = above = 0.0
        first = 0
        while fit := _over(laid, first, room.height() - top - above):
            pages[-1].append(_Placed(top + above, line, style, first=first, last=fit))
            pages.append([])
            top, above, first = 0.0, 0.0, fit
        pages[-1].append(_Placed(top + above, line, style, first=first))
        high = laid.height - (laid.lines[first][0] if laid.lines else 0.0)
        if line.below:
            pages[-1].append(_Placed(top + above + high, line, small, muted=True))
        top += above + high + under
    return pages


def _style(stage: Stage, line: Line) -> Style:
    plain, heading = stage.part(0.038), stage.part(0.042)
    if line.heading:
        return Style(stage.look.title_font(heading))
    if line.marked:
        return Style(stage.look.text_font(plain), 1.35)
    return Style(stage.look.text_font(plain, 600))


def _over(laid: Laid, first: int, height: float) -> int:
    """The first line after `first` that does not fit in a height with those before it; 0 where all fit."""
    if not laid.lines:
        return 0
    start, step = laid.lines[first][0], laid.height - laid.lines[-1][0]
    over = (n for n, (top, _) in enumerate(laid.lines) if n > first and top + step - start > height)
    return next(over, 0)
