"""Right-to-left text: Arabic letters joined, and the characters of a line put in the order they are drawn.

The Unicode bidirectional algorithm is python-bidi's; here each character keeps the ink it is drawn with.
The two libraries are imported when the first right-to-left text comes.
"""

import re
from functools import lru_cache
from typing import Any, Literal, TypeVar

T = TypeVar("T")

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u200f\u202b\u202e\u2067]|[\U00010800-\U00010fff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_LTR_FIRST = re.compile(r"[^\W\d_]")

Base = Literal["L", "R"]


def is_rtl(text: str) -> bool:
    """Whether a text holds anything that is drawn from right to left."""
    return _RTL.search(text) is not None


def base_of(text: str) -> Base:
    """The direction of a paragraph: that of its first letter."""
    first = _LTR_FIRST.search(text)
    return "R" if first and _RTL.match(first.group()) else "L"


def joined(text: str) -> str:
    """Arabic letters in the forms that they take beside each other; vowel signs are kept."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@lru_cache(maxsize=1)
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def visual(characters: list[tuple[str, T]], base: Base) -> list[tuple[str, T]]:
    """The characters of one line from left to right as they are drawn, brackets mirrored where needed."""
    from bidi import algorithm

    level = 1 if base == "R" else 0
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = level, base
    algorithm.get_embedding_levels("".join(character for character, _ in characters), storage)
    for entry, (_, ink) in zip(storage["chars"], characters, strict=True):
        entry["ink"] = ink
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    algorithm.reorder_resolved_levels(storage, False)
    algorithm.apply_mirroring(storage, False)
    return [(entry["ch"], entry["ink"]) for entry in storage["chars"]]
