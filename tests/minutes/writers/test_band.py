"""The logos at the head of a document, in every format."""

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from PIL import Image

from atelier.minutes.document import Document, Picture, Source
from atelier.minutes.formats import make_minutes
from atelier.minutes.writers.markdown import markdown
from atelier.minutes.writers.outline import outline
from atelier.minutes.writers.pdf import render
from atelier.minutes.writers.pictures import BAND_GAP, BAND_HEIGHT, side_by_side
from tests.minutes.readers import office_lines, office_text, page_of, poppler, word_text
from tests.minutes.samples import DATED, paragraph
from tests.minutes.tagged_reader import TaggedFile

NAMES = ("Logo de la fédération", "Logo de la ville", "Logo")
WITH_PICTURES = ("pdf", "docx", "odt", "html")
SIZES = ((600, 200), (300, 300), (40, 30))


def logo(folder: Path, number: int, size: tuple[int, int]) -> Picture:
    path = folder / f"logo{number}.png"
    Image.new("RGB", size, ("#0B6B6F", "#8A5A00", "#074E52")[number % 3]).save(path)
    return Picture(path=path, alternative=NAMES[number % 3], source=Source("logo", str(number)))


@pytest.fixture
def headed(tmp_path: Path) -> Document:
    """A document with three logos."""
    band = tuple(logo(tmp_path, number, size) for number, size in enumerate(SIZES))
    return Document(title="Titre", language="fr", dated=DATED, blocks=(paragraph("texte"),), band=band)


def test_logos_stand_on_one_line_in_their_order_and_are_never_made_larger(headed: Document) -> None:
    found = side_by_side(headed.band, 470)
    assert [each.alternative for each, _ in found.shown] == list(NAMES)
    heights = [drawn.height for _, drawn in found.shown]
    assert heights == pytest.approx([BAND_HEIGHT, BAND_HEIGHT, 30 * 72 / 150])


def test_many_logos_are_made_smaller_until_they_fit(tmp_path: Path) -> None:
    many = [logo(tmp_path, number, (900, 200)) for number in range(8)]
    found = side_by_side(many, 470)
    assert sum(drawn.width for _, drawn in found.shown) + 7 * BAND_GAP == pytest.approx(470)


def test_a_pdf_reads_them_as_figures_before_its_title(headed: Document) -> None:
    file = TaggedFile(render(headed)[0])
    assert file.outline().splitlines()[1:5] == [
        *(f"  Figure [{name}]" for name in NAMES),
        "  H1 Titre",
    ]
    boxes = [[float(each) for each in e.A.BBox] for e in file.elements() if e.S == "/Figure"]
    assert len({round((low + high) / 2, 1) for _, low, _, high in boxes}) == 1
    assert all(after[0] - before[2] == pytest.approx(BAND_GAP, abs=0.1) for before, after in pairwise(boxes))


def test_in_large_letters_they_are_as_large_as_ever(headed: Document) -> None:
    usual, large = (
        [float(each) for e in TaggedFile(render(d)[0]).elements() if e.S == "/Figure" for each in e.A.BBox]
        for d in (headed, replace(headed, large=True))
    )
    assert usual[2] - usual[0] == pytest.approx(large[2] - large[0], abs=0.1)


def test_other_formats_show_them_above_the_title_too(headed: Document) -> None:
    word = docx.Document(io.BytesIO(_made(headed, "docx")))
    assert [p.style.name for p in word.paragraphs[:2] if p.style] == ["Band", "Title"]
    described = word.paragraphs[0]._p.xpath(".//wp:docPr/@descr")
    assert described == list(NAMES)
    styles = [style for style, _ in office_lines(_made(headed, "odt"))]
    assert styles[1] == "Title"
    images = [each for tag, each in page_of(_made(headed, "html")).elements if tag == "img"]
    assert [each["alt"] for each in images] == list(NAMES)
    assert [each["width"] for each in images] == ["192", "64", "26"]


def test_formats_of_words_say_whose_they_are(headed: Document) -> None:
    assert outline(headed).splitlines()[:5] == [*(f"[] {name}" for name in NAMES), "", "Titre"]
    assert markdown(headed).startswith("*Logo de la fédération – Logo de la ville – Logo*\n\n# Titre")


@pytest.mark.parametrize("format", WITH_PICTURES)
def test_one_that_cannot_be_read_is_reported_and_said(headed: Document, format: str, tmp_path: Path) -> None:
    headed.band[1].path.write_bytes(b"no picture")
    made = make_minutes(headed, format)
    assert made.report.unreadable == (headed.band[1].path,)
    assert isinstance(made.content, bytes)
    assert NAMES[1] in said(format, made.content, tmp_path)


@pytest.mark.parametrize("format", WITH_PICTURES)
def test_without_logos_nothing_stands_there(headed: Document, format: str) -> None:
    bare = make_minutes(replace(headed, band=()), format).content
    assert make_minutes(headed, format).content != bare


def _made(document: Document, format: str) -> bytes:
    content = make_minutes(document, format).content
    assert isinstance(content, bytes)
    return content


def said(format: str, data: bytes, folder: Path) -> str:
    """The words of a file."""
    match format:
        case "pdf":
            return poppler("pdftotext", data, folder)
        case "docx":
            return word_text(data)
        case "odt":
            return office_text(data)
        case _:
            return page_of(data).text
