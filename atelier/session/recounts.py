"""The closed votes of a workshop counted twice: by the rules that the interface shows, and by SQL alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from atelier.library import Recounted
from atelier.session.workshop import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.entities import Orientation, Round, Step
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Ranked, Totals, outcome


@dataclass(frozen=True, slots=True)
class Recount:
    """One closed round."""

    round: Round
    orientations: dict[int, Orientation]
    again: Recounted
    counted: tuple[Ranked, ...]
    """What the interface shows."""
    voters: int

    @property
    def agrees(self) -> bool:
        """Whether voters, dots and ranks are the same, and those that the closing act froze."""
        shown = tuple((line.number, line.score, line.rank) for line in self.counted)
        return self.again.as_closed and (self.voters, shown) == (self.again.voters, self.again.scores)


def recounts(workshop: OpenWorkshop) -> Iterator[Recount]:
    """Every closed round in order; refused with `ROUND_OPEN` while one is open."""
    tables = workshop.tables
    rounds, records = closed_rounds(workshop), workshop.records()
    for round in rounds:
        record, numbers = records[round.id], acts.by_number(tables, round.id)
        totals = [Totals(batch.voters, dict(batch.totals)) for batch in record.batches]
        shown = outcome(record.ballots, totals, acts.rules_of(round), numbers.keys())
        again = workshop.polls.recount(round.id)
        yield Recount(round, numbers, again, shown.ranking, shown.count.voters)


def closed_rounds(workshop: OpenWorkshop) -> list[Round]:
    """The closed rounds in the order of the workshop; refused with `ROUND_OPEN` while one is open."""
    tables = workshop.tables
    if acts.any_open(tables):
        raise Refused(Reason.ROUND_OPEN)
    return [
        round
        for step in tables.children(Step)
        for round in tables.children(Round, step.id)
        if acts.state(tables, round.id) is acts.RoundState.CLOSED
    ]
