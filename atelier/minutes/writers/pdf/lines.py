"""Cuts a paragraph into lines of a width, where French and English allow a line to end.

A line ends at ordinary spaces and within hyphenated words of three letters or more on each side, so that
inclusive forms stay whole; never at a no-break space of any kind, nor before « ; : ! ? » » or after « « ».
A word that is wider than the line is cut where the line ends. Spaces are kept as they were typed.
"""

import re
from dataclasses import dataclass, replace
from itertools import groupby

from atelier.minutes.direction import Direction, direction_of, is_rtl
from atelier.minutes.inclusive import FORMS
from atelier.minutes.printable import printable
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.pdf import bidi
from atelier.minutes.writers.pdf.clusters import clusters
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.shaping import Glyph
from atelier.minutes.writers.pdf.style import Ink, Target

Piece = tuple[str, Ink]

_SPACES = " \t\u2000-\u2006\u2008-\u200b\u205f\u3000"
_BREAK = re.compile(
    f"(?<=[{_SPACES}])(?![{_SPACES};:!?»])"
    f"|(?:«[{_SPACES}]+)+[^{_SPACES}]?"  # passed over, however many spaces somebody typed: no line ends there
    r"|(?<=[^\W\d_]{3}-)(?=[^\W\d_]{3})"
)
_TAB = "    "
_LONGEST = 500
"""Characters beyond which no text fits on one line of a page, whatever its size."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive characters of one font from left to right, drawn by glyphs where there are any.

    Of what runs to the left, the text stands as it is written.
    """

    font: str
    size: float
    colour: str
    text: str
    width: float
    target: Target | None = None
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line ready to draw; `from_right` where its paragraph runs from right to left.

    `space` where the line ends between two words of its paragraph, not within one nor at its end.
    """

    runs: tuple[Run, ...]
    width: float
    from_right: bool = False
    space: bool = False


@dataclass(frozen=True, slots=True)
class _Atom:
    """What no line end may part: its pieces, their width, and the width without the spaces at its end."""

    pieces: tuple[Piece, ...]
    width: float
    inked: float


class Breaker:
    """Cuts texts into lines, measuring with the fonts of one run of the writer."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def lines(self, pieces: list[Piece], width: float) -> list[Line]:
        """The lines of a paragraph; a line feed in a piece ends a line; no text gives no line."""
        go_on()
        paragraph: list[Piece] = []
        lines: list[Line] = []
        for text, ink in pieces:
            first, *rest = printable(text).replace("\t", _TAB).split("\n")
            paragraph.append((first, ink))
            for part in rest:
                go_on()
                *before, last = self._paragraph(paragraph, width)
                lines += [*before, replace(last, space=True)]
                paragraph = [(part, ink)]
        if any(text for text, _ in paragraph):
            lines += self._paragraph(paragraph, width)
        return lines

    def width(self, text: str, ink: Ink) -> float:
        """The width of a text on one line, in points."""
        return self._fonts.width(text, ink.face) * ink.size

    def one_line(self, text: str, ink: Ink, width: float) -> Line:
        """A text on exactly one line, ended by an ellipsis where it is wider than that."""
        shown = text if self.width(text[:_LONGEST], ink) <= width and len(text) <= _LONGEST else ""
        if not shown:
            room = width - self.width("…", ink)
            for end, character in enumerate(text[:_LONGEST]):
                room -= self.width(character, ink)
                if room < 0:
                    shown = text[:end].rstrip() + "…"
                    break
        lines = self._fill([(shown, ink)], float("inf")) if shown else []
        return lines[0] if lines else Line((), 0.0)

    def _paragraph(self, pieces: list[Piece], width: float) -> list[Line]:
        if not any(text for text, _ in pieces):
            return [Line((), 0.0)]
        return self._fill(pieces, width)

    def _fill(self, pieces: list[Piece], width: float) -> list[Line]:
        """Put as much as fits on each line, in one pass over the atoms."""
        text = "".join(piece for piece, _ in pieces)
        base: Direction | None = direction_of(text) if is_rtl(text) else None
        lines: list[Line] = []
        current: list[Piece] = []
        used = 0.0
        for atom in self._atoms(pieces):
            if current and used + atom.inked > width:
                lines.append(self._line(current, base))
                current, used = [], 0.0
            if atom.inked > width:
                *full, (current, used) = self._cut(atom, width)
                lines += [self._line(part, base) for part, _ in full]
            else:
                current.extend(atom.pieces)
                used += atom.width
        if current:
            lines.append(self._line(current, base))
        return lines

    def _atoms(self, pieces: list[Piece]) -> list[_Atom]:
        text = "".join(piece for piece, _ in pieces)
        ends = [*_ends(text), len(text)]
        atoms: list[_Atom] = []
        parts: list[Piece] = []
        start, which = 0, 0
        for piece, ink in pieces:
            done = 0
            while which < len(ends) and ends[which] <= start + len(piece):
                end = ends[which] - start
                if end > done:
                    parts.append((piece[done:end], ink))
                if parts:
                    atoms.append(self._atom(parts))
                parts, done, which = [], end, which + 1
            if done < len(piece):
                parts.append((piece[done:], ink))
            start += len(piece)
        return atoms

    def _atom(self, parts: list[Piece]) -> _Atom:
        width = 0.0
        for text, ink in parts:
            width += self.width(text, ink)
        text, ink = parts[-1]
        spaces = text[len(text.rstrip(" ")) :]
        return _Atom(tuple(parts), width, width - self.width(spaces, ink) if spaces else width)

    def _cut(self, atom: _Atom, width: float) -> list[tuple[list[Piece], float]]:
        """A word wider than the line, as (pieces, width) per line; what is read as one sign stays whole."""
        cuts: list[tuple[list[Piece], float]] = []
        current: list[Piece] = []
        used = 0.0
        for text, ink in atom.pieces:
            start = position = 0
            for sign in clusters(text):
                advance = self.width(sign, ink)
                if used and advance and sign != " " and used + advance > width:
                    cuts.append(([*current, (text[start:position], ink)], used))
                    current, used, start = [], 0.0, position
                used += advance
                position += len(sign)
            current.append((text[start:], ink))
        return [*cuts, (current, used)]

    def _line(self, pieces: list[Piece], base: Direction | None) -> Line:
        text, ink = pieces[-1]
        bare = text.rstrip(" ")
        pieces = _joined([*pieces[:-1], (bare, ink)])
        parts = bidi.visual(pieces, base) if base else [(text, ink, False) for text, ink in pieces]
        runs = tuple(
            Run(each.font, ink.size, ink.colour, each.text, each.width * ink.size, ink.target, each.glyphs)
            for text, ink, rtl in parts
            for each in self._fonts.drawn(text, ink.face, rtl=rtl)
        )
        width = sum(run.width for run in runs)
        return Line(runs, width, base == "R", space=len(bare) < len(text))


def _ends(text: str) -> list[int]:
    """Where a line may end."""
    ends = [match.start() for match in _BREAK.finditer(text) if not match.group()]
    forms = [match.span() for match in FORMS.finditer(text)] if "-" in text else []
    return [end for end in ends if not any(start < end < stop for start, stop in forms)] if forms else ends


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours in the same ink as one piece, so that a line of plain text is one run."""
    groups = groupby(pieces, key=lambda piece: piece[1])
    return [("".join(text for text, _ in group), ink) for ink, group in groups]
