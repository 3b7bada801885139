"""Everything that a closed round says, computed together once."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from atelier.workshop.vote.counting import Count, Coverage, count, coverage
from atelier.workshop.vote.distances import Distance, distance_from
from atelier.workshop.vote.marks import Marks
from atelier.workshop.vote.ranking import Ranked, Retained, rank, retain
from atelier.workshop.vote.rules import Rules
from atelier.workshop.vote.totals import Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of a round before the group has settled anything."""

    count: Count
    ranking: tuple[Ranked, ...]
    retained: Retained
    distance: Distance
    coverage: Coverage
    """Of the certain ones; to be asked again with `coverage` once a tie is settled."""


def outcome(
    ballots: Iterable[Marks], totals: Iterable[Totals], rules: Rules, numbers: Collection[int]
) -> Outcome:
    """Count, ranking, retained, distance and coverage of a closed round; raises as `count` does."""
    kinds = Counter(ballots)
    counted = count(kinds.elements(), totals, rules, numbers)
    ranking = rank(counted.scores)
    kept = retain(ranking, rules.retain)
    return Outcome(
        count=counted,
        ranking=ranking,
        retained=kept,
        distance=distance_from(kinds, counted, kept, rules),
        coverage=coverage(kinds.elements(), kept.certain),
    )
