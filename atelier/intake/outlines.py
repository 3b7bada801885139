"""A pasted grid: lines of which some stand below others, by indentation, by bullets, or in columns."""

import re
from collections.abc import Iterator, Sequence

from atelier.intake.bullets import margin_of, without_bullet
from atelier.workshop.text import clean

_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
_HASH = re.compile(r"(#{1,6})\s+(?=\S)")
_OVER = 7
"""More than Markdown has levels of headings."""
Margin = tuple[int, int]


def outline_of(text: str, levels: int) -> list[tuple[int, str]]:
    """How deep each line stands, from 0, and what it says; what lies deeper than the levels is on the last.

    Cells of a spreadsheet say their level by their column: what repeats the line above is said once.
    """
    lines = [line.rstrip() for line in _BREAK.split(text) if line.strip()]
    in_columns = any("\t" in line.strip() for line in lines)
    found = list(_cells(lines) if in_columns else _indented(lines))
    said = ((depth, clean(text).text.strip()) for depth, text in _tight(found))
    return [(min(depth, levels - 1), text) for depth, text in said if text]


def _cells(lines: Sequence[str]) -> Iterator[tuple[Margin, str]]:
    above: list[str] = []
    for line in lines:
        for column, cell in enumerate(line.split("\t")):
            said = cell.strip()
            if not said:
                continue
            if column < len(above) and above[column] == said and column + 1 < len(line.split("\t")):
                continue
            above[column:] = [*[""] * (column - len(above)), said]
            yield (column, 0), said


def _indented(lines: Sequence[str]) -> Iterator[tuple[Margin, str]]:
    """Headings of Markdown stand over all margins, the fewest signs first."""
    for line in lines:
        if heading := _HASH.match(line):
            yield (len(heading[1]) - _OVER, 0), line[heading.end() :]
        else:
            yield margin_of(line).depth, without_bullet(line)


def _tight(found: Sequence[tuple[Margin, str]]) -> Iterator[tuple[int, str]]:
    """The first line is at 0, and none stands more than one below the line before."""
    margins: list[Margin] = []
    for margin, said in found:
        while margins and margins[-1] >= margin:
            margins.pop()
        yield len(margins), said
        margins.append(margin)
