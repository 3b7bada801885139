"""What a round of voting allows, decided before it opens and printed with its result."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from atelier.workshop.refusals import Reason, Refused

MOST_DOTS = 100
"""Above this a number of dots, a cap, or a weight is taken for a slip of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of one round; impossible ones raise `Refused(ROUND_RULE, rule=…, value=…)`."""

    dots: int = 3
    """Marks that each voter has. With `weights` it follows from them, whatever was given."""
    cap: int = 1
    """Most dots of one voter on one orientation; always 1 with `weights`."""
    all_placed: bool = False
    """A ballot that is not blank must use all its marks."""
    weights: tuple[int, ...] = ()
    """Points of ordered marks, best first, as (3, 2, 1); empty where all dots are equal."""
    blank_allowed: bool = True
    secret: bool = True
    retain: int = 3
    """How many orientations the group means to take forward."""

    def __post_init__(self) -> None:
        if self.weights:
            _check_weights(self.weights)
            object.__setattr__(self, "dots", len(self.weights))
            object.__setattr__(self, "cap", 1)
        _check_between("dots", self.dots, 1, MOST_DOTS)
        _check_between("cap", self.cap, 1, self.dots)
        _check_between("retain", self.retain, 1, None)

    @property
    def ordered(self) -> bool:
        """Whether marks are points (3, 2, 1) and not equal dots."""
        return bool(self.weights)

    @property
    def budget(self) -> int:
        """What a full ballot is worth: its dots, or the sum of its points."""
        return sum(self.weights) or self.dots

    @property
    def heaviest(self) -> int:
        """What one mark is worth at most: 1, or the points of the first mark."""
        return self.weights[0] if self.weights else 1

    @property
    def most_on_one(self) -> int:
        """What one ballot can give to one orientation at most, in dots or points."""
        return self.weights[0] if self.weights else self.cap


def check_round(rules: Rules, numbers: Collection[int]) -> None:
    """Refuse a round that could not be held over these orientations: none or one, too few to choose from."""
    count = len(set(numbers))
    if count == 0:
        raise Refused(Reason.ROUND_WITHOUT_ORIENTATION)
    if count == 1:
        raise Refused(Reason.ROUND_ONE_ORIENTATION)
    if rules.retain > count:
        raise Refused(Reason.RETAIN_TOO_MANY, asked=rules.retain, orientations=count)
    if rules.all_placed and rules.cap * count < rules.dots:
        raise Refused(Reason.ROUND_DOTS_UNPLACEABLE, dots=rules.dots, cap=rules.cap, orientations=count)


def _check_between(rule: str, value: int, least: int, most: int | None) -> None:
    if value < least or (most is not None and value > most):
        raise Refused(Reason.ROUND_RULE, rule=rule, value=value)


def _check_weights(weights: tuple[int, ...]) -> None:
    """Each mark must count more than the next: two of equal weight would make their order meaningless."""
    falling = all(before > after for before, after in pairwise(weights))
    if not falling or weights[-1] < 1 or weights[0] > MOST_DOTS:
        raise Refused(Reason.ROUND_RULE, rule="weights", value=weights)
