"""Where pages may end."""

from hypothesis import given
from hypothesis import strategies as st

from atelier.minutes.writers.pdf.strips import Strip, merged, paginate, space, without_orphan, yielding

STRIPS = st.lists(
    st.builds(Strip, st.floats(1, 60), kept=st.booleans(), yields=st.booleans(), space=st.booleans()),
    min_size=1,
    max_size=40,
)


@given(STRIPS)
def test_every_strip_is_printed_once_in_order_and_no_page_overflows(strips: list[Strip]) -> None:
    pages = paginate(strips, 100.0)
    printed = [placed.strip for page in pages for placed in page if not placed.strip.space]
    assert printed == [strip for strip in strips if not strip.space]
    for page in pages:
        for placed in page:
            assert placed.strip.space or placed.top + placed.strip.height <= 100.1


@given(STRIPS)
def test_no_page_but_the_first_begins_with_a_space(strips: list[Strip]) -> None:
    pages = paginate(strips, 100.0)
    assert not any(page and page[0].strip.space for page in pages)


def counts(strips: list[Strip], height: float = 100.0) -> list[int]:
    """How many strips stand on each page."""
    return [len(page) for page in paginate(strips, height)]


def test_a_kept_strip_goes_to_the_next_page_with_what_follows() -> None:
    body, title = Strip(80), Strip(15, kept=True)
    assert counts([body, title, Strip(15)]) == [1, 2]


def test_a_table_parts_between_rows_rather_than_leave_much_of_a_page_blank() -> None:
    head = Strip(5, kept=True)
    rows = [Strip(10, head=(head,)) for _ in range(5)]
    title, table = Strip(10, kept=True), yielding([head, *rows])
    assert counts([Strip(50), title, *table]) == [6, 3]  # three rows here, the head again and two there
    assert counts([Strip(73), title, *table]) == [1, 7]
    assert counts([Strip(62), title, *yielding([head, *rows[:3]])]) == [1, 5]


def test_what_hangs_together_but_fits_on_no_page_is_parted_all_the_same() -> None:
    assert counts([Strip(40, kept=True) for _ in range(5)]) == [2, 2, 1]


def test_the_head_of_a_table_is_repeated_where_a_row_begins_a_page() -> None:
    head = (Strip(10, kept=True),)
    rows = [Strip(40, head=head) for _ in range(4)]
    pages = paginate([*head, *rows], 100.0)
    assert [len(page) for page in pages] == [3, 3]
    assert pages[1][0].strip is head[0]


def test_a_page_break_begins_a_new_page_but_never_an_empty_one() -> None:
    breaks = Strip(0, kept=True, new_page=True)
    assert counts([breaks, Strip(10), breaks, breaks, Strip(10)]) == [2, 3]


def test_distances_between_blocks_do_not_add_up() -> None:
    heights = [strip.height for strip in merged([Strip(10), space(5), space(8, kept=True), Strip(10)])]
    assert heights == [10, 8, 10]


def test_a_line_or_two_do_not_get_a_page_of_their_own_where_pages_can_be_a_little_higher() -> None:
    assert [len(page) for page in without_orphan([Strip(10)] * 21, 100.0, 10.0)] == [11, 10]
    assert [len(page) for page in without_orphan([Strip(10)] * 23, 100.0, 10.0)] == [10, 10, 3]
    assert [len(page) for page in without_orphan([Strip(10)] * 21, 100.0, 8.0)] == [10, 10, 1]


def test_a_soft_break_ends_no_page_that_is_hardly_begun() -> None:
    brk = Strip(0.0, kept=True, new_page=True, soft=True)
    assert counts([Strip(20), brk, Strip(20)]) == [3]
    assert counts([Strip(40), brk, Strip(20)]) == [1, 2]
