"""A radar in files: a picture of what the group has placed, beside where it stood before."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

from atelier.assets import path
from atelier.minutes.document import Picture, Radar
from atelier.minutes.writers.looks import INK, LINE, PETROL
from atelier.minutes.writers.pictures import UPRIGHT, Raster, raster
from atelier.workshop.radar import Point, neighbours, polygon

_WIDE = 300.0
"""Points of its width."""
_HIGH, _LOW, _SIMPLE = 190.0, 150.0, 6
"""Points of its height, of that of a radar of few spokes, and how many those are at most."""
_PIXELS: Final = 3
"""For each point, as it is kept."""
_FINER: Final = 2
"""It is drawn so much larger, then made smaller, so that its edges are smooth."""
_TEXT, _GAP = 9.0, 5.0
"""Points of the letters, and between the end of a spoke and its label."""
_LABEL = 92.0
"""Points after which a label goes on on the next line."""
_BRICK, _FILL = "B8432F", "D4E5E5"
_DASH = 4.0

Box = tuple[float, float, float, float]


def picture_of(block: Picture, width: float, height: float, share: int) -> Raster | None:
    """The picture of a block, at most so wide and high in points; None where it cannot be read."""
    if block.radar is not None:
        return radar_raster(block.radar)
    return raster(block.path, width, height, share, upright=UPRIGHT)


@lru_cache(maxsize=32)
def radar_raster(radar: Radar) -> Raster:
    """The same bytes each time."""
    from PIL import Image, ImageDraw, ImageFont

    scale = _PIXELS * _FINER
    high = _LOW if len(radar.labels) <= _SIMPLE else _HIGH
    image = Image.new("RGB", (round(_WIDE * scale), round(high * scale)), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(
        str(path("fonts", "source-sans-3", "SourceSans3_400Regular.ttf")), _TEXT * scale
    )
    labels = [_wrapped(label, font, _LABEL * scale) for label in radar.labels]
    sizes = [pen.multiline_textbbox((0, 0), label, font=font, align="center")[2:] for label in labels]
    radius = _radius(sizes, image.size, _GAP * scale)
    left, top, right, bottom = _extent(sizes, radius, _GAP * scale)
    centre = ((image.width - left - right) / 2, (image.height - top - bottom) / 2)

    def at(reaches: Sequence[float | None]) -> list[Point]:
        return [(centre[0] + x, centre[1] + y) for x, y in polygon(reaches, radius)]

    def sides(reaches: Sequence[float | None]) -> list[tuple[Point, Point]]:
        points = at(reaches)
        return [(points[start], points[end]) for start, end in neighbours(reaches)]

    ends, thin = at([1.0] * len(labels)), round(0.6 * scale)
    for start, end in sides(radar.now):
        pen.polygon([centre, start, end], fill=f"#{_FILL}")
    for ring in range(radar.rings):
        _closed(pen, at([(ring + 1) / radar.rings] * len(labels)), f"#{LINE}", thin)
    for end in ends:
        pen.line([centre, end], fill=f"#{LINE}", width=thin)
    for start, end in sides(radar.before):
        _dashed(pen, start, end, f"#{_BRICK}", round(1.1 * scale), _DASH * scale)
    for start, end in sides(radar.now):
        pen.line([start, end], fill=f"#{PETROL}", width=round(1.5 * scale))
    for reaches, ink, wide in ((radar.before, _BRICK, 1.6 * scale), (radar.now, PETROL, 2.2 * scale)):
        _dots(pen, [at(reaches)[n] for n, reach in enumerate(reaches) if reach is not None], f"#{ink}", wide)
    for label, box in zip(labels, _boxes(sizes, radius, _GAP * scale), strict=True):
        place = (centre[0] + box[0], centre[1] + box[1])
        pen.multiline_text(place, label, fill=f"#{INK}", font=font, align="center")
    small = image.resize((round(_WIDE * _PIXELS), round(high * _PIXELS)), Image.Resampling.LANCZOS)
    made = BytesIO()
    small.quantize(128, method=Image.Quantize.MEDIANCUT).save(made, "PNG", optimize=True)
    return Raster(made.getvalue(), _WIDE, high)


def _wrapped(text: str, font: Any, room: float) -> str:
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _boxes(sizes: Sequence[Sequence[float]], radius: float, gap: float) -> list[Box]:
    """Where labels stand beyond the ends of their spokes, around a centre at 0, 0."""
    found: list[Box] = []
    for (x, y), (wide, high) in zip(polygon([1.0] * len(sizes)), sizes, strict=True):
        across, down = x * (radius + gap + wide / 2), y * (radius + gap + high / 2)
        found.append((across - wide / 2, down - high / 2, across + wide / 2, down + high / 2))
    return found


def _extent(sizes: Sequence[Sequence[float]], radius: float, gap: float) -> Box:
    boxes = _boxes(sizes, radius, gap)
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _radius(sizes: Sequence[Sequence[float]], room: tuple[int, int], gap: float) -> float:
    """The largest at which every label has its place."""
    low, high = 8.0, min(room) / 2
    for _ in range(20):
        middle = (low + high) / 2
        left, top, right, bottom = _extent(sizes, middle, gap)
        if right - left <= room[0] - 2 * gap and bottom - top <= room[1] - 2 * gap:
            low = middle
        else:
            high = middle
    return low


def _closed(pen: Any, points: Sequence[Point], ink: str, wide: int) -> None:
    pen.line([*points, points[0], points[1 % len(points)]], fill=ink, width=wide, joint="curve")


def _dashed(pen: Any, start: Point, end: Point, ink: str, wide: int, dash: float) -> None:
    (x, y), (to_x, to_y) = start, end
    length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
    steps = max(1, round(length / (2 * dash)))
    for step in range(steps):
        parts = (step / steps, (step + 0.6) / steps)
        line = [(x + (to_x - x) * part, y + (to_y - y) * part) for part in parts]
        pen.line(line, fill=ink, width=wide)


def _dots(pen: Any, points: Sequence[Point], ink: str, wide: float) -> None:
    """Where it stands on each spoke: beside a gap there may be no line to see it by."""
    for x, y in points:
        pen.ellipse([x - wide, y - wide, x + wide, y + wide], fill=ink)
