"""Wide tables on pages that are held sideways, in every format with pages."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import odfdo
import pytest
from docx.enum.section import WD_ORIENT

from atelier.minutes.document import Block, Column, Document, Heading, Role, Row, Table
from atelier.minutes.pages import Pages
from atelier.minutes.writers.html import render as html
from atelier.minutes.writers.odt import render as odt
from atelier.minutes.writers.pages import runs
from atelier.minutes.writers.pdf import render as pdf
from atelier.minutes.writers.pdf import traced
from atelier.minutes.writers.word import render as word
from tests.minutes.readers import bare, poppler
from tests.minutes.samples import DATED, paragraph
from tests.minutes.tagged_reader import TaggedFile


def wide(rows: int = 3, *, across: bool = True) -> Table:
    texts = tuple(f"ce que dit la colonne {n}" for n in range(7))
    columns = tuple(Column(title=f"Colonne {n}") for n in range(7))
    return Table(columns=columns, rows=(Row(cells=texts),) * rows, across=across)


def document(*blocks: Block) -> Document:
    made = Document(title="Compte rendu", language="fr", dated=DATED, blocks=blocks)
    return replace(made, running_left="Fédération", running_right="Atelier 2")


def register(rows: int = 3) -> Document:
    return document(
        Heading(level=1, text="Accueil"),
        paragraph("On se présente."),
        Heading(level=1, text="Registre"),
        paragraph("Une ligne par acteur."),
        wide(rows),
        Heading(level=2, text="Commentaire"),
        paragraph("À compléter.", Role.COMMENT),
        Heading(level=1, text="Suites"),
        paragraph("On se revoit."),
    )


def held(made: bytes) -> list[bool]:
    """Whether each page of a PDF is held sideways."""
    pages = Pages(made)
    try:
        return [width > height for width, height in pages.sizes]
    finally:
        pages.close()


def test_a_wide_table_takes_its_title_and_its_remarks_along() -> None:
    blocks = register().blocks
    assert [(across, len(found)) for across, found in runs(blocks)] == [(False, 2), (True, 5), (False, 2)]
    assert [across for across, _ in runs((wide(across=False),))] == [False]
    after = (wide(), Heading(level=2, text="Autre chose"), wide(across=False))
    assert [len(found) for _, found in runs(after)] == [1, 2]


def test_two_wide_tables_share_their_pages() -> None:
    shared = document(Heading(level=1, text="A"), wide(), Heading(level=1, text="B"), wide())
    assert [across for across, _ in runs(shared.blocks)] == [True]
    assert held(pdf(shared)[0]) == [False, True]


def test_only_the_pages_of_the_pdf_that_need_it_are_held_sideways(tmp_path: Path) -> None:
    data, _ = pdf(register(30))
    assert held(data) == [False, True, True, True, False]
    said = poppler("pdftotext", data, tmp_path, "-f", "2", "-l", "2", "-layout").split()
    assert said[:3] == ["Fédération", "Atelier", "2"]
    assert "".join(said).endswith("2/5")


def test_a_wide_table_is_read_in_its_place(tmp_path: Path) -> None:
    data, _ = pdf(register())
    file = TaggedFile(data)
    assert file.unmarked == []
    lines = [line.strip() for line in file.outline().splitlines()]
    titles = [line for line in lines if line.startswith("H") and line[1].isdigit()]
    assert [title.partition(" ")[2] for title in titles] == [
        "Compte rendu",
        "Accueil",
        "Registre",
        "Commentaire",
        "Suites",
    ]
    theirs = bare(poppler("pdfinfo", data, tmp_path, "-struct-text"))
    assert (
        theirs.index("Registre")
        < theirs.index("Colonne0")
        < theirs.index("compléter")
        < theirs.index("Suites")
    )


def test_traces_of_turned_pages_are_as_wide_as_they_are() -> None:
    boxes = traced(register()).headings
    assert [(box.page, round(box.width)) for box in boxes] == [(0, 471), (1, 718), (1, 718), (2, 471)]


def test_a_document_of_a_wide_table_alone_begins_with_its_title() -> None:
    assert held(pdf(document(wide()))[0]) == [False, True]
    assert held(pdf(document(wide(200)))[0])[0] is False


def test_word_has_a_section_for_it() -> None:
    opened: Any = docx.Document(io.BytesIO(word(register())[0]))
    sections = opened.sections
    assert [each.orientation for each in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert [each.page_width > each.page_height for each in sections] == [False, True, False]
    assert [each.different_first_page_header_footer for each in sections] == [True, False, False]
    assert {each.header.paragraphs[0].text for each in sections} == {"Fédération\tAtelier 2"}
    (table,) = opened.tables
    room = sections[1].page_width - sections[1].left_margin - sections[1].right_margin
    assert sum(column.width for column in table.columns) == pytest.approx(room, rel=0.01)
    assert all(paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == "Normal")


def test_libreoffice_has_a_kind_of_page_for_it() -> None:
    data, _ = odt(register())
    content = zipfile.ZipFile(io.BytesIO(data)).read("content.xml").decode()
    assert content.count('style:master-page-name="Across"') == 1
    assert content.count('style:master-page-name="Standard"') == 1
    assert 'style:width="25.3cm"' in content
    opened = odfdo.Document(io.BytesIO(data))
    assert opened.get_parts().count("styles.xml") == 1


def test_a_template_of_libreoffice_lends_its_page_turned(tmp_path: Path) -> None:
    house = tmp_path / "maison.odt"
    odfdo.Document("text").save(house)
    data, _ = odt(register(), template=house)
    styles = zipfile.ZipFile(io.BytesIO(data)).read("styles.xml").decode()
    assert 'style:name="Across"' in styles
    assert "landscape" in styles


def test_a_template_of_word_is_turned_too(tmp_path: Path) -> None:
    house = tmp_path / "maison.docx"
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "La maison"
    made.save(str(house))
    opened: Any = docx.Document(io.BytesIO(word(register(), template=house)[0]))
    assert [each.page_width > each.page_height for each in opened.sections] == [False, True, False]
    assert {each.header.paragraphs[0].text for each in opened.sections} == {"La maison"}


def test_the_web_page_prints_it_on_a_page_of_its_own_kind() -> None:
    page = html(register())[0].decode()
    assert "@page across { size: A4 landscape; }" in page
    assert page.index('<div class="across">') < page.index("Registre</h2>") < page.index("Suites</h2>")
    assert html(document(paragraph("un")))[0].decode().count('class="across"') == 0
