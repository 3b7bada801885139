"""Whatever happens around a vote, each person counts once at most, and nothing that was confirmed is lost."""

import datetime as dt
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from atelier.gestures.people import NewParticipant, add_participants, change_participant, remove_participant
from atelier.gestures.votes import add_orientation, change_round
from atelier.library import opening
from atelier.session import OpenWorkshop
from atelier.session.arrivals import new_workshop
from atelier.session.recounts import recounts
from atelier.workshop import acts
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import Participant, Presence, Round
from atelier.workshop.refusals import Refused
from atelier.workshop.vote import Marks
from atelier.workshop.vote.colleges import FEWEST
from tests.properties import tries
from tests.session.places import Clock, open_session

COLLEGES = ("", "habitants", "élus", "agents")
MARKS: list[Marks] = [(), ((1, 1),), ((1, 1), (2, 1)), ((3, 1),)]
PEOPLE = st.integers(0, 20)
CAST = st.sampled_from(MARKS)


class AnyVote(RuleBasedStateMachine):
    """A vote by name, by every door at once, with people who come and go and a program that is restarted."""

    @initialize(secret=st.booleans())
    def begin(self, secret: bool) -> None:
        """Fourteen people of a few colleges, three orientations."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.sqlite"
        self.clock = Clock(dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC))
        self.session = open_session(self.path, self.clock)
        self.id = new_workshop(self.session, method="atelier-du-futur", title="Vote", language="fr")
        people = [NewParticipant(last_name=f"P{n}", college=COLLEGES[n % 4]) for n in range(14)]
        self.workshop.do(add_participants, participants=people)
        (round,) = self.workshop.tables.all(Round)
        self.round, self.secret = round.id, secret
        for title in ("Un", "Deux", "Trois"):
            self.workshop.do(add_orientation, round=round.id, title=title)
        self.workshop.do(change_round, round=round.id, named=True, by_college=True, secret=secret)
        self.workshop.polls.open(round.id)
        self.confirmed = 0
        self.totals: dict[int, int] = {}

    def teardown(self) -> None:
        """Close it, and count it in every way there is."""
        if not hasattr(self, "session"):
            return
        polls = self.workshop.polls
        polls.give_up(self.round)
        if self._open():
            polls.close(self.round)
        assert polls.record(self.round).totals == {n: dots for n, dots in self.totals.items() if dots}
        assert [found.agrees for found in recounts(self.workshop)] == [True]
        assert self.session.library.check() == []
        self.session.close()
        self.folder.cleanup()

    @property
    def workshop(self) -> OpenWorkshop:
        """As it is open now."""
        return self.session.workshop(self.id)

    def _open(self) -> bool:
        return acts.state(self.workshop.tables, self.round) is acts.RoundState.OPEN

    def _person(self, number: int) -> str:
        people = self.workshop.tables.children(Participant)
        return people[number % len(people)].id

    def _attempt(self, work: Callable[[], object], marks: Marks, voters: int = 1) -> None:
        """Count here what was confirmed."""
        try:
            work()
        except Refused:
            return
        self.confirmed += voters
        for number, dots in marks:
            self.totals[number] = self.totals.get(number, 0) + dots

    @rule(number=PEOPLE, marks=CAST)
    def vote_on_a_screen(self, number: int, marks: Marks) -> None:
        """Called, and then confirms; twice, as a held key does."""
        with suppress(Refused):
            self.workshop.polls.admit(self.round, self._person(number))
        self._attempt(lambda: self.workshop.polls.cast_admitted(self.round, marks), marks)
        self._attempt(lambda: self.workshop.polls.cast_admitted(self.round, marks), marks)

    @rule(number=PEOPLE)
    def leave_the_booth(self, number: int) -> None:
        """Called, and gives up."""
        with suppress(Refused):
            self.workshop.polls.admit(self.round, self._person(number))
        self.workshop.polls.give_up(self.round)

    @rule(number=PEOPLE, taken_back=st.booleans())
    def hand_in(self, number: int, taken_back: bool) -> None:
        """A name is ticked, or a tick taken back."""
        polls = self.workshop.polls
        with suppress(Refused):
            (polls.untick if taken_back else polls.tick)(self.round, self._person(number))

    @rule(marks=CAST, place=st.integers(0, 5))
    def type_a_ballot(self, marks: Marks, place: int) -> None:
        """With a college where the round stores some."""
        groups = sorted(set(acts.folding(self.workshop.tables, self.round).values()))
        college = groups[place % len(groups)] if groups and self.secret else ""
        self._attempt(lambda: self.workshop.polls.cast(self.round, marks, college=college), marks)

    @rule(voters=st.integers(1, 4))
    def count_a_wall(self, voters: int) -> None:
        """Each of them put one dot on the first."""
        totals = ((1, voters),)
        batch = Batch("Mur", voters, totals)
        self._attempt(lambda: self.workshop.polls.add_batch(self.round, batch), totals, voters)

    @rule(number=PEOPLE, presence=st.sampled_from(Presence))
    def come_and_go(self, number: int, presence: Presence) -> None:
        """And the number entitled is corrected."""
        person = self._person(number)
        self.workshop.do(change_participant, participant=person, presence=presence)
        with suppress(Refused):
            self.workshop.polls.correct_entitled(self.round)

    @rule(number=PEOPLE)
    def take_off_the_list(self, number: int) -> None:
        """Whoever has signed stays on it until the close."""
        person = self._person(number)
        if self.workshop.tables.count(Participant) < 3:
            return
        try:
            self.workshop.do(remove_participant, participant=person)
        except Refused:
            assert person in self.workshop.polls.signed(self.round)

    @rule()
    def restart(self) -> None:
        """The power goes."""
        self.session.close()
        self.session = open_session(self.path, self.clock)

    @rule()
    def close_and_reopen(self) -> None:
        """Somebody was forgotten."""
        self.workshop.polls.close(self.round)
        rows = self.workshop._library._store.rows('SELECT "college", count(*) FROM "ballot" GROUP BY 1')
        assert all(count >= FEWEST for college, count in rows if college)
        assert len(rows) < 2 or all(count >= FEWEST for _, count in rows)
        self.workshop.polls.reopen(self.round, "Quelqu’un est arrivé")

    @invariant()
    def nobody_counts_twice_and_nobody_is_lost(self) -> None:
        """Turnout is what was confirmed, never above who has signed nor above who may vote."""
        if not hasattr(self, "session"):
            return
        polls = self.workshop.polls
        turnout, signed = polls.turnout(self.round), len(polls.signed(self.round))
        assert turnout == self.confirmed
        assert turnout + polls.waiting(self.round) == signed
        assert turnout <= (self.workshop.tables.get(Round, self.round).entitled or 0)


def test_each_person_counts_once_by_whatever_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "SYNC", "OFF")
    run_state_machine_as_test(AnyVote, settings=tries(8))
