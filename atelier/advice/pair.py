"""What is found: two texts, why they look alike, and how much."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How two texts look alike, the surest first."""

    SAME = "same"
    """The same words, but for case, accents, punctuation and inclusive marks."""
    NEAR = "near"
    """The same words, but for typing errors, endings and small words."""
    NEIGHBOUR = "neighbour"
    """Words of the same stems: likely the same subject, perhaps the opposite opinion."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their ids, in the order in which they were given."""

    first: str
    second: str
    kind: Kind
    score: float
    """From 0 to 1; comparable among pairs of one kind."""
