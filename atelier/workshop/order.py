"""Places among siblings as fractional text keys: a move rewrites the moved rows only."""

from collections.abc import Sequence
from itertools import islice
from typing import Protocol

from fractional_indexing import BASE_62_DIGITS, FIError, generate_key_between, generate_n_keys_between


class Ordered(Protocol):
    """Anything that stands among siblings."""

    @property
    def order(self) -> str:
        """The fractional key, compared as text."""
        ...


Position = tuple[str, str]
"""What siblings are sorted by: their key, then their id where two keys are equal."""


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """`count` ascending keys strictly between two keys, where None is the open end and `before < after`."""
    return list(generate_n_keys_between(before, after, count))


def keys_among(siblings: Sequence[Position], index: int | None, count: int = 1) -> list[str]:
    """Keys for `count` new siblings that stand at `index` (None: at the end) of sorted positions.

    Two siblings may hold one key (two laptops joined): there is no room between them, and the new keys stand
    just after both.
    """
    index = len(siblings) if index is None else max(0, min(index, len(siblings)))
    before = siblings[index - 1][0] if index else None
    after = next((key for key, _ in islice(siblings, index, None) if before is None or key > before), None)
    return keys_between(before, after, count)


def keys_at(siblings: Sequence[Ordered], index: int | None, count: int = 1) -> list[str]:
    """As `keys_among`, of the siblings themselves."""
    return keys_among([(sibling.order, "") for sibling in siblings], index, count)


def is_key(text: str) -> bool:
    """Whether a text that comes from outside can serve as a key, beside any other."""
    try:
        generate_key_between(None, text)
        generate_key_between(text, generate_key_between(text, None))
    except (FIError, IndexError, ValueError, RecursionError):
        return False
    return all(character in BASE_62_DIGITS for character in text)
