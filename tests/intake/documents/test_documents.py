"""What each form of document is read to."""

from pathlib import Path

import pytest

from atelier.intake.documents import read_list
from atelier.intake.notes import Taken
from atelier.workshop.refusals import Refused
from tests.intake.documents.made import LIST, word, word_xml, writer, writer_xml


def told(path: Path) -> list[tuple[str, list[str]]]:
    """Titles with the notes below them."""
    found: list[tuple[str, list[str]]] = []
    for line in read_list(path):
        if line.title:
            found.append((line.name, []))
        else:
            found[-1][1].append(line.text)
    return found


@pytest.mark.parametrize("titles", ["heading", "bold", "list"])
def test_headings_bold_lines_and_levels_are_titles_in_both_documents(tmp_path: Path, titles: str) -> None:
    assert told(word(tmp_path / "a.docx", titles=titles)) == LIST
    assert told(writer(tmp_path / "a.odt", titles=titles)) == LIST


def test_what_a_document_is_counts_not_how_its_file_is_called(tmp_path: Path) -> None:
    assert told(word(tmp_path / "liste.odt")) == LIST
    assert told(writer(tmp_path / "liste")) == LIST


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_is_read_in_each_encoding(tmp_path: Path, encoding: str, end: str) -> None:
    lines = [line for title, notes in LIST for line in (f"{title} :", *(f"– {note}" for note in notes))]
    path = tmp_path / "liste.TXT"
    path.write_bytes(end.join(lines).encode(encoding))
    assert told(path) == LIST


def test_paragraphs_are_found_wherever_they_stand_in_a_word_document(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>in a table</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>in a form</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><mc:AlternateContent>"
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    )
    said = [line.text for line in read_list(word_xml(tmp_path / "a.docx", body))]
    assert said == ["one", "two", "in a table", "in a form", "in a box", "added"]


def test_paragraphs_are_found_wherever_they_stand_in_a_writer_document(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>one<text:s text:c="2"/>and<text:line-break/>two'
        "<text:note><text:p>foot</text:p></text:note></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>in a table</text:p></table:table-cell>"
        "</table:table-row></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame></text:p>"
        '<text:p text:style-name="P1">Bold</text:p><text:section><text:p>in a section</text:p></text:section>'
    )
    lines = read_list(writer_xml(tmp_path / "a.odt", body))
    assert [line.text for line in lines] == [
        "one  and",
        "two",
        "in a table",
        "in a box",
        "Bold",
        "in a section",
    ]
    assert [line.name for line in lines if line.title] == ["Bold"]


def test_a_document_that_is_bold_throughout_offers_no_titles(tmp_path: Path) -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>all of it</w:t></w:r></w:p>"
    assert read_list(word_xml(tmp_path / "a.docx", bold * 4)) == [Taken("all of it")] * 4


def test_five_scripts_and_emoji_come_through(tmp_path: Path) -> None:
    said = ["Ελληνικά", "Кириллица", "العربية", "עברית", "漢字 👩‍👩‍👧"]
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in said)
    assert [line.text for line in read_list(word_xml(tmp_path / "a.docx", body))] == said


def test_a_list_longer_than_any_wall_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a line of some words\n" * 100_001)
    with pytest.raises(Refused) as refused:
        read_list(path)
    assert refused.value.reason == "text-too-long"
