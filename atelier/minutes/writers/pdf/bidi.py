"""Right-to-left text: Arabic letters joined, and the characters of a line put in the order they are drawn.

The Unicode bidirectional algorithm is python-bidi's; here each character keeps the ink it is drawn with.
The two libraries are imported when the first right-to-left text comes.
"""

import re
from functools import lru_cache
from typing import Any, TypeVar

from atelier.minutes.direction import Direction, is_rtl

T = TypeVar("T")

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_STRONG_AND_WEAK = ("L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON")
_EXPLICIT = ("LRE", "RLE", "LRO", "RLO", "PDF")
_KNOWN = frozenset((*_STRONG_AND_WEAK, *_EXPLICIT))
"""Classes that python-bidi knows; isolates and characters without a class make it fail."""


def joined(text: str) -> str:
    """Arabic letters in the forms that they take beside each other; vowel signs are kept."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@lru_cache(maxsize=1)
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def visual(characters: list[tuple[str, T]], base: Direction) -> list[tuple[str, T]]:
    """The characters of one line from left to right as they are drawn, brackets mirrored where needed."""
    from bidi import algorithm

    level = 1 if base == "R" else 0
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = level, base
    algorithm.get_embedding_levels("".join(character for character, _ in characters), storage)
    for entry, (_, ink) in zip(storage["chars"], characters, strict=True):
        entry["ink"] = ink
        kind = entry["type"]
        if kind not in _KNOWN:
            entry["type"] = entry["orig"] = "R" if not kind and is_rtl(entry["ch"]) else "ON"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    algorithm.reorder_resolved_levels(storage, False)
    algorithm.apply_mirroring(storage, False)
    return [(entry["ch"], entry["ink"]) for entry in storage["chars"]]
