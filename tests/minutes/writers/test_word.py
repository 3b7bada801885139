"""The Word file, read back with python-docx and by its parts."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from atelier.minutes.document import (
    Bullet,
    Bullets,
    Column,
    Document,
    Heading,
    PageBreak,
    Picture,
    Row,
    Table,
    plain,
)
from atelier.minutes.writers.outline import outline
from atelier.minutes.writers.word import render
from atelier.workshop.refusals import Reason, Refused
from tests.minutes.golden_files import check_golden
from tests.minutes.readers import bare, letters, outlined, word_text
from tests.minutes.samples import DATED, SCORES, paragraph, reference
from tests.minutes.test_compose_sample import minutes


@pytest.fixture(scope="module")
def written() -> bytes:
    data, report = render(reference())
    assert report.faithful
    return data


@pytest.fixture
def word(written: bytes) -> Word:
    return docx.Document(io.BytesIO(written))


def document(*blocks: object) -> Document:
    return Document(title="t", language="fr", dated=DATED, blocks=blocks)  # type: ignore[arg-type]


def part(data: bytes, name: str) -> str:
    """One part of the file as text."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def test_the_paragraphs_of_the_reference_are_the_accepted_ones(word: Word) -> None:
    lines = [
        "--- row" if element.tag == qn("w:tr") else f"{element.style or 'Normal'}: {element.text}"
        for element in word.element.body.iter(qn("w:p"), qn("w:tr"))
    ]
    check_golden("reference.docx.txt", "\n".join(lines) + "\n")


def test_everything_of_the_outline_is_there(written: bytes) -> None:
    read = bare(word_text(written))
    for line in outline(reference()).splitlines():
        for text in re.findall(r"\w{3,}", line):
            assert text in read, line


def test_headings_lists_and_tables_have_real_styles(word: Word) -> None:
    names = {paragraph.style.name for paragraph in word.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "Heading 4", "List Bullet", "List Number"} <= names
    assert len(word.tables) == 3


def test_the_head_of_each_table_is_flagged_and_repeated(word: Word) -> None:
    for table in word.tables:
        heads = [
            row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
            for row in table.rows
        ]
        assert heads == [True] + [False] * (len(heads) - 1)


def test_the_facing_table_keeps_its_empty_cells(word: Word) -> None:
    facing = word.tables[0]
    filled = [bool(row.cells[1].text.strip()) for row in facing.rows[1:]]
    assert filled == [True, True, False, False, True, False]


def test_scores_stand_in_order(word: Word) -> None:
    assert [row.cells[-1].text for row in word.tables[1].rows[1:]] == [str(score) for score in SCORES]


def test_properties_are_those_of_the_document(word: Word) -> None:
    properties = word.core_properties
    assert properties.title == "Atelier 2\u00a0: compte rendu"
    assert properties.author == properties.last_modified_by == "Fédération des maisons de quartier"
    assert properties.created == properties.modified
    assert properties.created.replace(tzinfo=None) == DATED.replace(tzinfo=None)
    assert properties.comments == ""


def test_nothing_of_the_template_is_left(written: bytes) -> None:
    names = zipfile.ZipFile(io.BytesIO(written)).namelist()
    assert not [name for name in names if "thumbnail" in name or "Effects" in name or "customXml" in name]
    everything = "".join(part(written, name) for name in names)
    for leftover in ("en-US", "python-docx", "Macintosh", "2013", "ja-JP"):
        assert leftover not in everything


def test_the_language_is_that_of_the_minutes(written: bytes) -> None:
    assert 'w:lang w:val="fr-FR"' in part(written, "word/styles.xml")
    english = render(replace(document(), language="en"))[0]
    assert 'w:lang w:val="en-GB"' in part(english, "word/styles.xml")


def test_pages_are_numbered_by_fields_on_every_page(written: bytes) -> None:
    footers = [part(written, f"word/footer{number}.xml") for number in (1, 2)]
    assert all("PAGE" in footer and "NUMPAGES" in footer for footer in footers)
    assert "titlePg" in part(written, "word/document.xml")


def test_the_same_document_gives_the_same_bytes(written: bytes) -> None:
    assert render(reference())[0] == written
    other = document(paragraph("un"))
    assert render(replace(other, dated=DATED + timedelta(days=1)))[0] != render(other)[0]


