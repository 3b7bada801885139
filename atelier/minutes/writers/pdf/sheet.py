"""Which paper a document is printed on. That of a poster is found by trying how large its letters may be."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from atelier.minutes.document import Document, PageBreak, Ranking
from atelier.minutes.report import Findings
from atelier.minutes.writers.pdf.blocks import Layout
from atelier.minutes.writers.pdf.flow import Flow
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.lines import Breaker
from atelier.minutes.writers.pdf.strips import Page, paginate
from atelier.minutes.writers.pdf.style import LARGE, USUAL, Paper

A3: Final = (841.8898, 1190.5512)
_ACROSS: Final = (A3[1], A3[0])
_MARGIN: Final = 48.0
_LARGEST: Final = 3.5
_SMALLEST: Final = 0.5
_ON_SEVERAL: Final = 1.3
"""How much larger than usual letters are where one sheet holds a vote in no size."""
_TRIES: Final = 6
"""Halvings between the two: the last one changes letters by less than anybody sees."""
_AIR: Final = 7.0
"""The most that a row may have besides its own."""


def paper_of(document: Document) -> Paper:
    """The paper of a document: A4, seen larger where it asks for large letters, or A3 for a poster."""
    if document.poster:
        return _poster(document)
    return LARGE if document.large else USUAL


def _sheet(sides: tuple[float, float], scale: float) -> Paper:
    margin = _MARGIN / scale
    return Paper(scale, sides, side=margin, top=margin, bottom=margin, running=11.0 / scale, poster=True)


def _poster(document: Document) -> Paper:
    """Across or upright, whichever lets letters be larger; what no sheet holds goes on to another."""
    breaker = Breaker(Fonts(Findings(), large=document.large))
    wanted = 1 + sum(isinstance(block, PageBreak) for block in document.blocks)

    def layout(paper: Paper) -> Layout:
        return Layout(document, Flow(breaker, paper), Findings())

    def fits(paper: Paper) -> bool:
        tried = layout(paper)
        whole = len(paginate(tried.strips(), paper.body_height)) <= wanted
        return whole and not any(tried.rankings.cuts_words(block) for block in _rankings(document))

    if not any(fits(_sheet(sides, _SMALLEST)) for sides in (A3, _ACROSS)):
        return _sheet(A3, _ON_SEVERAL)
    across = _largest(_ACROSS, _SMALLEST, fits)
    upright = _sheet(A3, across.scale)
    found = _largest(A3, across.scale, fits) if fits(upright) else across
    return _aired(found, paginate(layout(found).strips(), found.body_height), document)


def _rankings(document: Document) -> list[Ranking]:
    return [block for block in document.blocks if isinstance(block, Ranking)]


def _largest(sides: tuple[float, float], low: float, fits: Callable[[Paper], bool]) -> Paper:
    high = _LARGEST
    if low >= high or fits(_sheet(sides, high)):
        return _sheet(sides, high)
    for _ in range(_TRIES):
        middle = (low * high) ** 0.5
        low, high = (middle, high) if fits(_sheet(sides, middle)) else (low, middle)
    return _sheet(sides, low)


def _aired(paper: Paper, pages: list[Page], document: Document) -> Paper:
    """The rows of the ranking a little apart, where the fullest sheet leaves room for it."""
    rows = max((len(block.rows) for block in _rankings(document)), default=0)
    used = max((placed.top + placed.strip.height for page in pages for placed in page), default=0.0)
    free = paper.body_height - used
    return replace(paper, air=max(0.0, min(free / (2 * rows), _AIR))) if rows else paper
