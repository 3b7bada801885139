"""The poster of the results: one sheet of A3, in letters as large as fit on it."""

import re
from dataclasses import replace
from typing import Any

import pytest

from atelier.minutes.document import Block, Document, PageBreak, RankedRow, Ranking, Role
from atelier.minutes.writers.pdf import render, traced
from atelier.minutes.writers.pdf.ranking import POSTER
from atelier.minutes.writers.pdf.sheet import A3, paper_of
from tests.minutes.samples import DATED, paragraph
from tests.minutes.tagged_reader import TaggedFile

QUESTION = paragraph("Que faut-il faire d’abord ?", Role.QUESTION)


def ranking(count: int, label: str = "Orientation") -> Ranking:
    """The first two are retained."""
    rows = tuple(
        RankedRow(rank=n, label=f"{label} {n}", score=count - n, retained=n < 3) for n in range(1, count + 1)
    )
    return Ranking(
        rank_title="Rang",
        label_title="Orientation",
        score_title="Gommettes",
        retained_word="retenue",
        tied_word="à égalité",
        rows=rows,
    )


def poster(*blocks: Block, **fields: Any) -> Document:  # noqa: ANN401
    return Document(
        title="Résultat", language="fr", dated=DATED, large=True, poster=True, blocks=blocks, **fields
    )


def sheets(document: Document) -> list[tuple[float, float]]:
    pages = TaggedFile(render(document)[0]).file.pages
    return [(float(page.MediaBox[2]), float(page.MediaBox[3])) for page in pages]


@pytest.mark.parametrize("count", [2, 9, 20, 60])
def test_it_is_one_sheet_of_a3(count: int) -> None:
    (sides,) = sheets(poster(QUESTION, ranking(count)))
    assert sorted(sides) == pytest.approx(A3, abs=0.01)


def test_nine_orientations_are_read_at_three_metres() -> None:
    paper = paper_of(poster(QUESTION, ranking(9, "Faire reconnaître ce que nous faisons ensemble")))
    assert POSTER.size * paper.scale >= 28


def test_the_fewer_there_are_the_larger_they_are() -> None:
    scales = [paper_of(poster(QUESTION, ranking(count))).scale for count in (2, 9, 20, 60)]
    assert scales == sorted(scales, reverse=True)
    assert len(set(scales)) == 4


def test_no_word_of_a_label_is_cut() -> None:
    document = poster(ranking(2, "Anticonstitutionnellement"))
    assert sheets(document)
    text = TaggedFile(render(document)[0]).outline()
    assert "Anticonstitutionnellement 1" in text


def test_what_was_retained_is_told_by_words_weight_and_a_box() -> None:
    file = TaggedFile(render(poster(ranking(3)))[0])
    assert file.outline().count("retenue") == 2
    (page,) = file.file.pages
    assert len(re.findall(rb" Tm 1 1 1 rg", page.Contents.read_bytes())) == 2  # ranks, light on dark


def test_each_vote_has_a_sheet_and_no_sheet_a_number() -> None:
    document = poster(ranking(4), PageBreak(), ranking(9), page_words="page {page}", running_left="Maison")
    assert len(sheets(document)) == 2
    file = TaggedFile(render(document)[0])
    assert not "".join(file.artifacts).strip()


def test_what_no_sheet_holds_goes_on_to_another() -> None:
    assert len(sheets(poster(ranking(120)))) > 1


def test_places_are_told_where_they_are_on_paper() -> None:
    document = poster(replace(QUESTION, source=None), ranking(5))
    for trace in traced(document).trail:
        assert 0 < trace.box.left < trace.box.left + trace.box.width <= max(A3)


def test_it_reads_as_every_ranking_does() -> None:
    large, usual = (
        TaggedFile(render(document)[0]).outline()
        for document in (poster(QUESTION, ranking(4)), replace(poster(QUESTION, ranking(4)), poster=False))
    )
    assert large.split() == usual.split()
