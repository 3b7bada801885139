"""Where on paper things came to stand: the way back from a place of a page to what it was made from."""

from collections.abc import Sequence

from atelier.minutes.pages import Box, Trace
from atelier.minutes.writers.pdf.strips import Page, Strip
from atelier.minutes.writers.pdf.style import BODY_WIDTH, MARGIN_SIDE, MARGIN_TOP


def trail(pages: Sequence[Page]) -> tuple[Trace, ...]:
    """A trace for each strip that has a source, in the order of reading; repeated heads have none."""
    return tuple(
        Trace(_box(number, placed.top, placed.strip), placed.strip.source)
        for number, page in enumerate(pages)
        for placed in page
        if placed.strip.source is not None and not placed.again
    )


def headings(pages: Sequence[Page]) -> tuple[Box, ...]:
    """Where each heading stands, in the order of the document, without the title of the whole."""
    return tuple(
        _box(number, placed.top, placed.strip)
        for number, page in enumerate(pages)
        for placed in page
        if placed.strip.bookmark is not None and placed.strip.bookmark.level > 0
    )


def _box(page: int, top: float, strip: Strip) -> Box:
    return Box(page, MARGIN_SIDE, MARGIN_TOP + top, BODY_WIDTH, strip.height)
