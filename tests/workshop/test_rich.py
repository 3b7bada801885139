"""Bold and italic: read back as they were written, and nothing typed is ever lost."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.rich import Paragraph, Span, build, parse, plain

SPANS = st.builds(Span, st.text("ab *\\\n\u00a0é", max_size=6), st.booleans(), st.booleans())
PARAGRAPHS = st.lists(st.lists(SPANS, max_size=6).map(tuple), max_size=3)


def inked(paragraphs: tuple[Paragraph, ...] | list[Paragraph]) -> list[tuple[str, bool, bool]]:
    """Every character that can be seen, with its style."""
    return [(c, s.bold, s.italic) for p in paragraphs for s in p for c in s.text if not c.isspace()]


@given(PARAGRAPHS)
def test_what_is_built_reads_back_in_its_style(paragraphs: list[Paragraph]) -> None:
    assert inked(parse(build(paragraphs))) == inked(paragraphs)


@given(PARAGRAPHS)
def test_building_again_changes_nothing(paragraphs: list[Paragraph]) -> None:
    once = build(paragraphs)
    assert build(parse(once)) == once


@given(st.text("ab *\\\n", max_size=40))
def test_no_letter_of_any_text_is_lost(source: str) -> None:
    assert [c for c in plain(source) if c in "ab"] == [c for c in source if c in "ab"]


@given(st.text("ab *\\\n", max_size=40))
def test_reading_settles(source: str) -> None:
    assert inked(parse(build(parse(source)))) == inked(parse(source))


def test_marks_style_words() -> None:
    assert parse("un **mot** et *deux*") == (
        (Span("un "), Span("mot", bold=True), Span(" et "), Span("deux", italic=True)),
    )


def test_styles_may_touch_and_nest() -> None:
    assert parse("**a***b*") == ((Span("a", True), Span("b", False, True)),)
    assert parse("**a *b***") == ((Span("a ", True), Span("b", True, True)),)
    assert parse("***a***") == ((Span("a", True, True),),)


@pytest.mark.parametrize("text", ["2 * 3 * 4", "a*", "**", "****secret****", "* une puce", "c:\\dir", "***"])
def test_what_does_not_pair_stands_as_it_is(text: str) -> None:
    assert parse(text) == ((Span(text),),)


def test_stars_beside_a_pair_stand_outside_it() -> None:
    assert parse("***a*") == ((Span("**"), Span("a", False, True)),)
    assert parse("*a***") == ((Span("a", False, True), Span("**")),)


def test_a_blank_line_parts_paragraphs_and_a_line_break_stays() -> None:
    assert parse("\n un\ndeux \n \n\n trois\n") == ((Span("un\ndeux"),), (Span("trois"),))
    assert parse(" \n") == ()
    assert plain("**un**\n\ndeux") == "un\n\ndeux"


def test_blanks_move_out_of_marks() -> None:
    assert build([(Span("un "), Span(" deux ", bold=True), Span("trois"))]) == "un  **deux** trois"


@pytest.mark.parametrize("hostile", ["*", "*a ", "**a*", "\\*", "\n "])
def test_hostile_texts_are_read_quickly(hostile: str) -> None:
    """What grew with the square of the length would take minutes; `tests/long` reads longer ones."""
    start = process_time()
    parse(hostile * 10_000)
    assert process_time() - start < 1
