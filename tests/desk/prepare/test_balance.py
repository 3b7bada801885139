"""The balance of colleges, in words."""

from hypothesis import given
from hypothesis import strategies as st

from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.balance import shares
from atelier.gestures.people import NewParticipant, add_participants
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Presence


@given(counts=st.lists(st.integers(1, 500), min_size=1, max_size=12))
def test_shares_add_up_to_the_whole(counts: list[int]) -> None:
    found = shares(counts)
    assert sum(found) == 100
    assert all(abs(share - 100 * n / sum(counts)) < 1 for share, n in zip(found, counts, strict=True))


def test_those_who_are_expected_are_counted_by_college(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    assert not room.people.balance.isVisible()
    people = [
        NewParticipant(last_name="A", college="élus"),
        NewParticipant(last_name="B", college="habitants"),
        NewParticipant(last_name="C", college="Habitants"),
        NewParticipant(last_name="D"),
        NewParticipant(last_name="E", college="élus", presence=Presence.EXCUSED),
    ]
    workshop.do(add_participants, participants=people)
    assert room.people.balance.said == "habitants 50 % · élus 25 % · without a college 25 %"
    assert room.people.balance.isVisible()
