"""Fonts that the system has, asked only for signs that no bundled font draws.

So Chinese, Devanagari or Thai print right where the machine can show them. Only the few tables that say
which characters a file has are read; fonts without TrueType outlines, and those that may not be embedded or
cut down, are passed over. What a file says here is checked again when it is loaded.
"""

import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Final

_ENDINGS: Final = (".ttf", ".ttc", ".otf")
_UNWANTED: Final = ("bold", "italic", "oblique", "black", "light", "thin", "cond", "mono", "serif")
"""What a plain text is better not drawn with; a file whose name says none of these is taken first."""
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")
_FORBIDDEN: Final = 0x0002 | 0x0100
"""Bits of a font's licence: not to be embedded, not to be cut down."""
_UNICODE: Final = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))
"""Tables of characters by platform and encoding, the widest first."""


@dataclass(frozen=True, slots=True)
class InstalledFont:
    """A font in a file: the place of the font where the file holds several, and what it covers."""

    path: Path
    index: int
    ranges: tuple[tuple[int, int], ...]

    def covers(self, character: str) -> bool:
        """Whether the file says that it has a character."""
        point = ord(character)
        return any(first <= point <= last for first, last in self.ranges)


def folders() -> tuple[Path, ...]:
    """Where the system keeps fonts, and the user."""
    home = Path("~").expanduser()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return (
        *(Path(each) / "fonts" for each in shared.split(":")),
        home / ".local/share/fonts",
        home / ".fonts",
    )


def fonts_with(character: str) -> Iterator[InstalledFont]:
    """The installed fonts that say they have a character, the plainest first, always in the same order."""
    return (font for font in _all(folders()) if font.covers(character))


@lru_cache(maxsize=1)
def _all(places: tuple[Path, ...]) -> tuple[InstalledFont, ...]:
    files = {file for place in places for file in _files(place)}
    ranked = sorted(files, key=lambda file: (sum(word in file.name.lower() for word in _UNWANTED), str(file)))
    return tuple(font for file in ranked for font in _read(file))


def _files(place: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(place):
        yield from (Path(folder, name) for name in names if name.lower().endswith(_ENDINGS))


def _read(file: Path) -> Iterator[InstalledFont]:
    """The usable fonts of a file; a file that is not what its name says holds none."""
    try:
        with file.open("rb") as opened:
            for index, start in enumerate(_starts(opened)):
                if ranges := _font(opened, start):
                    yield InstalledFont(file, index, ranges)
    except (OSError, struct.error, ValueError):
        return


def _starts(file: BinaryIO) -> tuple[int, ...]:
    """Where the fonts of a file begin; a collection (`.ttc`) holds several."""
    head = file.read(12)
    if head[:4] != b"ttcf":
        return (0,)
    count = min(int.from_bytes(head[8:12]), 32)
    return struct.unpack(f">{count}I", file.read(4 * count))


def _font(file: BinaryIO, start: int) -> tuple[tuple[int, int], ...]:
    """What a font covers; nothing where it cannot or may not be embedded."""
    file.seek(start)
    version, count = struct.unpack(">4sH6x", file.read(12))
    records = struct.iter_unpack(">4s4xII", file.read(16 * count))
    tables = {tag: (offset, length) for tag, offset, length in records}
    if version not in _TRUETYPE or not {b"glyf", b"cmap", b"OS/2"} <= tables.keys():
        return ()
    file.seek(tables[b"OS/2"][0] + 8)
    if int.from_bytes(file.read(2)) & _FORBIDDEN:
        return ()
    offset, length = tables[b"cmap"]
    file.seek(offset)
    return _ranges(file.read(length))


def _ranges(table: bytes) -> tuple[tuple[int, int], ...]:
    """Ranges of characters in the widest Unicode table of a `cmap`."""
    (count,) = struct.unpack_from(">2xH", table)
    found = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(">HHI", table[4 : 4 + 8 * count])
    }
    for wanted in _UNICODE:
        if wanted in found:
            return _ranges_at(table, found[wanted])
    return ()


def _ranges_at(table: bytes, offset: int) -> tuple[tuple[int, int], ...]:
    """Formats 12 (groups) and 4 (segments, the last of which is no character); others are not met."""
    (kind,) = struct.unpack_from(">H", table, offset)
    if kind == 12:
        (count,) = struct.unpack_from(">12xI", table, offset)
        groups = table[offset + 16 : offset + 16 + 12 * count]
        return tuple((first, last) for first, last, _ in struct.iter_unpack(">III", groups))
    if kind == 4:
        (count,) = struct.unpack_from(">6xH", table, offset)
        ends = struct.unpack_from(f">{count // 2}H", table, offset + 14)
        starts = struct.unpack_from(f">{count // 2}H", table, offset + 16 + count)
        return tuple((first, last) for first, last in zip(starts, ends, strict=True) if first < 0xFFFF)
    return ()
