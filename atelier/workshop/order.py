"""Places among siblings as fractional text keys: a move rewrites the moved rows only."""

from collections.abc import Sequence
from typing import Protocol

from fractional_indexing import generate_n_keys_between


class Ordered(Protocol):
    """Anything that stands among siblings."""

    @property
    def order(self) -> str:
        """The fractional key, compared as text."""
        ...


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """`count` ascending keys strictly between two keys, where None is the open end.

    Two siblings may hold one key (two laptops joined, ties read by id): there is then no room between
    them, and the new keys are placed just after `before`.
    """
    if before is not None and after is not None and before >= after:
        after = None
    return list(generate_n_keys_between(before, after, count))


def keys_at(siblings: Sequence[Ordered], index: int | None, count: int = 1) -> list[str]:
    """Keys for `count` new siblings that stand at `index` (None: at the end) of an ordered sequence."""
    index = len(siblings) if index is None else max(0, min(index, len(siblings)))
    before = siblings[index - 1].order if index else None
    after = next((s.order for s in siblings[index:] if before is None or s.order > before), None)
    return keys_between(before, after, count)
