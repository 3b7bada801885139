"""Right-to-left text: the parts of a line in the order in which they are drawn.

The Unicode bidirectional algorithm is python-bidi's; here each sign keeps the ink it is drawn with. The
library is imported when the first right-to-left text comes.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, TypeVar

from atelier.minutes.direction import Direction, is_rtl
from atelier.minutes.writers.pdf.clusters import clusters

T = TypeVar("T")

_STRONG_AND_WEAK = ("L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON")
_EXPLICIT = ("LRE", "RLE", "LRO", "RLO", "PDF")
_KNOWN = frozenset((*_STRONG_AND_WEAK, *_EXPLICIT))
"""Classes that python-bidi knows; isolates and characters without a class make it fail."""


def visual(pieces: Iterable[tuple[str, T]], base: Direction) -> list[tuple[str, T, bool]]:
    """The parts of one line from left to right, each as it is written, and whether it runs to the left."""
    from bidi import algorithm

    signs = [(sign, ink) for text, ink in pieces for sign in clusters(text)]
    level = 1 if base == "R" else 0
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = level, base
    algorithm.get_embedding_levels("".join(sign[0] for sign, _ in signs), storage)
    for entry, (sign, ink) in zip(storage["chars"], signs, strict=True):
        entry["sign"], entry["ink"] = sign, ink
        kind = entry["type"]
        if kind not in _KNOWN:
            entry["type"] = entry["orig"] = "R" if not kind and is_rtl(entry["ch"]) else "ON"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    algorithm.reorder_resolved_levels(storage, False)
    return [
        (
            "".join(entry["sign"] for entry in (reversed(part) if key[0] % 2 else part)),
            key[1],
            bool(key[0] % 2),
        )
        for key, part in _parts(storage["chars"])
    ]


def _parts(entries: list[Any]) -> list[tuple[tuple[int, Any], list[Any]]]:
    """Neighbours of one level and ink."""
    groups = groupby(entries, key=lambda entry: (entry["level"], entry["ink"]))
    return [(key, list(group)) for key, group in groups]
