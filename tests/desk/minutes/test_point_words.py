"""Points to check as sentences."""

from atelier.advice.checks import Check, Point
from atelier.desk.minutes.point_words import say_point
from atelier.words import Words

TITLES = "Un accueil de jour pour les jeunes, une maison des projets, Une régie de quartier, un jardin"


def test_what_is_too_long_is_cut_after_a_word_and_ends_once() -> None:
    said = say_point(Words("fr"), Point(Check.TIE, "round", "1" * 32, (("titles", TITLES),)))
    assert said.endswith("une maison des projets…")


def test_a_short_sentence_keeps_its_point() -> None:
    said = say_point(Words("fr"), Point(Check.NO_DATE, "workshop", "1" * 32, ()))
    assert said.endswith(".")
    assert not said.endswith("….")
