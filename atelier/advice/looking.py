"""Which texts look alike: those that share stems are compared, never each with each."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest

from atelier.advice.near import Comparer
from atelier.advice.pair import Kind, Pair
from atelier.advice.reading import Reader, Reading
from atelier.advice.stems import Vocabulary
from atelier.advice.tongues import tongue

ENOUGH = 0.5
"""The share of what two texts say that neighbours have in common."""
_MOST = 8
"""Neighbours named for one text."""
_NAMED = 2000
"""Neighbours named in all: nobody reads more, and where thousands are alike none stands out."""
_HELD = 150
"""Of the texts that hold a stem, those compared with the next one: it bounds the work where all are alike."""
_BESIDE = 4
"""Texts that follow one in the order of the alphabet, and are compared with it whatever their stems."""
_BREATH = 64
"""Texts after which one asks whether to go on."""

Indexes = tuple[int, int]


class _Stopped(Exception):
    pass


def alike(
    texts: Sequence[tuple[str, str]], language: str, cancelled: Callable[[], bool] = lambda: False
) -> Sequence[Pair]:
    """The texts, by id, that look alike: the same, then nearly, then neighbours, the surest first.

    A text that is the same as others is paired with the first of them only. Nothing is found once `cancelled`
    says so. Safe in a thread of its own: it reads nothing else.
    """
    try:
        return _Search(texts, language, cancelled).pairs()
    except _Stopped:
        return ()


class _Search:
    """One search, its texts by their index among those that are not the same as an earlier one."""

    def __init__(
        self, texts: Sequence[tuple[str, str]], language: str, cancelled: Callable[[], bool]
    ) -> None:
        self._cancelled = cancelled
        spoken = tongue(language)
        reader = Reader(spoken)
        self._places = {id: place for place, (id, _) in enumerate(texts)}
        self._same: list[Pair] = []
        self._readings = self._read(reader, texts)
        self._go_on()
        self._vocabulary = Vocabulary(spoken, reader, self._readings)
        self._comparer = Comparer(spoken, self._readings, self._vocabulary)

    def pairs(self) -> list[Pair]:
        """All that was found, the surest first."""
        near: dict[Indexes, float] = {}
        near_by: list[list[tuple[float, Indexes]]] = [[] for _ in self._readings]
        for pair, score in self._candidates():
            written = self._comparer.near(*pair)
            if written:
                near[pair] = written
            elif score >= ENOUGH:
                for index in pair:
                    near_by[index].append((score, pair))
        kept = {pair: score for found in near_by for score, pair in nlargest(_MOST, found)}
        if len(kept) > _NAMED:
            kept = dict(nlargest(_NAMED, kept.items(), key=lambda item: (item[1], -item[0][1])))
        found = [
            *self._same,
            *(self._pair(pair, Kind.NEAR, score) for pair, score in near.items()),
            *(self._pair(pair, Kind.NEIGHBOUR, score) for pair, score in kept.items()),
        ]
        ranks = list(Kind)
        places = self._places
        return sorted(found, key=lambda p: (ranks.index(p.kind), -p.score, places[p.first], places[p.second]))

    def _read(self, reader: Reader, texts: Sequence[tuple[str, str]]) -> list[Reading]:
        first: dict[str, Reading] = {}
        for place, (id, text) in enumerate(texts):
            if place % _BREATH == 0:
                self._go_on()
            reading = reader.read(id, text)
            if not reading.key:
                continue
            if reading.key in first:
                self._same.append(Pair(first[reading.key].id, id, Kind.SAME, 1.0))
            else:
                first[reading.key] = reading
        return list(first.values())

    def _candidates(self) -> Iterator[tuple[Indexes, float]]:
        """Pairs that are worth a closer look, each once, with the share that they have in common."""
        seen: set[Indexes] = set()
        for pair in (*self._sharing(), *self._beside()):
            if pair not in seen:
                seen.add(pair)
                yield pair, self._share(pair)

    def _sharing(self) -> Iterator[Indexes]:
        """Texts with enough stems in common to be neighbours, whatever these weigh."""
        holders: dict[str, list[int]] = {}
        for index, stems in enumerate(self._vocabulary.stems):
            if index % _BREATH == 0:
                self._go_on()
            shared: Counter[int] = Counter()
            for stem in stems:
                held = holders.setdefault(stem, [])
                shared.update(held[-_HELD:])
                held.append(index)
            mine = len(stems)
            for other, count in shared.items():
                if 4 * count >= mine + len(self._vocabulary.stems[other]):
                    yield other, index

    def _beside(self) -> Iterator[Indexes]:
        """Texts that begin, or end, alike: an error in a rare word leaves two of them no stem to share."""
        keys = [reading.key for reading in self._readings]
        for order in (
            sorted(range(len(keys)), key=keys.__getitem__),
            sorted(range(len(keys)), key=_reversed(keys)),
        ):
            self._go_on()
            for place, index in enumerate(order):
                for other in order[place + 1 : place + 1 + _BESIDE]:
                    yield min(index, other), max(index, other)

    def _share(self, pair: Indexes) -> float:
        mine, other = (self._vocabulary.stems[index] for index in pair)
        common = mine & other
        whole = self._vocabulary.weigh(mine) + self._vocabulary.weigh(other)
        return 2 * self._vocabulary.weigh(common) / whole if common else 0.0

    def _pair(self, pair: Indexes, kind: Kind, score: float) -> Pair:
        first, second = (self._readings[index].id for index in pair)
        return Pair(first, second, kind, score)

    def _go_on(self) -> None:
        if self._cancelled():
            raise _Stopped


def _reversed(keys: Sequence[str]) -> Callable[[int], str]:
    return lambda index: keys[index][::-1]
