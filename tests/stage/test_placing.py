"""Which screen is the room's: whatever comes, goes, grows or changes places, never the desk's."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.stage.placing import Known, Placing, Screen, distinct, known_of, place

LAPTOP = Screen("eDP laptop", 0, 0, 1440, 900, primary=True, built_in=True)
BEAMER = Screen("Beamer", 1440, 0, 1024, 768)
THIRD = Screen("Desk monitor", -1920, 0, 1920, 1080)
BOTH = Known(BEAMER.name, LAPTOP.name)


def names(found: Placing) -> tuple[str, str]:
    return (found.room.name if found.room else "", found.desk.name if found.desk else "")


def test_one_screen_is_nobodys_in_particular() -> None:
    assert place([LAPTOP], BOTH) == Placing(None, LAPTOP)
    assert place([], BOTH) == Placing(None, None)


@pytest.mark.parametrize("copy", [replace(LAPTOP, name="Copy"), Screen("Smaller copy", 0, 0, 1024, 768)])
def test_a_copied_screen_is_one_screen(copy: Screen) -> None:
    assert place([LAPTOP, copy], Known(copy.name, LAPTOP.name)).room is None


def test_the_room_sees_the_screen_that_is_not_the_laptops() -> None:
    found = place([LAPTOP, BEAMER], Known(), LAPTOP.name)
    assert names(found) == (BEAMER.name, LAPTOP.name)
    assert not found.confirmed


def test_a_projector_that_the_system_calls_the_main_screen_is_still_the_rooms() -> None:
    main = replace(BEAMER, primary=True)
    laptop = replace(LAPTOP, primary=False)
    assert names(place([main, laptop], Known(), LAPTOP.name)) == (BEAMER.name, LAPTOP.name)


def test_what_was_confirmed_holds_while_both_screens_are_there() -> None:
    assert place([LAPTOP, BEAMER], BOTH, LAPTOP.name).confirmed
    assert not place([LAPTOP, THIRD], BOTH, LAPTOP.name).confirmed
    assert not place([THIRD, BEAMER], BOTH, THIRD.name).confirmed


def test_a_desk_that_was_carried_to_the_rooms_screen_goes_back() -> None:
    assert names(place([LAPTOP, BEAMER], BOTH, BEAMER.name)) == (BEAMER.name, LAPTOP.name)
    assert names(place([LAPTOP, BEAMER], Known(), BEAMER.name)) == (BEAMER.name, LAPTOP.name)


def test_the_other_way_round_where_that_was_confirmed() -> None:
    turned = Known(LAPTOP.name, BEAMER.name)
    assert names(place([LAPTOP, BEAMER], turned, LAPTOP.name)) == (LAPTOP.name, BEAMER.name)


def test_what_was_confirmed_is_kept_as_text() -> None:
    assert known_of(BOTH.text()) == BOTH
    assert known_of("") == Known()


SCREENS = st.lists(
    st.builds(
        Screen,
        st.sampled_from(["a", "b", "c", "d"]),
        st.sampled_from([0, 100, 200]),
        st.sampled_from([0, 100]),
        st.sampled_from([0, 100, 150]),
        st.just(100),
        st.booleans(),
        st.booleans(),
    ),
    max_size=4,
    unique_by=lambda screen: screen.name,
)
NAMES = st.sampled_from(["", "a", "b", "c", "d"])


@given(screens=SCREENS, known=st.builds(Known, NAMES, NAMES), desk_on=NAMES)
def test_the_room_never_sees_what_the_desk_stands_on(
    screens: list[Screen], known: Known, desk_on: str
) -> None:
    found = place(screens, known, desk_on)
    if found.room is not None:
        assert found.desk is not None
        assert not found.room.covers(found.desk)
        assert {found.room, found.desk} <= set(screens)
    assert (found.room is None) == (len(distinct(screens)) < 2)
    assert not found.confirmed or (found.room and found.room.name) == known.room


@given(screens=SCREENS, known=st.builds(Known, NAMES, NAMES), desk_on=NAMES)
def test_the_order_in_which_the_system_tells_them_means_nothing(
    screens: list[Screen], known: Known, desk_on: str
) -> None:
    assert len({place(each, known, desk_on) for each in permutations(screens)}) == 1
