"""What groups are asked, on A3 for the wall, on A4 for the table and for the hand.

Sizes are those of the table (title 30 points, text 14), made larger by a measure until the sheet is full.
The least measure on the wall is 2: titles of 60 points and texts of 28 can be read from three metres; on a
table it is 1. What does not fit in the least measure goes on to another sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from atelier.minutes.kit.papers import Hang, Poster, Posters, Section
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4, MM, Easel
from atelier.minutes.writers.kit.poster_head import head_height, put_foot, put_head
from atelier.minutes.writers.pdf.flow import pieces_of
from atelier.minutes.writers.pdf.lines import Line, Piece
from atelier.minutes.writers.pdf.sheet import A3
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import INK, PETROL_DARK, WHITE, Face, Ink, TextStyle

TITLE: Final = TextStyle(Ink(Face.TITLE, 30, PETROL_DARK), 34, 0, 8)
ROLE: Final = TextStyle(Ink(Face.BOLD, 16), 21, 0, 7)
TEXT: Final = TextStyle(Ink(Face.TEXT, 14), 19, 0, 8)
SECTION: Final = TextStyle(Ink(Face.BOLD, 17, PETROL_DARK), 22, 6, 5)
QUESTION: Final = TextStyle(Ink(Face.BOLD, 17), 22, 4, 10)
INSTRUCTION: Final = TextStyle(Ink(Face.TEXT, 14), 19, 0, 7)
ZONES: Final = TextStyle(Ink(Face.SEMI, 14, INK), 19, 0, 6)
MEASURES: Final = {Hang.WALL: (2.0, 3.3), Hang.TABLE: (1.0, 1.7), Hang.HAND: (0.86, 0.86)}
"""The least and the largest measure of each kind of sheet."""
_SHEETS: Final = {Hang.WALL: A3, Hang.TABLE: A4, Hang.HAND: A4}
_TRIES: Final = 7
_MANY: Final = 6
"""Sheets of one text from which on nobody reads it on a wall, however large: it is not laid out again."""
_LONG: Final = 28
"""Letters of a word that may be cut: hardly an address or a chain of letters fits large on a sheet."""
_PAD, _EDGE = 11.0, 2.2
_AIR: Final = 16.0
"""The most that blocks are put apart besides their own, to fill a sheet."""
_WRITING: Final = 9 * MM
"""From one line that is written on to the next."""
_GUIDE: Final = "#9A9A9A"


@dataclass(frozen=True, slots=True)
class _Block:
    """A text in its lines; `box` draws an edge around it, what `heads` stays with what comes below.

    `place` is which of the poster's texts it is.
    """

    lines: tuple[Line, ...]
    style: TextStyle
    place: int
    text: str
    box: bool = False
    heads: bool = False

    def pad(self, measure: float) -> float:
        """Between its lines and its edge."""
        return _PAD * measure if self.box else 0.0

    def height(self, measure: float) -> float:
        """With the pad above and below."""
        return len(self.lines) * self.style.leading + 2 * self.pad(measure)


def draw_posters(paper: Posters) -> tuple[bytes, Report]:
    """A sheet for each poster, or several where it is long; the same one again is drawn and heard once."""
    easel = Easel(paper.head, _SHEETS[paper.hang])
    for poster, same in groupby(paper.posters):
        sheets = _Sheets(easel, poster, paper).draw()
        easel.copy(len(list(same)) - 1, sheets=sheets)
    return easel.finish()


class _Sheets:
    """The sheets of one poster."""

    def __init__(self, easel: Easel, poster: Poster, paper: Posters) -> None:
        self._easel, self._poster, self._paper = easel, poster, paper
        self._elements: dict[int, Element] = {}
        self._unit = easel.width / A4[0]
        self._side = 15 * MM * self._unit
        self._width = easel.width - 2 * self._side
        self._top = head_height(self._unit) + 10 * self._unit
        self._bottom = easel.height - 20 * MM * self._unit

    def draw(self) -> int:
        """Lay out, part into sheets, draw; gives how many sheets it took."""
        measure = self._measure()
        pages = self._pages(self._blocks(measure), measure)
        end = self._top
        for number, blocks in enumerate(pages, start=1):
            self._begin(number, len(pages))
            air = self._air(blocks, measure) if len(pages) == 1 else 0.0
            end = self._put(blocks, measure, air)
        further = self._paper.hang is Hang.HAND and self._lines(end, len(pages))
        return len(pages) + further

    def _begin(self, number: int, count: int) -> None:
        poster, easel = self._poster, self._easel
        name = " – ".join(part for part in (poster.kicker, poster.title) if part)
        easel.turn(name if number == 1 else "")
        put_head(easel, poster, self._unit, self._side, number=number)
        put_foot(
            easel, poster.foot, self._unit, self._side, f"{number}\u00a0/\u00a0{count}" if count > 1 else ""
        )

    # ------------------------------------------------------------ how large

    def _measure(self) -> float:
        """The largest in which all of it fits on one sheet, or on as few as the least measure needs.

        No word of it is cut, but where it would be in the least as well.
        """
        low, high = MEASURES[self._paper.hang]
        most = len(self._pages(self._blocks(low), low)) if low < high else _MANY
        if most >= _MANY or not self._fits(low, most):
            return low
        if self._fits(high, most):
            return high
        for _ in range(_TRIES):
            middle = (low + high) / 2
            low, high = (middle, high) if self._fits(middle, most) else (low, middle)
        return low

    def _fits(self, measure: float, sheets: int) -> bool:
        blocks = self._blocks(measure)
        if any(self._cuts(block, measure) for block in blocks):
            return False
        return len(self._pages(blocks, measure)) <= sheets

    def _cuts(self, block: _Block, measure: float) -> bool:
        room = self._width - 2 * block.pad(measure)
        words = (word for word in block.text.split() if len(word) < _LONG)
        return any(self._easel.breaker.width(word, block.style.ink) > room for word in words)

    def _height(self, blocks: Sequence[_Block], measure: float) -> float:
        return sum(_gap(blocks, place) + block.height(measure) for place, block in enumerate(blocks))

    def _air(self, blocks: Sequence[_Block], measure: float) -> float:
        if self._paper.hang is Hang.HAND or len(blocks) < 2:
            return 0.0
        free = self._bottom - self._top - self._height(blocks, measure)
        return max(0.0, min(free / (len(blocks) - 1), _AIR * self._unit))

    # ------------------------------------------------------------ what stands on it

    def _blocks(self, measure: float) -> list[_Block]:
        poster = self._poster
        said: list[tuple[Sequence[Piece], TextStyle]] = [
            ([(poster.title, TITLE.ink)], TITLE),
            ([(poster.role, ROLE.ink)], ROLE),
            *((pieces_of(spans, TEXT.ink), TEXT) for spans in poster.situation),
            *(piece for section in poster.sections for piece in _section(section)),
            ([(poster.question, QUESTION.ink)], QUESTION),
            ([(poster.instruction, INSTRUCTION.ink)], INSTRUCTION),
            ([(poster.zones, ZONES.ink)], ZONES),
            ([(poster.speaking, ZONES.ink)], ZONES),
        ]
        blocks = []
        for place, (pieces, style) in enumerate(said):
            text = "".join(part for part, _ in pieces)
            if text.strip():
                box = style is QUESTION
                width = self._width - (2 * _PAD * measure if box else 0.0)
                larger, scaled = _scaled(pieces, style, measure)
                lines = tuple(self._easel.lines(larger, scaled, width))
                blocks.append(_Block(lines, scaled, place, text, box=box, heads=style is SECTION))
        return blocks

    def _pages(self, blocks: Sequence[_Block], measure: float) -> list[list[_Block]]:
        """Blocks are parted only where they are longer than what is left of a sheet and than four lines."""
        room = self._bottom - self._top
        pages: list[list[_Block]] = [[]]
        for block in blocks:
            rest = block
            while True:
                page = pages[-1]
                free = room - self._height(page, measure) - (_gap([*page, rest], len(page)) if page else 0.0)
                if rest.height(measure) <= free:
                    page.append(rest)
                    break
                count = int((free - 2 * rest.pad(measure)) / rest.style.leading)
                count = min(count, len(rest.lines) - 2)
                parted = count >= 2 and len(rest.lines) > 4
                if not parted and page:
                    pages.append([page.pop()] if len(page) > 1 and page[-1].heads else [])
                    continue
                count = max(count, 1)
                page.append(replace(rest, lines=rest.lines[:count]))
                rest = replace(rest, lines=rest.lines[count:])
                pages.append([])
        return pages

    def _put(self, blocks: Sequence[_Block], measure: float, air: float) -> float:
        easel, y = self._easel, self._top
        for place, block in enumerate(blocks):
            y += _gap(blocks, place) + (air if place else 0.0)
            pad = block.pad(measure)
            high = block.height(measure)
            if block.box:
                edge = _EDGE * measure
                easel.frame(
                    self._side, y, self._width, high, line=edge, colour=INK, ground=WHITE, radius=7 * measure
                )
            place_in = (self._side + pad, y + pad)
            easel.put(block.lines, block.style, place_in, self._width - 2 * pad, self._element(block))
            y += high
        return y

    def _element(self, block: _Block) -> Element:
        """What a text is heard as, on one sheet or on several; made when it comes, after the head."""
        if block.place not in self._elements:
            easel = self._easel
            level = 3 if block.heads else 2
            title = block.heads or not block.place
            element = easel.headings.title(level) if title else easel.root.add(Kind.PARAGRAPH)
            easel.heard(element, block.text)
            self._elements[block.place] = element
        return self._elements[block.place]

    # ------------------------------------------------------------ room to write

    def _lines(self, y: float, pages: int) -> bool:
        """Lines down to the foot; on the back where hardly any are left. Gives whether there is one."""
        easel = self._easel
        back = self._bottom - y < 5 * _WRITING
        if back:
            self._begin(pages + 1, pages + 1)
            y = self._top
        style = TextStyle(Ink(Face.BOLD, 13), 18)
        y += 10 + easel.say(self._paper.lines_title, style, (self._side, y + 10), self._width) + _WRITING
        while y <= self._bottom - 4:
            easel.rule(self._side, y, self._width, _GUIDE, 0.6)
            y += _WRITING
        return back


def _section(section: Section) -> list[tuple[Sequence[Piece], TextStyle]]:
    title: Sequence[Piece] = [(section.title, SECTION.ink)]
    return [(title, SECTION), *((pieces_of(spans, TEXT.ink), TEXT) for spans in section.paragraphs)]


def _gap(blocks: Sequence[_Block], place: int) -> float:
    """What stands between a block and the one before."""
    if not place:
        return 0.0
    return max(blocks[place - 1].style.after, blocks[place].style.before)


def _scaled(pieces: Sequence[Piece], style: TextStyle, measure: float) -> tuple[list[Piece], TextStyle]:
    """A text and its style in a measure."""
    larger = [(text, replace(ink, size=ink.size * measure)) for text, ink in pieces]
    ink = replace(style.ink, size=style.ink.size * measure)
    whole = TextStyle(ink, style.leading * measure, style.before * measure, style.after * measure)
    return larger, whole
