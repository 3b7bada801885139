"""A situation, the question it asks, and how to work: the texts of a scenario below each other."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from atelier.stage.context import Stage
from atelier.stage.lettering import Style, Text, largest, lay, paragraphs_of
from atelier.stage.marks import Bar
from atelier.stage.page import CuePage

_ASKED = 1.16
"""The size of a question, of that of the text."""


@dataclass(frozen=True, slots=True)
class Column:
    """What is said, from top to bottom; any of it may be empty."""

    title: str
    text: str
    """With bold and italic."""
    question: str
    instruction: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    style: Style
    marked: bool = False
    asked: bool = False
    muted: bool = False


def _parts(stage: Stage, column: Column, px: int) -> list[_Part]:
    look = stage.look
    asked = max(stage.title, round(px * _ASKED))
    found = (
        _Part(column.title, Style(look.title_font(asked))),
        _Part(column.role, Style(look.text_font(px, 600))),
        _Part(column.text, Style(look.text_font(px), leading=1.28), marked=True),
        _Part(column.question, Style(look.title_font(asked)), asked=True),
        _Part(column.instruction, Style(look.text_font(max(stage.text, round(px * 0.82)))), muted=True),
    )
    return [part for part in found if part.text.strip()]


def _width(stage: Stage, part: _Part, width: int) -> int:
    return width - stage.part(0.026) if part.asked else width


def _heights(stage: Stage, parts: list[_Part], width: int) -> list[float]:
    return [
        lay(paragraphs_of(part.text, marked=part.marked), part.style, _width(stage, part, width)).height
        for part in parts
    ]


def column_height(stage: Stage, column: Column, px: int, width: int) -> float:
    """How high a column stands in a width, its text in a size."""
    heights = _heights(stage, _parts(stage, column, px), width)
    return sum(heights) + _gap(px) * max(0, len(heights) - 1)


def _gap(px: int) -> float:
    return px * 0.9


def largest_column(stage: Stage, column: Column, place: QRect, most: float) -> int:
    """The largest size of text, up to a share of the height, in which a column fits; else the smallest."""
    fits = lambda px: column_height(stage, column, px, place.width()) <= place.height()  # noqa: E731
    return largest(stage.part(most), stage.text, fits) or stage.text


def column_pages(stage: Stage, column: Column, place: QRect, px: int) -> int:
    """How many pages a column needs in a size."""
    return _cut(stage, _parts(stage, column, px), place, _gap(px))[1]


def put_column(
    page: CuePage, column: Column, place: QRect, px: int, *, number: int = 0, middle: bool = False
) -> int:
    """Put a column on a page in a size; gives how many pages it needs.

    What does not fit goes on on the next page: `number` is the one that is shown, the last where there are
    fewer. A column that fits may stand in the `middle`, a little above.
    """
    stage = page.stage
    parts = _parts(stage, column, px)
    pieces, pages = _cut(stage, parts, place, _gap(px))
    shown = [piece for piece in pieces if piece[0] == min(number, pages - 1)]
    whole = sum(high for *_, high in shown) + _gap(px) * max(0, len(shown) - 1)
    top = place.top() + (max(0.0, (place.height() - whole) * 0.42) if middle and pages == 1 else 0)
    for _, part, first, last, high in shown:
        _put(page, part, QRect(place.left(), round(top), place.width(), round(high)), first, last)
        top += high + _gap(px)
    return pages


_Piece = tuple[int, _Part, int, int, float]
"""On which page, what, from which line to which, how high."""


def _cut(stage: Stage, parts: list[_Part], place: QRect, gap: float) -> tuple[list[_Piece], int]:
    """Deal the lines of all parts out to pages."""
    pieces: list[_Piece] = []
    number, used = 0, 0.0
    for part in parts:
        laid = lay(
            paragraphs_of(part.text, marked=part.marked), part.style, _width(stage, part, place.width())
        )
        step = part.style.font.pixelSize() * part.style.leading
        first = 0
        used += gap if used else 0
        while first < len(laid.lines):
            start = laid.lines[first][0]
            last = first
            while last < len(laid.lines) and used + laid.lines[last][0] - start + step <= place.height() + 1:
                last += 1
            if last == first and used:
                number, used = number + 1, 0.0
                continue
            last = max(last, first + 1)
            high = laid.lines[last - 1][0] - start + step
            pieces.append((number, part, first, last, high))
            used += high
            first = last
            if first < len(laid.lines):
                number, used = number + 1, 0.0
    return pieces, number + 1


def _put(page: CuePage, part: _Part, place: QRect, first: int, last: int) -> None:
    stage = page.stage
    if part.asked:
        bar = stage.part(0.007)
        page.add(Bar(stage), QRect(place.left(), place.top(), bar, place.height()))
        place = place.adjusted(place.width() - _width(stage, part, place.width()), 0, 0, 0)
    colour = stage.look.palette.ink_2 if part.muted else ""
    text = Text(stage, part.text, part.style, colour=colour, marked=part.marked)
    text.show_lines(first, last)
    page.add(text, place)
