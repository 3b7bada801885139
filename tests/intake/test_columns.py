"""What columns mean: by their headings, by what stands in them; rows read with it."""

import pytest

from atelier.intake.columns import LINE, Columns, Sheet, guess, read_rows, sheet_of
from atelier.workshop.entities import Presence


def table(*lines: str) -> Sheet:
    return sheet_of("", [line.split(";") for line in lines])


@pytest.mark.parametrize(
    ("head", "meanings"),
    [
        ("Nom;Prénom;Structure;Collège", ("last_name", "first_name", "organisation", "college")),
        ("N°;Civilité;NOM ;Prénom *;Fonction", ("", "", "last_name", "first_name", "role")),
        ("Participant;Organisme;Courriel;Tél.", ("name", "organisation", "email", "")),
        ("First name;Last name;Company;Job title", ("first_name", "last_name", "organisation", "role")),
        ("Nom;Structure;Présence", ("name", "organisation", "presence")),
    ],
)
def test_headings_say_what_columns_are(head: str, meanings: tuple[str, ...]) -> None:
    row = ";".join(["x"] * (head.count(";") + 1))
    assert guess(table(head, row)) == Columns(meanings, 1)


@pytest.mark.parametrize(
    ("lines", "meanings"),
    [
        (["DUPRÉ;Anaïs;CAF", "BA;Awa;Mairie"], ("last_name", "first_name", "organisation")),
        (["Anaïs;DUPRÉ;CAF", "Awa;BA;Mairie"], ("first_name", "last_name", "organisation")),
        (["Anaïs DUPRÉ;CAF;élue", "Awa BA;Mairie;habitante"], ("name", "organisation", "college")),
        (["1;Mme;DUPRÉ;Anaïs", "2;M.;BA;Awa"], ("", "", "last_name", "first_name")),
        (["Anaïs DUPRÉ;a@b.fr;excusée", "Awa BA;c@d.fr;présente"], ("name", "email", "presence")),
        (["Anaïs DUPRÉ – CAF", "Awa BA – Mairie"], (LINE,)),
    ],
)
def test_contents_say_it_where_there_are_no_headings(lines: list[str], meanings: tuple[str, ...]) -> None:
    assert guess(table(*lines)) == Columns(meanings)


def test_a_column_without_a_heading_is_known_by_its_addresses() -> None:
    assert guess(table("Nom;Prénom;Contact", "DUPRÉ;Anaïs;a@b.fr")).meanings[2] == "email"


def test_colleges_of_the_workshop_are_known_by_their_names() -> None:
    lines = ["Anaïs DUPRÉ;CAF;jeunes", "Awa BA;Mairie;Jeunes"]
    assert guess(table(*lines), ["Jeunes"]).meanings[2] == "college"
    assert guess(table(*lines)).meanings[2] == "role"


def test_rows_are_people_in_their_order_and_headings_nobody() -> None:
    sheet = table("Nom;Prénom;Structure;Présence", "DUPRÉ;Anaïs;CAF;excusée", ";;", "BA;Awa;Mairie;")
    found = [row.person for row in read_rows(sheet, guess(sheet))]
    assert found[0] is None
    assert [(p.last_name, p.organisation, p.presence) for p in found if p] == [
        ("DUPRÉ", "CAF", Presence.EXCUSED),
        ("BA", "Mairie", Presence.PRESENT),
    ]


def test_a_row_that_says_a_presence_says_it_of_those_below() -> None:
    sheet = table("Nom;Prénom", "DUPRÉ;Anaïs", "Excusées :;", "BA;Awa")
    rows = read_rows(sheet, guess(sheet))
    assert [row.person.presence for row in rows if row.person] == [Presence.PRESENT, Presence.EXCUSED]


def test_a_college_is_never_read_from_the_organisation() -> None:
    sheet = table("Nom;Prénom;Structure", "DUPRÉ;Anaïs;Association d'habitants")
    assert [row.person.college for row in read_rows(sheet, guess(sheet)) if row.person] == [""]


def test_a_line_that_greets_names_nobody() -> None:
    sheet = table("Bonjour Sophie,", "Anaïs DUPRÉ – CAF")
    assert [row.person is None for row in read_rows(sheet, guess(sheet))] == [True, False]
