"""Small colleges are folded together until nobody in them can be told."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.vote import Marks
from atelier.workshop.vote.colleges import FEWEST, by_college, colleges_in, fold, folded_again
from tests.properties import tries

SIZES = st.dictionaries(
    st.sampled_from(["", "agents", "élus", "habitants", "jeunes", "usagers"]), st.integers(0, 9)
)


def sizes_of(groups: dict[str, str], sizes: dict[str, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for college, group in groups.items():
        found[group] += sizes.get(college, 0)
    return found


def test_small_colleges_are_put_together_until_five() -> None:
    assert fold({"habitants": 12, "élus": 3, "agents": 2}) == {
        "habitants": "habitants", "élus": "agents + élus", "agents": "agents + élus",
    }  # fmt: skip
    assert fold({"habitants": 12, "élus": 5}) == {"habitants": "habitants", "élus": "élus"}
    assert colleges_in("agents + élus") == ("agents", "élus")


def test_where_one_group_is_left_none_is_stored() -> None:
    for sizes in ({"habitants": 12, "élus": 4}, {"habitants": 12}, {"élus": 2, "agents": 1}, {}, {"": 30}):
        assert fold(sizes) == {}


@given(SIZES)
@tries(200)
def test_no_group_is_small_and_the_rest_is_not_either(sizes: dict[str, int]) -> None:
    """Groups share out everybody: what is left when some are subtracted from the whole is a group too."""
    groups = fold(sizes)
    found = sizes_of(groups, sizes)
    assert all(size >= FEWEST for size in found.values())
    assert not groups or (len(found) > 1 and found.total() == sum(sizes.values()))


@given(SIZES, SIZES)
@tries(200)
def test_what_was_put_together_is_never_taken_apart(before: dict[str, int], now: dict[str, int]) -> None:
    first = fold(before)
    second, groups = folded_again(first, now)
    assert all(size >= FEWEST for size in sizes_of(second, now).values() if second and size)
    for one in first if second else ():
        for other in first:
            assert first[one] != first[other] or second[one] == second[other]
        assert groups.get(first[one], "") == second[one]


def test_results_are_folded_by_who_voted() -> None:
    """Three of the elected voted: their marks are told with those of the staff, who were five."""
    marks: Marks = ((1, 1),)
    ballots = [(marks, "habitants")] * 6 + [(((2, 1),), "élus")] * 3 + [(marks, "agents")] * 5
    told = {result.group: (result.voters, result.scores) for result in by_college(ballots, (1, 2))}
    assert told == {"agents + élus": (8, {1: 5, 2: 3}), "habitants": (6, {1: 6, 2: 0})}
    assert by_college(ballots[:9], (1, 2)) == ()


@given(
    st.lists(st.tuples(st.sampled_from(["", "élus", "habitants", "agents"]), st.integers(1, 3)), max_size=40)
)
@tries(100)
def test_groups_add_up_to_the_whole(cast: list[tuple[str, int]]) -> None:
    ballots: list[tuple[Marks, str]] = [(((number, 1),), college) for college, number in cast]
    told = by_college(ballots, (1, 2, 3))
    assert all(result.voters >= FEWEST for result in told)
    if told:
        assert sum(result.voters for result in told) == len(cast)
        for number in (1, 2, 3):
            assert sum(result.scores[number] for result in told) == sum(n == number for _, n in cast)
