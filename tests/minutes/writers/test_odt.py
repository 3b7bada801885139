"""The LibreOffice file, read back by its parts."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import odfdo
import pytest

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
from atelier.minutes.writers.odt import render
from atelier.workshop.refusals import Reason, Refused
from tests.minutes.golden_files import check_golden
from tests.minutes.readers import letters, office_lines, office_text, outlined
from tests.minutes.samples import DATED, paragraph, reference
from tests.minutes.test_compose_sample import minutes


@pytest.fixture(scope="module")
def written() -> bytes:
    data, report = render(reference())
    assert report.faithful
    return data


def document(*blocks: object) -> Document:
    return Document(title="t", language="fr", dated=DATED, blocks=blocks)  # type: ignore[arg-type]


def part(data: bytes, name: str) -> str:
    """One part of the file as text."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def parents(data: bytes) -> dict[str, str]:
    """The named style that each style of a single paragraph comes from."""
    found = re.findall(
        r'style:name="(\w+)" style:family="paragraph" style:parent-style-name="(\w+)"',
        part(data, "content.xml"),
    )
    return dict(found)


def test_the_paragraphs_of_the_reference_are_the_accepted_ones(written: bytes) -> None:
    named = parents(written)
    lines = [f"{named.get(style, style)}: {text}" for style, text in office_lines(written)]
    check_golden("reference.odt.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("whole", [reference(), minutes()], ids=["reference", "sample"])
def test_it_says_what_the_outline_says_in_the_same_order(whole: Document) -> None:
    assert letters(office_text(render(whole)[0])) == outlined(whole)


def test_every_style_that_is_used_is_there(written: bytes) -> None:
    everything = part(written, "content.xml") + part(written, "styles.xml")
    used = set(
        re.findall(
            r' (?:text|table|draw|style:parent|style:list|style:next)[-:]style-name="([^"]+)"', everything
        )
    )
    there = set(
        re.findall(r'<(?:style:style|text:list-style|style:master-page) style:name="([^"]+)"', everything)
    )
    assert used
    assert used <= there


def test_every_part_is_well_formed_and_named(written: bytes) -> None:
    archive = zipfile.ZipFile(io.BytesIO(written))
    assert archive.namelist()[0] == "mimetype"
    assert archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
    for name in archive.namelist():
        if name.endswith(".xml"):
            ET.fromstring(archive.read(name))
    listed = set(re.findall(r'full-path="([^"]+)"', part(written, "META-INF/manifest.xml")))
    assert listed == {"/", *archive.namelist()} - {"mimetype", "META-INF/manifest.xml"}


def test_another_library_opens_it_with_its_title_language_author_and_dates(written: bytes) -> None:
    opened: Any = odfdo.Document(io.BytesIO(written))
    meta = opened.meta
    assert meta.title == "Atelier 2\u00a0: compte rendu"
    assert meta.creator == meta.initial_creator == "Fédération des maisons de quartier"
    assert meta.date == meta.creation_date
    assert meta.date.replace(tzinfo=None) == DATED.replace(tzinfo=None, microsecond=0)
    assert str(meta.language) == "fr-FR"
    assert 'fo:language="fr" fo:country="FR"' in part(written, "styles.xml")
    assert len(opened.body.tables) == 3
    levels = {header.get_attribute("text:outline-level") for header in opened.body.headers}
    assert levels == {"1", "2", "4"}


def test_each_table_has_its_head_flagged(written: bytes) -> None:
    content = part(written, "content.xml")
    assert content.count("<table:table-header-rows>") == content.count("<table:table ") == 3


def test_pages_are_numbered_and_the_first_has_no_running_head(written: bytes) -> None:
    styles = part(written, "styles.xml")
    assert styles.count("<text:page-number ") == styles.count("<text:page-count>") == 3
    assert styles.count("<style:header>") == 2
    assert 'style:master-page-name="First_20_Page"' in part(written, "content.xml")


def test_the_same_document_gives_the_same_bytes(written: bytes) -> None:
    assert render(reference())[0] == written
    other = document(paragraph("un"))
    assert render(replace(other, dated=DATED + timedelta(days=1)))[0] != render(other)[0]


def test_spaces_tabs_and_line_breaks_are_kept() -> None:
    data, _ = render(document(paragraph(" a  b\tc\n\nd   ")))
    assert office_text(data) == "t\n a  b\tc\n\nd   "
    assert '<text:s text:c="1"/>a <text:s text:c="1"/>b<text:tab/>c<text:line-break/>' in part(
        data, "content.xml"
    )


def test_each_numbered_list_begins_at_one() -> None:
    numbered = Bullets(items=(Bullet(spans=plain("a")), Bullet(spans=plain("b"))), numbered=True)
    content = part(render(document(numbered, paragraph("x"), numbered))[0], "content.xml")
    assert content.count('<text:list text:style-name="Numbering_20_1">') == 2
    assert "continue" not in content


def test_few_headings_have_no_table_of_contents_and_thirty_have_one() -> None:
    parts = [Heading(level=1 + number % 3, text=f"partie <{number}>") for number in range(30)]
    few = part(render(document(*parts[:29]))[0], "content.xml")
    assert "table-of-content" not in few
    assert "<text:bookmark" not in few
    many = part(render(replace(document(*parts), contents_title="Sommaire"))[0], "content.xml")
    places = re.findall(r'<text:bookmark text:name="(\w+)"/>', many)
    assert places == re.findall(r'xlink:href="#(\w+)"', many) == re.findall(r'text:ref-name="(\w+)"', many)
    assert len(places) == 30
    assert many.index("Sommaire") < many.index("partie &lt;0&gt;")


def test_right_to_left_paragraphs_are_flagged() -> None:
    content = part(render(document(paragraph("שלום עולם"), paragraph("bonjour")))[0], "content.xml")
    assert content.count('style:writing-mode="rl-tb"') == 1


@pytest.mark.parametrize("templated", [True, False])
def test_letters_are_large_where_the_document_asks_for_them(paper: Path, templated: bool) -> None:
    large = replace(reference(), large=True)
    data, _ = render(large, template=paper if templated else None)
    sizes = [float(each) for each in re.findall(r'fo:font-size="([\d.]+)pt"', part(data, "styles.xml"))]
    assert max(sizes) > 25
    assert sum(size >= 12 for size in sizes) > 15


def test_a_page_break_begins_a_page() -> None:
    assert 'fo:break-after="page"' in part(render(document(PageBreak()))[0], "content.xml")


def test_pictures_are_inside_with_their_words(tmp_path: Path) -> None:
    from PIL import Image

    for name in ("mur.png", "mur.jpg"):
        Image.new("RGB", (4000, 300), "#0B6B6F").save(tmp_path / name)
        shown = Picture(path=tmp_path / name, alternative="le <mur>", caption="à 16 h")
        data, report = render(document(shown))
        assert report.faithful
        content = part(data, "content.xml")
        assert "<svg:title>le &lt;mur&gt;</svg:title>" in content
        assert 'svg:width="16.600cm" svg:height="1.245cm"' in content
        (inside,) = re.findall(r'draw:image xlink:href="([^"]+)"', content)
        kept = Image.open(io.BytesIO(zipfile.ZipFile(io.BytesIO(data)).read(inside)))
        assert 1000 < kept.width < 2000


def test_a_picture_that_cannot_be_read_leaves_its_words_and_is_reported(tmp_path: Path) -> None:
    for content in (b"not a picture", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"):
        broken = tmp_path / "mur.png"
        broken.write_bytes(content)
        data, report = render(document(Picture(path=broken, alternative="le mur")))
        assert report.unreadable == (broken,)
        assert "le mur" in office_text(data)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A template of a house: headings in red, a head, a text that is not for others."""
    house: Any = odfdo.Document("text")
    house.mimetype = "application/vnd.oasis.opendocument.text-template"
    styles = house.get_part("styles.xml")
    heading = styles.get_element("//style:style[@style:name='Heading_20_1']/style:text-properties")
    heading.set_attribute("fo:color", "#cc0000")
    head = '<style:header><text:p text:style-name="Standard">En-tête de la maison</text:p></style:header>'
    styles.get_element("//style:master-page").append(odfdo.Element.from_tag(head))
    house.body.append(odfdo.Element.from_tag("<text:p>Monsieur le Maire,</text:p>"))
    house.save(tmp_path / "maison.ott")
    return tmp_path / "maison.ott"


def test_the_styles_and_the_head_of_a_template_are_used(paper: Path) -> None:
    data, report = render(reference(), template=paper)
    assert report.faithful
    assert letters(office_text(data)) == outlined(reference())
    styles = part(data, "styles.xml")
    assert "#cc0000" in styles
    assert "En-tête de la maison" in styles
    assert "text:page-number" in styles
    assert 'fo:language="fr"' in styles
    assert styles.count('style:name="Heading_20_1"') == 1
    assert 'style:name="Scenario"' in styles
    assert part(data, "mimetype") == "application/vnd.oasis.opendocument.text"
    assert data == render(reference(), template=paper)[0]


def test_nothing_of_a_template_asks_or_runs(paper: Path) -> None:
    names = zipfile.ZipFile(io.BytesIO(render(reference(), template=paper)[0])).namelist()
    assert not [name for name in names if name.startswith(("Basic", "Scripts", "Configurations", "Thumb"))]


def test_what_is_no_template_is_refused(tmp_path: Path) -> None:
    spreadsheet = tmp_path / "a.ods"
    odfdo.Document("spreadsheet").save(spreadsheet)
    broken = tmp_path / "b.ott"
    broken.write_bytes(b"PK\x03\x04")
    for path in (spreadsheet, broken, tmp_path / "absent.ott", tmp_path):
        with pytest.raises(Refused) as caught:
            render(reference(), template=path)
        assert caught.value.reason is Reason.EXPORT_TEMPLATE


@pytest.mark.parametrize(("count", "parts"), [(3, "false"), (4, "true")])
def test_a_table_of_more_than_a_few_rows_parts_between_them(count: int, parts: str) -> None:
    rows = tuple(Row(cells=(f"Rang {number}",)) for number in range(count))
    data, _ = render(document(Table(columns=(Column(title="Action"),), rows=rows)))
    assert f'style:may-break-between-rows="{parts}"' in part(data, "content.xml")
