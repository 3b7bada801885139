"""People shared out: nobody lost, sizes even, kinds spread, the same groups from the same seed."""

from collections import Counter
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.sharing import balanced, by_lot


@dataclass(frozen=True)
class Somebody:
    id: str
    college: str = ""
    organisation: str = ""


PEOPLE = st.lists(
    st.tuples(st.sampled_from(["", "élus", "Élus", "habitants", "salariés"]), st.sampled_from(["", *"ABCD"])),
    max_size=60,
).map(lambda kinds: [Somebody(str(n), *kind) for n, kind in enumerate(kinds)])
GROUPS = st.integers(1, 9)
SEEDS = st.text(max_size=8)


@given(people=PEOPLE, groups=GROUPS, seed=SEEDS)
def test_everybody_is_in_one_group_and_sizes_are_even(people: list[Somebody], groups: int, seed: str) -> None:
    for share in (by_lot, balanced):
        shared = share(people, groups, seed)
        assert sorted(id for group in shared for id in group) == sorted(p.id for p in people)
        sizes = [len(group) for group in shared]
        assert len(sizes) == groups
        assert max(sizes) - min(sizes) <= 1
        assert shared == share(list(reversed(people)), groups, seed)


@given(people=PEOPLE, groups=GROUPS, seed=SEEDS)
def test_each_college_is_spread(people: list[Somebody], groups: int, seed: str) -> None:
    college = {p.id: p.college.casefold() for p in people}
    counts = [Counter(college[id] for id in group) for group in balanced(people, groups, seed)]
    for name in set(college.values()):
        found = [count[name] for count in counts]
        assert max(found) - min(found) <= 1


def test_people_of_one_organisation_are_kept_apart_within_their_colleges() -> None:
    people = [Somebody(f"{c}{o}{n}", c, o) for c in ("élus", "salariés") for o in "AB" for n in range(2)]
    of = {p.id: p.organisation for p in people}
    for seed in map(str, range(30)):
        for group in balanced(people, 4, seed):
            assert Counter(of[id] for id in group) == {"A": 1, "B": 1}


def test_another_seed_gives_other_groups() -> None:
    people = [Somebody(str(n)) for n in range(12)]
    assert len({str(by_lot(people, 3, str(seed))) for seed in range(20)}) > 15
