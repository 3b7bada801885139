"""Where title, words of the scale and count of a row stand in its width. No Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

SIDE = 18
"""Pixels left and right of what stands in a row."""
PILL = 36
"""Pixels of the height of a word of the scale."""
GAP = 8
ABOVE = 11
_TITLE = 0.36
"""The part of the width that titles take where the words stand beside them."""
_LEAST = 190
"""Pixels that a title needs beside the words."""


class Box(NamedTuple):
    """A place in a row."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A row laid out."""

    height: int
    title: Box
    pills: tuple[Box, ...]
    told: Box

    def pill_at(self, x: float, y: float) -> int:
        """The place of the word at a point; -1 where there is none."""
        return next(
            (n for n, b in enumerate(self.pills) if b.x <= x < b.x + b.w and b.y <= y < b.y + b.h), -1
        )


def shape(width: int, pills: Sequence[int], told: int, high: Callable[[int], int]) -> Shape:
    """Lay a row out: `pills` and `told` are widths, `high` gives the height of the title in a width.

    The words stand beside the title where there is room for it, at the same place in all rows; else below it.
    """
    inner = width - 2 * SIDE
    needed = sum(pills) + GAP * max(0, len(pills) - 1)
    spare = inner - told - GAP - needed
    if not pills or spare >= _LEAST:
        wide = (
            inner - told - GAP
            if not pills
            else max(_LEAST, min(spare - 2 * GAP, round(width * _TITLE) - SIDE))
        )
        return _beside(width, wide, pills, told, high(wide))
    return _below(width, pills, told, high(inner - told - GAP))


def _beside(width: int, wide: int, pills: Sequence[int], told: int, tall: int) -> Shape:
    height = max(PILL, tall) + 2 * ABOVE
    left, boxes = SIDE + wide + 2 * GAP, []
    for each in pills:
        boxes.append(Box(left, (height - PILL) // 2, each, PILL))
        left += each + GAP
    title = Box(SIDE, (height - tall) // 2, wide, tall)
    return Shape(height, title, tuple(boxes), Box(width - SIDE - told, 0, told, height))


def _below(width: int, pills: Sequence[int], told: int, tall: int) -> Shape:
    title = Box(SIDE, ABOVE, width - 2 * SIDE - told - GAP, tall)
    left, top, boxes = SIDE, ABOVE + tall + GAP, []
    for each in pills:
        one = min(each, width - 2 * SIDE)
        if left > SIDE and left + one > width - SIDE:
            left, top = SIDE, top + PILL + GAP
        boxes.append(Box(left, top, one, PILL))
        left += one + GAP
    return Shape(top + PILL + ABOVE, title, tuple(boxes), Box(width - SIDE - told, ABOVE, told, tall))
