"""Colleges of secret ballots: stored only where nobody can be told, folded again at the close in the rows."""

from collections import Counter

from atelier.gestures.people import NewParticipant, add_participants, change_participant
from atelier.gestures.votes import change_round
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.refusals import Reason
from atelier.workshop.vote.colleges import by_college
from tests.gestures.support import refused
from tests.session.places import open_round, round_of
from tests.session.test_polls import NINE

BOTH = "agents + élus"


def gathered(workshop: OpenWorkshop, **colleges: int) -> dict[str, list[str]]:
    """So many people of each college, for a secret round of named voters with its result by college."""
    workshop.do(change_round, round=round_of(workshop).id, named=True, by_college=True)
    people = [
        NewParticipant(last_name=f"{college} {number}", college=college)
        for college, size in colleges.items()
        for number in range(size)
    ]
    workshop.do(add_participants, participants=people)
    return {c: [p.id for p in workshop.tables.children(Participant) if p.college == c] for c in colleges}


def vote(workshop: OpenWorkshop, round: str, *people: str) -> None:
    for person in people:
        workshop.polls.admit(round, person)
        workshop.polls.cast_admitted(round, ((1, 1),))


def stored(workshop: OpenWorkshop) -> Counter[str]:
    """The colleges as they stand in the rows."""
    found = workshop._library._store.rows('SELECT "college" FROM "ballot"')
    return Counter(college for (college,) in found)


def test_small_colleges_are_stored_as_one(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=3, agents=2)
    round = open_round(workshop, *NINE)
    assert workshop.polls.admit(round, people["élus"][0]).college == BOTH
    workshop.polls.give_up(round)
    vote(workshop, round, *people["habitants"], *people["élus"], *people["agents"])
    assert stored(workshop) == {"habitants": 6, BOTH: 5}
    record = workshop.polls.close(round)
    told = by_college([(b.marks, b.college) for b in record.secret], range(1, 10))
    assert {result.group: result.voters for result in told} == {"habitants": 6, BOTH: 5}
    assert workshop._library.check() == []


def test_where_too_few_are_entitled_no_college_is_asked(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=9, élus=4)
    round = open_round(workshop, *NINE)
    vote(workshop, round, *people["habitants"], *people["élus"])
    assert stored(workshop) == {"": 13}


def test_the_close_folds_the_rows_again_where_too_few_voted(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=5, agents=5)
    round = open_round(workshop, *NINE)
    vote(workshop, round, *people["habitants"], *people["élus"][:4], *people["agents"])
    assert stored(workshop) == {"habitants": 6, "élus": 4, "agents": 5}
    workshop.polls.close(round)
    assert stored(workshop) == {"habitants": 6, BOTH: 9}


def test_the_close_drops_colleges_where_one_group_is_left(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=5)
    round = open_round(workshop, *NINE)
    vote(workshop, round, *people["habitants"], *people["élus"][:4])
    workshop.polls.close(round)
    assert stored(workshop) == {"": 10}


def test_a_typed_ballot_says_its_college_where_one_is_stored(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=6)
    round, polls = open_round(workshop, *NINE), workshop.polls
    vote(workshop, round, *people["habitants"], *people["élus"][:5])
    polls.tick(round, people["élus"][5])
    for college in ("", "agents"):
        with refused(Reason.BALLOT_COLLEGE):
            polls.cast(round, ((2, 1),), college=college)
    polls.cast(round, ((2, 1),), college="élus")
    polls.replace_last(round, ((3, 1),))
    polls.close(round)
    assert stored(workshop) == {"habitants": 6, "élus": 6}


def test_reopening_drops_the_colleges_and_stores_no_more(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=6)
    round = open_round(workshop, *NINE)
    vote(workshop, round, *people["habitants"], *people["élus"][:5])
    workshop.polls.close(round)
    assert stored(workshop) == {"habitants": 6, "élus": 5}
    workshop.polls.reopen(round, "Une personne n’avait pas voté")
    assert stored(workshop) == {"": 11}
    vote(workshop, round, people["élus"][5])
    workshop.polls.close(round)
    assert stored(workshop) == {"": 12}
    assert workshop._library.check() == []


def test_somebody_who_leaves_or_arrives_folds_the_stored_groups_further(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=5, agents=5)
    round = open_round(workshop, *NINE)
    vote(workshop, round, *people["habitants"], *people["élus"][:3], *people["agents"][:3])
    workshop.do(change_participant, participant=people["élus"][4], presence=Presence.ABSENT)
    workshop.do(add_participants, participants=[NewParticipant(last_name="Jeune", college="jeunes")])
    workshop.polls.correct_entitled(round)
    assert round_of(workshop).entitled == 16
    assert acts.folding(workshop.tables, round) == {
        "habitants": "habitants", "élus": "jeunes + élus", "jeunes": "jeunes + élus", "agents": "agents",
    }  # fmt: skip
    assert stored(workshop) == {"habitants": 6, "jeunes + élus": 3, "agents": 3}
    workshop.do(change_participant, participant=people["agents"][4], presence=Presence.ABSENT)
    workshop.polls.correct_entitled(round)
    assert stored(workshop) == {"habitants": 6, "agents + jeunes + élus": 6}
    assert workshop._library.check() == []


def test_who_has_voted_and_left_still_counts(workshop: OpenWorkshop) -> None:
    people = gathered(workshop, habitants=6, élus=5)
    round = open_round(workshop, *NINE)
    vote(workshop, round, people["élus"][0])
    workshop.do(change_participant, participant=people["élus"][0], presence=Presence.ABSENT)
    workshop.polls.correct_entitled(round)
    assert round_of(workshop).entitled == 11
    assert stored(workshop) == {"élus": 1}
