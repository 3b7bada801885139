"""Where lines may end."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from atelier.minutes.report import Findings
from atelier.minutes.writers.pdf import fonts, installed
from atelier.minutes.writers.pdf.fonts import MISSING, Fonts
from atelier.minutes.writers.pdf.lines import Breaker, Run
from atelier.minutes.writers.pdf.style import Ink

WORDS = (
    *("une", "idée", "«\u00a0voilà\u00a0»", "«", "»", "oui\u202f!", "non :", "et", ";", "!", "?"),
    *("porte-parole", "participant-e-s", "salarié·e·s", "14\u00a0h\u00a030", "x" * 60, "  ", "\n"),
)
FRENCH = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)


def broken(text: str, width: float = 120.0) -> list[str]:
    """The lines of a text in the ordinary ink, as they are drawn."""
    lines = Breaker(Fonts(Findings())).lines([(text, Ink())], width)
    return ["".join(run.text for run in line.runs) for line in lines]


@given(FRENCH)
def test_no_line_begins_with_a_mark_that_belongs_to_the_word_before(text: str) -> None:
    words = text.split("\n")
    for paragraph in words:
        for line in broken(paragraph)[1:]:
            assert line[0] not in ";:!?»"


@given(FRENCH)
@example("«    " + "x" * 60)
def test_no_line_ends_with_an_opening_quote_unless_the_text_does(text: str) -> None:
    for paragraph in text.split("\n"):
        for line in broken(paragraph)[:-1]:
            assert not line.endswith("«")


@given(st.text(max_size=300), st.floats(min_value=8, max_value=400))
def test_lines_lose_nothing_but_spaces_at_their_ends(text: str, width: float) -> None:
    def marks(value: str) -> int:
        # shaped letters and ligatures (lam-alef) count as the letters that they stand for
        return sum(1 for character in unicodedata.normalize("NFKC", value) if character.isalnum())

    findings = Findings()
    drawn = Breaker(Fonts(findings)).lines([(text.encode("utf-16", "ignore").decode("utf-16"), Ink())], width)
    shown = "".join(run.text for line in drawn for run in line.runs)
    replaced = sum(count * marks(sign) for sign, count in findings.replaced.items())
    assert marks(shown) >= marks(text) - replaced - text.count("\u200c")


@given(FRENCH)
def test_no_line_is_wider_than_its_column(text: str) -> None:
    lines = Breaker(Fonts(Findings())).lines([(text, Ink())], 120.0)
    assert all(line.width <= 120.01 for line in lines)


def test_no_break_spaces_are_never_parted() -> None:
    text = "aaaa bbbb\u00a0cccc dddd\u202feeee " * 20
    lines = broken(text, 60.0)
    assert len(lines) > 20
    assert all(line in ("aaaa", "bbbb\u00a0cccc", "dddd\u202feeee") for line in lines)


@pytest.mark.parametrize("word", ["participant-e-s", "salarié·e·s", "celui-ci", "acteur-trices"])
def test_inclusive_forms_and_short_endings_stay_whole(word: str) -> None:
    for width in range(85, 140, 5):
        assert any(word in line for line in broken(f"aaaa {word} bbbb", width))


def test_a_hyphenated_word_of_long_parts_may_be_parted_after_its_hyphen() -> None:
    assert broken("porte-parole", 40.0) == ["porte-", "parole"]


def test_a_word_wider_than_the_line_is_cut_and_loses_nothing() -> None:
    lines = broken("m" * 1000, 100.0)
    assert "".join(lines) == "m" * 1000
    assert len({len(line) for line in lines[:-1]}) == 1


def test_spaces_within_a_line_stay_as_typed() -> None:
    assert broken("a  b   c") == ["a  b   c"]


def test_a_line_feed_ends_a_line_and_an_empty_line_stays() -> None:
    assert broken("un\n\ndeux") == ["un", "", "deux"]


def test_a_sign_without_a_glyph_is_shown_as_missing_and_counted() -> None:
    findings = Findings()
    (line,) = Breaker(Fonts(findings)).lines([("中 é 中", Ink())], 200.0)
    assert "".join(run.text for run in line.runs) == f"{MISSING} é {MISSING}"
    assert findings.report().replaced == {"中": 2}


def test_fallback_fonts_draw_what_the_text_font_lacks() -> None:
    findings = Findings()
    (line,) = Breaker(Fonts(findings)).lines([("a ➤ 🎉", Ink())], 200.0)
    # A face that another test had from the system keeps the name that reportlab knew it by first.
    assert [run.font.split("-")[1] for run in line.runs if run.text.strip()] == [
        "SourceSans3_400Regular",
        "DejaVuSans",
        "NotoEmoji_400Regular",
    ]
    assert findings.report().faithful


def test_right_to_left_text_is_drawn_in_visual_order_with_brackets_mirrored() -> None:
    (line,) = Breaker(Fonts(Findings())).lines([("שלום (2014)", Ink())], 300.0)
    assert line.from_right
    assert "".join(said(run) for run in line.runs) == ")2014( םולש"
    assert line.runs[0].glyphs[0].code != ord(")")


def said(run: Run) -> str:
    """What the glyphs of a run say, from left to right."""
    font = pdfmetrics.getFont(run.font)
    return "".join(font.said_by(glyph.code) for glyph in run.glyphs) if run.glyphs else run.text


def glyph_count(text: str) -> int:
    """How many glyphs draw a text that is shaped."""
    findings = Findings()
    (line,) = Breaker(Fonts(findings)).lines([(text, Ink())], 300.0)
    assert findings.report().faithful
    assert line.width > 0
    return sum(len(run.glyphs) for run in line.runs)


def test_arabic_letters_are_joined_and_vowel_signs_stand_on_them() -> None:
    findings = Findings()
    breaker = Breaker(Fonts(findings))
    (line,) = breaker.lines([("بَب", Ink())], 300.0)
    (run,) = line.runs
    assert said(run) == "ب\u064eب"
    assert line.width < 2 * breaker.width("ب", Ink())
    assert [glyph.advance == 0 for glyph in run.glyphs] == [False, True, False]
    assert findings.report().faithful


@pytest.mark.parametrize(
    "text", ["👩\u200d🔬", "👍🏽", "❤\ufe0f", "🇫🇷", "1\ufe0f\u20e3", "👨\u200d👩\u200d👧"]
)
def test_an_emoji_of_several_parts_is_one_picture_that_says_them_all(text: str) -> None:
    (line,) = Breaker(Fonts(Findings())).lines([(f"a {text}", Ink())], 300.0)
    assert glyph_count(text) == 1
    assert "".join(said(run) for run in line.runs) == f"a {text}"


def test_marks_stand_on_their_letter_and_joiners_keep_letters_apart() -> None:
    assert glyph_count("x\u0323\u0302") == 3
    assert glyph_count("e\u0301") == 1
    assert glyph_count("می\u200cخواهم") == 7


def test_what_is_not_seen_is_still_said() -> None:
    text = "im\u00adpossible a\u200bb d\u2060e\u00a0f"
    (line,) = Breaker(Fonts(Findings())).lines([(text, Ink())], 300.0)
    assert "".join(said(run) for run in line.runs) == text


def test_a_word_is_never_cut_within_what_is_read_as_one_sign() -> None:
    family = "👨\u200d👩\u200d👧"
    lines = Breaker(Fonts(Findings())).lines([(family * 30, Ink())], 60.0)
    assert len(lines) > 3
    assert all(said(line.runs[0]).replace(family, "") == "" for line in lines)


def test_a_font_of_the_system_draws_what_the_bundled_ones_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    from atelier.assets import path as asset

    monkeypatch.setattr(
        fonts, "_chain", lambda face, emoji, large: ("source-sans-3/SourceSans3_400Regular.ttf",)
    )
    monkeypatch.setattr(installed, "folders", lambda: (asset("fonts", "noto-emoji"),))
    findings = Findings()
    (line,) = Breaker(Fonts(findings)).lines([("a 🎉 会", Ink())], 300.0)
    assert [said(run) for run in line.runs if "NotoEmoji" in run.font] == ["🎉"]
    assert findings.report().replaced == {"会": 1}


def test_one_line_ends_with_an_ellipsis_where_it_is_too_wide() -> None:
    breaker = Breaker(Fonts(Findings()))
    line = breaker.one_line("mot " * 5000, Ink(), 100.0)
    shown = "".join(run.text for run in line.runs)
    assert shown.endswith("…")
    assert 80 < line.width <= 100.0
    assert "".join(run.text for run in breaker.one_line("court", Ink(), 100.0).runs) == "court"


@pytest.mark.parametrize("text", ["الحي القديم", "Un matin : عبد الرحمن بن عبد العزيز", "ישראל בן־גוריון"])
def test_a_text_is_measured_as_it_is_drawn_whichever_way_it_runs(text: str) -> None:
    breaker = Breaker(Fonts(Findings()))
    (line,) = breaker.lines([(text, Ink())], 10_000.0)
    assert breaker.width(text, Ink()) == pytest.approx(line.width)
