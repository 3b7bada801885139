"""The faces of an evaluation in every format that draws: the same lines, and their words as text."""

import io
import zipfile
from collections.abc import Callable

import pytest

from atelier.minutes.document import Column, Document, Row, Table
from atelier.minutes.report import Report
from atelier.minutes.writers import html, markdown, odt, pdf, word
from atelier.minutes.writers.faces import face_raster, points_of, svg
from atelier.workshop.drawn import FACES
from tests.minutes.samples import DATED

COLUMNS = (Column(title="Réponse", weight=3), Column(title="Combien", numeric=True))


def document(*faces: str) -> Document:
    rows = tuple(Row(cells=(f"mot {face or 'seul'}", "3"), face=face) for face in faces)
    return Document(title="t", language="fr", dated=DATED, blocks=(Table(columns=COLUMNS, rows=rows),))


def test_a_page_of_the_web_draws_lines_that_are_not_read_aloud() -> None:
    page = html.render(document(*FACES, ""))[0].decode()
    assert page.count('<svg class="face"') == len(FACES)
    assert page.count('aria-hidden="true"') == len(FACES)
    assert len({svg(mood) for mood in FACES}) == len(FACES)


@pytest.mark.parametrize("render", [word.render, odt.render])
def test_word_processors_get_a_small_picture_of_each_with_its_word(
    render: Callable[[Document], tuple[bytes, Report]],
) -> None:
    data, report = render(document(*FACES, "even"))
    assert report.faithful
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        pictures = [name for name in file.namelist() if name.endswith(".png")]
        assert {file.read(name) for name in pictures} == {face_raster(mood).data for mood in FACES}
        said = "".join(file.read(name).decode("utf-8", "ignore") for name in file.namelist() if "xml" in name)
    assert said.count("mot delighted") == 2  # the text, and what the picture shows in words


def test_paper_draws_them_and_reads_the_words_alone() -> None:
    plain, faces = (pdf.render(document(*each)) for each in (("", ""), ("delighted", "upset")))
    assert len(faces[0]) > len(plain[0])
    assert faces[1].faithful


def test_text_has_the_words_alone() -> None:
    assert "mot upset" in markdown.render(document("upset"))[0].decode()


def test_a_curve_ends_where_it_should() -> None:
    for drawn in FACES.values():
        for line in drawn.lines:
            assert points_of(line)[0] == pytest.approx(line.points[0])
            assert points_of(line)[-1] == pytest.approx(line.points[-1])
