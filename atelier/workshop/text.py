"""The one door through which typed text comes in, and the folding key by which texts are compared."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from atelier.workshop.refusals import Reason, Refused

LIMIT = 200_000
"""Characters that one field may hold: twice what the longest paste of a workshop needs, still shown."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_INCLUSIVE = re.compile(r"(?<=\w)[·•‧∙](?=\w)")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text as it is kept, with what had to be changed so that it can be said."""

    text: str
    removed: int
    """Control characters taken out."""
    replaced: int
    """Lone surrogates turned into U+FFFD."""


def clean(typed: str) -> Cleaned:
    """Bring a text in: NFC, LF, no control but tab and line break, no lone surrogate, nothing else touched.

    Raises `Refused(TEXT_TOO_LONG)` above `LIMIT` characters.
    """
    plain = len(typed) <= LIMIT and typed.isprintable()  # most cells of a pasted table: no control, no break
    if plain and unicodedata.is_normalized("NFC", typed):
        return Cleaned(typed, 0, 0)
    text = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    text, replaced = _SURROGATES.subn("\ufffd", text)
    text, removed = _CONTROLS.subn("", text)
    text = unicodedata.normalize("NFC", text)
    if len(text) > LIMIT:
        raise Refused(Reason.TEXT_TOO_LONG, length=len(text), limit=LIMIT)
    return Cleaned(text, removed, replaced)


def required(typed: str) -> str:
    """A cleaned text without outer blanks, refused with `TEXT_EMPTY` when nothing is left."""
    text = clean(typed).text.strip()
    if not text:
        raise Refused(Reason.TEXT_EMPTY)
    return text


def optional(typed: str) -> str:
    """A cleaned text without outer blanks, which may be empty."""
    return clean(typed).text.strip()


def one_line(typed: str) -> str:
    """A cleaned text whose line breaks and tabs are spaces: for titles and names, which stand on one line."""
    return " ".join(clean(typed).text.split())


def required_line(typed: str) -> str:
    """As `one_line`, refused with `TEXT_EMPTY` when nothing is left."""
    return required(one_line(typed))


_SHORT = 80
"""Characters up to which what was folded is remembered."""


def fold(text: str) -> str:
    """The key of search, duplicates and sorting: without case, accents, apostrophes, inclusive marks."""
    return _folded_short(text) if len(text) <= _SHORT else _folded(text)


@lru_cache(maxsize=20_000)
def _folded_short(text: str) -> str:
    """Names and titles come again and again: a list of 2,000 people is folded at each letter typed."""
    return _folded(text)


def _folded(text: str) -> str:
    text = _INCLUSIVE.sub("", text.casefold().translate(_LIGATURES))
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = plain.casefold().translate(_LIGATURES)  # again: 🄐 stands for (A), ǣ for an æ with an accent
    return " ".join(plain.split())
