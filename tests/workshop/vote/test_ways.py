"""Which way is proposed first, and how long each takes."""

import pytest

from atelier.workshop.vote import Rules
from atelier.workshop.vote.ways import Way, minutes, ways


def first(rules: Rules, voters: int) -> Way:
    return ways(rules, voters=voters, orientations=9)[0].way


@pytest.mark.parametrize(
    ("secret", "voters", "way"),
    [
        (True, 1, Way.BOOTH),
        (True, 8, Way.BOOTH),
        (True, 9, Way.PAPER),
        (True, 120, Way.PAPER),
        (False, 8, Way.SCREEN),
        (False, 9, Way.WALL),
    ],
)
def test_the_way_that_fits_the_room_comes_first(secret: bool, voters: int, way: Way) -> None:
    assert first(Rules(secret=secret), voters) is way


def test_ordered_points_of_many_go_on_paper_before_the_wall() -> None:
    assert first(Rules(weights=(3, 2, 1), secret=False), 19) is Way.PAPER


def test_a_secret_round_is_never_held_before_the_room() -> None:
    assert Way.SCREEN not in {p.way for p in ways(Rules(), voters=19, orientations=9)}
    assert Way.BOOTH not in {p.way for p in ways(Rules(secret=False), voters=19, orientations=9)}


def test_the_reference_vote_takes_minutes_that_a_facilitator_recognises() -> None:
    told = {p.way: p.minutes for p in ways(Rules(), voters=19, orientations=9)}
    assert told == {Way.PAPER: 6, Way.BOOTH: 11, Way.WALL: 5}


@pytest.mark.parametrize("way", list(Way))
def test_more_voters_never_take_less_time(way: Way) -> None:
    told = [minutes(way, Rules(), voters=voters, orientations=9) for voters in range(200)]
    assert told == sorted(told)
    assert told[0] >= 1
