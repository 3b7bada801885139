"""Texts of facilitator and secretary: paragraphs with bold and italic, kept as a small readable markup.

A blank line parts paragraphs, a single line break stays one; `**bold**`, `*italic*`, and a backslash before `*`
or another backslash takes it as it stands. Whatever does not pair is taken literally, so no text is ever refused.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MARK = re.compile(r"\\([\\*])|(\*\*\*|\*\*|\*)")


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive characters of one weight and slope."""

    text: str
    bold: bool = False
    italic: bool = False


Paragraph = tuple[Span, ...]


def parse(source: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a stored text; an empty text has none."""
    return tuple(_paragraph(block) for block in re.split(r"\n[ \t]*\n\s*", source.strip("\n")) if block.strip())


def plain(source: str) -> str:
    """The words alone, paragraphs parted by a blank line."""
    return "\n\n".join("".join(span.text for span in paragraph) for paragraph in parse(source))


def build(paragraphs: Iterable[Paragraph]) -> str:
    """The stored text of paragraphs: `parse(build(x)) == x` for merged, non-blank spans."""
    return "\n\n".join("".join(_span_source(span) for span in paragraph) for paragraph in paragraphs)


def _span_source(span: Span) -> str:
    escaped = span.text.replace("\\", "\\\\").replace("*", "\\*")
    mark = "*" * (2 * span.bold + span.italic)
    body = escaped.strip()
    if not mark or not body:
        return escaped
    lead, tail = escaped[: len(escaped) - len(escaped.lstrip())], escaped[len(escaped.rstrip()) :]
    return f"{lead}{mark}{body}{mark}{tail}"


def _paragraph(block: str) -> Paragraph:
    """Read one paragraph in a single pass: a mark toggles its style if it closes one, or is closed further on."""
    pieces = _pieces(block)
    spans: list[Span] = []
    bold = italic = False
    for position, (text, mark) in enumerate(pieces):
        if mark:
            size = len(text)
            wants_bold, wants_italic = size >= 2, size != 2
            closes = (not wants_bold or bold) and (not wants_italic or italic)
            opens = any(later == (text, True) for later in pieces[position + 1 :])
            if closes:
                bold, italic = bold and not wants_bold, italic and not wants_italic
                continue
            if opens and not ((wants_bold and bold) or (wants_italic and italic)):
                bold, italic = bold or wants_bold, italic or wants_italic
                continue
        if spans and (spans[-1].bold, spans[-1].italic) == (bold, italic):
            spans[-1] = Span(spans[-1].text + text, bold, italic)
        else:
            spans.append(Span(text, bold, italic))
    return tuple(spans)


def _pieces(block: str) -> list[tuple[str, bool]]:
    """Literal texts and style marks, in order; the flag says that a piece is a mark."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in _MARK.finditer(block):
        if match.start() > end:
            pieces.append((block[end : match.start()], False))
        lonely = not block[max(end, match.start() - 1) : match.start()].strip() and not block[match.end() : match.end() + 1].strip()
        pieces.append((match.group(1), False) if match.group(1) else (match.group(2), not lonely))
        end = match.end()
    if end < len(block):
        pieces.append((block[end:], False))
    return pieces
