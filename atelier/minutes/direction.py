"""Which way a text runs, for the formats that must be told."""

import re
from typing import Literal

RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u200f\u202b\u202e\u2067]|[\U00010800-\U00010fff]")
_LETTER = re.compile(r"[^\W\d_]")

Direction = Literal["L", "R"]


def is_rtl(text: str) -> bool:
    """Whether a text holds anything that is drawn from right to left."""
    return RTL.search(text) is not None


def direction_of(text: str) -> Direction:
    """The direction of a paragraph: that of its first letter."""
    first = _LETTER.search(text)
    return "R" if first and RTL.match(first.group()) else "L"
