import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake.notes import lines_of

BULLETS = ["➤ ", "➤", "- ", "  • ", "3) ", "2. ", "☐ ", "[x] ", "a) ", "- 1. ", "\ufeff", "4 – "]


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_bullet_is_not_part_of_what_was_said(bullet: str) -> None:
    assert lines_of(f"{bullet}un lieu ouvert") == ["un lieu ouvert"]


@pytest.mark.parametrize(
    "line",
    [
        "3 lieux",
        "2014. Une année",
        "3.5 km",
        "-5 °C",
        "*important*",
        "…et la suite",
        "un (précis) lieu",
        "x<y",
        "#titre",
        "👍",
    ],
)
def test_what_was_said_stays_as_it_is(line: str) -> None:
    assert lines_of(line) == [line]


def test_each_line_is_a_note_and_empty_lines_are_none() -> None:
    assert lines_of("un\r\n\r\n  \n-----\n- \ndeux\u2028trois\x00") == ["un", "deux", "trois"]


@given(st.lists(st.text("abc é'", min_size=1).filter(str.strip)))
def test_as_many_notes_as_lines_with_words(lines: list[str]) -> None:
    assert lines_of("\n".join(f"- {line}" for line in lines)) == [line.strip() for line in lines]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(line.strip() == line and line for line in lines_of(text))
