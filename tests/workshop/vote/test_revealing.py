"""A result is shown from its last rank to its first, ties together, page by page."""

import pytest

from atelier.workshop.vote import rank
from atelier.workshop.vote.revealing import AT_ONCE, complete, newest, page_at, pages, seen, steps

REFERENCE = rank(dict(enumerate((18, 9, 8, 6, 5, 5, 3, 2, 1), start=1)))
FORTY = rank({number: 41 - number for number in range(1, 41)})


def test_the_last_comes_first_and_ties_together() -> None:
    assert steps(REFERENCE) == ((9,), (8,), (7,), (5, 6), (4,), (3,), (2,), (1,))


def test_each_step_adds_to_what_was_seen() -> None:
    assert seen(REFERENCE, 0) == frozenset()
    assert seen(REFERENCE, 4) == {9, 8, 7, 5, 6}
    assert newest(REFERENCE, 4) == {5, 6}
    assert not complete(REFERENCE, 7)
    assert complete(REFERENCE, 8)


def test_all_at_once_is_new_as_a_whole() -> None:
    assert newest(REFERENCE, AT_ONCE) == seen(REFERENCE, AT_ONCE) == set(range(1, 10))


@pytest.mark.parametrize(("lines", "sheets"), [(1, [1]), (9, [9]), (10, [5, 5]), (40, [8] * 5)])
def test_what_does_not_fit_goes_on_even_pages(lines: int, sheets: list[int]) -> None:
    assert [len(page) for page in pages(FORTY[:lines])] == sheets


def test_the_page_follows_the_reveal_and_then_whoever_turns_it() -> None:
    assert [page_at(FORTY, shown, 0) for shown in (0, 1, 8, 9, 39)] == [4, 4, 4, 3, 0]
    assert [page_at(FORTY, 40, asked) for asked in (0, 2, 99)] == [0, 2, 4]


def test_nothing_is_a_ranking_too() -> None:
    assert steps(()) == ()
    assert complete((), 0)
    assert page_at((), 0, 3) == 0
