"""The PDF as its readers find it."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from atelier.minutes.document import (
    Document,
    Facing,
    FacingRow,
    Heading,
    PageBreak,
    Picture,
    Ranking,
    Role,
    Span,
    plain,
)
from atelier.minutes.writers.outline import outline
from atelier.minutes.writers.pdf import render
from tests.minutes.golden_files import check_golden
from tests.minutes.printed import printed
from tests.minutes.readers import bare, lines_of, page_text, pages_of, poppler, strips_of
from tests.minutes.samples import DATED, RANKS, SCORES, notes, paragraph, reference


def document(*blocks: object, title: str = "t") -> Document:
    return Document(title=title, language="fr", dated=DATED, blocks=blocks)  # type: ignore[arg-type]


def test_the_pages_of_the_reference_are_the_accepted_ones() -> None:
    pages = pages_of(reference())
    text = "".join(f"--- {number}\n{page_text(page)}\n" for number, page in enumerate(pages, start=1))
    check_golden("reference.pages.txt", text)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(reference())[0] == printed()[0]


def test_another_date_gives_other_bytes() -> None:
    later = replace(reference(), dated=DATED + timedelta(days=1))
    assert render(later)[0] != printed()[0]


def test_everything_is_drawn_with_the_bundled_fonts() -> None:
    _, report = printed()
    assert report.faithful


def test_metadata_are_those_of_the_document(tmp_path: Path) -> None:
    said = poppler("pdfinfo", printed()[0], tmp_path, "-isodates")
    facts = dict(re.findall(r"^([\w ]+): +(.*)$", said, re.MULTILINE))
    assert facts["Title"] == "Atelier 2\u00a0: compte rendu"
    assert facts["Author"] == "Fédération des maisons de quartier"
    assert facts["CreationDate"].startswith("2008-03-27T17:42:05")
    assert "(A4)" in facts["Page size"]


def test_the_date_is_told_in_universal_time(tmp_path: Path) -> None:
    local = datetime(2008, 3, 27, 18, 42, 5, tzinfo=timezone(timedelta(hours=1)))
    assert render(replace(reference(), dated=local))[0] == printed()[0]


def test_the_language_and_the_title_bar_are_declared() -> None:
    data, _ = printed()
    assert re.search(rb"/Lang \(fr\)", data)
    assert b"/DisplayDocTitle true" in data


def test_all_fonts_are_embedded_subsets(tmp_path: Path) -> None:
    rows = poppler("pdffonts", printed()[0], tmp_path).splitlines()[2:]
    assert len(rows) >= 6
    for row in rows:
        assert re.match(r"[A-Z]{6}\+", row)
        assert re.search(r"\s+yes yes yes\s+", row)


def test_the_text_read_back_is_that_of_the_outline(tmp_path: Path) -> None:
    read = bare(poppler("pdftotext", printed()[0], tmp_path, "-enc", "UTF-8", "-raw"))
    for line in outline(reference()).splitlines():
        for word in re.findall(r"\w{4,}", line):
            assert word in read, line


def test_scores_and_shared_ranks_stand_in_order() -> None:
    drawn = [lines_of(strip) for strip in strips_of(reference())]
    rows = [texts for texts in drawn if len(texts) == 3 and texts[0].isdigit()]
    rows += [
        [texts[0], " ".join(texts[1:-1]), texts[-1]]
        for texts in drawn
        if len(texts) > 3 and texts[0].isdigit()
    ]
    found = sorted((int(texts[0]), -int(texts[-1])) for texts in rows)
    assert found == sorted(zip(RANKS, (-score for score in SCORES), strict=True))


def test_bars_are_as_long_as_their_scores() -> None:
    from atelier.minutes.writers.pdf.strips import RectMark

    bars = [
        m.width
        for s in strips_of(reference())
        for m in s.marks
        if isinstance(m, RectMark) and m.radius == 1.4
    ]
    assert [round(bar / bars[0] * SCORES[0], 1) for bar in bars] == pytest.approx(SCORES, abs=0.3)


def test_a_cell_that_nothing_answers_stays_empty() -> None:
    left, right = notes("gauche", "a"), notes("droite", "b")
    rows = (FacingRow(cells=(left, None)), FacingRow(cells=(None, right)), FacingRow(cells=(left, right)))
    strips = strips_of(document(Facing(zones=("oui", "non"), rows=rows)))
    texts = [lines_of(strip) for strip in strips if len(lines_of(strip)) > 0][1:]
    assert texts == [
        ["oui", "non"],
        ["gauche", "➤", "a"],
        ["droite", "➤", "b"],
        ["gauche", "➤", "a", "droite", "➤", "b"],
    ]


def test_a_facing_row_taller_than_a_page_goes_on_to_the_next_under_the_same_head() -> None:
    tall = notes("long", *(f"idée {number}" for number in range(120)))
    pages = pages_of(document(Facing(zones=("oui", "non"), rows=(FacingRow(cells=(tall, None)),))))
    assert len(pages) >= 3
    assert all("oui | non" in page_text(page) for page in pages)
    text = "\n".join(page_text(page) for page in pages)
    assert all(f"idée {number}" in text for number in range(120))


def test_no_title_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(30, 50):
        filler = paragraph("\n".join(str(number) for number in range(lines)))
        title = Heading(level=1, text="Titre seul")
        pages = pages_of(document(filler, title, Heading(level=2, text="Autre"), notes("n", "première", "b")))
        for page in pages:
            text = page_text(page)
            assert ("Titre seul" in text) == ("première" in text)


def test_the_sentence_on_a_vote_is_not_parted_from_its_result() -> None:
    ranking = next(block for block in reference().blocks if isinstance(block, Ranking))
    for lines in range(20, 48):
        filler = paragraph("\n".join(str(number) for number in range(lines)))
        pages = pages_of(document(filler, paragraph("La règle du vote."), ranking))
        for page in pages:
            text = page_text(page)
            assert ("La règle" in text) == ("Gommettes" in text) == ("Oser des projets neufs" in text)


def test_what_a_ranking_leaves_open_is_never_alone_on_the_next_page() -> None:
    ranking = next(block for block in reference().blocks if isinstance(block, Ranking))
    for lines in range(5, 48):
        filler = notes("n", *(f"ligne {number}" for number in range(lines)))
        after = notes("n", *(f"suite {number}" for number in range(8)))
        pages = pages_of(document(filler, ranking, paragraph("Deux sont à égalité."), after))
        [text] = [text for page in pages if "à égalité." in (text := page_text(page))]
        assert ranking.rows[-1].label in " ".join(text.split())


def test_what_was_told_of_one_thing_stands_on_one_page() -> None:
    told = replace(notes("n", "premier", "b", "c", "d", "« parole »", "« dernière »"), told=True)
    for lines in range(30, 50):
        filler = paragraph("\n".join(str(number) for number in range(lines)))
        for page in pages_of(document(filler, told)):
            text = page_text(page)
            assert ("premier" in text) == ("dernière" in text)


def test_a_page_break_begins_a_page() -> None:
    pages = pages_of(document(paragraph("avant"), PageBreak(), paragraph("après")))
    assert [page_text(page) for page in pages] == ["t\navant", "après"]


def test_paragraphs_of_a_scenario_share_their_ground() -> None:
    blocks = (paragraph("un", Role.SCENARIO), paragraph("deux", Role.SCENARIO), paragraph("trois"))
    panels = {id(strip.panel) for strip in strips_of(document(*blocks)) if strip.panel}
    assert len(panels) == 1


def test_the_outline_of_viewers_follows_the_headings(tmp_path: Path) -> None:
    marks = [strip.bookmark for strip in strips_of(reference()) if strip.bookmark]
    assert [(mark.level, mark.text) for mark in marks][:4] == [
        (0, "Atelier 2\u00a0: compte rendu"),
        (1, "Rappel des enjeux"),
        (2, "Thème\u00a0: donner du poids aux maisons de quartier"),
        (1, "La place des maisons de quartier"),
    ]
    assert b"/Outlines" in printed()[0]


def test_a_heading_that_leaves_out_a_level_still_has_a_place_in_the_outline() -> None:
    data, _ = render(document(Heading(level=3, text="profond"), Heading(level=1, text="haut")))
    assert b"/Outlines" in data


def test_what_a_strip_came_from_is_known() -> None:
    kinds = {strip.source.kind for strip in strips_of(reference()) if strip.source}
    assert {"note", "cluster", "orientation"} <= kinds


def test_page_numbers_and_running_heads(tmp_path: Path) -> None:
    text = poppler("pdftotext", printed()[0], tmp_path, "-enc", "UTF-8", "-layout")
    pages = text.split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert f"page {number} / {len(pages)}" in page
        assert ("Fédération des maisons de quartier" in page) == (number > 1)


def test_a_picture_that_cannot_be_read_leaves_its_words_and_is_reported(tmp_path: Path) -> None:
    broken = tmp_path / "mur.png"
    broken.write_bytes(b"not a picture")
    blocks = (
        Picture(path=broken, alternative="le mur"),
        Picture(path=tmp_path / "absent", alternative="rien"),
    )
    _, report = render(document(*blocks))
    assert report.unreadable == (broken, tmp_path / "absent")
    assert "le mur" in page_text(pages_of(document(*blocks))[0])


def test_a_picture_is_drawn_within_the_text(tmp_path: Path) -> None:
    from PIL import Image

    file = tmp_path / "mur.png"
    Image.new("RGB", (800, 600), "#0B6B6F").save(file)
    data, report = render(document(Picture(path=file, alternative="le mur", caption="à 16 h")))
    assert report.faithful
    assert b"/Image" in data


def test_bold_and_italic_are_drawn_in_their_faces() -> None:
    from atelier.minutes.document import Paragraph
    from atelier.minutes.writers.pdf.strips import TextMark

    spans = (Span("gras ", bold=True), Span("penché ", italic=True), Span("les deux", bold=True, italic=True))
    strips = strips_of(document(Paragraph(spans=(*plain("simple "), *spans))))
    runs = [
        run for strip in strips for mark in strip.marks if isinstance(mark, TextMark) for run in mark.runs
    ]
    assert [run.font.partition("_")[2] for run in runs][1:] == [
        "400Regular",
        "700Bold",
        "400Regular_Italic",
        "700Bold_Italic",
    ]
