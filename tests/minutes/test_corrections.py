"""French typography for what people said: where it acts, where it keeps away, and that it settles at once."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atelier.minutes.corrections import Correction, Corrections, asked_for, counted, set_right

NARROW, WIDE = "\u202f", "\u00a0"
ALL = Corrections()


def plain(text: str) -> str:
    """With signs that can be typed here: `_` for a narrow no-break space, `~` for a wide one."""
    return text.replace(NARROW, "_").replace(WIDE, "~")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Comment faire ?", "Comment faire_?"),
        ("Vite!", "Vite_!"),
        ("un banc ; une fontaine", "un banc_; une fontaine"),
        ("Ils disent : «oui»", "Ils disent~: «~oui~»"),
        ("l'eau, aujourd'hui", "l’eau, aujourd’hui"),
        ('un "café citoyen" ouvert', "un «~café citoyen~» ouvert"),
        ('("Qu\'en dire ?")', "(«~Qu’en dire_?~»)"),
        ("et puis...", "et puis…"),
        ("50 % des gens, 10 €", "50~% des gens, 10~€"),
        ("des habitant·e·s, tou.te.s les élu-e-s !", "des habitant·e·s, tou.te.s les élu-e-s_!"),
        ("Déjà\u00a0!", "Déjà_!"),
        ("**l'eau** ?", "**l’eau**_?"),
        ('Ils ont dit "Yes we can!" hier', "Ils ont dit «~Yes we can!~» hier"),
    ],
)
def test_what_french_people_said_is_set_right(typed: str, printed: str) -> None:
    assert plain(set_right(typed, ALL)) == printed


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/?a=b;c! et www.example.org/l'eau?x=1",
        "écrire à l_accueil@example.org",
        "à 18:30 ou 18 h 30, jusqu'à".replace("'", "’"),
        "un rapport de 3 : 2",
        "1 ; 2 ; 3",
        "`echo 'fini' !`",
        'printf("fini");',
        "std::vector",
        "<img src='x'> <b>",
        "&copy; &#39;",
        "What a mess! Where is it?",
        "Let's meet: it's time!",
        "¿Dónde está?",
        "Was ist das?",
        "Ποιος είναι;",
        "Кто там?",
        "rock'n'roll",
        'un 15" et un 17"',
        "Super :) ;-)",
        "C:\\Ateliers\\l'eau",
        "m" * 400 + "'a !b",
        "habitant(e)s, habitant/e/s, habitant-e-s",
    ],
)
def test_what_is_no_french_prose_is_left_alone(text: str) -> None:
    assert set_right(text, ALL) == text


def test_corrections_are_shown_with_the_words_around_and_counted() -> None:
    found = counted(["De l'eau !", "Encore de l'eau", "De l'eau !"])
    assert found == {
        Correction("l'eau !", f"l’eau{NARROW}!"): 2,
        Correction("l'eau", "l’eau"): 1,
    }


def test_a_refused_correction_leaves_its_words_as_typed_and_only_them() -> None:
    asked = Corrections(frozenset({"l'eau"}))
    assert plain(set_right("l'eau, l'air ; l'eau !", asked)) == "l'eau, l’air_; l’eau_!"


def test_they_are_remembered_and_nonsense_is_not_taken_for_them() -> None:
    asked = Corrections(frozenset({"l'eau", "été !"}))
    assert asked_for(asked.kept()) == asked
    for nonsense in ("", "{", "{}", "[1]", "null"):
        assert asked_for(nonsense) is None


TEXTS = st.text(
    alphabet=st.sampled_from("aé1 \n'’;:!?«»\"`{}<>@/.…h%€&#()*-_" + NARROW + WIDE), max_size=40
) | st.lists(
    st.sampled_from(
        ["l'eau", "«", "»", "?", "!", ":", '"oui"', "...", "the", "is", " ", "\n", "où ", "3", " %"]
    )
).map("".join)


@given(TEXTS)
@example('"a" !')
@example("« ? »")
@example("a :»")
@example("a ... !")
def test_twice_is_once(text: str) -> None:
    once = set_right(text, ALL)
    assert set_right(once, ALL) == once
    assert not counted([once])


@given(TEXTS, st.integers(0, 7))
def test_what_was_refused_is_never_changed_and_the_rest_settles(text: str, which: int) -> None:
    found = sorted(counted([text]))
    asked = Corrections(frozenset(each.before for each in found[which : which + 1]))
    once = set_right(text, asked)
    assert set_right(once, asked) == once


@given(TEXTS)
def test_no_letter_changes(text: str) -> None:
    def letters(value: str) -> str:
        value = value.replace("...", "…").replace("'", "’")
        return re.sub(f'[ "«»{NARROW}{WIDE}]', "", value)

    assert letters(set_right(text, ALL)) == letters(text)


HOSTILE = ("m" * 100_000, "a!" * 50_000, "l'" * 50_000, '"' * 100_000, "« " * 50_000, " ! " * 30_000)


def test_hostile_texts_take_no_time() -> None:
    for text in HOSTILE:
        set_right(text[:20_000], ALL)
