"""Killed at random moments of a vote by name: signature and ballot are both there, or neither is."""

import os
import secrets
from pathlib import Path

import pytest

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Participant, Round
from tests.long.library_killing import Confirm, killed, moments
from tests.long.test_library_kills import random_library
from tests.session.places import Clock
from tests.session.test_polls import NINE
from tests.session.test_versions import LATER

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are tried where processes fork")

KILLS = 200
PEOPLE = 600


def session(path: Path) -> Session:
    return Session(random_library(path), lambda: secrets.token_hex(16), Clock(LATER.now))


def only(session: Session) -> OpenWorkshop:
    (summary,) = session.summaries()
    return session.workshop(summary.id)


def vote_of_many(path: Path, *, secret: bool) -> str:
    """A vote that is open for hundreds of listed people."""
    opened = session(path)
    workshop = opened.workshop(
        new_workshop(opened, method="atelier-du-futur", title="Un futur", language="fr")
    )
    people = [NewParticipant(last_name=f"Personne {number}") for number in range(PEOPLE)]
    workshop.do(add_participants, participants=people)
    (round,) = workshop.tables.all(Round)
    for title in NINE:
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.do(change_round, round=round.id, named=True, secret=secret)
    workshop.polls.open(round.id)
    opened.close()
    return round.id


@pytest.mark.parametrize("secret", [True, False])
def test_two_hundred_kills_leave_no_signature_without_its_ballot(tmp_path: Path, secret: bool) -> None:
    path = tmp_path / "atelier.sqlite"
    round = vote_of_many(path, secret=secret)
    voted: frozenset[str] = frozenset()
    between = 0

    def work(confirm: Confirm) -> None:
        workshop = only(session(path))
        left = [
            p.id for p in workshop.tables.children(Participant) if p.id not in workshop.polls.signed(round)
        ]
        confirm("ready")
        for number, person in enumerate(left):
            workshop.polls.admit(round, person)
            workshop.polls.cast_admitted(round, ((1 + number % 9, 1),))
            confirm(person)

    for seconds in moments(KILLS, 0.02, seed=7):
        confirmed = frozenset(killed(work, seconds)) - {"ready"}
        opened = session(path)
        workshop = only(opened)
        signed = workshop.polls.signed(round)
        assert workshop.polls.turnout(round) == len(signed)
        assert voted | confirmed <= signed
        between += len(signed - voted - confirmed)
        voted = signed
        opened.close()
    print(f"{len(voted)} voted; {between} of {KILLS} kills came between the vote and its confirmation")
    assert KILLS // 4 < len(voted) < PEOPLE
    opened = session(path)
    workshop = only(opened)
    assert workshop.polls.close(round).voters == len(voted)
    assert opened.library.check() == []
    opened.close()
