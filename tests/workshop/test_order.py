"""Keys of order: any number of them, anywhere, without touching the others."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.order import is_key, keys_among, keys_at, keys_between


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 4)), max_size=40))
def test_keys_stand_where_they_are_asked(moves: list[tuple[int, int]]) -> None:
    keys: list[str] = []
    for index, count in moves:
        new = keys_among([(key, "") for key in keys], index, count)
        keys[index:index] = new
        assert keys == sorted(set(keys))
    assert all(is_key(key) for key in keys)


def test_none_is_the_end() -> None:
    first, second = keys_between(None, None, 2)
    assert keys_among([(first, "x"), (second, "y")], None)[0] > second
    assert keys_among([], None, 0) == []


def test_between_equal_keys_there_is_no_room_so_after_both() -> None:
    one, two = keys_between(None, None, 2)
    siblings = [(one, "x"), (one, "y"), (two, "z")]
    (key,) = keys_among(siblings, 1)
    assert one < key < two


def test_keys_at_the_head_stay_short() -> None:
    head: str | None = None
    for _ in range(5000):
        (head,) = keys_between(None, head, 1)
    assert head is not None
    assert len(head) < 8


def test_siblings_themselves_may_be_given() -> None:
    @dataclass
    class Thing:
        order: str

    one, two = keys_between(None, None, 2)
    assert one < keys_at([Thing(one), Thing(two)], 1)[0] < two


@pytest.mark.parametrize(
    "text", ["", "0", "a", "a00", "a!", "é", "zz", "A" + "0" * 26, "a0" + "z" * 5000, " a0"]
)
def test_what_is_no_key_is_known(text: str) -> None:
    assert not is_key(text)
