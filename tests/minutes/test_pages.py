"""The finished PDF read back: pages as pictures, places of words, the way back to what was printed."""

from functools import cache

from atelier.minutes import Pages
from atelier.minutes.document import Heading
from atelier.minutes.pages import Traced
from atelier.minutes.writers.pdf import render, traced
from tests.minutes.test_compose_sample import minutes


@cache
def made() -> Traced:
    """The sample, printed."""
    return traced(minutes())


def test_a_page_is_pictured_at_the_asked_scale_and_has_ink_on_it() -> None:
    pages = Pages(made().content)
    drawn = pages.draw(0, 0.5)
    assert (drawn.width, drawn.height) == (298, 421)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert len(set(drawn.pixels)) > 20
    pages.close()


def test_words_are_found_whatever_their_case_and_where_they_stand() -> None:
    pages = Pages(made().content)
    found = pages.find("EXIGENCES")
    assert found
    assert found == pages.find("exigences")
    width, height = pages.sizes[found[0].page]
    assert 0 < found[0].left < width
    assert 0 < found[0].top < height
    assert pages.find("never printed") == ()
    assert pages.find("  ") == ()
    pages.close()


def test_each_heading_is_traced_to_its_page_in_order() -> None:
    headings = [block for block in minutes().blocks if isinstance(block, Heading)]
    assert len(made().headings) == len(headings)
    assert list(made().headings) == sorted(made().headings, key=lambda box: (box.page, box.top))


def test_a_trace_stands_where_its_words_stand() -> None:
    pages = Pages(made().content)
    heading = next(b for b in minutes().blocks if isinstance(b, Heading) and b.source)
    first, trail = made().headings[0], made().trail
    [place] = [b for b in pages.find(heading.text) if first.holds(b.page, b.left, b.top + 2)][:1]
    assert any(
        t.source == heading.source and t.box.holds(place.page, place.left, place.top + 2) for t in trail
    )
    pages.close()


def test_tracing_changes_nothing_of_the_file() -> None:
    assert render(minutes())[0] == made().content
