"""Photographs as phones and cameras make them, reduced to what is kept: upright, small, without their data.

Where a photograph was taken, when and with what is nobody's business: only what is seen in it is kept.
Pillow is imported when the first one comes in.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from atelier.workshop.pictures import HEAVIEST, LONGEST_SIDE
from atelier.workshop.refusals import Reason, Refused

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 100_000_000
"""Bytes of a file that is read at all."""
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif")
"""What is taken for a photograph by its name; HEIC among them, to say what can be done about it."""

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF")
_MOST_PIXELS = {"JPEG": 200_000_000, "MPO": 200_000_000}
"""What the largest phones take. JPEG is decoded at a fraction of its size; of the others each pixel is."""
_MOST_PIXELS_WHOLE = 90_000_000
_DRAWINGS = ("PNG", "GIF", "BMP", "TIFF")
_DRAWN_COLOURS = 2_000
"""A drawing has fewer colours than that in a sample of it, a photograph many times more."""
_SAMPLE = 256
_QUALITIES = (88, 80, 70, 60)
_SMALLER = 0.8
_ORIENTATION = 0x0112
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""What sets a picture upright, by how the camera was held."""
_TRANSPARENT = ("RGBA", "RGBa", "LA", "La", "PA")
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """What is kept of a picture: a JPEG, or a PNG where it is a drawing; `suffix` begins with its dot."""

    content: bytes
    width: int
    height: int
    suffix: str


def read_picture(source: Path | bytes, name: str = "") -> ReadPicture:
    """Read a file, or what was copied elsewhere, which `name` then names in refusals.

    Raises `Refused`, and never anything else. A photograph of twelve million pixels takes a quarter of a
    second, one of a hundred a second: call it in a thread.
    """
    path = str(source) if isinstance(source, Path) else name
    content = _bytes(source) if isinstance(source, Path) else source
    if len(content) > LARGEST:
        raise _too_large(path, len(content))
    if not content:
        raise Refused(Reason.FILE_EMPTY, path=path)
    if _is_heic(content):
        raise Refused(Reason.PICTURE_HEIC, path=path)
    picture = _open(content, path)
    drawn = picture.format in _DRAWINGS
    try:
        picture = _upright(picture)
    except Exception:  # noqa: BLE001 - whatever a decoder makes of a damaged file
        raise Refused(Reason.PICTURE_DAMAGED, path=path) from None
    return _kept(picture, drawing=drawn and _has_few_colours(picture))


def looks_like_picture(path: Path) -> bool:
    """Whether a file is to be read as a picture: by its name, else by how it begins."""
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        if path.suffix or not path.is_file():
            return False
        with path.open("rb") as file:
            beginning = file.read(16)
    except (OSError, ValueError):
        return False
    return beginning.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or _is_heic(beginning)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused(Reason.FILE_IS_FOLDER, path=str(path))
        if not path.is_file() and path.exists():
            raise Refused(Reason.PICTURE_UNKNOWN, path=str(path))  # a pipe: reading might never end
        size = path.stat().st_size
        if size > LARGEST:
            raise _too_large(str(path), size)
        return path.read_bytes()
    except FileNotFoundError:
        raise Refused(Reason.FILE_MISSING, path=str(path)) from None
    except (OSError, ValueError, MemoryError) as error:  # ValueError: a name that no system has
        cause = getattr(error, "strerror", None) or type(error).__name__
        raise Refused(Reason.FILE_UNREADABLE, path=str(path), cause=cause) from None


def _too_large(path: str, size: int) -> Refused:
    size, limit = -(-size // 1_000_000), LARGEST // 1_000_000
    return Refused(Reason.PICTURE_TOO_LARGE, path=path, size=size, limit=limit)


def _is_heic(content: bytes) -> bool:
    """AVIF lies in the same container, and names itself first, or beside the container."""
    if content[4:8] != b"ftyp" or content[8:12] not in _HEIF_BRANDS:
        return False
    length = int.from_bytes(content[:4], "big")
    return b"avif" not in content[16 : min(length, 256)]


def _open(content: bytes, path: str) -> "Image":
    """The header is read, no pixel yet."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # judged below, where JPEG may have more than the others
    Image.init()
    known = [format for format in _FORMATS if format in Image.OPEN]  # AVIF is not built in everywhere
    try:
        picture: Image.Image = Image.open(BytesIO(content), formats=known)
    except Exception:  # noqa: BLE001 - as above
        raise Refused(Reason.PICTURE_UNKNOWN, path=path) from None
    pixels = picture.width * picture.height
    limit = _MOST_PIXELS.get(picture.format or "", _MOST_PIXELS_WHOLE)
    if pixels > limit:
        size, limit = -(-pixels // 1_000_000), limit // 1_000_000
        raise Refused(Reason.PICTURE_TOO_WIDE, path=path, size=size, limit=limit)
    return picture


def _upright(picture: "Image") -> "Image":
    """In the colours of a screen, on white where it lets something through, reduced, then turned."""
    from PIL.Image import Resampling, Transpose

    orientation = 1
    with suppress(Exception):  # data that makes no sense turns nothing
        orientation = picture.getexif().get(_ORIENTATION, 1)
    width, height = _within(picture.width, picture.height)
    picture.draft(None, (2 * width, 2 * height))
    shown = _on_white(_in_screen_colours(picture))
    if shown.size != (width, height):
        shown = shown.resize((width, height), Resampling.LANCZOS, reducing_gap=3.0)
    if orientation in _TURNS:
        shown = shown.transpose(Transpose[_TURNS[orientation]])
    shown.info = {}  # a comment in it would be written again
    return shown


def _within(width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _in_screen_colours(picture: "Image") -> "Image":
    """Phones keep more colours than most screens show: without their profile, which goes, they would pale."""
    profile = picture.info.get("icc_profile")
    picture.load()
    if profile and picture.mode in ("RGB", "CMYK"):
        from PIL import ImageCms

        with suppress(Exception):  # a profile that makes no sense changes nothing
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            found = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            if found is not None:
                return found
    return picture


def _on_white(picture: "Image") -> "Image":
    from PIL import Image

    if picture.mode in _TRANSPARENT or "transparency" in picture.info:
        above = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", above.size, "white"), above).convert("RGB")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    return picture.convert("RGB")


def _has_few_colours(picture: "Image") -> bool:
    from PIL import Image

    sample = picture.copy()
    sample.thumbnail((_SAMPLE, _SAMPLE), Image.Resampling.NEAREST)
    return sample.getcolors(_DRAWN_COLOURS) is not None


def _kept(picture: "Image", *, drawing: bool) -> ReadPicture:
    for width, height in _sizes(picture):
        shown = picture if (width, height) == picture.size else picture.resize((width, height))
        if drawing and len(content := _png(shown)) <= HEAVIEST:
            return ReadPicture(content, width, height, ".png")
        drawing = False
        for quality in _QUALITIES:
            if len(content := _jpeg(shown, quality)) <= HEAVIEST:
                return ReadPicture(content, width, height, ".jpg")
    raise AssertionError("a picture of one pixel is light enough")


def _sizes(picture: "Image") -> Iterator[tuple[int, int]]:
    """Its own, then ever smaller ones, for the rare picture that is all grain."""
    width, height = picture.size
    while True:
        yield width, height
        if width == height == 1:
            return
        width, height = max(1, int(width * _SMALLER)), max(1, int(height * _SMALLER))


def _png(picture: "Image") -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def _jpeg(picture: "Image", quality: int) -> bytes:
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=quality, optimize=True)
    return kept.getvalue()
