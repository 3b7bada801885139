"""The ballot box of a workshop, from opening to the result."""

from collections.abc import Callable

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import change_round
from atelier.methods import sample as sample_portable
from atelier.session import Cause, Notice, OpenWorkshop, Session
from atelier.workshop import acts
from atelier.workshop.ballots import Batch
from atelier.workshop.refusals import Reason
from atelier.workshop.vote import Marks, outcome
from tests.gestures.support import refused
from tests.session.places import open_round, round_of

Restart = Callable[[], Session]

NINE = [f"Orientation {number}" for number in range(1, 10)]
SCORES = {1: 2, 2: 8, 3: 5, 4: 3, 5: 1, 6: 6, 7: 18, 8: 9, 9: 5}


def nineteen() -> list[Marks]:
    """The ballots of the sample: three dots for three different orientations each."""
    (record,) = sample_portable().records
    return [ballot.marks for ballot in record.secret]


def test_nineteen_ballots_give_the_reference_figures(workshop: OpenWorkshop, restart: Restart) -> None:
    round = open_round(workshop, *NINE)
    for voted, marks in enumerate(nineteen(), start=1):
        workshop.polls.cast(round, marks)
        assert workshop.polls.turnout(round) == voted
    record = workshop.polls.close(round)
    assert (record.voters, record.totals) == (19, SCORES)
    rules, numbers = acts.rules_of(round_of(workshop)), acts.by_number(workshop.tables, round)
    result = outcome(record.ballots, (), rules, numbers)
    assert [(ranked.rank, ranked.score) for ranked in result.ranking] == [
        (1, 18), (2, 9), (3, 8), (4, 6), (5, 5), (5, 5), (7, 3), (8, 2), (9, 1),
    ]  # fmt: skip
    again = restart().workshop(workshop.name)
    assert again.records() == {round: record}
    assert again._library.check() == []


def test_a_ballot_over_budget_one_too_many_and_one_too_late_are_refused(workshop: OpenWorkshop) -> None:
    round = open_round(workshop, *NINE)
    with refused(Reason.BALLOT_OVER_BUDGET, placed=4, dots=3):
        workshop.polls.cast(round, ((1, 1), (2, 1), (3, 1), (4, 1)))
    for marks in nineteen():
        workshop.polls.cast(round, marks)
    with refused(Reason.ROUND_FULL, entitled=19):
        workshop.polls.cast(round, ((1, 1),))
    workshop.polls.correct_entitled(round, 20)
    workshop.polls.cast(round, ())
    with refused(Reason.ROUND_ENTITLED_TOO_FEW, voted=20, asked=19):
        workshop.polls.correct_entitled(round, 19)
    workshop.polls.close(round)
    with refused(Reason.ROUND_NOT_OPEN):
        workshop.polls.cast(round, ((1, 1),))


def test_nothing_is_known_before_the_close(workshop: OpenWorkshop) -> None:
    round = open_round(workshop, *NINE)
    workshop.polls.cast(round, ((1, 1),))
    with refused(Reason.ROUND_NOT_CLOSED):
        workshop.polls.record(round)
    with refused(Reason.ROUND_NOT_CLOSED):
        workshop.polls.reveal(round)
    assert workshop.records() == {}


def test_listeners_hear_of_a_ballot_and_nothing_of_what_it_says(workshop: OpenWorkshop) -> None:
    round = open_round(workshop, *NINE)
    told: list[Notice] = []
    workshop.listen(told.append)
    workshop.polls.cast(round, ((7, 1),))
    workshop.polls.replace_last(round, ((8, 1),))
    assert told == [Notice(Cause.BALLOT, "cast", round=round)] * 2
    workshop.polls.close(round)
    assert [notice.cause for notice in told[2:]] == [Cause.ACT]


def test_the_ballot_just_typed_can_be_corrected_until_the_next_begins(workshop: OpenWorkshop) -> None:
    round = open_round(workshop, *NINE)
    workshop.polls.cast(round, ((7, 1),))
    workshop.polls.replace_last(round, ((8, 1), (9, 1)))
    workshop.polls.forget_last()
    assert not workshop.polls.can_replace_last(round)
    with refused(Reason.GONE):
        workshop.polls.replace_last(round, ((1, 1),))
    record = workshop.polls.close(round)
    assert record.ballots == (((8, 1), (9, 1)),)


def test_a_reopened_round_takes_ballots_again_and_keeps_its_reason(workshop: OpenWorkshop) -> None:
    round = open_round(workshop, *NINE)
    workshop.polls.cast(round, ((1, 1),))
    workshop.polls.close(round)
    workshop.polls.reveal(round)
    with refused(Reason.REASON_MISSING):
        workshop.polls.reopen(round, " ")
    workshop.polls.reopen(round, "Deux personnes arrivent")
    workshop.polls.cast(round, ((2, 1),))
    assert workshop.polls.close(round).totals == {1: 1, 2: 1}
    assert not acts.revealed(workshop.tables, round)
    assert workshop._library.check() == []


def test_totals_are_counted_with_their_own_voters_and_can_be_typed_anew(workshop: OpenWorkshop) -> None:
    round = open_round(workshop, *NINE)
    with refused(Reason.TOTALS_OVER_BUDGET):
        workshop.polls.add_batch(round, Batch("Mur", 10, ((1, 10), (2, 10), (3, 10), (4, 1))))
    with refused(Reason.ROUND_FULL):
        workshop.polls.add_batch(round, Batch("Mur", 20, ((1, 1),)))
    workshop.polls.add_batch(round, Batch("Mur", 19, ((1, 19),)))
    (batch,) = workshop.polls.batches(round)
    workshop.polls.remove_batch(round, batch.id)
    workshop.polls.add_batch(round, Batch("Mur", 19, tuple(SCORES.items())))
    record = workshop.polls.close(round)
    assert (record.voters, record.totals, record.ballots) == (19, SCORES, ())


def test_an_open_ballot_bears_one_name_once(workshop: OpenWorkshop) -> None:
    people = [NewParticipant(last_name=name) for name in ("Habitante", "Élu")]
    changes = workshop.do(add_participants, participants=people)
    first, second = (change.entity.id for change in changes)
    workshop.do(change_round, round=round_of(workshop).id, secret=False)
    round = open_round(workshop, *NINE, entitled=3)
    workshop.polls.cast(round, ((1, 1),), first)
    with refused(Reason.BALLOT_TWICE):
        workshop.polls.cast(round, ((2, 1),), first)
    workshop.polls.cast(round, ((2, 1),), second)
    workshop.polls.cast(round, ((3, 1),))
    record = workshop.polls.close(round)
    assert {ballot.participant for ballot in record.open} == {first, second, None}