def test_each_numbered_list_begins_at_one() -> None:
    numbered = Bullets(items=(Bullet(spans=plain("a")), Bullet(spans=plain("b"))), numbered=True)
    data, _ = render(document(numbered, paragraph("x"), numbered))
    ids = re.findall(r'<w:numId w:val="(\d+)"/>', part(data, "word/document.xml"))
    assert len(ids) == 4
    assert len(set(ids)) == 2
    assert part(data, "word/numbering.xml").count("startOverride") == 2


def test_the_sentence_on_a_vote_is_not_parted_from_its_result(word: Word) -> None:
    rule = next(each for each in word.paragraphs if "19 votants" in each.text)
    assert rule.paragraph_format.keep_with_next


def test_right_to_left_paragraphs_are_flagged() -> None:
    data, _ = render(document(paragraph("שלום עולם"), paragraph("bonjour")))
    assert part(data, "word/document.xml").count("<w:bidi/>") == 1


def test_a_line_feed_is_a_line_break_within_the_paragraph() -> None:
    data, _ = render(document(paragraph("un\ndeux")))
    assert "<w:br/>" in part(data, "word/document.xml")
    assert "un\ndeux" in word_text(data)


def test_a_page_break_begins_a_page() -> None:
    data, _ = render(document(paragraph("a"), PageBreak(), paragraph("b")))
    assert '<w:br w:type="page"/>' in part(data, "word/document.xml")


def test_pictures_have_their_alternative_text(tmp_path: Path) -> None:
    from PIL import Image

    file = tmp_path / "mur.png"
    Image.new("RGB", (4000, 300), "#0B6B6F").save(file)
    data, report = render(document(Picture(path=file, alternative="le mur", caption="à 16 h")))
    assert report.faithful
    assert 'descr="le mur"' in part(data, "word/document.xml")


def test_a_picture_that_cannot_be_read_leaves_its_words_and_is_reported(tmp_path: Path) -> None:
    broken = tmp_path / "mur.png"
    broken.write_bytes(b"not a picture")
    data, report = render(document(Picture(path=broken, alternative="le mur")))
    assert report.unreadable == (broken,)
    assert "le mur" in word_text(data)


@pytest.mark.parametrize("whole", [reference(), minutes()], ids=["reference", "sample"])
def test_it_says_what_the_outline_says_in_the_same_order(whole: Document) -> None:
    assert letters(word_text(render(whole)[0])) == outlined(whole)


