"""Who may vote now: one at a time, nobody twice, whoever is here."""

from collections.abc import Callable

import pytest

from atelier.gestures.people import NewParticipant, add_participants, change_participant, remove_participant
from atelier.gestures.votes import change_round
from atelier.session import Admitted, OpenWorkshop, Session
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.session.places import open_round, round_of
from tests.session.test_polls import NINE

Restart = Callable[[], Session]


def listed(workshop: OpenWorkshop, *names: str, **rules: object) -> list[str]:
    """People who are here, for a round of named voters."""
    new = [NewParticipant(last_name=name) for name in names]
    workshop.do(change_round, round=round_of(workshop).id, named=True, **rules)  # type: ignore[arg-type]
    return [change.entity.id for change in workshop.do(add_participants, participants=new)]


@pytest.mark.parametrize("secret", [True, False])
def test_each_listed_person_votes_once_whichever_the_door(workshop: OpenWorkshop, secret: bool) -> None:
    first, second, third = listed(workshop, "Habitante", "Élue", "Agent", secret=secret)
    round, polls = open_round(workshop, *NINE), workshop.polls
    assert round_of(workshop).entitled == 3
    assert polls.admit(round, first) == polls.in_hand(round) == Admitted(first)
    with refused(Reason.VOTER_IN_HAND):
        polls.admit(round, second)
    with refused(Reason.VOTER_IN_HAND):
        polls.tick(round, first)
    polls.cast_admitted(round, ((1, 1),))
    with refused(Reason.VOTER_NOBODY):
        polls.cast_admitted(round, ((1, 1),))
    with refused(Reason.VOTER_SIGNED, name="Habitante"):
        polls.admit(round, first)
    with refused(Reason.VOTER_SIGNED, name="Habitante"):
        polls.tick(round, first)
    with refused(Reason.BALLOT_UNSIGNED):
        polls.cast(round, ((2, 1),))
    polls.tick(round, second)
    assert (polls.waiting(round), polls.turnout(round)) == (1, 1)
    polls.cast(round, ((2, 1),))
    polls.admit(round, third)
    polls.give_up(round)
    assert polls.signed(round) == {first, second}
    assert polls.close(round).totals == {1: 1, 2: 1}
    assert workshop._library.check() == []


def test_a_ballot_that_the_rules_refuse_leaves_its_voter_in_hand(workshop: OpenWorkshop) -> None:
    (voter,) = listed(workshop, "Habitante")
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.admit(round, voter)
    with refused(Reason.BALLOT_OVER_CAP):
        polls.cast_admitted(round, ((1, 2),))
    still = polls.in_hand(round)
    assert still is not None
    assert (still.participant, still.refused and still.refused.reason) == (voter, Reason.BALLOT_OVER_CAP)
    assert polls.signed(round) == frozenset()
    with refused(Reason.VOTER_IN_HAND):
        polls.close(round)
    polls.cast_admitted(round, ((1, 1),))
    assert not polls.can_replace_last(round)
    assert polls.close(round).voters == 1


def test_next_voter_goes_on_until_all_have_voted(workshop: OpenWorkshop) -> None:
    round, polls = open_round(workshop, *NINE, entitled=2), workshop.polls
    for number in (1, 2):
        assert polls.admit(round) == Admitted(None)
        polls.cast_admitted(round, ((number, 1),))
    with refused(Reason.ROUND_FULL, entitled=2):
        polls.admit(round)


def test_who_is_not_here_or_not_named_is_not_let_vote(workshop: OpenWorkshop) -> None:
    here, away = listed(workshop, "Habitante", "Élue")
    workshop.do(change_participant, participant=away, presence=Presence.EXCUSED)
    round, polls = open_round(workshop, *NINE), workshop.polls
    assert round_of(workshop).entitled == 1
    with refused(Reason.VOTER_NOT_HERE, name="Élue"):
        polls.admit(round, away)
    with refused(Reason.VOTER_NAMELESS):
        polls.admit(round)
    workshop.do(change_participant, participant=away, presence=Presence.PRESENT)
    polls.admit(round, here)
    polls.cast_admitted(round, ())
    with refused(Reason.ROUND_FULL):
        polls.admit(round, away)
    polls.correct_entitled(round)
    polls.admit(round, away)
    polls.cast_admitted(round, ())
    assert polls.close(round).voters == 2


def test_a_vote_with_nobody_here_does_not_open(workshop: OpenWorkshop) -> None:
    listed(workshop)
    with refused(Reason.ROUND_WITHOUT_VOTERS):
        open_round(workshop, *NINE)


