"""How the PDF reads to those who do not see its pages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from atelier.minutes.document import (
    Block,
    Column,
    Document,
    Facing,
    FacingRow,
    Heading,
    Picture,
    Role,
    Row,
    Table,
)
from atelier.minutes.printable import printable
from atelier.minutes.writers.pdf import render
from tests.minutes.golden_files import check_golden
from tests.minutes.printed import printed, tagged
from tests.minutes.readers import bare, poppler
from tests.minutes.samples import DATED, FIELDS, notes, paragraph, reference
from tests.minutes.tagged_reader import TaggedFile, is_element, kids
from tests.minutes.writers.test_hostile import HOSTILE, RIGHT_TO_LEFT
from tests.minutes.writers.test_hostile import document as hostile_document


def document(*blocks: Block) -> Document:
    return Document(title="t", language="fr", dated=DATED, blocks=blocks)


def read(*blocks: Block) -> TaggedFile:
    """The file of a document that says nothing else."""
    return TaggedFile(render(document(*blocks))[0])


def kinds(file: TaggedFile) -> list[str]:
    return [str(element.S).lstrip("/") for element in file.elements()]


def test_the_reference_minutes_read_in_order() -> None:
    check_golden("reference.tags.txt", tagged().outline())


def test_poppler_reads_the_same(tmp_path: Path) -> None:
    data, _ = printed()
    theirs = poppler("pdfinfo", data, tmp_path, "-struct-text")
    said = "".join(re.findall(r'^ *"(.*)"$', theirs, re.MULTILINE))
    file = tagged()
    assert bare(said) == bare("".join(file.own_text(element) for element in file.elements()))


def test_the_file_says_that_it_is_tagged_and_in_which_language() -> None:
    file = tagged()
    assert file.root.MarkInfo.Marked is True
    assert str(file.root.Lang) == "fr"
    assert file.root.ViewerPreferences.DisplayDocTitle is True


def test_all_that_is_drawn_is_marked() -> None:
    file = tagged()
    assert file.unmarked == []
    assert all(page.obj["/Tabs"] == "/S" for page in file.file.pages)


def test_each_piece_of_a_page_leads_to_the_element_that_holds_it() -> None:
    file = tagged()
    nums = list(file.root.StructTreeRoot.ParentTree.Nums)
    ways = {int(key): way for key, way in zip(nums[::2], nums[1::2], strict=True)}
    found = 0
    for element in file.elements():
        for kid in kids(element):
            if is_element(kid):
                assert kid.P.objgen == element.objgen
            elif key := file.key_of(kid, element):
                assert ways[int(file.file.pages[key[0]].obj.StructParents)][key[1]].objgen == element.objgen
                found += 1
    assert found == len(file.pieces) > 100


def test_running_heads_page_numbers_and_rules_are_passed_over() -> None:
    file = tagged()
    said = [text for text in file.artifacts if text]
    pages = len(file.file.pages)
    assert [text for text in said if "page" in text] == [f"page {n} / {pages}" for n in range(1, pages + 1)]
    assert len([text for text in said if "Fédération" in text]) == pages - 1


def test_a_table_head_is_read_once_and_repeated_as_an_artifact() -> None:
    rows = tuple(Row(cells=(f"action {number}", "")) for number in range(80))
    file = read(Table(columns=(Column(title="Quoi"), Column(title="Qui")), rows=rows))
    pages = len(file.file.pages)
    assert pages > 2
    assert file.outline().count("TH(Column) Quoi") == 1
    assert file.artifacts.count("QuoiQui") == pages - 1
    assert kinds(file).count("TR") == 81
    assert kinds(file).count("TD") == 160


def test_a_row_that_runs_over_pages_is_one_row() -> None:
    tall = notes("long", *(f"idée {number}" for number in range(120)))
    file = read(Facing(zones=("oui", "non"), rows=(FacingRow(cells=(tall, notes("court", "a"))),)))
    assert kinds(file).count("TR") == 2
    lines = [line.strip() for line in file.outline().splitlines()]
    assert [line for line in lines if line.startswith("LBody")] == [
        *(f"LBody idée {number}" for number in range(120)),
        "LBody a",
    ]


def test_a_paragraph_over_two_pages_is_one_paragraph_with_spaces_between_its_words() -> None:
    text = "mot " * 3000 + "fin"
    file = read(paragraph(text))
    assert [file.own_text(element) for element in file.elements()][2:] == [text]


def test_no_level_of_headings_is_skipped() -> None:
    blocks = (Heading(level=3, text="profond"), notes("x", "a"), Heading(level=1, text="haut"))
    found = [kind for kind in kinds(read(*blocks, Heading(level=3, text="bas"))) if re.match(r"H\d", kind)]
    assert found == ["H1", "H2", "H3", "H2", "H3"]


def test_a_picture_is_a_figure_with_its_words_and_its_place(tmp_path: Path) -> None:
    from PIL import Image

    file = tmp_path / "mur.png"
    Image.new("RGB", (800, 600), "#0B6B6F").save(file)
    found = read(Picture(path=file, alternative="le mur", caption="à 16 h"))
    figure = next(element for element in found.elements() if element.S == "/Figure")
    assert str(figure.Alt) == "le mur"
    left, bottom, right, top = (float(each) for each in figure.A.BBox)
    assert right - left == 384
    assert top - bottom == 288
    assert found.outline().splitlines()[2:] == ["  Figure [le mur]", "  P à 16 h"]


def test_addresses_are_links_that_can_be_reached_by_key() -> None:
    file = read(paragraph("Voir https://example.org/a(b) ou écrire à nous@example.org."))
    links = [element for element in file.elements() if element.S == "/Link"]
    assert [file.own_text(link) for link in links] == ["https://example.org/a(b)", "nous@example.org"]
    assert file.text(file.top()) == "tVoir https://example.org/a(b) ou écrire à nous@example.org."
    annotations = [kids(link)[-1].Obj for link in links]
    assert [str(each.A.URI) for each in annotations] == [
        "https://example.org/a(b)",
        "mailto:nous@example.org",
    ]
    nums = list(file.root.StructTreeRoot.ParentTree.Nums)
    for link, annotation in zip(links, annotations, strict=True):
        assert nums[2 * int(annotation.StructParent) + 1].objgen == link.objgen


def test_a_link_over_two_lines_is_one_link_with_two_places() -> None:
    file = read(paragraph("https://example.org/" + "x" * 120))
    (link,) = [element for element in file.elements() if element.S == "/Link"]
    assert [kid.get("/Type") for kid in kids(link) if not isinstance(kid, int)] == ["/OBJR", "/OBJR"]
    assert file.own_text(link) == "https://example.org/" + "x" * 120


def test_what_runs_from_right_to_left_is_read_as_typed() -> None:
    text = "שלום עולם, 14:30 (abc)"
    file = read(paragraph(text), paragraph("مرحبا", Role.SCENARIO))
    assert [file.own_text(element) for element in file.elements()][2:] == [text, "مرحبا"]


def test_the_file_says_the_same_of_itself_in_both_forms() -> None:
    file = TaggedFile(printed()[0]).file
    assert str(file.docinfo["/CreationDate"]) == "D:20080327174205Z"
    with file.open_metadata() as xmp:
        assert xmp["dc:title"] == str(file.docinfo["/Title"]) == "Atelier 2\u00a0: compte rendu"
        assert xmp["dc:creator"] == ["Fédération des maisons de quartier"]
        assert xmp["dc:language"] == {"fr"}
        assert xmp["xmp:CreateDate"] == "2008-03-27T17:42:05Z"


def said_by(file: TaggedFile) -> str:
    """All that is read, in order, as one text."""
    return "\n".join(file.own_text(element) for element in file.elements())


def test_every_field_is_read_as_it_was_typed_sign_by_sign() -> None:
    file = TaggedFile(render(hostile_document(*HOSTILE.values()))[0])
    assert file.unmarked == []
    read = said_by(file)
    for name, text in HOSTILE.items():
        shown = printable(text).replace("\n", " ").replace("\t", "    ")
        assert read.count(shown) >= FIELDS, name


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_every_field_that_runs_to_the_left_is_read_in_the_order_of_writing(name: str) -> None:
    text = RIGHT_TO_LEFT[name]
    read = said_by(TaggedFile(render(hostile_document(text))[0]))
    assert read.count(text) >= FIELDS


def test_what_cannot_be_drawn_is_read_all_the_same() -> None:
    assert "P 会議 é 会" in read(paragraph("会議 é 会")).outline()


def conformance(data: bytes) -> list[str]:
    """The rules of PDF/UA-1 that another program finds broken."""
    page = pytest.importorskip("page")
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    return sorted({failure.rule_id for failure in report.failures})


NO_LABEL = ["PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"]
"""What is told of every file that does not claim to conform; whether it does, a person has to say as well."""


def test_another_checker_finds_nothing_but_that_no_label_is_claimed(tmp_path: Path) -> None:
    from PIL import Image

    file = tmp_path / "mur.png"
    Image.new("RGB", (800, 600), "#0B6B6F").save(file)
    more = (Picture(path=file, alternative="le mur"), paragraph("https://example.org/a et שלום, 会"))
    whole = replace(reference(), blocks=(*reference().blocks, *more))
    assert conformance(render(whole)[0]) == NO_LABEL
    assert conformance(render(hostile_document(*HOSTILE.values(), *RIGHT_TO_LEFT.values()))[0]) == NO_LABEL
