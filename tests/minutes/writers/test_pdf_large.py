"""The PDF in large type, for those who see badly or read slowly."""

import re
from dataclasses import replace

from atelier.minutes.document import Document
from atelier.minutes.pages import Trace
from atelier.minutes.writers.pdf import render, traced
from tests.minutes.printed import tagged
from tests.minutes.samples import DATED, paragraph, reference
from tests.minutes.tagged_reader import TaggedFile, kids

LARGE = replace(reference(), large=True)


def test_it_says_the_same_in_the_same_order() -> None:
    large, usual = (tagged(large=large).outline() for large in (True, False))
    assert large.split() == usual.split()  # where a line ends between two spaces, one is left


def test_it_is_drawn_half_as_large_again_in_letters_that_are_told_apart() -> None:
    file = tagged(large=True).file
    fonts = {str(font.BaseFont) for page in file.pages for font in page.Resources["/Font"].values()}
    assert any("AtkinsonHyperlegible" in name for name in fonts)
    for page in file.pages:
        assert re.search(rb"\b1\.5 0 0 1\.5 0 0 cm", page.Contents.read_bytes())
        assert [float(each) for each in page.MediaBox] == [0, 0, 595.2756, 841.8898]


def test_what_its_letters_lack_comes_from_the_usual_ones() -> None:
    greek = Document(title="t", language="fr", dated=DATED, blocks=(paragraph("Ελληνικά ➤"),), large=True)
    data, report = render(greek)
    assert report.faithful
    file = TaggedFile(data).file
    fonts = " ".join(str(font.BaseFont) for font in file.pages[0].Resources["/Font"].values())
    assert "SourceSans3" in fonts


def box(trace: Trace) -> tuple[float, float]:
    return trace.box.left, trace.box.left + trace.box.width


def test_places_are_told_where_they_are_on_paper() -> None:
    usual, large = traced(reference()).trail, traced(LARGE).trail
    assert {trace.source for trace in usual} == {trace.source for trace in large}
    assert {box(trace) for trace in large} == {(60.0, 535.2756)}


def test_a_link_can_be_pressed_where_it_is_seen() -> None:
    blocks = (paragraph("Voir https://example.org/a"),)
    file = TaggedFile(render(replace(LARGE, blocks=blocks))[0])
    (link,) = [element for element in file.elements() if element.S == "/Link"]
    left, bottom, right, top = (float(each) for each in kids(link)[-1].Obj.Rect)
    assert 90 < left < right < 400
    assert 10 < top - bottom < 20


def test_where_two_running_heads_have_no_room_the_one_that_tells_the_workshop_stands_alone() -> None:
    right = "Donner du poids aux maisons de quartier – jeudi 27 mars 2008"
    file = TaggedFile(render(replace(LARGE, running_right=right))[0])
    assert file.artifacts.count(right) == len(file.file.pages) - 1
    assert not [text for text in file.artifacts if "…" in text or "Fédération" in text]
