"""What looks alike is found, what does not is left alone, whatever the script."""

import time
from functools import partial

import pytest

from atelier.advice import Kind, Pair, alike


def kind_of(one: str, other: str, language: str = "fr") -> Kind | None:
    found = alike([("a", one), ("b", other)], language)
    return found[0].kind if found else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’école reste ouverte", "l'ECOLE reste ouverte !"),
        ("Plus d'élu·e·s à l’écoute", "plus d'élu-e-s à l'écoute"),
        ("Plus de bus 👍", "plus de bus 👍"),
        ("👍", "👍"),
        ("未来的村庄", "未来的村庄"),
        ("قرية المستقبل", "قرية المستقبل."),
    ],
)
def test_the_same_words_are_the_same_text(one: str, other: str) -> None:
    assert kind_of(one, other) is Kind.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deux bus par jour, 2 €", "Deux bus par jour, 3 €"),
        ("Interdire les voitures au centre", "Ne pas interdire les voitures au centre"),
        ("Plus de médecins au bourg", "Moins de médecins au bourg"),
        ("Une école sans notes au village", "Une école avec notes au village"),
        ("Des ponts", "Des monts"),
    ],
)
def test_numbers_negations_and_first_letters_are_no_typing_errors(one: str, other: str) -> None:
    assert kind_of(one, other) not in (Kind.SAME, Kind.NEAR)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("A shared garden behind the school", "Shared gardens at the school", Kind.NEIGHBOUR),
        ("A shared garden behind the school", "A shared garden behing the shcool", Kind.NEAR),
        ("A shared garden", "A shorter meeting", None),
    ],
)
def test_english_has_its_stems(one: str, other: str, kind: Kind | None) -> None:
    assert kind_of(one, other, "en") is kind


def test_a_language_that_is_not_known_is_compared_word_by_word() -> None:
    assert kind_of("Ein Garten für alle", "ein garten fur alle", "de") is Kind.SAME
    assert kind_of("Ein Garten hinter der Schule", "Garten hinter der Schule, groß", "de") is Kind.NEIGHBOUR


@pytest.mark.parametrize(
    "odd", ["", "   ", "…", "👍🏽", "\u200d", "e\u0301", "ไทย", "हिन्दी की", "·e·s", "(e)s", "- - -"]
)
def test_any_text_may_come(odd: str) -> None:
    found = alike([("a", odd), ("b", "Un jardin"), ("c", odd)], "fr")
    assert {(pair.first, pair.second) for pair in found} <= {("a", "c")}


def test_chinese_neighbours_share_pairs_of_signs() -> None:
    assert kind_of("公共花园在学校", "学校后面的公共花园") is Kind.NEIGHBOUR
    assert kind_of("我们要汽车", "我们不要汽车") is not Kind.NEAR


def test_accents_may_be_missing_in_one() -> None:
    assert kind_of("Sécurité des piétons", "PIETONS EN SECURITE") is Kind.NEIGHBOUR


def test_the_surest_come_first_and_repeats_stand_with_the_first() -> None:
    texts = ["Un marché le soir", "Un marche le soir", "Un jardin", "Marchés du soir", "un marché le soir."]
    found = alike([(str(place), text) for place, text in enumerate(texts)], "fr")
    assert found[:2] == [Pair("0", "1", Kind.SAME, 1.0), Pair("0", "4", Kind.SAME, 1.0)]
    assert [(pair.first, pair.second) for pair in found[2:]] == [("0", "3")]


def test_addresses_make_no_neighbours() -> None:
    page = "https://example.org/atelier/page-des-projets/des-habitants-du-canton"
    assert kind_of(f"Voir {page}/jardin", f"Contre : {page}/cinema-de-plein-air") is None


def test_a_very_long_text_is_compared_by_its_beginning_and_equal_only_as_a_whole() -> None:
    long = "mot différent chaque fois " * 4000
    begun = time.process_time()
    assert kind_of(long, long) is Kind.SAME
    assert kind_of(f"{long} fin", f"{long} autre") is not Kind.SAME
    assert time.process_time() - begun < 5


def test_one_may_stop_at_any_moment() -> None:
    texts = [(str(n), f"Une idée {n} de jardin {n % 7} au {n % 11}") for n in range(150)]
    asked = 0

    def stop_at(moment: int | None) -> bool:
        nonlocal asked
        asked += 1
        return asked == moment

    assert alike(texts, "fr", lambda: stop_at(None))
    moments, asked = asked, 0
    for moment in range(1, moments + 1):
        asked = 0
        assert alike(texts, "fr", partial(stop_at, moment)) == ()
        assert asked == moment
