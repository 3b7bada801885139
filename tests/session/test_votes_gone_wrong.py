"""What goes wrong around a vote is refused by name: no ballot is lost, none counts twice."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.session import OpenWorkshop, Session
from atelier.session.recounts import recounts
from atelier.workshop import acts
from atelier.workshop.entities import Act, Orientation
from atelier.workshop.refusals import Reason, Refused
from tests.gestures.support import refused
from tests.session.places import Clock, open_round, round_of
from tests.session.test_polls import NINE, SCORES, nineteen

Restart = Callable[[], Session]


@contextmanager
def full_disk(workshop: OpenWorkshop) -> Iterator[None]:
    """The library's file cannot grow by one page."""
    db = workshop._library._store.db
    ((pages,),) = db.execute("PRAGMA page_count").fetchall()
    db.execute(f"PRAGMA max_page_count = {pages}")
    yield
    db.execute("PRAGMA max_page_count = 1073741823")


def spread(workshop: OpenWorkshop, *, secret: bool) -> tuple[str, list[str]]:
    """A vote of hundreds of listed people, whose ballots fill many pages."""
    people = [NewParticipant(last_name=f"Personne {number}") for number in range(300)]
    ids = [change.entity.id for change in workshop.do(add_participants, participants=people)]
    workshop.do(change_round, round=round_of(workshop).id, named=True, secret=secret)
    return open_round(workshop, *NINE), ids


@pytest.mark.parametrize("secret", [True, False])
def test_a_disk_that_fills_up_in_the_middle_of_a_vote_loses_nothing(
    workshop: OpenWorkshop, restart: Restart, secret: bool
) -> None:
    round, people = spread(workshop, secret=secret)
    polls, lost = workshop.polls, 0
    with full_disk(workshop):
        for voted, person in enumerate(people):
            polls.admit(round, person)
            try:
                polls.cast_admitted(round, ((1 + voted % 9, 1),))
            except Refused as refusal:
                if refusal.reason is not Reason.DISK_FULL:
                    raise
                lost = voted
                break
        in_hand = polls.in_hand(round)
        assert in_hand is not None
        assert in_hand.participant not in polls.signed(round)
        assert polls.turnout(round) == len(polls.signed(round)) == lost > 0
        with refused(Reason.DISK_FULL):
            polls.cast_admitted(round, ((9, 1),))
    polls.cast_admitted(round, ((9, 1),))
    assert polls.turnout(round) == len(polls.signed(round)) == lost + 1
    again = restart().workshop(workshop.name)
    assert again.polls.close(round).voters == lost + 1
    assert again._library.check() == []


def test_a_clock_set_back_changes_neither_order_nor_count(workshop: OpenWorkshop, clock: Clock) -> None:
    round = open_round(workshop, *NINE)
    for number, marks in enumerate(nineteen()):
        clock.put(hours=-number)
        workshop.polls.cast(round, marks)
    workshop.polls.close(round)
    clock.put(days=-400)
    workshop.polls.reopen(round, "Un bulletin oublié")
    clock.put(days=-1)
    workshop.polls.correct_entitled(round, 20)
    workshop.polls.cast(round, ())
    record = workshop.polls.close(round)
    assert (record.voters, record.totals) == (20, SCORES)
    told = workshop.tables.children(Act, round)
    assert [act.kind for act in told] == ["open", "close", "reopen", "entitled", "close"]
    assert acts.verify_chain(told)
    assert [found.agrees for found in recounts(workshop)] == [True]
    assert workshop._library.check() == []


def test_one_orientation_or_more_retained_than_there_are_do_not_open(workshop: OpenWorkshop) -> None:
    with refused(Reason.ROUND_ONE_ORIENTATION):
        open_round(workshop, "La seule")
    workshop.do(add_orientation, round=round_of(workshop).id, title="Une autre")
    with refused(Reason.RETAIN_TOO_MANY, asked=3, orientations=2):
        open_round(workshop)
    assert not list(workshop.tables.all(Act))


def test_any_title_and_forty_orientations_are_voted_on(workshop: OpenWorkshop) -> None:
    titles = ["Un mot " * 42 + "enfin", "🌱", *(f"Orientation {number}" for number in range(3, 41))]
    assert len(titles[0]) == 299
    round = open_round(workshop, *titles)
    workshop.polls.admit(round)
    workshop.polls.cast_admitted(round, ((1, 1), (2, 1), (40, 1)))
    assert workshop.polls.close(round).totals == {1: 1, 2: 1, 40: 1}
    assert {o.title for o in workshop.tables.all(Orientation)} == set(titles)


def test_a_held_key_or_ten_fingers_give_one_ballot(workshop: OpenWorkshop) -> None:
    round, polls = open_round(workshop, *NINE), workshop.polls
    polls.admit(round)
    polls.cast_admitted(round, ((1, 1),))
    for _ in range(10):
        with refused(Reason.VOTER_NOBODY):
            polls.cast_admitted(round, ((1, 1),))
    assert polls.turnout(round) == 1


def test_a_second_window_on_the_same_file_casts_nothing(workshop: OpenWorkshop) -> None:
    """Whatever reaches the file by another door meets the guards."""
    people = [NewParticipant(last_name="Habitante")]
    (voter,) = [change.entity.id for change in workshop.do(add_participants, participants=people)]
    workshop.do(change_round, round=round_of(workshop).id, named=True)
    round = open_round(workshop, *NINE)
    workshop.polls.admit(round, voter)
    workshop.polls.cast_admitted(round, ((1, 1),))
    db = workshop._library._store.db
    row = [round, voter, 0]
    with pytest.raises(sqlite3.IntegrityError):
        db.execute('INSERT INTO "sign_off" VALUES (?, ?, ?)', row)
    workshop.polls.close(round)
    for statement, values in (
        ('INSERT INTO "sign_off" VALUES (?, ?, ?)', [round, "autre", 0]),
        ('DELETE FROM "sign_off" WHERE "round" = ?', [round]),
        ('UPDATE "sign_off" SET "participant" = ?', ["autre"]),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(statement, values)
