"""Texts that break documents, in every field of every block and in every format."""

import socket
from pathlib import Path

import pytest

from atelier.minutes.document import Document
from atelier.minutes.formats import FORMATS, make_minutes
from atelier.minutes.printable import printable
from atelier.minutes.report import Report
from atelier.minutes.writers.pdf.fonts import MISSING
from tests.minutes.readers import bare, lines_of, office_text, page_of, poppler, strips_of, word_text
from tests.minutes.samples import DATED, FIELDS, every_kind, notes, paragraph

HOSTILE = {
    "controls": "a\x00b\x07c\x1bd\x0be\x85f\ufffeg",
    "breaks": "un\r\ndeux\rtrois\u2028quatre",
    "surrogate": "avant\ud800après",
    "bold": "<b>gras</b> **fort** _bas_",
    "ampersand": "R&D &copy; &#65; &",
    "angle": "x<y>z",
    "paragraph": "</para></w:p>",
    "image": '<img src="missing.png"> ![x](missing.png)',
    "formula": "=1+1",
    "emoji": "Bravo 😀 👩\u200d🔬 👍🏽 ❤\ufe0f 🇫🇷",
    "spaces": "a\u00a0b\u202fc\u2007d\u2060e  f\tg",
    "scripts": "Ελληνικά Кириллица ① ➤ ☐ ✔",
    "braces": "{page} {0} %s %d",
}
RIGHT_TO_LEFT = {
    "arabic": "مرحبا بالعالم و abc",
    "vowels": "السَّلامُ عليكم",
    "hebrew": "שלום עולם, 14:30 (abc)",
    "override": "abc \u202etxt.exe\u202c def",
    "isolate": "a \u2067שלום\u2069 b",
    "unassigned": "\u0590 x",
}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be fetched: a connection is a failure, not a refusal."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a writer opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def render(whole: Document, wanted: str) -> tuple[bytes, Report]:
    """The bytes of a format, straight from its writer."""
    made = make_minutes(whole, wanted)
    content = made.content if isinstance(made.content, bytes) else b"\n".join(made.content.values())
    return content, made.report


def document(*texts: str) -> Document:
    """Each text in every field of every kind of block, and all of them in the title and the metadata."""
    together = " ".join(texts)
    return Document(
        title=together,
        subtitle=together,
        author=together,
        subject=together,
        running_left=together,
        running_right=together,
        language="fr",
        dated=DATED,
        blocks=tuple(block for text in texts for block in every_kind(text)),
    )


def test_every_field_of_the_pdf_comes_back_as_it_went_in() -> None:
    hostile = document(*HOSTILE.values())
    _, report = render(hostile, "pdf")
    assert report.faithful
    check(drawn(hostile))


def test_every_field_of_the_word_file_comes_back_as_it_went_in() -> None:
    data, report = render(document(*HOSTILE.values()), "docx")
    assert report.faithful
    check(word_text(data))


def test_every_field_of_the_outline_comes_back_as_it_went_in() -> None:
    data, _ = render(document(*HOSTILE.values()), "txt")
    check(data.decode())


def test_every_field_of_the_page_comes_back_as_it_went_in() -> None:
    data, report = render(document(*HOSTILE.values(), *RIGHT_TO_LEFT.values()), "html")
    assert report.faithful
    read = page_of(data)
    check(read.text)
    for name, text in (HOSTILE | RIGHT_TO_LEFT).items():
        kept = printable(text).replace("\n", "")  # a line break is an element of its own
        assert read.text.replace("\n", "").count(kept) >= FIELDS, name
    assert not [tag for tag, _ in read.elements if tag in ("script", "img")]


def test_every_field_of_the_office_file_comes_back_as_it_went_in() -> None:
    data, report = render(document(*HOSTILE.values(), *RIGHT_TO_LEFT.values()), "odt")
    assert report.faithful
    read = office_text(data)
    for name, text in (HOSTILE | RIGHT_TO_LEFT).items():
        assert read.count(printable(text)) >= FIELDS, name


