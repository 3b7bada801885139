"""Radars and bars are painted whole, however many spokes, in any palette."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from atelier.look.appearance import Look
from atelier.look.charts import (
    Ink,
    Ray,
    bars_height,
    paint_bars,
    paint_radar,
    paint_table,
    shade,
    table_height,
)
from atelier.look.tokens import LIGHT, PALETTES, Palette

WORDS = ("not yet", "a little", "often", "settled")
SIZE = (320, 260)


def rays(count: int) -> list[Ray]:
    return [
        Ray(f"A function of its own {n}", n / count, None if n % 2 else 0.5, (1, 0, 2, 1), n % 2)
        for n in range(count)
    ]


def paper() -> tuple[QImage, QPainter]:
    image = QImage(SIZE[0] + 40, SIZE[1] + 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image, QPainter(image)


def outside(image: QImage) -> bool:
    """Whether anything is painted beyond the place that was given."""
    white = QColor("white").rgb()
    border = [(x, y) for x in (8, SIZE[0] + 31) for y in range(0, image.height(), 3)]
    border += [(x, y) for y in (8, SIZE[1] + 31) for x in range(0, image.width(), 3)]
    return any(image.pixel(x, y) != white for x, y in border)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda p: p.name)
@pytest.mark.parametrize("count", [2, 3, 4, 12, 24])
def test_a_radar_keeps_to_its_place(look: Look, count: int, palette: Palette) -> None:
    image, painter = paper()
    ink = Ink(palette, look.text_font(14))
    paint_radar(painter, QRectF(20, 20, *SIZE), rays(count), WORDS, ink, named=True)
    painter.end()
    assert not outside(image)


def painted(look: Look, reaches: tuple[float | None, ...], *, named: bool = False) -> QImage:
    image, painter = paper()
    found = [Ray("", reach) for reach in reaches]
    paint_radar(painter, QRectF(20, 20, *SIZE), found, WORDS, Ink(LIGHT, look.text_font(14)), named=named)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    """Where the outline is."""
    petrol = QColor(LIGHT.petrol).rgb()
    wide, high = image.width(), image.height()
    return {(x, y) for x in range(wide) for y in range(high) if image.pixel(x, y) == petrol}


def test_a_spoke_of_which_nothing_is_known_is_a_gap(look: Look) -> None:
    centre = (paper()[0].width() // 2, paper()[0].height() // 2)
    for reaches in ((0.5, 0.5, None, None), (1.0, None, 0.5, None)):
        image = painted(look, reaches)
        near = {(x, y) for x, y in inked(image) if abs(x - centre[0]) + abs(y - centre[1]) < 12}
        assert inked(image)
        assert not near
    assert not inked(painted(look, (None, None, None)))


@pytest.mark.parametrize("reaches", [(0.65, 0.5, None, None), (0.6, 0.6, 0.6, 0.6), (1.0, 1.0, 0.2, 1.0)])
def test_the_words_of_the_scale_leave_the_outline_whole(
    look: Look, reaches: tuple[float | None, ...]
) -> None:
    assert inked(painted(look, reaches, named=True)) == inked(painted(look, reaches))


def test_bars_and_tables_are_as_high_as_they_say(look: Look) -> None:
    ink = Ink(LIGHT, look.text_font(14))
    image, painter = paper()
    high = bars_height(rays(3), WORDS, SIZE[0], ink)
    paint_bars(painter, QRectF(20, 20, SIZE[0], high), rays(3), WORDS, ink)
    painter.end()
    assert high <= SIZE[1]
    assert not outside(image)
    for words in (WORDS, ["a very long expression"] * 4):
        image, painter = paper()
        high = table_height(rays(2), words, SIZE[0], ink)
        paint_table(painter, QRectF(20, 20, SIZE[0], high), rays(2), words, ink)
        painter.end()
        assert 0 < high <= SIZE[1]
        assert not outside(image)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda p: p.name)
def test_more_is_painted_more_strongly(palette: Palette) -> None:
    fills = [shade(palette, n, 4)[0].lightness() for n in range(4)]
    assert fills in (sorted(fills), sorted(fills, reverse=True))
    assert len(set(fills)) == 4