def test_few_headings_have_no_table_of_contents_and_thirty_have_one() -> None:
    parts = [Heading(level=1 + number % 3, text=f"partie <{number}>") for number in range(30)]
    assert "w:sdt" not in part(render(document(*parts[:29]))[0], "word/document.xml")
    data, _ = render(replace(document(*parts), contents_title="Sommaire"))
    written = part(data, "word/document.xml")
    places = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"', written)
    assert len(places) == 30
    assert places == re.findall(r'w:hyperlink w:anchor="(\w+)"', written)
    assert places == re.findall(r"PAGEREF (\w+) ", written)
    contents = written[written.index("<w:sdt>") : written.index("</w:sdt>")]
    assert contents.index("Sommaire") < contents.index("TOC \\o") < contents.index("partie &lt;0&gt;")
    assert contents.count('fldCharType="begin"') == contents.count('fldCharType="end"') == 31
    assert "updateFields" not in part(data, "word/settings.xml")  # Word would ask


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template of a house: its own ids, red headings, no bullets in its lists, a head, a letter begun."""
    word = docx.Document()
    heading = word.styles["Heading 1"]
    heading.font.color.rgb = RGBColor.from_string("CC0000")
    heading.element.set(qn("w:styleId"), "Titre1")
    word.styles["Heading 2"].element.name_val = "Heading 2"  # as LibreOffice writes it, Word in small letters
    for name in ("List Bullet", "List Number"):
        properties = word.styles[name].element.pPr
        properties.remove(properties.numPr)
    word.sections[0].header.paragraphs[0].text = "En-tête de la maison"
    word.add_paragraph("Monsieur le Maire,")
    settings = word.settings.element
    for tag in ("w:attachedTemplate", "w:mailMerge"):
        settings.append(OxmlElement(tag))
    whole = io.BytesIO()
    word.save(whole)
    file = tmp_path_factory.mktemp("house") / "maison.dotx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"document.main+xml", b"template.main+xml")
            new.writestr(name, content)
    return file


@pytest.fixture(scope="module")
def housed(house: Path) -> bytes:
    """The reference on that template."""
    data, report = render(reference(), template=house)
    assert report.faithful
    return data


def test_the_styles_and_the_head_of_a_template_are_used(house: Path, housed: bytes) -> None:
    data = housed
    assert letters(word_text(data)) == outlined(reference())
    word = docx.Document(io.BytesIO(data))
    assert {"Titre1", "Heading2", "ListBullet", "Scenario"} <= {p._p.style for p in word.paragraphs}
    assert word.styles["Heading 1"].font.color.rgb == RGBColor.from_string("CC0000")
    assert word.sections[0].header.paragraphs[0].text == "En-tête de la maison"
    assert any(
        "PAGE" in part(data, name)
        for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
        if "footer" in name
    )
    assert all(word.styles[name].element.pPr.numPr is not None for name in ("List Bullet", "List Number"))
    assert data == render(reference(), template=house)[0]


@cache
def large(template: Path | None = None) -> bytes:
    """The reference in large letters."""
    return render(replace(reference(), large=True), template=template)[0]


@pytest.mark.parametrize("templated", [True, False])
def test_letters_are_large_where_the_document_asks_for_them(house: Path, templated: bool) -> None:
    word = docx.Document(io.BytesIO(large(house) if templated else large()))
    sizes = [word.styles[name].font.size.pt for name in ("Normal", "Small", "Cell", "Heading 1")]
    assert sizes == [14, 14, 14, 21.5]


def test_no_large_letters_are_small_and_headings_keep_their_order() -> None:
    word = docx.Document(io.BytesIO(large()))
    headings = [word.styles[f"Heading {level}"].font.size.pt for level in (1, 2, 3, 4)]
    assert headings == sorted(headings, reverse=True)
    runs = word.element.body.iter(qn("w:sz"))
    assert min(int(size.get(qn("w:val"))) for size in runs) >= 2 * 14


def test_nothing_of_a_template_asks_when_the_file_opens(housed: bytes) -> None:
    settings = part(housed, "word/settings.xml")
    assert not re.search("attachedTemplate|mailMerge|Protection", settings)


def test_what_is_no_template_is_refused(tmp_path: Path, house: Path) -> None:
    macros, broken = tmp_path / "a.dotm", tmp_path / "b.dotx"
    with zipfile.ZipFile(house) as old, zipfile.ZipFile(macros, "w") as new:
        for name in old.namelist():
            new.writestr(
                name, old.read(name).replace(b"template.main+xml", b"template.macroEnabledTemplate.main+xml")
            )
    broken.write_bytes(b"PK\x03\x04")
    for path in (macros, broken, tmp_path / "absent.dotx", tmp_path):
        with pytest.raises(Refused) as caught:
            render(reference(), template=path)
        assert caught.value.reason is Reason.EXPORT_TEMPLATE


def test_addresses_can_be_followed_and_stay_as_typed() -> None:
    data, _ = render(document(paragraph("voir https://example.org/a?b=1&c=2, ou x@example.org.")))
    word = docx.Document(io.BytesIO(data))
    line = word.paragraphs[-1]
    assert line.text == "voir https://example.org/a?b=1&c=2, ou x@example.org."
    assert [link.address for link in line.hyperlinks] == [
        "https://example.org/a?b=1&c=2",
        "mailto:x@example.org",
    ]


def test_the_title_of_a_column_of_numbers_stands_over_them() -> None:
    columns = (Column(title="Réponse"), Column(title="Combien", numeric=True))
    data, _ = render(document(Table(columns=columns, rows=(Row(cells=("oui", "3")),))))
    (table,) = docx.Document(io.BytesIO(data)).tables
    for row in table.rows:
        assert [cell.paragraphs[0].alignment for cell in row.cells] == [None, WD_ALIGN_PARAGRAPH.RIGHT]


def test_a_table_parts_between_rows_but_keeps_two_at_each_end() -> None:
    rows = tuple(Row(cells=(f"Rang {number}",)) for number in range(6))
    blocks = (Heading(level=1, text="Suites"), Table(columns=(Column(title="Action"),), rows=rows))
    data, _ = render(Document(title="t", language="fr", dated=DATED, blocks=blocks))
    (table,) = docx.Document(io.BytesIO(data)).tables
    kept = [next(row._tr.iter(qn("w:keepNext")), None) is not None for row in table.rows]
    assert kept == [True, True, False, False, False, True, False]
