"""Running text as strips: one strip a line, with the lines that must not be parted from each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from atelier.minutes.addresses import addressed
from atelier.minutes.direction import direction_of, is_rtl
from atelier.minutes.document import Source, Span
from atelier.minutes.printable import printable
from atelier.minutes.writers.pdf.lines import Breaker, Piece
from atelier.minutes.writers.pdf.strips import Mark, RectMark, Strip, TextMark, kept, space, whole
from atelier.minutes.writers.pdf.structure import Element
from atelier.minutes.writers.pdf.style import LINE, USUAL, Ink, Paper, Target, TextStyle

WHOLE_UP_TO = 4
"""Paragraphs of so many lines are not parted at all; longer ones keep two lines on each side."""


def pieces_of(spans: Iterable[Span], ink: Ink) -> list[Piece]:
    """Spans as pieces in the ink of their paragraph, with their bold and italic."""
    return [(span.text, ink.styled(bold=span.bold, italic=span.italic)) for span in spans]


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands left of the first line of an entry of a list."""

    text: str
    ink: Ink
    element: Element


def linked(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with the addresses in them as pieces of their own, which can be pressed."""
    return [
        (part, replace(ink, target=Target(address)) if address else ink)
        for text, ink in pieces
        for part, address in addressed(text)
    ]


def baseline(style: TextStyle) -> float:
    """How far the baseline of a line stands below its top: capitals are centred in the leading."""
    return (style.leading + 0.66 * style.ink.size) / 2


class Flow:
    """Turns texts into strips with the fonts of one run of the writer."""

    def __init__(self, breaker: Breaker, paper: Paper = USUAL) -> None:
        self.breaker = breaker
        self.paper = paper

    def text(
        self,
        pieces: list[Piece],
        style: TextStyle,
        width: float,
        element: Element,
        *,
        indent: float = 0.0,
        marker: Marker | None = None,
        to_right: bool = False,
        source: Source | None = None,
    ) -> list[Strip]:
        """The lines of one paragraph, which is `element`, without the space around it.

        Of what runs from right to left, the indent and the marker stand on the right.
        """
        y = baseline(style)
        strips: list[Strip] = []
        for line in self.breaker.lines(linked(pieces), width - indent):
            room = width - indent - line.width
            x = room if line.from_right else indent + room if to_right else indent
            mark = TextMark(x, y, line.runs, element, line.space)
            strips.append(Strip(style.leading, (mark,), source=source))
        text = "".join(text for text, _ in pieces)
        if is_rtl(text):
            element.actual = printable(text)
        if marker and strips:
            sign = self.breaker.one_line(marker.text, marker.ink, width)
            x = width - sign.width if direction_of(text) == "R" else 0.0
            first = TextMark(x, y, sign.runs, marker.element)
            strips[0] = replace(strips[0], marks=(first, *strips[0].marks))
        if len(strips) <= WHOLE_UP_TO:
            return whole(strips)
        return [*kept(strips[:1]), *strips[1:-2], *whole(strips[-2:])]

    def spaced(self, strips: list[Strip], style: TextStyle, *, keep_next: bool = False) -> list[Strip]:
        """Strips of a paragraph with its space around it; `keep_next` binds them to what follows."""
        if not strips:
            return []
        after = [space(style.after, kept=keep_next)] if style.after else []
        before = [space(style.before, kept=True)] if style.before else []
        if after and not keep_next:
            strips = [*strips[:-1], replace(strips[-1], kept=True)]
        return [*before, *(kept(strips) if keep_next else strips), *after]


def hairline(width: float) -> Strip:
    """A fine line across the column."""
    return Strip(0.7, (RectMark(0.0, 0.0, width, 0.7, LINE),))


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark at another place of a taller strip."""
    match mark:
        case TextMark(x, y, runs, element, space):
            return TextMark(x + dx, y + dy, runs, element, space)
        case _:
            return replace(mark, x=mark.x + dx, y=mark.y + dy)


def height_of(strips: Sequence[Strip]) -> float:
    """What strips measure together."""
    return sum(strip.height for strip in strips)
