"""A text as it is compared: its words folded, inclusive forms made one, and the stems of those that count."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from atelier.advice.inclusive import shortest
from atelier.advice.tongues import Tongue
from atelier.workshop.text import fold

READ = 4000
"""Characters of a text that are compared; what follows must be equal in two texts that are the same."""

_LINK = re.compile(r"\b(?:https?:|www\.)\S+")
_PUNCTUATION = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+|[\U0001f000-\U0001faff]")
_NOT_LATIN = re.compile("[\u0590-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff\U00020000-\U0003ffff]")
_LINKED = ("http", "www")
_VARIANT = re.compile("[\ufe00-\ufe0f]")
UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Scripts whose words stand without spaces between them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, read."""

    id: str
    key: str
    """Equal for texts that say the same."""
    words: tuple[str, ...]
    """Folded, in their order; an emoji is a word."""


class Reader:
    """Reads texts of one language; it learns accents from some that others lack."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._folded: dict[str, str] = {}
        self._spelled: dict[str, str] = {}

    def read(self, id: str, text: str) -> Reading:
        """A text whose length is bounded."""
        head, rest = text[:READ], text[READ:]
        typed = _LINK.sub(_one_word, unicodedata.normalize("NFC", head).casefold())
        words = tuple(word for part in _parts(shortest(typed)) for word in self._fold(part).split())
        key = " ".join(words) or fold(head)
        return Reading(id, f"{key}\n{' '.join(rest.casefold().split())}" if rest else key, words)

    def stems(self, readings: Sequence[Reading]) -> dict[str, str]:
        """The stem of each word that counts; to be asked once everything was read.

        A word typed without its accents takes the stem of the same word with them.
        """
        small, stem = self._tongue.small, self._tongue.stemmer()
        found = {}
        for word in {word for reading in readings for word in reading.words}:
            if word in small or word.startswith(_LINKED) or (len(word) == 1 and word.isascii()):
                continue
            found[word] = fold(stem(self._spelled.get(word, word))) or word
        return found

    def _fold(self, typed: str) -> str:
        folded = self._folded.get(typed)
        if folded is None:
            folded = self._folded[typed] = fold(typed)
            if folded != typed and _accents(typed) > _accents(self._spelled.get(folded, "")):
                self._spelled[folded] = typed
        return folded


def _one_word(link: re.Match[str]) -> str:
    """An address is one word, so that the words in it make no neighbours."""
    return f" {_PUNCTUATION.sub('', link[0])} "


def _accents(word: str) -> int:
    return sum(not c.isascii() for c in word)


def _parts(text: str) -> list[str]:
    """The words of a text. A mark that stands on a letter of its script belongs to the word."""
    if _NOT_LATIN.search(text) is None:
        return _WORD.findall(text)
    return "".join(_apart(c) for c in text).split()


def _apart(c: str) -> str:
    if c.isalnum() or (unicodedata.category(c)[0] == "M" and not _VARIANT.match(c)):
        return c
    return f" {c} " if _WORD.match(c) else " "
