"""The drawn faces of an evaluation in files: as lines where a format has them, else as small pictures."""

from functools import cache
from io import BytesIO
from typing import Final

from atelier.minutes.writers.looks import INK
from atelier.minutes.writers.pictures import Raster
from atelier.workshop.drawn import CENTRE, EYE, FACES, RADIUS, STROKE, Line, Point

SIDE: Final = 12.5
"""Points of a face beside its word."""
_PIXELS: Final = 96
_FINER: Final = 4
"""It is drawn so much larger, then made smaller, so that its edges are smooth."""
_STEPS: Final = 24


def svg(mood: str) -> str:
    """A face for a page of the web. It is not read aloud: its word stands beside it."""
    drawn = FACES[mood]
    shapes = [f'<circle cx="{CENTRE[0]}" cy="{CENTRE[1]}" r="{RADIUS}"/>']
    for line in drawn.lines:
        filled = ' fill="currentColor"' if line.filled else ""
        shapes.append(f'<path d="{_path(line)}"{filled}/>')
    eyes = [f'<circle cx="{x}" cy="{y}" r="{EYE}" fill="currentColor" stroke="none"/>' for x, y in drawn.eyes]
    look = f'fill="none" stroke="currentColor" stroke-width="{STROKE}" stroke-linecap="round"'
    inside = "".join([*shapes, *eyes])
    return f'<svg class="face" viewBox="0 0 1 1" {look} aria-hidden="true">{inside}</svg>'


def _path(line: Line) -> str:
    first, *rest = (f"{x} {y}" for x, y in line.points)
    verb = "L" if len(rest) == 1 else "C"
    return f"M{first} {verb}{' '.join(rest)}{' Z' if line.filled else ''}"


@cache
def face_raster(mood: str) -> Raster:
    """A face as a small picture, for word processors."""
    from PIL import Image, ImageDraw

    side = _PIXELS * _FINER
    image = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    wide, ink = round(STROKE * side), f"#{INK}"
    x, y, r = CENTRE[0] * side, CENTRE[1] * side, RADIUS * side
    pen.ellipse((x - r, y - r, x + r, y + r), outline=ink, width=wide)
    for line in FACES[mood].lines:
        points = [(px * side, py * side) for px, py in points_of(line)]
        if line.filled:
            pen.polygon(points, fill=ink)
        pen.line([*points, *points[: line.filled]], fill=ink, width=wide, joint="curve")
        for px, py in (points[0], points[-1]):
            pen.ellipse((px - wide / 2, py - wide / 2, px + wide / 2, py + wide / 2), fill=ink)
    for ex, ey in FACES[mood].eyes:
        r = EYE * side
        pen.ellipse((ex * side - r, ey * side - r, ex * side + r, ey * side + r), fill=ink)
    made = BytesIO()
    image.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS).save(made, "PNG", optimize=True)
    return Raster(made.getvalue(), SIDE, SIDE)


def points_of(line: Line) -> list[Point]:
    """The points of a line, or of a curve in short straight pieces."""
    if len(line.points) == 2:
        return list(line.points)
    return [_on_curve(line.points, step / _STEPS) for step in range(_STEPS + 1)]


def _on_curve(points: tuple[Point, ...], at: float) -> Point:
    shares = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    x, y = (sum(s * p[axis] for s, p in zip(shares, points, strict=True)) for axis in (0, 1))
    return x, y
