"""Text with separators: encodings, marks, quoted cells, lines from elsewhere."""

from pathlib import Path

import pytest

from atelier.intake.people_files.separated import mark_of
from tests.intake.people_files.made import people, shown

MARIE = ("DUPONT", "Marie", "Centre social")
ZOE = ("LÉGER", "Zoé", "Mairie, service jeunesse")


@pytest.mark.parametrize("mark", [";", "\t", "|", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_every_encoding_and_mark_is_recognised(tmp_path: Path, mark: str, encoding: str) -> None:
    lines = [["Nom", "Prénom", "Structure"], [*MARIE], ["LÉGER", "Zoé", '"Mairie, service jeunesse"']]
    path = tmp_path / "liste.csv"
    path.write_bytes("\r\n".join(mark.join(line) for line in lines).encode(encoding))
    assert shown(path) == [MARIE, ZOE]


def test_a_quoted_cell_keeps_its_line_break_as_a_space(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text('Nom;Prénom;Structure\nDUPONT;Marie;"Centre\nsocial"\n', encoding="utf-8")
    assert shown(path) == [MARIE]


def test_lines_with_another_mark_than_most_are_parted_by_their_own(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("DUPONT;Marie;Centre social\nBA;Awa;Mairie\nMARTIN\tLéo\tÉcole\n", encoding="utf-8")
    assert shown(path)[-1] == ("MARTIN", "Léo", "École")


def test_a_mark_that_nobody_closed_loses_nobody(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    lines = [
        "Nom;Prénom;Structure",
        'DUPONT;Marie;"Centre social',
        *(f"NOM{i};Anne;Mairie" for i in range(50)),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert len(people(path)) == 51


def test_what_excel_is_told_of_its_mark_is_heard(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("sep=|\nNom|Prénom|Structure\nDUPONT|Marie|Centre social\n", encoding="utf-8")
    assert shown(path) == [MARIE]


def test_whole_lines_are_read_as_pasted_ones(tmp_path: Path) -> None:
    path = tmp_path / "liste.txt"
    path.write_text("\n\nMarie DUPONT – Centre social\n\n\nAwa BA – Mairie\n", encoding="utf-8")
    assert shown(path) == [MARIE, ("BA", "Awa", "Mairie")]


def test_a_comma_in_a_name_is_no_separator() -> None:
    assert mark_of("Dupont, Marie;Centre social\nBa, Awa;Mairie") == ";"
