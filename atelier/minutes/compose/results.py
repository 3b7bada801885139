"""What a closed round gave, as the minutes need it: figures, ranks, and what was retained by whom."""

from dataclasses import dataclass

from atelier.minutes.compose.printed import Printed
from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import Orientation, Participant, Round
from atelier.workshop.tables import Tables
from atelier.workshop.vote import Count, Ranked, Retained, Rules, Totals, count, rank, retain
from atelier.workshop.vote.colleges import CollegeResult, by_college


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A closed round, counted."""

    round: Round
    rules: Rules
    count: Count
    walls: tuple[tuple[str, int], ...]
    """Name (maybe empty) and voters of each batch of totals."""
    ranking: tuple[Ranked, ...]
    cut: Retained
    orientations: dict[int, Orientation]
    reason: str | None
    """Why the group itself chose what is retained; None where the ranking alone says it."""
    retained: tuple[int, ...]
    """Numbers that are taken forward, best first."""

    @property
    def carried(self) -> tuple[Orientation, ...]:
        """The retained orientations, best first."""
        return tuple(self.orientations[number] for number in self.retained)

    def title(self, number: int) -> str:
        """The wording that was voted on."""
        return self.orientations[number].title


def result_of(printed: Printed, round: Round) -> Result | None:
    """The result of a round; None before its close, or where what was cast is not known.

    Raises `Refused` as the count does, for ballots or totals that break the rules of the round.
    """
    record = printed.records.get(round.id)
    if record is None or acts.state(printed.tables, round.id) is not RoundState.CLOSED:
        return None
    orientations = acts.by_number(printed.tables, round.id)
    rules = acts.rules_of(round)
    walls = [Totals(batch.voters, dict(batch.totals)) for batch in record.batches]
    counted = count(record.ballots, walls, rules, orientations.keys())
    ranking = rank(counted.scores)
    cut = retain(ranking, rules.retain)
    choice = acts.group_choice(printed.tables, round.id)
    kept = cut.certain if choice is None else choice[1]
    return Result(
        round=round,
        rules=rules,
        count=counted,
        walls=tuple((batch.name, batch.voters) for batch in record.batches),
        ranking=ranking,
        cut=cut,
        orientations=orientations,
        reason=None if choice is None else choice[0].reason,
        retained=tuple(line.number for line in ranking if line.number in kept),
    )


def college_results(tables: Tables, result: Result, record: RoundRecord) -> tuple[CollegeResult, ...]:
    """The result of each group of colleges; none where it was not asked for, or nobody could hide in it."""
    if not result.round.by_college or record.batches:
        return ()
    if record.secret:
        cast = [(ballot.marks, ballot.college) for ballot in record.secret]
    else:
        people = {person.id: person.college for person in tables.all(Participant)}
        cast = [(ballot.marks, people.get(ballot.participant or "", "")) for ballot in record.open]
    return by_college(cast, result.orientations.keys())
