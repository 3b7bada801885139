from hypothesis import given
from hypothesis import strategies as st

from atelier.look.rowfit import fit

SHORT = 40


def test_where_there_is_room_every_title_is_whole() -> None:
    assert fit([100, 80], 200, short=SHORT) == [100, 80]


def test_the_longest_are_shortened_first_and_alike() -> None:
    assert fit([300, 110, 280], 410, short=SHORT) == [150, 110, 150]


def test_illegible_titles_fold_but_the_kept_one() -> None:
    assert fit([200] * 5, 340, short=SHORT, kept={2}) == [40, 40, 180, 40, 40]


@given(
    st.lists(st.integers(SHORT, 600), min_size=1, max_size=30),
    st.integers(0, 3000),
    st.booleans(),
)
def test_a_row_is_never_wider_than_its_room_unless_all_is_folded(
    wholes: list[int], room: int, keep: bool
) -> None:
    kept = {0} if keep else set()
    widths = fit(wholes, room, short=SHORT, kept=kept)
    folded = all(width == SHORT for place, width in enumerate(widths) if place not in kept)
    assert len(widths) == len(wholes)
    assert sum(widths) <= room or folded
