"""French typography, for texts of the house."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atelier.typography import clinging, french, headed

NARROW, WIDE = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_right"),
    [
        ("Fermer le tour ?", f"Fermer le tour{NARROW}?"),
        ("Prêt?", f"Prêt{NARROW}?"),
        ("Vraiment ?!", f"Vraiment{NARROW}?!"),
        ("un ; deux", f"un{NARROW}; deux"),
        ("Lieu : salle", f"Lieu{WIDE}: salle"),
        ("Lieu :", f"Lieu{WIDE}:"),
        ("« Oui »", f"«{WIDE}Oui{WIDE}»"),
        ("«Oui» ?", f"«{WIDE}Oui{WIDE}»{NARROW}?"),
        ("« {title} » : {n} idées", f"«{WIDE}{{title}}{WIDE}»{WIDE}: {{n}}{WIDE}idées"),
        ("l'atelier d'{place}", "l’atelier d’{place}"),
        ("{n} % des 20 min, 3 €", f"{{n}}{WIDE}% des 20{WIDE}min, 3{WIDE}€"),
        ("14 h 30", f"14{WIDE}h{WIDE}30"),
        ("n° 3", f"n°{WIDE}3"),
        ("{voters} × {each} = {total}", f"{{voters}} ×{WIDE}{{each}} ={WIDE}{{total}}"),
    ],
)
def test_spaces_and_apostrophes_are_set_right(typed: str, set_right: str) -> None:
    assert french(typed) == set_right


@pytest.mark.parametrize(
    "text",
    [
        "14:30",
        "rapport 3:2",
        "https://example.org/?a=b;c!",
        "mailto:accueil@example.org?subject=l'atelier",
        "accueil@example.org",
        "`atelier list ; echo 'fini' !`",
        "{when:%H}",
        "Ctrl+?",
        "C:\\Ateliers",
        "(!)",
        "« {title} »".replace(" ", WIDE),
    ],
)
def test_addresses_times_and_code_are_left_alone(text: str) -> None:
    assert french(text) == text


TEXTS = st.text(alphabet=st.sampled_from("aé1 \n'’;:!?«»{}`@/.h%€&#()*" + NARROW + WIDE), max_size=30)


@given(TEXTS)
@example("« ? »")
@example("a :»")
@example("1 h h 1")
def test_twice_is_once(text: str) -> None:
    assert french(french(text)) == french(text)


@given(TEXTS)
def test_only_spaces_and_apostrophes_change(text: str) -> None:
    def kept(value: str) -> str:
        return re.sub(f"[ {NARROW}{WIDE}]", "", value.replace("'", "’"))

    assert kept(french(text)) == kept(text)


def test_spaces_around_a_unit_are_set_right_at_once() -> None:
    assert french("1  h 1") == french(french("1  h 1")) == f"1{WIDE}h{WIDE}1"


def test_for_the_eye_no_line_ends_before_a_mark_and_nothing_else_changes() -> None:
    typed = "Une action : « la leur » ; à 14:30 ? Oui !\n- un - deux"
    shown = clinging(typed)
    assert shown.replace(WIDE, " ") == typed
    assert shown == f"Une action{WIDE}: «{WIDE}la leur{WIDE}»{WIDE}; à 14:30{WIDE}? Oui{WIDE}!\n- un - deux"
    assert clinging("sans rien") == "sans rien"


def test_for_the_eye_figures_stay_beside_their_unit_and_names_of_parts_begin_with_a_capital() -> None:
    shown = clinging("de 23 h 30 à 9 heures, 12 000 €, 10 % de 5 arbres, « oui")
    assert shown == (
        f"de 23{WIDE}h{WIDE}30 à 9 heures, 12{WIDE}000{WIDE}€, 10{WIDE}% de 5 arbres, «{WIDE}oui"
    )
    assert (
        clinging("le 15 avril, le 1er mai, on 4 May") == f"le 15{WIDE}avril, le 1er{WIDE}mai, on 4{WIDE}May"
    )
    assert [headed(name) for name in ("ce que nous ignorons", "œuvres", "« oui »", "ß", "")] == [
        "Ce que nous ignorons",
        "Œuvres",
        "« oui »",
        "ß",
        "",
    ]
