"""How pictures come into files."""

import io
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from atelier.minutes.document import PageBreak, Picture
from atelier.minutes.writers.pictures import UPRIGHT, raster, share_of

WIDTH, HEIGHT = 471.0, 300.0


def picture(path: Path, size: tuple[int, int], mode: str = "RGB") -> Path:
    path.write_bytes(_grain(size, mode, path.suffix))
    return path


@cache
def _grain(size: tuple[int, int], mode: str, suffix: str) -> bytes:
    file, grain = io.BytesIO(), Image.effect_noise((size[0] // 4, size[1] // 4), 40)
    grain.resize(size, Image.Resampling.BILINEAR).convert(mode).save(
        file, Image.registered_extensions()[suffix]
    )
    return file.getvalue()


def test_a_photograph_has_no_more_pixels_than_paper_shows(tmp_path: Path) -> None:
    file = picture(tmp_path / "mur.jpg", (2560, 1920))
    found = raster(file, WIDTH, HEIGHT)
    assert found is not None
    assert (found.width, found.height) == pytest.approx((400.0, 300.0))
    assert len(found.data) < file.stat().st_size / 2
    with Image.open(io.BytesIO(found.data)) as image:
        assert (image.format, image.size) == ("JPEG", (1111, 833))


def test_a_picture_that_is_small_enough_stays_what_it_is(tmp_path: Path) -> None:
    file = picture(tmp_path / "croquis.png", (400, 300))
    found = raster(file, WIDTH, HEIGHT)
    assert found is not None
    assert (found.width, found.height) == (192.0, 144.0)
    assert found.data == file.read_bytes()


@pytest.mark.parametrize("mode", ["L", "RGBA", "P"])
def test_a_large_drawing_of_any_kind_is_made_smaller_without_loss_of_clarity(
    mode: str, tmp_path: Path
) -> None:
    found = raster(picture(tmp_path / "dessin.png", (1800, 60), mode), WIDTH, HEIGHT)
    assert found is not None
    with Image.open(io.BytesIO(found.data)) as image:
        assert image.format == "PNG"
        assert image.width == round(WIDTH * 200 / 72 * 482 / 471)


def test_a_file_that_was_replaced_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "mur.png"
    assert raster(file, WIDTH, HEIGHT) is None
    first = raster(picture(file, (400, 300)), WIDTH, HEIGHT)
    second = raster(picture(file, (300, 300)), WIDTH, HEIGHT)
    assert first is not None
    assert second is not None
    assert (first.width, second.width) == (192.0, 144.0)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    one = raster(picture(tmp_path / "un.jpg", (2560, 1920)), WIDTH, HEIGHT)
    (tmp_path / "deux.jpg").write_bytes((tmp_path / "un.jpg").read_bytes())
    two = raster(tmp_path / "deux.jpg", WIDTH, HEIGHT)
    assert one == two


def test_a_picture_of_another_kind_becomes_one_that_every_reader_shows(tmp_path: Path) -> None:
    found = raster(picture(tmp_path / "mur.gif", (40, 40), "P"), WIDTH, HEIGHT)
    assert found is not None
    assert found.kind == "png"
    assert found.data.startswith(b"\x89PNG")


def test_the_more_photographs_the_less_each_weighs(tmp_path: Path) -> None:
    file = picture(tmp_path / "mur.jpg", (2560, 1920))
    one = Picture(path=file, alternative="le mur")
    assert share_of([PageBreak()]) == share_of([one]) == 1_000_000
    share = share_of([one] * 40)
    assert share * 40 <= 5_500_000
    many, alone = raster(file, WIDTH, HEIGHT, share), raster(file, WIDTH, HEIGHT)
    assert many is not None
    assert alone is not None
    assert len(many.data) <= share < len(alone.data)
    assert (many.width, many.height) == (alone.width, alone.height)
    with Image.open(io.BytesIO(many.data)) as image:
        assert image.width >= round(many.width * 115 / 72)


def test_widths_that_are_nearly_the_same_share_the_bytes(tmp_path: Path) -> None:
    file = picture(tmp_path / "mur.jpg", (2560, 1280))
    word, web = raster(file, 470.6, HEIGHT), raster(file, 482.0, HEIGHT)
    assert word is not None
    assert web is not None
    assert word.data is web.data
    assert (word.width, web.width) == (470.6, 482.0)
    assert word.height / word.width == pytest.approx(0.5)


def test_a_drawing_of_few_colours_keeps_to_a_palette(tmp_path: Path) -> None:
    drawing = Image.new("RGB", (3000, 2000), "white")
    for left in range(0, 3000, 300):
        drawing.paste(("red", "blue", "black")[left // 300 % 3], (left, 100, left + 140, 1900))
    drawing.save(tmp_path / "plan.png", compress_level=1)
    found = raster(tmp_path / "plan.png", WIDTH, HEIGHT)
    assert found is not None
    with Image.open(io.BytesIO(found.data)) as image:
        assert image.format == "PNG"
        assert image.getcolors(256) is not None


def test_a_drawing_that_would_not_become_lighter_stays_what_it_is(tmp_path: Path) -> None:
    file = picture(tmp_path / "plan.png", (1800, 60), "1")
    found = raster(file, WIDTH, HEIGHT)
    assert found is not None
    assert found.data == file.read_bytes()


def test_what_stands_upright_may_be_higher(tmp_path: Path) -> None:
    tall = picture(tmp_path / "paperboard.jpg", (1920, 2560))
    found = raster(tall, WIDTH, HEIGHT, upright=UPRIGHT)
    assert found is not None
    assert (found.width, found.height) == pytest.approx((315.0, 420.0))
