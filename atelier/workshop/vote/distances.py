"""How solid a result is: the fewest dots moved after which the retained list is no longer certain.

A *move* takes one placed dot of one ballot from an orientation to another one; the ballot must be legal
afterwards. Unused dots stay unused and blank ballots blank: what is asked is how firm the choices made are,
not what those who kept their dots might have done. With ordered marks a move gives one mark another place,
so that exchanging the first and the third choice of a voter is two moves (see `ordered_moves`).

*No longer certain* means that `retain` would answer otherwise: another list, or a tie at the cut. With a tie
there already the distance is 0.

Equal dots: half the lead of the last retained over the next one, rounded up. There are always enough direct
moves, since a voter who gave *a* dots to the one and *b* to the other adds a - b to the lead and can legally
move the smaller of a and cap - b dots, which is never less than half of a - b. Ordered marks: the ballots are
searched, and the number is exact. Where a part was counted on a wall it is a lower bound: nobody knows which
moves were open to whom.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from atelier.workshop.vote.counting import Count, count
from atelier.workshop.vote.marks import Marks
from atelier.workshop.vote.ordered_moves import fewest_marks
from atelier.workshop.vote.ranking import Retained, rank, retain
from atelier.workshop.vote.rules import Rules
from atelier.workshop.vote.totals import Totals


@dataclass(frozen=True, slots=True)
class Distance:
    """Dots (or ordered marks) to move."""

    dots: int | None
    """None: no legal moves make the list uncertain."""
    at_least: bool = False
    """Some ballots are not known: it may take more."""


def distance(
    ballots: Iterable[Marks], totals: Iterable[Totals], rules: Rules, numbers: Collection[int]
) -> Distance:
    """The distance of a round to a different or uncertain list of the first `rules.retain`."""
    ballots, totals = Counter(ballots), tuple(totals)
    counted = count(ballots.elements(), totals, rules, numbers)
    kept = retain(rank(counted.scores), rules.retain)
    return distance_from(ballots, counted, kept, rules)


def distance_from(ballots: Counter[Marks], counted: Count, kept: Retained, rules: Rules) -> Distance:
    """The same for who has the count and the retained already; `ballots` counts how often each was cast."""
    if kept.tied_at_cut:
        return Distance(0)
    orientations = len(counted.scores)
    if orientations == 1 or not counted.arithmetic.placed:
        return Distance(None)
    outside = [number for number in counted.scores if number not in kept.certain]
    if outside and kept.open_seats:
        return Distance(1)  # whoever is outside has nothing, and any dot that lands there is enough
    if not outside:
        return _until_one_has_nothing(ballots, counted, rules)
    pairs = sorted((counted.scores[r] - counted.scores[n], r, n) for r in kept.certain for n in outside)
    if counted.named_totals or not rules.ordered:
        return Distance(_least(pairs[0][0], rules), at_least=counted.named_totals)
    return Distance(_cheapest(ballots, pairs, orientations, rules))


def _least(gap: int, rules: Rules) -> int:
    """No move closes more of a gap than taking the heaviest mark from the one and giving it to the other."""
    return -(-gap // (2 * rules.heaviest))


def _cheapest(
    ballots: Counter[Marks], pairs: Sequence[tuple[int, int, int]], orientations: int, rules: Rules
) -> int | None:
    """The cheapest of pairs (lead, retained, other) by rising lead, stopping where none can be cheaper."""
    best: int | None = None
    for gap, retained, other in pairs:
        if best is not None and _least(gap, rules) >= best:
            break
        moves = fewest_marks(ballots, orientations, rules.heaviest, retained, other, gap)
        if moves is not None and (best is None or moves < best):
            best = moves
    return best


def _until_one_has_nothing(ballots: Counter[Marks], counted: Count, rules: Rules) -> Distance:
    """All orientations are retained: the list changes only where one of them loses its last dot."""
    orientations = len(counted.scores)
    if counted.named_totals:
        return Distance(-(-min(counted.scores.values()) // rules.heaviest), at_least=True)
    stuck: set[int] = set()
    for marks in ballots:
        used = len(marks) if rules.ordered else sum(dots for _, dots in marks)
        if used > (orientations - 1) * rules.cap:  # no room for all of them without this one
            stuck.update(number for number, _ in marks)
    moves = counted.voters_for if rules.ordered else counted.scores
    return Distance(min((moves[number] for number in moves if number not in stuck), default=None))
