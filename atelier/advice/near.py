"""Whether two texts are one but for how they were typed."""

from collections import Counter
from collections.abc import Sequence

from atelier.advice.reading import UNSPACED, Reading
from atelier.advice.stems import Vocabulary
from atelier.advice.tongues import Tongue

_ALIKE = 80.0
"""The share of letters, in hundredths, that two such texts have in common."""
_SHORTEST = 5
"""Letters from which a word may hold a typing error, and from `_LONGER` on two."""
_LONGER = 8
_RARE = 2
"""Texts in which a misspelt word may occur."""
_FLEXION = 3
"""Letters by which the endings of one word may differ."""
_LENGTHY = 10
"""Words for each of which one may be another in a text that is otherwise the same."""


class Comparer:
    """Compares two texts of one search, word by word where their letters are alike."""

    def __init__(self, tongue: Tongue, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
        from rapidfuzz.distance import OSA, Prefix
        from rapidfuzz.fuzz import ratio

        self._tongue, self._readings, self._stem_of = tongue, readings, vocabulary.stem_of
        self._ratio, self._distance, self._beginning = ratio, OSA.distance, Prefix.similarity
        self._met = Counter(word for reading in readings for word in set(reading.words))

    def near(self, one: int, other: int) -> float:
        """How alike their letters are, from 0 to 1, where only the typing differs; otherwise 0.

        Numbers, negations and what says more or less must be the same in both.
        """
        mine, theirs = self._readings[one], self._readings[other]
        score = self._ratio(mine.key, theirs.key, score_cutoff=_ALIKE)
        if not score or UNSPACED.search(mine.key) is not None:
            return 0.0
        if "".join(mine.words) != "".join(theirs.words) and not self._typed_alike(mine, theirs):
            return 0.0
        return float(score) / 100

    def _typed_alike(self, mine: Reading, theirs: Reading) -> bool:
        ours, others = Counter(mine.words), Counter(theirs.words)
        left, right = list((ours - others).elements()), list((others - ours).elements())
        extra = [*left, *right]
        if any(word in self._tongue.turning or not word.isalpha() for word in extra):
            return False
        left, right = ([word for word in words if word not in self._tongue.small] for words in (left, right))
        alone = 0
        for word in left:
            twin = next((w for w in right if self._mistyped(word, w)), None)
            if twin is None:
                alone += 1
            else:
                right.remove(twin)
        return alone + len(right) <= min(len(mine.words), len(theirs.words)) // _LENGTHY

    def _mistyped(self, word: str, other: str) -> bool:
        """Whether two words are one with another ending, or with letters missed, doubled or swapped.

        What two texts have is no error: it is a word of its own.
        """
        stem = self._stem_of.get(word)
        ending = max(len(word), len(other)) - self._beginning(word, other)
        if stem and stem == self._stem_of.get(other) and ending <= _FLEXION:
            return True
        short = min(len(word), len(other))
        if short < _SHORTEST or word[0] != other[0] or min(self._met[word], self._met[other]) > _RARE:
            return False
        allowed = 1 if short < _LONGER else 2
        return self._distance(word, other, score_cutoff=allowed) <= allowed
