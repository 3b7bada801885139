"""Dots to print on adhesive paper: as wide as those that are sold, a piece to cut for each person."""

from typing import Final

from atelier.minutes.kit.papers import DotSet, DotSheets
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4, MARGIN, MM, Easel
from atelier.minutes.writers.pdf.structure import Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, WHITE, Face, Ink, TextStyle

_GAP: Final = 3 * MM
_AIR: Final = 4 * MM
"""Between the dots of two people, where the cut runs."""
_MOST_BESIDE: Final = 8
_HEAD: Final = TextStyle(Ink(Face.TEXT, 9.5, INK_2), 12)
_TOP: Final = MARGIN + 18
_RING: Final = 0.21
"""How thick a ring is, of its width."""
_DIGITS: Final = 0.445
_BRICK: Final = "#B8432F"
_PETROL: Final = "#0B6B6F"


def draw_dots(paper: DotSheets) -> tuple[bytes, Report]:
    """Each piece holds the dots of one person; the last sheet is filled up."""
    easel = Easel(paper.head, A4)
    for each in paper.sets:
        wide, high = _piece(each)
        columns = max(int((easel.width - 2 * MARGIN) / wide), 1)
        rows = max(int((easel.height - _TOP - MARGIN) / high), 1)
        easel.turn(each.title)
        room = easel.width - 2 * MARGIN
        logo = easel.logos(MARGIN, MARGIN - 4, room, height=15, align="right", read=False)
        easel.say(each.title, _HEAD, (MARGIN, MARGIN - 2), room - (90 if logo else 0), most=1)
        left = (easel.width - columns * wide) / 2
        since = easel.drawn
        _dots(easel, each, left, _TOP)
        until = easel.drawn
        for place in range(1, columns * rows):
            easel.again(since, until, place % columns * wide, place // columns * high)
        for column in range(columns + 1):
            easel.cut_down(left + column * wide, _TOP, _TOP + rows * high)
        for row in range(rows + 1):
            easel.cut_across(_TOP + row * high)
        easel.copy(max(-(-each.people // (columns * rows)) - 1, 0))
    return easel.finish()


def _beside(each: DotSet) -> int:
    return min(len(each.dots), _MOST_BESIDE)


def _piece(each: DotSet) -> tuple[float, float]:
    lines = -(-len(each.dots) // _MOST_BESIDE)
    step = each.wide * MM + _GAP
    return _beside(each) * step - _GAP + _AIR, lines * step - _GAP + _AIR


def _dots(easel: Easel, each: DotSet, left: float, top: float) -> None:
    colour = _PETROL if each.ring else _BRICK
    ink = INK if each.ring else WHITE
    wide = each.wide * MM
    style = TextStyle(Ink(Face.BOLD, wide * _DIGITS, ink), wide)
    for place, worth in enumerate(each.dots):
        x = left + _AIR / 2 + place % _MOST_BESIDE * (wide + _GAP)
        y = top + _AIR / 2 + place // _MOST_BESIDE * (wide + _GAP)
        easel.disc(x + wide / 2, y + wide / 2, wide / 2, colour)
        if each.ring:
            easel.disc(x + wide / 2, y + wide / 2, wide * (0.5 - _RING), WHITE)
        if worth:
            element = easel.root.add(Kind.PARAGRAPH)
            easel.say(worth, style, (x, y), wide, element=element, align="centre")
