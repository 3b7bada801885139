"""What a result would have been had two orientations been one: a simulation, marked as such wherever shown.

It changes nothing: what is retained is changed by the group only, and the voted ranking stays.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote.marks import Marks, check_marks, marks_of
from atelier.workshop.vote.ranking import Ranked, Retained, rank, retain
from atelier.workshop.vote.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The ranking with the two as one, under the number of the first."""

    into: int
    other: int
    scores: dict[int, int]
    """By number, without that of the other one."""
    ranking: tuple[Ranked, ...]
    retained: Retained
    cut: int
    """Dots or points that fell away, since nobody may put more than the cap on one orientation."""


def merged(
    ballots: Iterable[Marks],
    rules: Rules,
    numbers: Collection[int],
    *,
    into: int,
    other: int,
    totals: bool = False,
) -> Merged:
    """Add the marks of two orientations within each ballot, and cut them at the cap.

    `totals` says that a part was counted on a wall: refused with `MERGE_TOTALS`, since nobody knows who gave
    dots to both. Refused with `GONE` for orientations that are not two of these.
    """
    if totals:
        raise Refused(Reason.MERGE_TOTALS)
    if into == other or not {into, other} <= {*numbers}:
        raise Refused(Reason.GONE, kind="orientation")
    scores = dict.fromkeys(sorted({*numbers} - {other}), 0)
    cut = 0
    for marks in ballots:
        check_marks(marks, rules, numbers)
        whole = dict(marks)
        together = whole.pop(into, 0) + whole.pop(other, 0)
        whole[into] = min(together, rules.most_on_one)
        cut += together - whole[into]
        for number, worth in marks_of(whole):
            scores[number] += worth
    ranking = rank(scores)
    kept = retain(ranking, rules.retain)
    return Merged(into=into, other=other, scores=scores, ranking=ranking, retained=kept, cut=cut)
