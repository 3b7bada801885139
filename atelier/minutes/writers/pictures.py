"""Pictures as they are put into files: no larger than paper shows, and light enough to be sent by e-mail.

All formats print a picture at one size, so that it is read and made smaller once, then kept: the preview is
drawn anew with each change of a text. The more photographs a document has, the less each may weigh: their
pixels become fewer and are compressed more, never so much that handwriting could not be read any more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from atelier.minutes.document import Block, Picture
from atelier.minutes.stopping import go_on

HIGHEST: Final = 300.0
"""Points that a picture may be high: two of them stand on a page with their captions."""
UPRIGHT: Final = 1.4
"""How much higher one may be that is higher than wide: a flip chart has to be read."""
_WIDEST: Final = 482.0
"""Points that the text of our own pages is wide at most: what is nearly as wide shares its pictures."""
_SIZED_AT: Final = 150
"""Pixels an inch at which a picture would be printed that is smaller than the room for it."""
_LADDER: Final = ((200, 82), (170, 80), (150, 76), (130, 72), (115, 66))
"""Pixels an inch of paper, and the quality of a photograph: the first that is light enough is taken."""
_ENOUGH: Final = 1.25
"""A picture that is this much finer is made smaller; below, not much would be won."""
_TOGETHER: Final = 5_500_000
"""Bytes that the pictures of a document may weigh together: an e-mail makes eight million of them."""
_MOST: Final = 1_000_000
"""Bytes that one may weigh, however few they are."""
_FEW: Final = 256
"""Colours of a drawing that is kept by a palette."""
_KINDS: Final = ("JPEG", "PNG")
"""What every reader of a file can show."""


BAND_HEIGHT: Final = 48.0
"""Points that a logo at the head of a document may be high."""
BAND_GAP: Final = 22.0
"""Points between two of them."""
BAND_SPACE: Final = "\u2003\u2003"
"""As much between them, in the text of a word processor."""
_BAND_WIDTH: Final = 168.0
"""Points that a logo may be wide, so that a long name does not outweigh a round sign."""


@dataclass(frozen=True, slots=True)
class Raster:
    """The file of a picture, and how large it is printed, in points."""

    data: bytes
    width: float
    height: float

    @property
    def kind(self) -> str:
        """`png` or `jpeg`, as kinds of media are called."""
        return "png" if self.data.startswith(b"\x89PNG") else "jpeg"


def share_of(blocks: Iterable[Block]) -> int:
    """Bytes that each picture of a document may weigh."""
    count = sum(isinstance(block, Picture) for block in blocks)
    return min(_TOGETHER // count, _MOST) if count else _MOST


def raster(
    path: Path, width: float, height: float, share: int = _MOST, *, upright: float = 1.0
) -> Raster | None:
    """The picture, at most so wide and high; None where the file is no picture that can be read whole.

    `share` is what it may weigh in bytes, as long as it stays clear; `upright` how much higher it may be
    where it is higher than wide.
    """
    from PIL import Image

    nominal = _WIDEST if _WIDEST * 0.9 <= width <= _WIDEST else width
    try:
        told = path.stat()
        found = _read(path, nominal, (height, height * upright), share, (told.st_mtime_ns, told.st_size))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    if found.width <= width:
        return found
    return replace(found, width=width, height=found.height * width / found.width)


@dataclass(frozen=True, slots=True)
class Band:
    """The logos of a document as they stand on one line, and those that cannot be read."""

    shown: tuple[tuple[Picture, Raster], ...]
    lost: tuple[Picture, ...]


def side_by_side(pictures: Sequence[Picture], width: float) -> Band:
    """Logos on one line of a width, all made smaller by as much as they need to fit on it."""
    found = [(each, raster(each.path, _BAND_WIDTH, BAND_HEIGHT)) for each in pictures]
    shown = [(each, drawn) for each, drawn in found if drawn is not None]
    taken = sum(drawn.width for _, drawn in shown)
    room = max(width - BAND_GAP * (len(shown) - 1), width / 2)
    scale = min(room / taken, 1.0) if taken else 1.0
    return Band(
        tuple(
            (each, replace(drawn, width=drawn.width * scale, height=drawn.height * scale))
            for each, drawn in shown
        ),
        tuple(each for each, drawn in found if drawn is None),
    )


@lru_cache(maxsize=128)
def _read(
    path: Path, width: float, heights: tuple[float, float], share: int, _state: tuple[int, int]
) -> Raster:
    from PIL import Image

    go_on()
    data = path.read_bytes()
    with Image.open(BytesIO(data)) as image:
        height = heights[image.height > image.width]
        points = (image.width * 72 / _SIZED_AT, image.height * 72 / _SIZED_AT)
        scale = min(width / points[0], height / points[1], 1.0)
        shown = (points[0] * scale, points[1] * scale)
        finest = shown[0] * _LADDER[0][0] / 72 * _ENOUGH
        if image.width > finest or image.format not in _KINDS or len(data) > share:
            made = _smaller(image, shown, share)
            data = made if len(made) < len(data) or image.format not in _KINDS else data
        else:
            image.load()
    return Raster(data, *shown)


def _smaller(image: Any, shown: tuple[float, float], share: int) -> bytes:
    """The same picture with fewer pixels: photographs as JPEG, drawings and what shines through as PNG."""
    photograph = image.format == "JPEG"
    image.draft(None, _pixels(image, shown, _LADDER[0][0]))
    whole = image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGBA")
    few = not photograph and image.getcolors(_FEW) is not None
    made = b""
    for fineness, quality in _LADDER:
        if made and _expected(len(made), fineness, quality) > share and fineness != _LADDER[-1][0]:
            continue  # the first was weighed: what would be too heavy again is not tried
        go_on()
        reduced = _resized(whole, _pixels(image, shown, fineness))
        made = _jpeg(reduced, quality) if photograph else _png(reduced, few=few)
        if len(made) <= share:
            break
    return made


def _pixels(image: Any, shown: tuple[float, float], fineness: int) -> tuple[int, int]:
    """How many a picture has at a fineness: never more than it came with."""
    wide, high = (max(round(points * fineness / 72), 1) for points in shown)
    return (wide, high) if wide < image.width else image.size


def _expected(weight: int, fineness: int, quality: int) -> float:
    """What a photograph may weigh at a step, from what it weighed at the first."""
    first, best = _LADDER[0]
    return weight * (fineness / first) ** 2 * (1 - (best - quality) / 36)


def _resized(image: Any, size: tuple[int, int]) -> Any:
    from PIL import Image

    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _jpeg(image: Any, quality: int) -> bytes:
    made = BytesIO()
    image.convert("RGB").save(made, "JPEG", quality=quality, optimize=True)
    return made.getvalue()


def _png(image: Any, *, few: bool) -> bytes:
    """Resizing mixes colours: a drawing of few gets as many again."""
    from PIL import Image

    made = BytesIO()
    if few:
        method = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT
        image = image.quantize(_FEW, method=method)
    image.save(made, "PNG", optimize=True)
    return made.getvalue()
