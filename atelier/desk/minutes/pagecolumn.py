"""Where pages stand one under the other at a scale: plain geometry, in logical pixels of the whole column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from atelier.look.tokens import GRID

GAP = 5 * GRID
"""Between two pages, and around all of them."""


@dataclass(frozen=True, slots=True)
class Column:
    """Pages of some sizes (points) at a scale (pixels to the point), centred in at least `room` pixels."""

    sizes: Sequence[tuple[float, float]]
    scale: float
    room: float
    fitted: bool = False
    """Whether pages that are wider than the room are made smaller, such as those held sideways."""
    _tops: tuple[float, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Add the pages up once."""
        tops, top = [], float(GAP)
        for page, (_, height) in enumerate(self.sizes):
            tops.append(top)
            top += height * self.at(page) + GAP
        object.__setattr__(self, "_tops", (*tops, top))

    def at(self, page: int) -> float:
        """The scale of a page."""
        most = (self.room - 2 * GAP) / self.sizes[page][0] if self.fitted else self.scale
        return max(min(self.scale, most), 0.1)

    @property
    def width(self) -> float:
        """Of the widest page, with what is around it."""
        wide = (width * self.at(page) for page, (width, _) in enumerate(self.sizes))
        return max(wide, default=0.0) + 2 * GAP

    @property
    def height(self) -> float:
        """Of all pages, with what is around them."""
        return self._tops[-1]

    def frame(self, page: int) -> QRectF:
        """Where a page stands."""
        width, height = (side * self.at(page) for side in self.sizes[page])
        return QRectF((max(self.room, self.width) - width) / 2, self._tops[page], width, height)

    def between(self, top: float, bottom: float) -> Iterator[int]:
        """The pages of which something stands between two heights."""
        for page, (above, below) in enumerate(zip(self._tops, self._tops[1:], strict=False)):
            if above < bottom and below - GAP > top:
                yield page

    def page_at(self, height: float) -> int:
        """The page at a height, or the next one below it; the last one under all of them."""
        return next((p for p, below in enumerate(self._tops[1:]) if height < below), len(self.sizes) - 1)

    def place(self, at: QPointF) -> tuple[int, float, float] | None:
        """A point of the column as a page and its point in points; None beside the pages."""
        if not self.sizes:
            return None
        page = self.page_at(at.y())
        frame = self.frame(page)
        if not frame.contains(at):
            return None
        return page, (at.x() - frame.left()) / self.at(page), (at.y() - frame.top()) / self.at(page)
