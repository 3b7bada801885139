"""Workbooks: what formulas gave, merged cells, titles above the headings, several sheets."""

from pathlib import Path
from typing import Any

from atelier.intake.columns import guess
from atelier.intake.people_files import read_sheets
from atelier.workshop.entities import Presence
from tests.intake.people_files.made import calc, excel, people, shown

HEAD: list[Any] = ["Nom", "Prénom", "Structure"]


def test_a_workbook_of_each_kind_gives_its_people(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        HEAD,
        ["DUPONT", "Marie", "Centre social"],
        [None, None, None],
        ["BA", "Awa", "M"],
    ]
    expected = [("DUPONT", "Marie", "Centre social"), ("BA", "Awa", "M")]
    assert shown(excel(tmp_path / "liste.xlsx", rows)) == expected
    assert shown(calc(tmp_path / "liste.ods", rows)) == expected


def test_an_organisation_merged_over_several_people_is_said_of_each(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        HEAD,
        ["DUPONT", "Marie", "Mairie"],
        ["BA", "Awa", None],
        ["LÉGER", "Zoé", "École"],
    ]
    assert shown(excel(tmp_path / "liste.xlsx", rows, "C2:C3")) == [
        ("DUPONT", "Marie", "Mairie"),
        ("BA", "Awa", "Mairie"),
        ("LÉGER", "Zoé", "École"),
    ]


def test_titles_above_the_headings_name_nobody(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Liste des inscrits", None, None],
        [None],
        HEAD,
        ["DUPONT", "Marie", "Mairie"],
    ]
    path = excel(tmp_path / "liste.xlsx", rows, "A1:C1")
    assert shown(path) == [("DUPONT", "Marie", "Mairie")]
    assert guess(read_sheets(path)[0]).head == 2  # empty rows are not kept


def test_a_section_says_the_presence_of_those_below_it(tmp_path: Path) -> None:
    rows: list[list[Any]] = [HEAD, ["DUPONT", "Marie", "Mairie"], ["Excusés"], ["BA", "Awa", "École"]]
    found = people(excel(tmp_path / "liste.xlsx", rows))
    assert [p.presence for p in found] == [Presence.PRESENT, Presence.EXCUSED]


def test_numbers_are_written_as_people_write_them(tmp_path: Path) -> None:
    path = excel(tmp_path / "liste.xlsx", [["N°", *HEAD], [1.0, "DUPONT", "Marie", 57.0]])
    assert shown(path) == [("DUPONT", "Marie", "57")]


def test_hidden_and_empty_sheets_are_not_offered(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "Vide"
    hidden = book.create_sheet("Cachée")
    hidden.append(["SECRET", "Paul"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Inscrits").append(["DUPONT", "Marie", "Mairie"])
    book.save(tmp_path / "liste.xlsx")
    assert [sheet.name for sheet in read_sheets(tmp_path / "liste.xlsx")] == ["Inscrits"]
