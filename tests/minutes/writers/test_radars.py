"""A radar in files: the same bytes each time, and nothing where a format has no pictures."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from atelier.minutes.document import Document, Picture, Radar
from atelier.minutes.report import Report
from atelier.minutes.writers import html, odt, pdf, word
from atelier.minutes.writers.markdown import markdown
from atelier.minutes.writers.outline import outline
from atelier.minutes.writers.radars import radar_raster
from tests.minutes.samples import DATED

RADAR = Radar(
    labels=("Ouvrir à tous", "Rester utile", "Agir à plusieurs", "Apprendre ensemble"),
    rings=4,
    now=(0.5, 0.25, None, 1.0),
    before=(0.25, None, 0.75, 0.5),
)


def document() -> Document:
    block = Picture(path=Path(), alternative="Radar of the table", caption="Animer un réseau", radar=RADAR)
    return Document(title="t", language="fr", dated=DATED, blocks=(block,))


def test_it_is_drawn_alike_each_time_and_light() -> None:
    drawn = radar_raster(RADAR)
    radar_raster.cache_clear()
    assert radar_raster(RADAR) == drawn
    assert len(drawn.data) < 60_000
    with Image.open(BytesIO(drawn.data)) as image:
        assert image.size == (900, 450)


def test_a_function_of_which_nothing_is_placed_is_a_gap() -> None:
    drawn = radar_raster(Radar(labels=("A", "B", "C", "D"), rings=4, now=(0.5, 0.5, None, None)))
    with Image.open(BytesIO(drawn.data)) as image:
        middle = image.convert("RGB").crop((430, 285, 449, 304))  # left of the centre and below
        colours = {colour for _, colour in middle.getcolors() or []}
    assert all(red > 150 for red, _, _ in colours)  # type: ignore[misc]


@pytest.mark.parametrize("count", [2, 3, 12, 40])
def test_any_number_of_spokes_is_drawn(count: int) -> None:
    reaches = tuple(n / count for n in range(count))
    assert radar_raster(Radar(labels=("Une fonction",) * count, rings=3, now=reaches)).data


def test_a_page_shows_it_with_its_words_and_texts_leave_it_out() -> None:
    page = html.render(document())[0].decode()
    assert "data:image/png" in page
    assert "Radar of the table" in page
    assert "Radar" not in markdown(document())
    assert "Radar" not in outline(document())


@pytest.mark.parametrize("render", [word.render, odt.render])
def test_word_processors_get_the_picture(render: Callable[[Document], tuple[bytes, Report]]) -> None:
    data, report = render(document())
    assert report.faithful
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert radar_raster(RADAR).data in [file.read(name) for name in file.namelist()]


def test_paper_shows_it_under_its_words() -> None:
    data, report = pdf.render(document())
    assert report.faithful
    assert b"/Image" in data
