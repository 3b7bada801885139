"""What a picture must be to be kept, and the name that its content gives it."""

import hashlib
import re

from atelier.workshop import entities
from atelier.workshop.entities import Entity
from atelier.workshop.refusals import Reason, Refused

LONGEST_SIDE = 2560
"""Pixels: what a projector or a page can show. A larger picture is reduced before it is kept."""

HEAVIEST = 1_000_000
"""Bytes of the file."""

_NAME = re.compile(r"[0-9a-f]{64}\.(?:jpg|png)")
_BEGINNINGS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}


def files() -> tuple[tuple[type[Entity], str], ...]:
    """The fields that name a picture's file, or nothing, with the classes that have them."""
    return ((entities.Picture, "file"), (entities.Orientation, "drawing"), (entities.Logo, "file"))


def name_of(content: bytes) -> str:
    """The name of a picture's file: the hash of what is in it, so that one content has one file.

    Raises `PICTURE_FOREIGN` for what is neither JPEG nor PNG, and `PICTURE_TOO_HEAVY`.
    """
    suffix = next((s for beginning, s in _BEGINNINGS.items() if content.startswith(beginning)), None)
    if suffix is None:
        raise Refused(Reason.PICTURE_FOREIGN)
    if len(content) > HEAVIEST:
        raise Refused(Reason.PICTURE_TOO_HEAVY, size=len(content), limit=HEAVIEST)
    return hashlib.sha256(content).hexdigest() + suffix


def is_name(text: str) -> bool:
    """Whether a text that comes from outside can be the name of a picture's file."""
    return bool(_NAME.fullmatch(text))
