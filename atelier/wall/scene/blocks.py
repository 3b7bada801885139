"""A title with what stands below it, laid out in rows of notes. Pure: sizes are asked of who can measure.

All lengths are logical pixels of the wall at 100 %.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from atelier.wall.shape import Item, first_difference

NOTE = 146
"""The width below which a note is not made narrower to set one more beside it."""
WIDEST = 250
GAP = 10
"""Between notes, both ways."""


class Rect(NamedTuple):
    """A place: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.h

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


class Measure(Protocol):
    """Who knows how high words stand."""

    def note(self, id: str, width: float) -> float:
        """The height of a note."""

    def heading(self, item: Item, width: float) -> float:
        """The height of the words over a block or a zone."""

    def sentence(self, item: Item, width: float) -> float:
        """The height of a remark, a decision or an action."""


def columns_in(width: float) -> int:
    """How many notes stand beside each other in a width."""
    return max(1, int((width + GAP) // (NOTE + GAP)))


class Block:
    """What stands below one item: first its notes in rows, then what was said of it.

    Kept from one layout to the next: what has not changed is not laid out again.
    """

    __slots__ = ("head", "height", "holder", "notes", "places", "rest", "rows", "width", "x", "y")

    def __init__(self, holder: Item) -> None:
        self.holder = holder
        self.x = self.y = self.width = self.height = self.head = 0.0
        self.notes: list[str] = []
        self.places: list[Rect] = []
        """Of the notes, from the block's own corner."""
        self.rows: list[float] = []
        """Where each row of notes begins, and where the last one ends."""
        self.rest: list[tuple[Item, Rect]] = []

    @property
    def rect(self) -> Rect:
        """Where it stands on the wall."""
        return Rect(self.x, self.y, self.width, self.height)

    def fill(
        self,
        notes: list[str],
        rest: Sequence[Item],
        width: float,
        head: float,
        measure: Measure,
        changed: frozenset[str] | None,
    ) -> int:
        """Lay out; gives the rank of the first note that was placed anew (their number: none was).

        `head` is the height of what stands over the notes, `changed` are the ids whose words are other than
        before (None: all are).
        """
        anew = changed is None or width != self.width or head != self.head
        first = 0 if anew else first_difference(self.notes, notes)
        if not anew and changed:
            first = min([first, *(n for n in _ranks(self.notes, changed) if n < first)])
        self.width, self.head, self.notes = width, head, notes
        first = self._place_notes(first, measure)
        y = self.rows[-1] if notes else head
        self.rest = []
        for item in rest:
            high = measure.sentence(item, width)
            self.rest.append((item, Rect(0, y, width, high)))
            y += high + GAP
        self.height = max(head, y - GAP if notes or rest else head)
        return first

    def row_at(self, y: float) -> int:
        """The row of notes at a height from the block's corner; that after the last one below them."""
        return max(0, min(len(self.rows) - 1, bisect_right(self.rows, y) - 1))

    def _place_notes(self, first: int, measure: Measure) -> int:
        columns = columns_in(self.width)
        wide = min(WIDEST, (self.width - (columns - 1) * GAP) / columns)
        row = first // columns
        if row >= len(self.rows):
            row = max(0, len(self.rows) - 1)
        first = row * columns
        del self.places[first:]
        top = self.rows[row] if row < len(self.rows) and row else self.head
        del self.rows[row:]
        for start in range(first, len(self.notes), columns):
            self.rows.append(top)
            highest = 0.0
            for column, id in enumerate(self.notes[start : start + columns]):
                high = measure.note(id, wide)
                highest = max(highest, high)
                self.places.append(Rect(column * (wide + GAP), top, wide, high))
            top += highest + GAP
        self.rows.append(top)
        return first


def _ranks(notes: Sequence[str], changed: frozenset[str]) -> list[int]:
    if len(changed) > len(notes) // 8:
        return [n for n, id in enumerate(notes) if id in changed]
    known = set(notes)
    return [notes.index(id) for id in changed if id in known]
