"""Picture files as writers need them: their bytes, their kind and how large they are."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

_JPEG: Final = b"\xff\xd8\xff"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks of a JPEG that are followed by its size."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture that can be put into a document."""

    data: bytes
    kind: str
    """`jpeg` or `png`, as kinds of media are called."""
    width: int
    height: int


def read_picture(path: Path) -> Shot | None:
    """The picture of a file; None where it cannot be read, or is neither JPEG nor PNG."""
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    if data.startswith(_PNG):
        width, height = (int.from_bytes(data[start : start + 4]) for start in (16, 20))
        return Shot(data, "png", width, height) if width and height else None
    size = _jpeg_size(data) if data.startswith(_JPEG) else None
    return Shot(data, "jpeg", *size) if size and all(size) else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height, found by stepping from one segment to the next."""
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        mark, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        if mark in _FRAMES:
            return int.from_bytes(data[place + 7 : place + 9]), int.from_bytes(data[place + 5 : place + 7])
        place += 1 if mark == 0xFF else 2 + length
    return None
