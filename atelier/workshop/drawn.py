"""The five faces as they are drawn everywhere: on screens and in every format of the minutes.

Places are shares of a square, from its upper left corner. Shapes alone tell the moods apart.
"""

from dataclasses import dataclass
from typing import Final

Point = tuple[float, float]

CENTRE: Final[Point] = (0.5, 0.5)
RADIUS: Final = 0.46
"""Of the head."""
EYE: Final = 0.052
"""The radius of an eye that is a dot."""
STROKE: Final = 0.044
"""How thick its lines are."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line (two points) or a curve (four, as Bézier's); one that is filled is closed first."""

    points: tuple[Point, ...]
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on the head."""

    lines: tuple[Line, ...]
    eyes: tuple[Point, ...] = ((0.34, 0.41), (0.66, 0.41))
    """Where eyes are dots; empty where they are lines."""


FACES: Final[dict[str, Drawn]] = {
    "delighted": Drawn(
        lines=(
            Line(((0.25, 0.43), (0.29, 0.31), (0.39, 0.31), (0.43, 0.43))),
            Line(((0.57, 0.43), (0.61, 0.31), (0.71, 0.31), (0.75, 0.43))),
            Line(((0.25, 0.56), (0.29, 0.90), (0.71, 0.90), (0.75, 0.56)), filled=True),
        ),
        eyes=(),
    ),
    "pleased": Drawn(lines=(Line(((0.28, 0.61), (0.38, 0.78), (0.62, 0.78), (0.72, 0.61))),)),
    "even": Drawn(lines=(Line(((0.31, 0.68), (0.69, 0.68))),)),
    "displeased": Drawn(lines=(Line(((0.29, 0.74), (0.39, 0.60), (0.61, 0.60), (0.71, 0.74))),)),
    "upset": Drawn(
        lines=(
            Line(((0.22, 0.34), (0.41, 0.25))),
            Line(((0.78, 0.34), (0.59, 0.25))),
            Line(((0.28, 0.79), (0.36, 0.56), (0.64, 0.56), (0.72, 0.79))),
        ),
        eyes=((0.34, 0.44), (0.66, 0.44)),
    ),
}
"""By the value of a mood."""
