"""Rows whose cells stand side by side, as strips: a row is one strip, unless it is taller than a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from atelier.minutes.document import Source
from atelier.minutes.writers.pdf.flow import height_of, moved
from atelier.minutes.writers.pdf.strips import Mark, RectMark, Strip
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import LINE, Paper

RULE = 0.7
"""Thickness of the hairline under a row, in points."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of a row: strips laid out at the width of the cell, `x` from the left."""

    x: float
    strips: Sequence[Strip]
    middle: bool = False
    """Whether a cell that is lower than its row stands at its middle rather than at its top."""


@dataclass(frozen=True, slots=True)
class RowStyle:
    """The distance of cells from the edges of their row, its ground, and the line under it."""

    pad: float = 5.0
    ground: str = ""
    rule: str = LINE


def row(
    cells: Sequence[Cell],
    paper: Paper,
    style: RowStyle,
    *,
    head: tuple[Strip, ...] = (),
    source: Source | None = None,
) -> list[Strip]:
    """The strips of a row: one, or several where the row is taller than a page can hold."""
    width = paper.body_width
    if max((height_of(cell.strips) for cell in cells), default=0.0) <= paper.tallest:
        return [_strip(cells, width, style, head, source)]
    slices = [_slices(cell, paper.tallest) for cell in cells]
    count = max(len(each) for each in slices)
    bare = replace(style, rule="")
    strips = []
    for index in range(count):
        part = [each[index] if index < len(each) else Cell(each[0].x, ()) for each in slices]
        strips.append(_strip(part, width, style if index == count - 1 else bare, head, source))
    return strips


def table_parts(root: Element, columns: int) -> tuple[list[Element], Element]:
    """A new table: the header cells of its columns, and what its rows belong to."""
    table = root.add(Kind.TABLE)
    line = table.add(Kind.HEAD).add(Kind.ROW)
    return [line.add(Kind.HEADER, attribute="Column") for _ in range(columns)], table.add(Kind.ROWS)


def repeated(head: tuple[Strip, ...], paper: Paper) -> tuple[Strip, ...]:
    """A head is repeated on each page, unless it would fill a good part of it."""
    return head if height_of(head) < paper.tallest / 4 else ()


def _slices(cell: Cell, tallest: float) -> list[Cell]:
    """The cell in parts that each fit on a page."""
    parts: list[list[Strip]] = [[]]
    used = 0.0
    for strip in cell.strips:
        if used + strip.height > tallest and parts[-1]:
            parts.append([])
            used = 0.0
        parts[-1].append(strip)
        used += strip.height
    return [Cell(cell.x, part) for part in parts]


def _strip(
    cells: Sequence[Cell], width: float, style: RowStyle, head: tuple[Strip, ...], source: Source | None
) -> Strip:
    inner = max((height_of(cell.strips) for cell in cells), default=0.0)
    height = inner + 2 * style.pad + (RULE if style.rule else 0.0)
    marks: list[Mark] = []
    if style.ground:
        marks.append(RectMark(0.0, 0.0, width, height, style.ground))
    if style.rule:
        marks.append(RectMark(0.0, height - RULE, width, RULE, style.rule))
    for cell in cells:
        top = style.pad + ((inner - height_of(cell.strips)) / 2 if cell.middle else 0.0)
        for strip in cell.strips:
            marks.extend(moved(mark, cell.x, top) for mark in strip.marks)
            top += strip.height
    return Strip(height, tuple(marks), head=head, source=source)
