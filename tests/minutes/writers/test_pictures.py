"""How pictures come into files."""

import io
from pathlib import Path

import pytest
from PIL import Image

from atelier.minutes.writers.pictures import raster

WIDTH, HEIGHT = 471.0, 300.0


def picture(path: Path, size: tuple[int, int], mode: str = "RGB") -> Path:
    grain = Image.effect_noise((size[0] // 4, size[1] // 4), 40)
    grain.resize(size).convert(mode).save(path)
    return path


def test_a_photograph_has_no_more_pixels_than_paper_shows(tmp_path: Path) -> None:
    file = picture(tmp_path / "mur.jpg", (2560, 1920))
    found = raster(file, WIDTH, HEIGHT)
    assert found is not None
    assert (found.width, found.height) == pytest.approx((400.0, 300.0))
    assert len(found.data) < file.stat().st_size / 2
    with Image.open(io.BytesIO(found.data)) as image:
        assert (image.format, image.size) == ("JPEG", (1222, 917))


def test_a_picture_that_is_small_enough_stays_what_it_is(tmp_path: Path) -> None:
    file = picture(tmp_path / "croquis.png", (400, 300))
    found = raster(file, WIDTH, HEIGHT)
    assert found is not None
    assert (found.width, found.height) == (192.0, 144.0)
    assert found.data == file.read_bytes()


@pytest.mark.parametrize("mode", ["L", "RGBA", "P", "1"])
def test_a_large_drawing_of_any_kind_is_made_smaller_without_loss_of_clarity(
    mode: str, tmp_path: Path
) -> None:
    found = raster(picture(tmp_path / "dessin.png", (1800, 60), mode), WIDTH, HEIGHT)
    assert found is not None
    with Image.open(io.BytesIO(found.data)) as image:
        assert image.format == "PNG"
        assert image.width == round(WIDTH * 220 / 72)


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