def test_a_name_ticked_by_mistake_is_free_until_its_ballot_may_be_typed(workshop: OpenWorkshop) -> None:
    first, second, third = listed(workshop, "Habitante", "Élue", "Agent")
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.tick(round, first)
    polls.untick(round, first)
    assert (polls.waiting(round), polls.signed(round)) == (0, frozenset())
    polls.tick(round, first)
    polls.tick(round, second)
    polls.cast(round, ((1, 1),))
    for voter in (first, second, third):
        with refused(Reason.BALLOT_TWICE):
            polls.untick(round, voter)
    polls.tick(round, third)
    polls.untick(round, third)
    assert polls.signed(round) == {first, second}
    assert polls.waiting(round) == 1


def test_totals_spend_the_names_ticked_for_them(workshop: OpenWorkshop) -> None:
    first, second, third = listed(workshop, "Habitante", "Élue", "Agent", secret=False)
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.tick(round, first)
    polls.tick(round, second)
    with refused(Reason.BALLOT_UNSIGNED):
        polls.add_batch(round, Batch("Mur", 3, ((1, 3),)))
    polls.add_batch(round, Batch("Mur", 2, ((1, 2),)))
    polls.admit(round, third)
    polls.cast_admitted(round, ((2, 1),))
    (batch,) = polls.batches(round)
    polls.remove_batch(round, batch.id)
    assert polls.waiting(round) == 2
    polls.add_batch(round, Batch("Mur", 2, ((1, 1),)))
    assert polls.close(round).totals == {1: 1, 2: 1}
    assert workshop._library.check() == []


def test_totals_and_ballots_without_names_do_not_mix(workshop: OpenWorkshop) -> None:
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.cast(round, ((1, 1),))
    with refused(Reason.ROUND_MIXED):
        polls.add_batch(round, Batch("Mur", 2, ((1, 2),)))


def test_an_open_ballot_is_corrected_or_taken_out_until_the_close(workshop: OpenWorkshop) -> None:
    first, second = listed(workshop, "Habitante", "Élue", secret=False)
    round, polls = open_round(workshop, *NINE), workshop.polls
    for voter in (first, second):
        polls.cast(round, ((1, 1),), voter)
    ballots = {ballot.participant: ballot.id for ballot in polls.open_ballots(round)}
    polls.replace_open(round, ballots[first], ((2, 1),))
    polls.remove_open(round, ballots[second])
    polls.admit(round, second)
    polls.cast_admitted(round, ((3, 1),))
    assert polls.close(round).totals == {2: 1, 3: 1}
    assert workshop._library.check() == []


def test_who_has_voted_stays_on_the_list_until_the_close(workshop: OpenWorkshop, restart: Restart) -> None:
    first, second = listed(workshop, "Habitante", "Élue", secret=False)
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.cast(round, ((1, 1),), first)
    with refused(Reason.PARTICIPANT_VOTING):
        workshop.do(remove_participant, participant=first)
    assert workshop.tables.get(Participant, first).last_name == "Habitante"
    workshop.do(remove_participant, participant=second)
    polls.close(round)
    workshop.do(remove_participant, participant=first)
    again = restart().workshop(workshop.name)
    assert again.records()[round].totals == {1: 1}
    assert again._library.check() == []
    again.polls.reopen(round, "Une personne de plus")
    assert again.polls.signed(round) == {first}


def test_who_is_taken_off_the_list_while_voting_votes_no_more(workshop: OpenWorkshop) -> None:
    first, second = listed(workshop, "Habitante", "Élue")
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.admit(round, first)
    workshop.do(remove_participant, participant=first)
    assert polls.in_hand(round) is None
    with refused(Reason.VOTER_NOBODY):
        polls.cast_admitted(round, ((1, 1),))
    polls.admit(round, second)
    polls.cast_admitted(round, ((1, 1),))
    assert polls.close(round).voters == 1


def test_after_a_restart_who_has_signed_is_still_known_and_nobody_is_in_hand(
    workshop: OpenWorkshop, restart: Restart
) -> None:
    first, second = listed(workshop, "Habitante", "Élue")
    round = open_round(workshop, *NINE)
    workshop.polls.admit(round, first)
    workshop.polls.cast_admitted(round, ((1, 1),))
    workshop.polls.admit(round, second)
    again = restart().workshop(workshop.name)
    assert again.polls.in_hand(round) is None
    with refused(Reason.VOTER_SIGNED):
        again.polls.admit(round, first)
    again.polls.admit(round, second)
    again.polls.cast_admitted(round, ((1, 1),))
    assert again.polls.close(round).totals == {1: 2}
