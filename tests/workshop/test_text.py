"""The one door of texts, and the folding key."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import LIMIT, Cleaned, clean, fold, one_line, optional, required, required_line

ANYTHING = st.text(st.characters(exclude_categories=[]), max_size=30)


@given(ANYTHING)
def test_what_has_come_in_comes_in_again_unchanged(typed: str) -> None:
    text = clean(typed).text
    assert clean(text) == Cleaned(text, 0, 0)
    assert unicodedata.is_normalized("NFC", text)
    text.encode()


@given(ANYTHING)
@example("🄐 Ǣ")
def test_folding_settles(typed: str) -> None:
    assert fold(fold(typed)) == fold(typed)


@given(ANYTHING)
def test_a_line_is_one_line(typed: str) -> None:
    assert len(one_line(typed).splitlines()) <= 1
    assert one_line(one_line(typed)) == one_line(typed)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("a\r\nb\rc", Cleaned("a\nb\nc", 0, 0)),
        ("a\x00b\x1b[0m\tc", Cleaned("ab[0m\tc", 2, 0)),
        ("\ud800x", Cleaned("\ufffdx", 0, 1)),
        ("e\u0301", Cleaned("é", 0, 0)),
        ("<b>R&D</b> x<y", Cleaned("<b>R&D</b> x<y", 0, 0)),
        ("مرحبا שלום 👩‍🚒", Cleaned("مرحبا שלום 👩‍🚒", 0, 0)),
        ("12\u202f000\u00a0€", Cleaned("12\u202f000\u00a0€", 0, 0)),
    ],
)
def test_only_what_would_break_is_touched_and_counted(typed: str, cleaned: Cleaned) -> None:
    assert clean(typed) == cleaned


def test_no_text_is_too_long_but_the_endless() -> None:
    assert len(clean("x" * LIMIT).text) == LIMIT
    with pytest.raises(Refused) as caught:
        clean("x" * (LIMIT + 1))
    assert caught.value.reason is Reason.TEXT_TOO_LONG
    assert caught.value.details == {"length": LIMIT + 1, "limit": LIMIT}


def test_what_is_empty_may_be_refused() -> None:
    assert optional(" \n") == ""
    for reader in (required, required_line):
        with pytest.raises(Refused) as caught:
            reader(" \x00\n\t")
        assert caught.value.reason is Reason.TEXT_EMPTY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("École", "ecole"),
        ("l’Été", "L'ÉTÉ"),
        ("cœur", "COEUR"),
        ("habitant·e·s", "habitantes"),
        ("un  mot ", "un\u00a0mot"),
        ("straße", "STRASSE"),
    ],
)
def test_folding_meets(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_keeps_words_apart() -> None:
    assert fold("pêche") != fold("péchés")
    assert fold("a b") != fold("ab")