def test_markdown_is_written_whole_whatever_it_holds() -> None:
    data, _ = render(document(*HOSTILE.values()), "md")
    assert data.decode().count("Ελληνικά Кириллица ① ➤ ☐ ✔") >= FIELDS


def check(read: str) -> None:
    """Each hostile text stands as often in what was read as it was put in."""
    found = bare(read)
    for name, text in HOSTILE.items():
        assert found.count(bare(printable(text))) >= FIELDS, name


@pytest.mark.parametrize("wanted", FORMATS)
def test_a_document_of_empty_texts_is_written(wanted: str) -> None:
    data, report = render(document(""), wanted)
    assert data or FORMATS[wanted].folder  # which has no file where there is no sheet
    assert report.faithful


def drawn(whole: Document) -> str:
    """All that the PDF draws, in the order of its strips."""
    return "\n".join(text for strip in strips_of(whole) for text in lines_of(strip))


def test_another_reader_of_the_pdf_finds_the_same_texts(tmp_path: Path) -> None:
    blocks = tuple(notes("x", text) for text in HOSTILE.values())
    data, _ = render(Document(title="t", language="fr", dated=DATED, blocks=blocks), "pdf")
    read = bare(poppler("pdftotext", data, tmp_path, "-enc", "UTF-8", "-raw"))
    for name, text in HOSTILE.items():
        assert bare(printable(text)) in read, name


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_right_to_left_texts_lose_no_letter_in_the_pdf(name: str, tmp_path: Path) -> None:
    text = RIGHT_TO_LEFT[name]
    single = Document(title="", language="fr", dated=DATED, blocks=(paragraph(text),))
    data, report = render(single, "pdf")
    assert set(report.replaced) <= {"\u0590"}
    read = bare(poppler("pdftotext", data, tmp_path, "-enc", "UTF-8", "-raw")).removesuffix("1/1")
    assert sorted(read) == sorted(bare(text))


def test_right_to_left_texts_stay_as_typed_in_the_word_file() -> None:
    data, _ = render(document(*RIGHT_TO_LEFT.values()), "docx")
    found = bare(word_text(data))
    for name, text in RIGHT_TO_LEFT.items():
        assert found.count(bare(text)) >= FIELDS, name


def test_what_no_font_draws_is_replaced_visibly_and_counted(tmp_path: Path) -> None:
    blocks = (notes("x", "会議 é 会"),)
    data, report = render(Document(title="t", language="fr", dated=DATED, blocks=blocks), "pdf")
    assert report.replaced == {"会": 2, "議": 1}
    assert f"{MISSING}{MISSING} é {MISSING}" in drawn(
        Document(title="t", language="fr", dated=DATED, blocks=blocks)
    )
    assert "会議é会" in bare(poppler("pdftotext", data, tmp_path, "-enc", "UTF-8", "-raw"))


@pytest.mark.parametrize("text", ["m" * 10_000, "mot " * 2_500], ids=["one word", "many words"])
@pytest.mark.parametrize("wanted", FORMATS)
def test_a_long_text_is_printed_whole(text: str, wanted: str) -> None:
    """Over several pages; `tests/long` prints ten times as much."""
    printed_whole(text, wanted)


def printed_whole(text: str, wanted: str) -> None:
    blocks = (notes("x", text), paragraph("fin"))
    long = Document(title="t", language="fr", dated=DATED, blocks=blocks)
    data, report = render(long, wanted)
    assert report.faithful
    if wanted == "docx":
        assert text.strip() in word_text(data)
    if wanted == "pdf":
        assert bare(drawn(long)).count("m") == text.count("m")


def test_a_table_whose_head_is_taller_than_a_page_is_printed() -> None:
    from atelier.minutes.document import Column, Row, Table
    from tests.minutes.readers import pages_of

    table = Table(columns=(Column(title="titre " * 1000), Column(title="b")), rows=(Row(cells=("c", "fin")),))
    pages = pages_of(Document(title="t", language="fr", dated=DATED, blocks=(table,)))
    texts = [text for page in pages for placed in page for text in lines_of(placed.strip)]
    assert " ".join(texts).count("titre") == 1000
    assert texts[-1] == "fin"
