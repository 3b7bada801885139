"""Inclusive forms are the word that they stand for, and nothing else is taken for one."""

import pytest

from atelier.advice.inclusive import shortest


@pytest.mark.parametrize(
    "written",
    [
        *("habitants", "habitant·e·s", "habitant.e.s", "habitant-e-s", "habitant/e/s", "habitant⸱e⸱s"),
        *("habitant(e)s", "habitant(e)(s)", "habitants(es)", "habitant(s)"),
        *("habitants·es", "habitant·es", "habitant·e·x·s"),
    ],
)
def test_every_way_of_writing_the_inhabitants_is_one_word(written: str) -> None:
    assert shortest(f"des {written} formés") == "des habitants formés"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("citoyen·ne·s", "citoyens"),
        ("agriculteur·rice·s", "agriculteurs"),
        ("animateurs·trices", "animateurs"),
        ("usager·ère·s", "usagers"),
        ("heureux·ses", "heureux"),
        ("sportif·ve·s", "sportifs"),
        ("tous·tes", "tous"),
        ("ceux·celles", "ceux"),
        ("public·que", "public"),
        ("directeur(trice)", "directeur"),
    ],
)
def test_endings_of_the_feminine_are_known(written: str, meant: str) -> None:
    assert shortest(written) == meant


@pytest.mark.parametrize(
    "written", ["donne-le", "rendez-les", "la fin.les gens", "co-construire", "peut-elle"]
)
def test_what_only_looks_like_one_is_left_alone(written: str) -> None:
    assert shortest(written) == written
