"""Numbered cards share a room: all of them, in order, none cut."""

from hypothesis import given
from hypothesis import strategies as st

from atelier.stage.pages import MOST, Room, heights, spread

ROOM = Room(1200, 600, 16, least=280)


def test_nine_short_ones_stand_three_by_three() -> None:
    made = spread(9, ROOM, lambda _place, _width: 90)
    assert (len(made.pages), made.columns) == (1, 3)
    assert heights(made, 0, ROOM, lambda _place, _width: 90) == [189] * 3


def test_forty_stand_on_two_pages_of_as_many() -> None:
    made = spread(40, ROOM, lambda _place, _width: 60)
    assert [len(page) for page in made.pages] == [20, 20]
    assert [made.page_of(place) for place in (0, 19, 20, 39)] == [0, 0, 1, 1]


def test_no_column_is_so_narrow_that_a_word_breaks() -> None:
    made = spread(9, ROOM, lambda _place, _width: 60, lambda place, width: place != 4 or width > 500)
    assert made.columns == 2


def test_one_card_that_is_too_high_has_a_page_alone_and_it_is_told() -> None:
    made = spread(2, ROOM, lambda place, _width: 900 if place else 60)
    assert [len(page) for page in made.pages] == [1, 1]
    assert not made.fits


@given(st.lists(st.integers(44, 400), min_size=1, max_size=60), st.integers(400, 1700), st.integers(400, 900))
def test_every_card_stands_once_in_order_and_in_the_room(needed: list[int], width: int, height: int) -> None:
    room = Room(width, height, 12, least=250)
    made = spread(len(needed), room, lambda place, _width: needed[place])
    assert [place for page in made.pages for place in page] == list(range(len(needed)))
    assert max(map(len, made.pages)) <= MOST
    for page in range(len(made.pages)):
        rows = heights(made, page, room, lambda place, _width: needed[place])
        assert sum(rows) + 12 * (len(rows) - 1) <= height
        for row, tall in zip(made.rows(page), rows, strict=True):
            assert all(needed[place] <= tall for place in row)


def test_pages_end_with_full_rows_where_that_takes_no_more_of_them() -> None:
    made = spread(40, Room(1000, 600, 16, least=280), lambda _place, _width: 100)
    assert [len(page) for page in made.pages] == [15, 15, 10]
