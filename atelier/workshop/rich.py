"""Texts of facilitator and secretary: paragraphs with bold and italic, kept as a small readable markup.

A blank line parts paragraphs, a single line break stays one. `*` turns italic on and off, `**` bold, `***`
both; a mark opens before a word and closes after one, so that `2 * 3` stays. A backslash before `*` or
another backslash takes it as it stands. Whatever does not pair, and four stars or more, is taken literally:
no text is ever refused, and reading takes time in proportion to its length.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

_TOKEN = re.compile(r"\\[\\*]|\*+")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_LONGEST = 3

Style = tuple[bool, bool]
"""Bold, italic."""


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive characters of one weight and slope."""

    text: str
    bold: bool = False
    italic: bool = False


Paragraph = tuple[Span, ...]


def parse(source: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a stored text, without outer blanks; an empty text has none."""
    blocks = (block.strip() for block in _BREAK.split(source))
    return tuple(_paragraph(block) for block in blocks if block)


def plain(source: str) -> str:
    """The words alone, paragraphs parted by a blank line."""
    return "\n\n".join("".join(span.text for span in paragraph) for paragraph in parse(source))


def build(paragraphs: Iterable[Paragraph]) -> str:
    """The stored text of paragraphs, which `parse` gives back, but for the style of blanks where styles meet.

    Spans need not be merged. Outer blanks and blank paragraphs go; a blank line within a span parts it.
    """
    return "\n\n".join(filter(None, (_source(paragraph).strip() for paragraph in paragraphs)))


def _source(paragraph: Paragraph) -> str:
    """Marks stand only where the style changes: closed right after a word, opened right before one."""
    words = [
        (piece, (span.bold, span.italic))
        for span in paragraph
        for piece in re.split(r"(\s+)", span.text)
        if piece
    ]
    out: list[str] = []
    blanks: list[str] = []
    current: Style = (False, False)
    for text, style in words:
        if text.isspace():
            blanks.append(text)
            continue
        if blanks:
            blank = "".join(blanks)
            parted = blank.count("\n") > 1
            both = (False, False) if parted else (current[0] and style[0], current[1] and style[1])
            out += [_mark(current, both), "\n\n" if parted else blank, _mark(both, style)]
            blanks = []
        else:
            out.append(_mark(current, style))
        out.append(text.replace("\\", "\\\\").replace("*", "\\*"))
        current = style
    return "".join([*out, _mark(current, (False, False)), *blanks])


def _mark(before: Style, after: Style) -> str:
    return "*" * (2 * (before[0] != after[0]) + (before[1] != after[1]))


@dataclass(slots=True)
class _Piece:
    """A literal text, or a run of one to three stars whose flags say what of it turned out to pair."""

    text: str
    run: bool = False
    bold: bool = False
    italic: bool = False
    opens: bool = False
    """Whether a word follows."""
    closes: bool = False
    """Whether a word comes before."""


def _paragraph(block: str) -> Paragraph:
    pieces = _pieces(block)
    _pair(pieces, "bold", 2)
    _pair(pieces, "italic", 1)
    styled = groupby(_styled(pieces), key=lambda found: found[1])
    return tuple(Span("".join(text for text, _ in texts), *style) for style, texts in styled)


def _pieces(block: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    end = 0
    for match in _TOKEN.finditer(block):
        pieces.append(_Piece(block[end : match.start()]))
        end = match.end()
        token = match.group()
        if token[0] == "\\":
            pieces.append(_Piece(token[1]))
        else:
            opens = not block[end : end + 1].isspace() and end < len(block)
            closes = match.start() > 0 and not block[match.start() - 1].isspace()
            pieces.append(_Piece(token, len(token) <= _LONGEST, opens=opens, closes=closes))
    return [*pieces, _Piece(block[end:])]


def _pair(pieces: list[_Piece], flag: str, stars: int) -> None:
    """Set a flag on the runs that open and close it, one after the other; what nothing closes stays unset."""
    opened: _Piece | None = None
    for piece in pieces:
        if not piece.run or not len(piece.text) & stars:
            continue
        if opened is None:
            opened = piece if piece.opens else None
        elif piece.closes:
            setattr(opened, flag, True)
            setattr(piece, flag, True)
            opened = None


def _styled(pieces: list[_Piece]) -> Iterator[tuple[str, Style]]:
    """Literal texts with their styles; stars of a run that do not pair stand outside what it opens."""
    style: Style = (False, False)
    for piece in pieces:
        if not piece.run:
            found = piece.text
        else:
            found = "*" * (len(piece.text) - 2 * piece.bold - piece.italic)
            after = (style[0] != piece.bold, style[1] != piece.italic)
            if after > style and found:
                yield found, style
                found = ""
            style = after
        if found:
            yield found, style
