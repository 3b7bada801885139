"""Ballots as rows, once the vote is closed."""

from atelier.gestures.people import NewParticipant, add_participants, remove_participant
from atelier.gestures.votes import change_round
from atelier.session import OpenWorkshop
from atelier.session.ballots_csv import ballots_csv
from atelier.words import Words
from atelier.workshop.ballots import Batch
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.session.places import open_round, round_of


def test_open_ballots_bear_names_and_totals_theirs(workshop: OpenWorkshop) -> None:
    people = [NewParticipant(last_name=name) for name in ("Usager", "Habitante", "Élue", "Agent")]
    ids = [change.entity.id for change in workshop.do(add_participants, participants=people)]
    workshop.do(change_round, round=round_of(workshop).id, secret=False, named=True, retain=1)
    round, polls = open_round(workshop, "Le bus", "=1+1"), workshop.polls
    polls.cast(round, ((1, 1),), ids[0])
    polls.cast(round, (), ids[1])
    for voter in ids[2:]:
        polls.tick(round, voter)
    polls.add_batch(round, Batch("", 2, ((1, 1), (2, 2))))
    with refused(Reason.ROUND_OPEN):
        ballots_csv(workshop, round, Words("fr"))
    polls.close(round)
    assert ballots_csv(workshop, round, Words("fr")).splitlines() == [
        "Nom,Votants,1. Le bus,2. =1+1",
        "Habitante,1,0,0",
        "Usager,1,1,0",
        "Totaux d’un mur,2,1,2",
    ]
    workshop.do(remove_participant, participant=ids[0])
    assert ",1,1,0" in ballots_csv(workshop, round, Words("fr"))
