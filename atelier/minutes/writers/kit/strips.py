"""Bands of paper for the wall: three to a sheet of A4 across, cut twice; two where many dots are stuck on.

Read from three metres: numbers stand 84 points high, titles 46 as long as they fit, never under 28; a longer
title gets a taller band.
"""

from dataclasses import dataclass
from typing import Final

from atelier.minutes.kit.dots import Room
from atelier.minutes.kit.papers import Strip, Strips
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4_ACROSS, MARGIN, MM, Easel, within
from atelier.minutes.writers.pdf.structure import Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, WHITE, Face, Ink, TextStyle

_PARTS: Final = (3, 2)
"""Bands to a sheet: as many as leave room for the dots."""
_PAD: Final = MARGIN + 4
_DISC: Final = 58.0
_DIGITS: Final = 84.0
_LARGEST, _SMALLEST = 46, 28
_DRAWING: Final = 120.0
_MOST: Final = 16
"""Lines that a whole sheet holds."""
_WIDEST: Final = 104 * MM
_NARROWEST: Final = 42 * MM
"""Of the room for dots, which leaves the rest to the title."""
_BETWEEN: Final = 0.5 * MM
"""From one dot to the next: people stick them by hand, and close."""
_HINT_HIGH: Final = 17.0
_HINT: Final = TextStyle(Ink(Face.TEXT, 11, INK_2), 14)
_GUIDE: Final = "#B5B5B5"


def draw_strips(paper: Strips) -> tuple[bytes, Report]:
    """One band after the other, cut lines between them."""
    easel = Easel(paper.head, A4_ACROSS)
    box = box_for(paper.room)
    unit = easel.height / box.parts
    for band in paper.bands:
        used = box.parts
        for place, strip in enumerate(band.strips):
            tall = _parts(easel, strip, unit, box)
            if used + tall > box.parts:
                easel.turn("" if place else band.title)
                used = 0
            elif used:
                easel.cut_across(used * unit)
            _strip(easel, strip, paper.dots_word, used * unit, tall * unit, box.wide)
            used += tall
        if 0 < used < box.parts:
            easel.cut_across(used * unit)
    return easel.finish()


@dataclass(frozen=True, slots=True)
class Box:
    """The room for dots on each strip."""

    parts: int
    """Bands to a sheet."""
    wide: float
    """Points; none where nothing is stuck on."""
    high: float
    """Points below the words in it, of a band of one part."""


def box_for(room: Room) -> Box:
    """The lowest bands in which all the dots find room side by side."""
    found = [_box(parts, room) for parts in _PARTS]
    return next((box for box in found if box.wide <= _WIDEST), found[-1])


def _box(parts: int, room: Room) -> Box:
    step = room.wide * MM + _BETWEEN
    high = A4_ACROSS[1] / parts - 2 * _PAD - _HINT_HIGH
    wide = -(-room.dots // int(high / step)) * step + _BETWEEN
    return Box(parts, max(wide, _NARROWEST) if room.dots else 0.0, high)


def _room(easel: Easel, strip: Strip, box: float) -> tuple[float, float]:
    """Where a title begins, and how wide it may be."""
    left = _PAD + 2 * _DISC + 20 + (_DRAWING + 16 if strip.drawing else 0)
    return left, easel.width - left - (box + 18 if box else 0.0) - _PAD


def _style(size: float) -> TextStyle:
    return TextStyle(Ink(Face.BOLD, size), size * 1.14)


def _parts(easel: Easel, strip: Strip, unit: float, box: Box) -> int:
    """How many parts of a sheet a title needs in the smallest letters."""
    if not strip.title:
        return 1
    _, wide = _room(easel, strip, box.wide)
    style = _style(_SMALLEST)
    high = len(easel.lines(within(strip.title, _MOST), style, wide)) * style.leading
    return next((count for count in range(1, box.parts) if high <= count * unit - 2 * _PAD), box.parts)


def _strip(easel: Easel, strip: Strip, dots_word: str, top: float, high: float, box: float) -> None:
    entry = easel.root.add(Kind.PARAGRAPH)
    middle = top + high / 2
    easel.disc(_PAD + _DISC, middle, _DISC, INK)
    size = _DIGITS if strip.number < 100 else _DIGITS * 0.68
    digits = TextStyle(Ink(Face.BOLD, size, WHITE), size)
    place = (_PAD, middle - size / 2)
    easel.say(str(strip.number), digits, place, 2 * _DISC, element=entry, align="centre")
    left, wide = _room(easel, strip, box)
    if strip.drawing:
        easel.picture(strip.drawing, left - _DRAWING - 16, top + _PAD, _DRAWING, high - 2 * _PAD)
    if strip.title:
        _title(easel, strip.title, left, wide, middle, high)
    else:
        for line in (-0.16, 0.26):
            easel.rule(left, middle + line * high, wide, _GUIDE, 0.8)
    if box:
        x = easel.width - _PAD - box
        easel.frame(x, top + _PAD, box, high - 2 * _PAD, line=1.2, colour=INK_2, radius=8)
        easel.say(dots_word, _HINT, (x + 8, top + _PAD + 2), box - 16, align="right", most=1)
    easel.logos(_PAD, top + MARGIN - 2, 2 * _DISC, height=14, read=False)


def _title(easel: Easel, title: str, left: float, wide: float, middle: float, high: float) -> None:
    """In the largest letters in which it fits; what fits in none ends on an ellipsis."""
    room = high - 2 * _PAD
    title = within(title, _MOST)
    for size in range(_LARGEST, _SMALLEST - 1, -2):
        style = _style(size)
        lines = easel.lines(title, style, wide)
        whole = all(easel.breaker.width(word, style.ink) <= wide for word in title.split() if len(word) < 28)
        if len(lines) * style.leading <= room and whole:
            break
    else:
        style = _style(_SMALLEST)
    most = max(int(room / style.leading), 1)
    count = min(len(easel.lines(title, style, wide)), most)
    easel.say(title, style, (left, middle - count * style.leading / 2), wide, most=most)
