"""What each text is about: its stems, misspelt ones taken for what they mean, and what they weigh."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from atelier.advice.reading import UNSPACED, Reader, Reading
from atelier.advice.tongues import Tongue

_FEW = 30
"""Texts below which how rare a stem is says little."""
_WEAK = 0.35
"""What a weak word, or a number, weighs beside another."""
_LONG = 6
"""Letters from which a stem may hold a typing error: shorter words differ by one letter for good reasons."""
_RARE = 2
"""Texts in which a misspelt stem may occur: what is written alike more often is a word of its own."""

Stems = frozenset[str]


class Vocabulary:
    """The stems of all texts that are compared with each other."""

    def __init__(self, tongue: Tongue, reader: Reader, readings: Sequence[Reading]) -> None:
        typed = reader.stems(readings)
        found = [frozenset(_stems(reading, typed)) for reading in readings]
        met = Counter(stem for stems in found for stem in stems)
        right = _spellings(met)
        self.stems: list[Stems] = [frozenset(right.get(s, s) for s in stems) for stems in found]
        """Of each text, in the order of the readings."""
        self.stem_of = {word: right.get(stem, stem) for word, stem in typed.items()}
        weak = {self.stem_of[word] for word in tongue.weak if word in self.stem_of}
        count = max(_FEW, len(readings))
        self._weight = {
            stem: math.log(1 + count / held) * (_WEAK if stem in weak or stem.isdecimal() else 1)
            for stem, held in Counter(stem for stems in self.stems for stem in stems).items()
        }

    def weigh(self, stems: Stems) -> float:
        """How much some stems say of what a text is about."""
        weight = self._weight
        return sum([weight[stem] for stem in stems])


def _stems(reading: Reading, stem_of: Mapping[str, str]) -> Iterator[str]:
    for word in reading.words:
        if UNSPACED.search(word) is not None and len(word) > 2:
            yield from (word[at : at + 2] for at in range(len(word) - 1))
        elif word in stem_of:
            yield stem_of[word]


def _spellings(met: Mapping[str, int]) -> dict[str, str]:
    """Rare stems that are one typing error away from another, and the one that is meant.

    Two such stems are the same with one letter left out of either; the first letter is seldom mistyped.
    """
    from rapidfuzz.distance import OSA

    alike: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for stem in sorted(met, key=lambda stem: (-met[stem], stem)):
        if len(stem) < _LONG or not stem.isalpha() or UNSPACED.search(stem) is not None:
            continue
        cuts = {stem, *(stem[:at] + stem[at + 1 :] for at in range(1, len(stem)))}
        if met[stem] <= _RARE:
            meant = (
                s for cut in cuts for s in alike.get(cut, ()) if OSA.distance(stem, s, score_cutoff=1) < 2
            )
            best = min(meant, key=lambda s: (-met[s], s), default=None)
            if best is not None:
                found[stem] = best
                continue
        for cut in cuts:
            alike.setdefault(cut, []).append(stem)
    return found
