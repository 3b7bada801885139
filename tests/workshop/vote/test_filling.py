"""A ballot being filled: whatever is tapped, it stays one that could be cast or finished."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Rules, check_marks
from atelier.workshop.vote.filling import Filling, Tap, add_digit, settle
from tests.workshop.vote.drawn import rules

NINE = frozenset(range(1, 10))


def tapped(filling: Filling, *numbers: int) -> Filling:
    for number in numbers:
        filling, _ = filling.tap(number)
    return filling


def test_a_tap_places_a_dot_and_a_second_one_takes_it_back() -> None:
    one, did = Filling(Rules(), NINE).tap(4)
    assert (one.marks, one.left, did) == (((4, 1),), 2, Tap.PLACED)
    none, did = one.tap(4)
    assert (none.marks, none.left, did) == ((), 3, Tap.TAKEN_BACK)


def test_nothing_happens_where_no_dot_is_left_or_no_such_orientation() -> None:
    full = tapped(Filling(Rules(), NINE), 1, 4, 7)
    assert full.tap(2) == (full, Tap.NONE_LEFT)
    assert full.tap(12) == (full, Tap.UNKNOWN)


def test_several_dots_on_one_orientation_go_up_to_the_cap_then_all_back() -> None:
    filling = Filling(Rules(dots=4, cap=2), NINE)
    assert [tapped(filling, *[5] * times).on(5) for times in range(5)] == [0, 1, 2, 0, 1]


def test_dots_can_be_taken_back_where_they_lie_when_none_is_left() -> None:
    full = tapped(Filling(Rules(dots=2, cap=2), NINE), 1, 2)
    assert full.tap(1)[0].marks == ((2, 1),)


def test_ordered_marks_are_given_from_the_heaviest_and_a_place_set_free_is_given_first() -> None:
    filling = tapped(Filling(Rules(weights=(3, 2, 1)), NINE), 8, 6, 2)
    assert filling.marks == ((2, 1), (6, 2), (8, 3))
    again = tapped(filling, 8)
    assert again.next_worth == 3
    assert tapped(again, 9).marks == ((2, 1), (6, 2), (9, 3))


def test_the_last_mark_is_undone_and_all_are_taken_back() -> None:
    filling = tapped(Filling(Rules(), NINE), 1, 4)
    assert filling.undo_last().marks == ((1, 1),)
    assert filling.start_again().undo_last().marks == ()


@pytest.mark.parametrize(
    ("rules", "numbers", "reason"),
    [
        (Rules(blank_allowed=False), (), Reason.BALLOT_BLANK),
        (Rules(all_placed=True), (1, 2), Reason.BALLOT_NOT_ALL_PLACED),
    ],
)
def test_what_cannot_be_cast_is_refused(rules: Rules, numbers: tuple[int, ...], reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        tapped(Filling(rules, NINE), *numbers).check()
    assert refused.value.reason is reason


ACTS = st.lists(st.one_of(st.integers(0, 7), st.sampled_from(["undo", "again"])), max_size=30)


@given(rules(), ACTS)
def test_whatever_is_done_the_ballot_is_legal_or_unfinished(chosen: Rules, acts: list[int | str]) -> None:
    filling = Filling(chosen, frozenset(range(1, 6)))
    lenient = Rules(dots=chosen.dots, cap=chosen.cap, weights=chosen.weights)
    for act in acts:
        before = filling
        if isinstance(act, int):
            filling, did = filling.tap(act)
            assert (filling == before) == (did in (Tap.NONE_LEFT, Tap.UNKNOWN))
        else:
            filling = filling.undo_last() if act == "undo" else filling.start_again()
        check_marks(filling.marks, lenient, filling.numbers)
        assert filling.left == chosen.dots - len(filling.placed) >= 0


def test_among_nine_each_digit_is_a_number() -> None:
    assert [add_digit("", digit, NINE) for digit in (0, 1, 9)] == [("", None), ("", 1), ("", 9)]


def test_among_forty_a_digit_waits_for_another_or_for_the_end() -> None:
    forty = range(1, 41)
    assert add_digit("", 1, forty) == ("1", None)
    assert add_digit("1", 2, forty) == ("", 12)
    assert add_digit("", 5, forty) == ("", 5)
    assert settle("1", forty) == 1
    assert add_digit("4", 5, forty) == ("", None)
    assert settle("", forty) is None


@given(st.integers(1, 120).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n))))
def test_every_number_can_be_typed(case: tuple[int, int]) -> None:
    count, wanted = case
    pending, meant = "", None
    for digit in str(wanted):
        assert meant is None
        pending, meant = add_digit(pending, int(digit), range(1, count + 1))
    assert (meant or settle(pending, range(1, count + 1))) == wanted
