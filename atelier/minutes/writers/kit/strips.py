"""Bands of paper for the wall: three to a sheet of A4 across, cut twice.

Read from three metres: numbers stand 84 points high, titles 46 as long as they fit, never under 28; a longer
title gets a taller band.
"""

from typing import Final

from atelier.minutes.kit.papers import Strip, Strips
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4_ACROSS, MARGIN, Easel, within
from atelier.minutes.writers.pdf.structure import Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, WHITE, Face, Ink, TextStyle

_THIRDS: Final = 3
_PAD: Final = MARGIN + 4
_DISC: Final = 58.0
_DIGITS: Final = 84.0
_LARGEST, _SMALLEST = 46, 28
_DRAWING: Final = 120.0
_MOST: Final = 16
"""Lines that a whole sheet holds."""
_DOTS_WIDE: Final = 172.0
_HINT: Final = TextStyle(Ink(Face.TEXT, 11, INK_2), 14)
_GUIDE: Final = "#B5B5B5"


def draw_strips(paper: Strips) -> tuple[bytes, Report]:
    """One band after the other, cut lines between them."""
    easel = Easel(paper.head, A4_ACROSS)
    unit = easel.height / _THIRDS
    for band in paper.bands:
        used = _THIRDS
        for place, strip in enumerate(band.strips):
            tall = _thirds(easel, strip, unit)
            if used + tall > _THIRDS:
                easel.turn("" if place else band.title)
                used = 0
            elif used:
                easel.cut_across(used * unit)
            _strip(easel, strip, paper.dots_word, used * unit, tall * unit)
            used += tall
        _last_cut(easel, used, unit)
    return easel.finish()


def _last_cut(easel: Easel, used: int, unit: float) -> None:
    if 0 < used < _THIRDS:
        easel.cut_across(used * unit)


def _room(easel: Easel, strip: Strip) -> tuple[float, float]:
    """Where a title begins, and how wide it may be."""
    left = _PAD + 2 * _DISC + 20 + (_DRAWING + 16 if strip.drawing else 0)
    return left, easel.width - left - _DOTS_WIDE - _PAD - 18


def _style(size: float) -> TextStyle:
    return TextStyle(Ink(Face.BOLD, size), size * 1.14)


def _thirds(easel: Easel, strip: Strip, unit: float) -> int:
    """How many thirds of a sheet a title needs in the smallest letters."""
    if not strip.title:
        return 1
    _, wide = _room(easel, strip)
    style = _style(_SMALLEST)
    high = len(easel.lines(within(strip.title, _MOST), style, wide)) * style.leading
    return next((count for count in (1, 2) if high <= count * unit - 2 * _PAD), _THIRDS)


def _strip(easel: Easel, strip: Strip, dots_word: str, top: float, high: float) -> None:
    entry = easel.root.add(Kind.PARAGRAPH)
    middle = top + high / 2
    easel.disc(_PAD + _DISC, middle, _DISC, INK)
    size = _DIGITS if strip.number < 100 else _DIGITS * 0.68
    digits = TextStyle(Ink(Face.BOLD, size, WHITE), size)
    place = (_PAD, middle - size / 2)
    easel.say(str(strip.number), digits, place, 2 * _DISC, element=entry, align="centre")
    left, wide = _room(easel, strip)
    if strip.drawing:
        easel.picture(strip.drawing, left - _DRAWING - 16, top + _PAD, _DRAWING, high - 2 * _PAD)
    if strip.title:
        _title(easel, strip.title, left, wide, middle, high)
    else:
        for line in (-0.16, 0.26):
            easel.rule(left, middle + line * high, wide, _GUIDE, 0.8)
    x = easel.width - _PAD - _DOTS_WIDE
    easel.frame(x, top + _PAD, _DOTS_WIDE, high - 2 * _PAD, line=1.2, colour=INK_2, radius=8)
    easel.logos(x + 10, top + _PAD + 8, _DOTS_WIDE - 76, height=16, read=False)
    easel.say(dots_word, _HINT, (x + 10, top + _PAD + 6), _DOTS_WIDE - 20, align="right")


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
