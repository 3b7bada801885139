"""Markdown: what a person would write, in which typed signs keep their meaning."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atelier.minutes.document import Bullet, Bullets, Document, Heading, Paragraph, Span, plain
from atelier.minutes.writers.markdown import escaped, markdown
from tests.minutes.golden_files import check_golden
from tests.minutes.readers import bare
from tests.minutes.samples import DATED, FIELDS, every_kind, notes, paragraph, reference

SIGNS = st.text(st.sampled_from("ab *_#<>[]()|`~\\-+=.1:&;!\n"), min_size=1, max_size=30)


def document(*blocks: object) -> Document:
    return Document(title="t", language="fr", dated=DATED, blocks=blocks)  # type: ignore[arg-type]


def read_back(source: str) -> str:
    """The words that a Markdown reader shows, without those of its own markup."""
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["table", "strikethrough"])
    html = parser.render(source)
    words = re.sub(r"<[^>]*>", "", html)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        words = words.replace(entity, sign)
    return words


def test_the_markdown_of_the_reference_is_the_accepted_one() -> None:
    check_golden("reference.md", markdown(reference()))


@given(SIGNS)
def test_what_was_typed_is_what_a_reader_shows(text: str) -> None:
    shown = read_back(markdown(document(paragraph(text), notes("x", text))))
    assert bare(shown) == bare(f"t{text}x{text}")


@given(SIGNS)
@example("___")
def test_every_field_can_hold_signs_of_markup(text: str) -> None:
    typed = bare(text)
    shown = bare(read_back(markdown(document(*every_kind(text)))))
    if typed and "<br>" not in text:
        assert shown.count(typed) >= FIELDS


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D", "R&D"),
        ("x<y", r"x\<y"),
        ("5 < 6", "5 < 6"),
        ("snake_case", "snake_case"),
        ("a ___ b", r"a \_\_\_ b"),
        ("1. d'abord", r"1\. d'abord"),
        ("2008. Une année", r"2008\. Une année"),
        ("3,5 points", "3,5 points"),
        ("# dièse", r"\# dièse"),
        ("#mot", "#mot"),
        ("- tiret", r"\- tiret"),
        ("15-18 ans", "15-18 ans"),
        ("*gras*", r"\*gras\*"),
        ("&copy;", r"\&copy;"),
    ],
)
def test_only_what_would_change_its_meaning_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_bold_and_italic_hug_their_words() -> None:
    spans = (Span("un "), Span("deux ", bold=True), Span("trois", bold=True, italic=True), Span("\n"))
    written = markdown(document(Paragraph(spans=spans)))
    assert "un **deux** ***trois***" in written


def test_lists_are_numbered_from_one() -> None:
    items = tuple(Bullet(spans=plain(text)) for text in ("a", "b"))
    assert "1. a\n2. b\n" in markdown(document(Bullets(items=items, numbered=True)))


def test_a_heading_stays_on_one_line() -> None:
    assert "## un deux\n" in markdown(document(Heading(level=1, text="un\ndeux")))


def test_a_bar_within_a_table_does_not_begin_a_cell() -> None:
    written = markdown(document(*every_kind("a|b")))
    rows = [line for line in written.split("\n") if line.startswith("| ") and "---" not in line]
    assert rows
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {2, 3, 4}
