"""The head and the foot of a poster: the group as a number beside its colour, the year, the workshop."""

from typing import Final

from atelier.minutes.kit.papers import Poster
from atelier.minutes.writers.kit.easel import MARGIN, MM, Easel, within
from atelier.minutes.writers.pdf.structure import Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, WHITE, Face, Ink, TextStyle

GROUNDS: Final = ("#FFE389", "#FFC4B0", "#B7DDF7", "#BFE8CB", "#DCCFF7", "#EADFC8")
"""The colours of groups, as on screens; after the last the first comes back."""
_PLAIN: Final = "#EDEAE3"
_HIGH: Final = 74.0
_DISC: Final = 27.0
_YEAR: Final = 44.0
_KICKERS: Final = (30.0, 27.0, 24.0, 20.0)
"""The name of a group, in the first size in which it fits on a line; else in the last on two."""


def head_height(unit: float) -> float:
    """From the upper edge of the sheet to below its head."""
    return MARGIN + _HIGH * unit + 6 * unit


def put_head(easel: Easel, poster: Poster, unit: float, side: float, *, number: int) -> None:
    """A band of the group's colour with its number, its name, and the year of the scenario."""
    left, wide = MARGIN, easel.width - 2 * MARGIN
    ground = GROUNDS[(poster.group - 1) % len(GROUNDS)] if poster.group else _PLAIN
    easel.rect(left, MARGIN, wide, _HIGH * unit, ground, 8 * unit)
    middle = MARGIN + _HIGH * unit / 2
    start, end = side, easel.width - side
    if poster.group is not None:
        radius = _DISC * unit
        easel.disc(start + radius, middle, radius, INK)
        size = 36 * unit if poster.group < 10 else 28 * unit
        style = TextStyle(Ink(Face.BOLD, size, WHITE), size)
        where = (start, middle - size / 2)
        element = easel.root.add(Kind.PARAGRAPH)
        easel.say(str(poster.group), style, where, 2 * radius, element=element, align="centre")
        start += 2 * radius + 14 * unit
    if poster.year:
        ink = Ink(Face.TITLE, _YEAR * unit)
        width = easel.breaker.width(poster.year, ink)
        style = TextStyle(ink, _YEAR * unit)
        where = (end - width - 1, middle - _YEAR * unit / 2)
        easel.say(poster.year, style, where, width + 2)
        end -= width + 16 * unit
    _kicker(easel, poster.kicker if number == 1 else poster.continued, unit, (start, middle), end - start)


def _kicker(easel: Easel, text: str, unit: float, place: tuple[float, float], width: float) -> None:
    """On two lines at most, smaller where it needs them."""
    text = within(text, 2)
    tried = (each * unit for each in _KICKERS)
    fitting = (size for size in tried if easel.breaker.width(text, Ink(Face.BOLD, size)) <= width)
    size = next(fitting, _KICKERS[-1] * unit)
    style = TextStyle(Ink(Face.BOLD, size), size * 1.16)
    lines = min(len(easel.lines(text, style, width)), 2)
    where = (place[0], place[1] - lines * style.leading / 2)
    easel.say(text, style, where, width, element=easel.headings.title(1), most=2)


def put_foot(easel: Easel, text: str, unit: float, side: float, count: str) -> None:
    """The workshop and its day, which of several sheets this is, and the logos."""
    width = easel.width - 2 * side
    top = easel.height - 14 * MM * unit
    easel.rule(side, top - 5 * unit, width, INK_2, 0.6 * unit)
    high = 8 * MM * unit
    since = easel.drawn
    logos = easel.logos(side, top, width * 0.45, height=high, align="left", read=False)
    room = width * (0.5 if logos else 1.0)
    style = TextStyle(Ink(Face.TEXT, 8.6 * unit, INK_2), 11 * unit)
    said = " –\u00a0".join(part for part in (text, count) if part)
    easel.say(said, style, (side + width - room, top), room, align="right", most=2)
    easel.mute(since)
