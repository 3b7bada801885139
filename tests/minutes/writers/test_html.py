"""The page for a browser, read back as a browser and a screen reader read it."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from atelier.minutes.document import Document, Facts, Heading, Notes, PageBreak, Picture, Span
from atelier.minutes.writers.html import render
from tests.minutes.golden_files import check_golden
from tests.minutes.readers import letters, outlined, page_of
from tests.minutes.samples import DATED, notes, paragraph, reference


@pytest.fixture(scope="module")
def written() -> bytes:
    data, report = render(reference())
    assert report.faithful
    return data


def document(*blocks: object) -> Document:
    return Document(title="t", language="fr", dated=DATED, blocks=blocks)  # type: ignore[arg-type]


def body(*blocks: object) -> str:
    """What stands between the marks of the main part."""
    return render(document(*blocks))[0].decode().partition("<main>\n")[2].partition("\n</main>")[0]


def test_the_page_of_the_reference_is_the_accepted_one(written: bytes) -> None:
    check_golden("reference.html", written.decode())


def test_it_says_what_the_outline_says_in_the_same_order(written: bytes) -> None:
    assert letters(page_of(written).text) == outlined(reference())


def test_it_says_its_language_title_and_date(written: bytes) -> None:
    elements = page_of(written).elements
    assert ("html", {"lang": "fr"}) in elements
    said = {each["name"]: each["content"] for tag, each in elements if tag == "meta" and "name" in each}
    assert said["author"] == "Fédération des maisons de quartier"
    assert said["dcterms.modified"] == DATED.isoformat()
    assert "<title>Atelier 2\u00a0: compte rendu</title>" in written.decode()


def test_it_has_one_main_part_and_headings_without_a_gap(written: bytes) -> None:
    tags = [tag for tag, _ in page_of(written).elements]
    assert [tags.count(mark) for mark in ("header", "nav", "main", "h1")] == [1, 1, 1, 1]
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_levels_that_leap_are_brought_nearer() -> None:
    page = body(Heading(level=3, text="a"), Heading(level=1, text="b"), Notes(title="c"))
    assert re.findall(r"<(h\d)", page) == ["h2", "h2", "h3"]


def test_each_head_of_a_table_says_what_it_heads(written: bytes) -> None:
    heads = [each.get("scope") for tag, each in page_of(written).elements if tag == "th"]
    assert set(heads) == {"col", "row"}
    assert heads.count("col") == 2 + 3 + 3


def test_nothing_in_it_runs_or_fetches(written: bytes) -> None:
    elements = page_of(written).elements
    assert not [tag for tag, _ in elements if tag in ("script", "link", "iframe", "object", "form")]
    assert not [each for _, attributes in elements for each in attributes if each.startswith("on")]
    policies = [each["content"] for tag, each in elements if each.get("http-equiv")]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_contents_lead_to_the_parts() -> None:
    whole = replace(reference(), contents_title="Sommaire")
    elements = page_of(render(whole)[0]).elements
    targets = {each["id"] for _, each in elements if each.get("id")}
    links = [each["href"] for tag, each in elements if tag == "a"]
    assert links
    assert {link.removeprefix("#") for link in links} <= targets
    assert ("nav", {"aria-label": "Sommaire", "class": "brief"}) in elements


def test_from_thirty_headings_on_the_contents_are_printed() -> None:
    parts = [Heading(level=1 + n % 2, text=f"partie {n}") for n in range(30)]
    nav = [each for tag, each in page_of(render(document(*parts))[0]).elements if tag == "nav"]
    assert nav == [{}]
    assert render(document(*parts[:1]))[0].count(b"<nav") == 0


def test_markup_is_shown_as_it_was_typed() -> None:
    page = body(paragraph("<b>R&D</b> &copy; </main><script>x</script>\nfin"))
    assert (
        page
        == "<p>&lt;b&gt;R&amp;D&lt;/b&gt; &amp;copy; &lt;/main&gt;&lt;script&gt;x&lt;/script&gt;<br>fin</p>"
    )


def test_attributes_hold_what_could_end_them() -> None:
    data, _ = render(replace(document(), author='"><script>', language='fr"x', running_left='"}</style>'))
    found = page_of(data)
    assert ("meta", {"name": "author", "content": '"><script>'}) in found.elements
    assert not [tag for tag, _ in found.elements if tag == "script"]
    assert data.count(b"</style>") == 1


def test_bold_and_italic_are_kept_and_addresses_can_be_followed() -> None:
    spans = (Span("gras", bold=True), Span("https://example.org/a?b=1&c=2", italic=True))
    page = body(replace(paragraph(""), spans=spans))
    assert "<strong>gras</strong>" in page
    assert '<em><a href="https://example.org/a?b=1&amp;c=2">' in page


def test_right_to_left_texts_say_so_and_turn_nothing_else_round() -> None:
    assert body(paragraph("שלום עולם")) == '<p dir="rtl">שלום עולם</p>'
    assert "<bdi>abc \u202edef</bdi> <em>(x)</em>" in body(notes("t", "abc \u202edef", aside="x"))


def test_inclusive_forms_are_kept_on_one_line_and_as_typed() -> None:
    page = body(paragraph("les adhérent-e-s, les élu·es du rez-de-chaussée et a-b@example.org"))
    assert page.count("<span") == 1
    assert '<span class="whole">adhérent-e-s</span>, les élu·es du rez-de-chaussée' in page


def test_a_page_break_is_one_on_paper() -> None:
    assert '<div class="break"></div>' in body(PageBreak())


def test_pictures_are_inside_with_their_words(tmp_path: Path) -> None:
    from PIL import Image

    file = tmp_path / "mur.png"
    Image.new("RGB", (40, 30), "#0B6B6F").save(file)
    page = body(Picture(path=file, alternative='le "mur"', caption="à 16 h"))
    assert '<img alt="le &quot;mur&quot;" width="26" src="data:image/png;base64,iVBOR' in page
    assert "<figcaption>à 16 h</figcaption>" in page


def test_a_picture_that_cannot_be_read_leaves_its_words_and_is_reported(tmp_path: Path) -> None:
    broken = tmp_path / "mur.svg"
    broken.write_text("<svg/>")
    for path in (broken, tmp_path / "absent.png"):
        data, report = render(document(Picture(path=path, alternative="le mur")))
        assert report.unreadable == (path,)
        assert "le mur" in page_of(data).text


def test_letters_are_large_where_the_document_asks_for_them() -> None:
    assert "font: 135%/1.6" in render(replace(document(), large=True))[0].decode()
    assert "font: 100%/1.5" in render(document())[0].decode()


def test_an_empty_block_leaves_nothing() -> None:
    assert body(Notes(), Heading(level=1, text=" "), Facts(lines=())) == ""
