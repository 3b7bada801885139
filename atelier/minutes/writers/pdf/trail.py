"""Where on paper things came to stand: the way back from a place of a page to what it was made from."""

from collections.abc import Sequence

from atelier.minutes.pages import Box, Trace
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.pdf.strips import Page, Strip, is_turned
from atelier.minutes.writers.pdf.style import Paper


def trail(pages: Sequence[Page], paper: Paper) -> tuple[Trace, ...]:
    """A trace for each strip that has a source, in the order of reading; repeated heads have none."""
    return tuple(
        Trace(_box(number, placed.top, placed.strip, _held(page, paper)), placed.strip.source)
        for number, page in enumerate(pages)
        for placed in page
        if placed.strip.source is not None and not placed.again
    )


def headings(pages: Sequence[Page], paper: Paper) -> tuple[Box, ...]:
    """Where each heading stands, in the order of the document, without the title of the whole."""
    return tuple(
        _box(number, placed.top, placed.strip, _held(page, paper))
        for number, page in enumerate(pages)
        for placed in page
        if placed.strip.bookmark is not None and placed.strip.bookmark.level > 0
    )


def _held(page: Page, paper: Paper) -> Paper:
    go_on()
    return paper.turned() if is_turned(page) else paper


def _box(page: int, top: float, strip: Strip, paper: Paper) -> Box:
    measures = (paper.side, paper.top + top, paper.body_width, strip.height)
    return Box(page, *(each * paper.scale for each in measures))
