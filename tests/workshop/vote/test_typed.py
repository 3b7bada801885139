import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Marks, Rules, read_line, write_line
from tests.workshop.vote.drawn import legal_ballots, rules

NINE = range(1, 10)
ORDERED = Rules(weights=(3, 2, 1))


@pytest.mark.parametrize(
    "line",
    [
        "1 4 7",
        "7 1 4",
        " 1,4;7 ",
        "1/4/7",
        "1+4.7",
        "01 4\t7",
        "1\u00a04\u202f7",
        "& ' è",
        "&,';è",
        "١ ٤ ٧",
        "147",
        "1 47",
        "&'è",
    ],
)
def test_three_numbers_are_three_dots(line: str) -> None:
    assert read_line(line, Rules(), NINE) == ((1, 1), (4, 1), (7, 1))


def test_the_unshifted_french_row_counts_as_digits() -> None:
    rules = Rules(dots=10)
    assert read_line("& é \" ' ( - è _ ç", rules, NINE) == tuple((number, 1) for number in NINE)
    assert read_line("§ !", rules, NINE) == ((6, 1), (8, 1)), "Apple's keyboards"
    assert read_line("É È Ç", rules, NINE) == ((2, 1), (7, 1), (9, 1)), "with Caps Lock"
    assert read_line("e\u0301", rules, NINE) == ((2, 1),), "composed of two characters"


def test_keys_that_touch_make_one_number() -> None:
    assert read_line("é( &à", Rules(), range(1, 41)) == ((10, 1), (25, 1))


def test_digits_that_touch_are_one_number_where_there_may_be_such_an_orientation() -> None:
    assert read_line("12", Rules(), range(1, 13)) == ((12, 1),)
    with pytest.raises(Refused):
        read_line("14", Rules(), range(1, 13))


@pytest.mark.parametrize("line", ["0", "à", "0 0", "00"])
def test_zero_alone_is_a_blank_ballot(line: str) -> None:
    assert read_line(line, Rules(), NINE) == ()
    assert read_line(line, ORDERED, NINE) == ()


def test_a_number_typed_twice_is_two_dots_where_the_cap_allows() -> None:
    assert read_line("1 1 4", Rules(cap=2), NINE) == ((1, 2), (4, 1))


def test_the_order_typed_gives_the_points() -> None:
    assert read_line("7 1 4", ORDERED, NINE) == ((1, 2), (4, 1), (7, 3))
    assert read_line("7 0 4", ORDERED, NINE) == ((4, 1), (7, 3)), "nobody gets two points"


@pytest.mark.parametrize(
    ("line", "rules", "reason", "details"),
    [
        ("", Rules(), Reason.BALLOT_EMPTY, {}),
        (" , ", Rules(), Reason.BALLOT_EMPTY, {}),
        ("1 x 4", Rules(), Reason.BALLOT_NOT_A_NUMBER, {"typed": "x"}),
        ("1-4-7", Rules(), Reason.BALLOT_NOT_A_NUMBER, {"typed": "1-4-7"}),
        ("1 & 4", Rules(cap=2), Reason.BALLOT_NOT_A_NUMBER, {"typed": "&"}),
        ("1 ² 4", Rules(), Reason.BALLOT_NOT_A_NUMBER, {"typed": "²"}),
        ("-1", Rules(), Reason.BALLOT_NOT_A_NUMBER, {"typed": "-1"}),
        ("7" * 10_000, Rules(), Reason.BALLOT_NOT_A_NUMBER, {"typed": "7" * 40}),
        ("\ud800", Rules(), Reason.BALLOT_NOT_A_NUMBER, {"typed": "\ud800"}),
        ("10", Rules(), Reason.BALLOT_UNKNOWN_NUMBER, {"number": 10, "allowed": tuple(NINE)}),
        ("&à", Rules(), Reason.BALLOT_UNKNOWN_NUMBER, {"number": 10, "allowed": tuple(NINE)}),
        ("1234", Rules(), Reason.BALLOT_OVER_BUDGET, {"placed": 4, "dots": 3}),
        ("0 4", Rules(), Reason.BALLOT_BLANK_WITH_NUMBERS, {}),
        ("1 2 3 4", Rules(), Reason.BALLOT_OVER_BUDGET, {"placed": 4, "dots": 3}),
        ("1 2 3 4", ORDERED, Reason.BALLOT_OVER_BUDGET, {"placed": 4, "dots": 3}),
        ("1 1 5", Rules(), Reason.BALLOT_OVER_CAP, {"number": 1, "placed": 2, "cap": 1}),
        ("5 1 5", ORDERED, Reason.BALLOT_REPEATED, {"number": 5}),
        ("1 4", Rules(all_placed=True), Reason.BALLOT_NOT_ALL_PLACED, {"placed": 2, "dots": 3}),
        ("0", Rules(blank_allowed=False), Reason.BALLOT_BLANK, {}),
    ],
)
def test_what_is_no_legal_ballot_is_refused(
    line: str, rules: Rules, reason: Reason, details: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refused:
        read_line(line, rules, NINE)
    assert (refused.value.reason, refused.value.details) == (reason, details)


def test_numbers_need_not_follow_each_other() -> None:
    second_round = Rules(dots=1, retain=1)
    assert read_line("6", second_round, (5, 6)) == ((6, 1),)
    with pytest.raises(Refused):
        read_line("1", second_round, (5, 6))


@given(rules(), st.data())
def test_every_legal_ballot_can_be_typed_again(chosen: Rules, data: st.DataObject) -> None:
    possible = legal_ballots(chosen, (1, 2, 10, 31))
    if possible:
        marks: Marks = data.draw(st.sampled_from(possible))
        assert read_line(write_line(marks, chosen), chosen, (1, 2, 10, 31)) == marks


@given(st.text(alphabet="0149 &é\"'(-è_çà,;x²\n", max_size=12), rules())
def test_a_line_gives_a_legal_ballot_or_a_refusal(line: str, chosen: Rules) -> None:
    numbers = (1, 4, 9)
    with contextlib.suppress(Refused):
        assert read_line(line, chosen, numbers) in legal_ballots(chosen, numbers)
