"""Lines below headings, in a size that is read from afar, dealt out to as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from atelier.stage.context import Stage
from atelier.stage.heading import put_heading
from atelier.stage.lettering import Style, Text, lay, paragraphs_of
from atelier.stage.page import CuePage


@dataclass(frozen=True, slots=True)
class Line:
    """Something said, with who and when below it; or what stands over several of them."""

    text: str
    below: str = ""
    heading: bool = False


_Placed = tuple[float, str, Style, bool]
"""The top of a text, its style, and whether it is said less strongly."""


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
    for top, text, style, muted in pages[page.page]:
        label = Text(page.stage, text, style, colour=page.stage.look.palette.ink_2 if muted else "")
        page.add(label, QRect(room.left(), room.top() + round(top), room.width(), label.high(room.width())))


def _pages(stage: Stage, lines: Sequence[Line], room: QRect) -> list[list[_Placed]]:
    plain, heading = stage.part(0.038), stage.part(0.042)
    pages: list[list[_Placed]] = [[]]
    top = 0.0
    for line in lines:
        style = Style(stage.look.title_font(heading) if line.heading else stage.look.text_font(plain, 600))
        small = Style(stage.look.text_font(stage.text))
        above = (stage.part(0.03) if line.heading else stage.part(0.012)) if top else 0.0
        high = lay(paragraphs_of(line.text, marked=False), style, room.width()).height
        under = lay(paragraphs_of(line.below, marked=False), small, room.width()).height
        after = stage.part(0.08) if line.heading else 0  # no heading ends a page
        if top and top + above + high + under + after > room.height():
            pages.append([])
            top = above = 0.0
        pages[-1].append((top + above, line.text, style, False))
        if line.below:
            pages[-1].append((top + above + high, line.below, small, True))
        top += above + high + under
    return pages
