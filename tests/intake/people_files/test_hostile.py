"""Files that are no list, or mean harm: each refused with its reason, nothing else ever raised."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake import people_files
from atelier.intake.documents import LARGEST
from atelier.intake.people_files import read_sheets
from atelier.workshop.refusals import Reason, Refused
from tests.intake.people_files.made import excel


def reason(path: Path) -> Reason:
    with pytest.raises(Refused) as refused:
        read_sheets(path)
    return refused.value.reason


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("vide.csv", b" \n\n", Reason.FILE_EMPTY),
        ("photo.csv", b"\x89PNG\r\n\x1a\n\x00\x01\x02", Reason.FILE_NOT_PEOPLE),
        ("page.csv", b"<!DOCTYPE html><p>", Reason.FILE_NOT_PEOPLE),
        ("faux.xlsx", b"PK\x03\x04nothing more", Reason.FILE_NOT_PEOPLE),
        ("ancien.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Reason.FILE_NOT_PEOPLE),
        (
            "secret.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Reason.FILE_LOCKED,
        ),
        ("lourd.csv", b"a" * (LARGEST + 1), Reason.FILE_TOO_LARGE),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, name: str, content: bytes, expected: Reason) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert reason(path) is expected


def test_a_workbook_that_swells_is_refused(tmp_path: Path) -> None:
    path = excel(tmp_path / "liste.xlsx", [["DUPONT", "Marie"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("xl/worksheets/bomb.xml", b" " * 160_000_000)
    assert reason(path) is Reason.FILE_TOO_LARGE


def test_a_workbook_without_its_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert reason(path) is Reason.FILE_NOT_PEOPLE


def test_a_document_that_is_damaged_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lettre.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    assert reason(path) is Reason.FILE_NOT_PEOPLE


def test_a_list_beyond_any_room_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_files, "MOST", 3)
    path = tmp_path / "liste.csv"
    path.write_text("\n".join(f"NOM{i};Anne" for i in range(4)), encoding="utf-8")
    assert reason(path) is Reason.PEOPLE_TOO_MANY


def test_a_folder_and_a_file_that_has_gone_are_named(tmp_path: Path) -> None:
    assert reason(tmp_path) is Reason.FILE_IS_FOLDER
    assert reason(tmp_path / "nowhere.csv") is Reason.FILE_MISSING


@given(content=st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_no_content_raises_anything_else(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    try:
        for sheet in read_sheets(path):
            assert all(len(row) == sheet.width for row in sheet.rows)
    except Refused:
        pass
