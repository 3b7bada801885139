"""What a reader takes for one sign: a letter with its marks, an emoji of several parts, a flag.

Lines are never cut within one, and one font draws it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

ZWJ: Final = "\u200d"
_FLAGS: Final = range(0x1F1E6, 0x1F200)
_SKINS: Final = range(0x1F3FB, 0x1F400)
_INVISIBLE: Final = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
_NEEDS_SHAPING: Final = re.compile(
    f"[{_INVISIBLE}\u0300-\u036f\u0483-\u0489\u0590-\u109f\u135d-\u135f\u1700-\u18af\u1900-\u1aff\u1b00-\u1c4f"
    "\u1cd0-\u1cff\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302f\u3099\u309a\ua66f-\ua67d\ua69e\ua69f\ua6f0\ua6f1"
    "\ua802-\ua8ff\ua926-\ua953\ua980-\uaadf\uaaeb-\uaaff\uabe3-\uabed\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefe"
    "\U00010800-\U00011fff\U0001e800-\U0001efff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ff]"
)
_EMOJI: Final = re.compile(
    "[\u200d\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)


def needs_shaping(text: str) -> bool:
    """Whether any sign of a text depends on those beside it, or acts without being drawn."""
    return _NEEDS_SHAPING.search(text) is not None


def is_emoji_of_parts(cluster: str) -> bool:
    """Whether a cluster is a flag, a family, a keycap…, which a font of emoji draws as one sign."""
    return len(cluster) > 1 and _EMOJI.search(cluster) is not None


@lru_cache(maxsize=4096)
def is_invisible(character: str) -> bool:
    """Joiners, direction marks, soft hyphens, variation selectors: they act, but nothing is drawn."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def clusters(text: str) -> Iterator[str]:
    """The text in clusters; what directs the order of a line stands alone, for `bidi`."""
    if not needs_shaping(text):
        yield from text
        return
    start = flags = 0
    for end in range(1, len(text)):
        before, character = text[end - 1], text[end]
        flags = flags + 1 if ord(before) in _FLAGS else 0
        pair = flags % 2 == 1 and ord(character) in _FLAGS
        if not (pair or _goes_on(before, character)):
            yield text[start:end]
            start = end
    if text:
        yield text[start:]


@lru_cache(maxsize=4096)
def _goes_on(before: str, character: str) -> bool:
    """Whether a character belongs to the cluster of the one before it."""
    kind = unicodedata.category(character)
    if kind in {"Mn", "Mc", "Me"} or ord(character) in _SKINS:
        return True
    if kind == "Cf":
        return unicodedata.bidirectional(character) == "BN"
    return before == ZWJ and unicodedata.category(character) in {"So", "Sm", "Cn"}
