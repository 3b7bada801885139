"""Pictures as they are put into files: no larger than paper shows, so that minutes can be sent by e-mail.

A photograph of the wall is read once and kept, since the preview is drawn anew with each change of a text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from atelier.minutes.document import Picture

_SIZED_AT: Final = 150
"""Pixels an inch at which a picture would be printed that is smaller than the room for it."""
_FINEST: Final = 220
"""Pixels an inch beyond which nobody sees a difference on paper."""
_ENOUGH: Final = 1.25
"""A picture that is this much finer is made smaller; below, not much would be won."""
_QUALITY: Final = 82
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


def raster(path: Path, width: float, height: float) -> Raster | None:
    """The picture, at most so wide and high; None where the file is no picture that can be read whole."""
    from PIL import Image

    try:
        told = path.stat()
        return _read(path, width, height, told.st_mtime_ns, told.st_size)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


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


@lru_cache(maxsize=64)
def _read(path: Path, width: float, height: float, _changed: int, _size: int) -> Raster:
    from PIL import Image

    data = path.read_bytes()
    with Image.open(BytesIO(data)) as image:
        points = (image.width * 72 / _SIZED_AT, image.height * 72 / _SIZED_AT)
        scale = min(width / points[0], height / points[1], 1.0)
        shown = (points[0] * scale, points[1] * scale)
        pixels = (max(round(shown[0] * _FINEST / 72), 1), max(round(shown[1] * _FINEST / 72), 1))
        if image.width > pixels[0] * _ENOUGH or image.format not in _KINDS:
            data = _smaller(image, pixels)
        else:
            image.load()
    return Raster(data, *shown)


def _smaller(image: Any, pixels: tuple[int, int]) -> bytes:
    """The same picture with fewer pixels: photographs as JPEG, drawings and what shines through as PNG."""
    from PIL import Image

    photograph = image.format == "JPEG"
    image.draft(None, pixels)
    reduced = image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGBA")
    reduced = reduced.resize(pixels, Image.Resampling.LANCZOS, reducing_gap=2.0)
    made = BytesIO()
    if photograph:
        reduced.convert("RGB").save(made, "JPEG", quality=_QUALITY, optimize=True)
    else:
        reduced.save(made, "PNG")
    return made.getvalue()
