"""Files that are not lists: each refused with its reason, none opened further than it takes to know."""

import os
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake.documents import LARGEST, read_list
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Reason, Refused
from tests.intake.documents.made import word, word_xml, writer_xml, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


def refusal(path: Path) -> Reason:
    with pytest.raises(Refused) as refused:
        read_list(path)
    for language in ("fr", "en"):
        said = say_refusal(Words(language), refused.value)
        assert str(path.name) in said
        assert "{" not in said
    return refused.value.reason


def test_a_folder_a_missing_file_and_an_empty_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\n----\n")
    assert refusal(tmp_path) is Reason.FILE_IS_FOLDER
    assert refusal(tmp_path / "none.txt") is Reason.FILE_MISSING
    assert refusal(tmp_path / "empty.txt") is Reason.FILE_EMPTY
    assert refusal(tmp_path / "blank.txt") is Reason.FILE_EMPTY
    assert refusal(word_xml(tmp_path / "blank.docx", "<w:p/>")) is Reason.FILE_EMPTY


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b"\x00\x01\x02\xff" * 500),
        ("a.txt", b"%PDF-1.7\nsome text"),
        ("a.txt", b"{\\rtf1 text}"),
        ("a.txt", b"caf\xe9 \x81"),
        ("a.docx", b"not a package"),
        ("a.odt", b"PK\x03\x04 and then nothing"),
        ("a.doc", OLE + b"\x00" * 600),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50),
        ("a.csv", b"a;b;c"),
    ],
)
def test_what_is_no_list_is_said_to_be_none(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path) is Reason.FILE_NOT_LIST


def test_a_package_of_something_else_is_no_list(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path / "a.docx", {"a.txt": "text"})) is Reason.FILE_NOT_LIST
    sheet = "application/vnd.oasis.opendocument.spreadsheet"
    assert refusal(zipped(tmp_path / "a.odt", {"mimetype": sheet, "content.xml": "<a/>"})) is (
        Reason.FILE_NOT_LIST
    )


def test_a_damaged_document_is_no_list(tmp_path: Path) -> None:
    whole = word(tmp_path / "a.docx").read_bytes()
    for end in (len(whole) // 2, len(whole) - 30):
        (tmp_path / "b.docx").write_bytes(whole[:end])
        assert refusal(tmp_path / "b.docx") is Reason.FILE_NOT_LIST
    assert refusal(word_xml(tmp_path / "c.docx", "<w:p>")) is Reason.FILE_NOT_LIST


def test_a_password_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(OLE + b"\x00" * 500 + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(path) is Reason.FILE_LOCKED
    locked = '<manifest:file-entry manifest:full-path="a"><manifest:encryption-data/></manifest:file-entry>'
    assert refusal(writer_xml(tmp_path / "a.odt", "<text:p>x</text:p>", locked)) is Reason.FILE_LOCKED


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert refusal(path) is Reason.FILE_TOO_LARGE


def test_what_swells_when_unpacked_is_refused_packed(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("word/document.xml", b" " * 30_000_000)
    assert path.stat().st_size < 200_000
    assert refusal(path) is Reason.FILE_TOO_LARGE
    assert (
        refusal(
            zipped(
                tmp_path / "many.docx", {f"{n}.xml": "" for n in range(6000)} | {"word/document.xml": "<a/>"}
            )
        )
        is Reason.FILE_TOO_LARGE
    )


def test_entities_are_never_resolved(tmp_path: Path) -> None:
    path = word_xml(tmp_path / "a.docx", "<w:p/>")
    with zipfile.ZipFile(path) as package:
        parts: dict[str, str | bytes] = {n: package.read(n) for n in package.namelist()}
    parts["word/document.xml"] = BOMB + "<w:document/>"
    assert refusal(zipped(path, parts)) is Reason.FILE_NOT_LIST


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt") is Reason.FILE_NOT_LIST


@cache
def whole_word() -> bytes:
    """A document that is one."""
    with TemporaryDirectory() as folder:
        return word(Path(folder, "w.docx")).read_bytes()


@given(content=st.binary(max_size=400), kept=st.integers(0, 3000))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, kept: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for name, before in (("any.txt", b""), ("any.docx", whole_word()[:kept])):
        path = folder / name
        path.write_bytes(before + content)
        try:
            assert read_list(path)
        except Refused:
            continue
