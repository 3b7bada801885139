"""Photographs that come in: upright, small, of what is seen only; all else refused, with what to do."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from atelier.intake.pictures import LARGEST, ReadPicture, looks_like_picture, read_picture
from atelier.workshop.pictures import HEAVIEST, LONGEST_SIDE, name_of
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused

RED, BLUE = (220, 20, 20), (20, 20, 220)
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64)
STANDING = {
    1: (),
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_90,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_270,),
}
"""How a camera lays down what stands upright, by the orientation it then notes."""


def wall(width: int = 60, height: int = 40) -> Image.Image:
    """Red above, and blue in one corner: no turn of it looks like another."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste(RED, (0, 0, width, height // 2))
    picture.paste(BLUE, (0, 0, width // 4, height // 4))
    return picture


def grain(width: int, height: int, seed: int = 1) -> Image.Image:
    """Many colours, as in a photograph."""
    return Image.effect_noise((width, height), 90 + seed).convert("RGB")


def saved(picture: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    kept = BytesIO()
    picture.save(kept, format, **options)
    return kept.getvalue()


def shown(read: ReadPicture) -> Image.Image:
    return Image.open(BytesIO(read.content))


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) < 40 for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize("orientation", STANDING)
def test_a_photograph_stands_upright_however_the_camera_was_held(orientation: int) -> None:
    lying = wall()
    for turn in STANDING[orientation]:
        lying = lying.transpose(turn)
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    read = read_picture(saved(lying, quality=95, exif=exif))
    picture = shown(read)
    assert (read.width, read.height) == picture.size == (60, 40)
    assert near(picture.getpixel((4, 3)), BLUE)
    assert near(picture.getpixel((50, 4)), RED)


def test_where_when_and_with_what_it_was_taken_is_gone() -> None:
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Software] = "Some camera", "Some program"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (48.0, 51.0, 24.0)
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2026:11:21 09:00:00"
    for content in (
        saved(grain(80, 60), exif=exif, comment=b"Some comment"),
        saved(wall(), "PNG", exif=exif),
        saved(grain(80, 60), "WEBP", exif=exif),
    ):
        assert b"Some" in content or b"2026" in content
        read = read_picture(content)
        assert not shown(read).getexif()
        assert not any(sign in read.content for sign in (b"Exif", b"Some", b"2026", b"GPS"))


def test_a_large_one_is_reduced_and_what_is_kept_can_be_put(tmp_path: Path) -> None:
    path = tmp_path / "mur.jpg"
    path.write_bytes(saved(grain(2800, 700), quality=97))
    read = read_picture(path)
    assert (read.width, read.height) == (LONGEST_SIDE, LONGEST_SIDE // 4)
    assert len(read.content) <= HEAVIEST
    assert name_of(read.content).endswith(".jpg")


def test_a_drawing_stays_sharp_and_lets_nothing_through() -> None:
    drawn = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    drawn.paste((*BLUE, 255), (0, 0, 20, 40))
    read = read_picture(saved(drawn, "PNG"))
    picture = shown(read)
    assert (read.suffix, picture.mode) == (".png", "RGB")
    assert [picture.getpixel((x, 20)) for x in (10, 30)] == [BLUE, (255, 255, 255)]


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_colours_of_every_kind_are_read(mode: str) -> None:
    plain = Image.linear_gradient("L")
    picture = plain.convert("I").point(lambda value: value * 256) if mode == "I;16" else plain
    format = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    kept = saved(picture.convert("I;16") if mode == "I;16" else plain.convert(mode), format)
    found = shown(read_picture(kept)).convert("L")
    assert found.size == (256, 256)
    assert near(found.convert("RGB").getpixel((128, 2)), (0, 0, 0))
    assert near(found.convert("RGB").getpixel((128, 253)), (255, 255, 255))


@pytest.mark.parametrize("format", ["GIF", "MPO", "TIFF"])
def test_several_in_one_file_give_the_first(format: str) -> None:
    several = saved(wall(), format, save_all=True, append_images=[grain(60, 40)])
    assert near(shown(read_picture(several)).convert("RGB").getpixel((50, 4)), RED)


@pytest.mark.parametrize("keeps", [0.2, 0.6, 0.95])
def test_a_damaged_one_is_refused(keeps: float) -> None:
    content = saved(grain(300, 200))
    with refused(Reason.PICTURE_DAMAGED):
        read_picture(content[: int(len(content) * keeps)], "mur.jpg")


def test_heic_is_refused_with_its_remedy_whatever_its_name(tmp_path: Path) -> None:
    for name in ("IMG_1.HEIC", "IMG_1.jpg"):
        path = tmp_path / name
        path.write_bytes(HEIC)
        with refused(Reason.PICTURE_HEIC):
            read_picture(path)


def test_avif_lies_in_the_same_container_and_is_read() -> None:
    content = saved(grain(64, 48), "AVIF")
    assert content[4:8] == b"ftyp"
    assert read_picture(content).suffix == ".jpg"


@pytest.mark.parametrize(
    "content", [b"a list\nof words", b"%PDF-1.7 ...", b"<svg xmlns=''/>", b"\0" * 5000, b"\xff\xd8\xff"]
)
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "mur.jpg"
    path.write_bytes(content)
    with refused(Reason.PICTURE_UNKNOWN):
        read_picture(path)


def test_a_folder_a_missing_and_an_empty_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    for path, reason in (
        (tmp_path, Reason.FILE_IS_FOLDER),
        (tmp_path / "none.jpg", Reason.FILE_MISSING),
        (tmp_path / "no\0name.jpg", Reason.FILE_UNREADABLE),
        (tmp_path / "empty.jpg", Reason.FILE_EMPTY),
    ):
        with refused(reason):
            read_picture(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with refused(Reason.PICTURE_UNKNOWN):
        read_picture(tmp_path / "pipe.jpg")


def test_fifty_megabytes_are_read_and_what_is_beyond_the_limit_is_not(tmp_path: Path) -> None:
    path = tmp_path / "mur.jpg"
    with path.open("wb") as file:
        file.write(saved(grain(200, 100)))
        file.truncate(50_000_000)  # most systems keep no bytes for what was never written
    assert read_picture(path).width == 200
    os.truncate(path, LARGEST + 1)
    with refused(Reason.PICTURE_TOO_LARGE):
        read_picture(path)


def test_pixels_that_would_fill_the_memory_are_refused_by_the_header_alone() -> None:
    content = bytearray(saved(Image.new("1", (8, 8)), "BMP"))
    content[18:26] = (60_000).to_bytes(4, "little") + (60_000).to_bytes(4, "little")
    with refused(Reason.PICTURE_TOO_WIDE):
        read_picture(bytes(content))


def test_a_photograph_is_known_by_its_name_or_by_how_it_begins(tmp_path: Path) -> None:
    nameless, text = tmp_path / "mur", tmp_path / "liste"
    nameless.write_bytes(saved(wall()))
    text.write_text("a list", encoding="utf-8")
    assert looks_like_picture(nameless)
    assert looks_like_picture(tmp_path / "gone.HEIC")
    for other in (text, tmp_path, tmp_path / "liste.docx", tmp_path / "none", Path("no\0name")):
        assert not looks_like_picture(other)
