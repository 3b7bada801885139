"""What is put on one sheet: marks at places, in points from its upper left corner."""

from dataclasses import replace
from typing import Final

from atelier.minutes.writers.pdf.flow import moved
from atelier.minutes.writers.pdf.strips import DashMark, FaceMark, Mark, RectMark, Shape
from atelier.minutes.writers.pdf.style import INK, WHITE

CUT: Final = "#8C8C8C"
"""Of lines that are cut along: seen by the one who cuts, hardly by the one who reads."""
_CUT_WIDTH: Final = 0.5
_DASH: Final = (5.0, 4.0)


class Marks:
    """The marks of the sheet in hand, shapes among them."""

    def __init__(self, sheet: tuple[float, float]) -> None:
        self.width, self.height = sheet
        self._marks: list[Mark] = []

    @property
    def drawn(self) -> int:
        """How many marks the sheet has: what `again` counts from."""
        return len(self._marks)

    def again(self, since: int, until: int, dx: float, dy: float) -> None:
        """Draw what was drawn between two counts at another place; it is heard once only."""
        for mark in self._marks[since:until]:
            twin = moved(mark, dx, dy)
            self._marks.append(twin if isinstance(twin, Shape) else replace(twin, element=None))

    def mute(self, since: int) -> None:
        """What was drawn since a count is seen and not heard: it is said elsewhere."""
        self._marks[since:] = [
            mark if isinstance(mark, Shape) else replace(mark, element=None) for mark in self._marks[since:]
        ]

    def rect(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0.0) -> None:
        """A filled rectangle; a disc where the radius is half of its side."""
        self._marks.append(RectMark(x, y, width, height, colour, radius))

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        line: float = 1.0,
        colour: str = INK,
        ground: str = WHITE,
        radius: float = 0.0,
    ) -> None:
        """A rectangle with an edge."""
        self.rect(x, y, width, height, colour, radius)
        self.rect(x + line, y + line, width - 2 * line, height - 2 * line, ground, max(radius - line, 0.0))

    def edges(self, x: float, y: float, width: float, height: float, line: float, colour: str = INK) -> None:
        """The four sides of a rectangle, each centred on its place: neighbours share them."""
        self.rule(x - line / 2, y, width + line, colour, line)
        self.rule(x - line / 2, y + height, width + line, colour, line)
        self.rect(x - line / 2, y, line, height, colour)
        self.rect(x + width - line / 2, y, line, height, colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle around a place."""
        self.rect(x - radius, y - radius, 2 * radius, 2 * radius, colour, radius)

    def face(self, x: float, y: float, side: float, mood: str) -> None:
        """A drawn face, for the eye only: its word stands beside it."""
        self._marks.append(FaceMark(x, y, side, mood))

    def rule(self, x: float, y: float, width: float, colour: str = INK, line: float = 0.7) -> None:
        """A line across."""
        self.rect(x, y - line / 2, width, line, colour)

    def cut_across(self, y: float) -> None:
        """A dashed line from edge to edge, to cut along."""
        self._marks.append(DashMark(0.0, y, self.width, _CUT_WIDTH, CUT, _DASH))

    def cut_down(self, x: float, top: float = 0.0, bottom: float = 0.0) -> None:
        """The same from the upper edge to the lower, or between two heights."""
        length = (bottom or self.height) - top
        self._marks.append(DashMark(x, top, length, _CUT_WIDTH, CUT, _DASH, down=True))
