"""TrueType fonts as reportlab embeds them, with two things added.

A glyph that shaping chose can be drawn, though no character stands for it; and each glyph says which text it
draws, so that what is copied or searched is what was typed.
"""

import struct
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics, ttfonts

_BEYOND: Final = 0x110000
"""Codes from here on are no characters; they stand for glyphs."""
_ONE_AT_A_TIME: Final = Lock()
"""reportlab reads a font from a position that all users of it share, and has one register for all."""


class EmbeddedFont(ttfonts.TTFont):  # type: ignore[misc]
    """A font whose glyphs have codes: those of characters, or codes given out by `code_for`."""

    def __init__(self, name: str, filename: str, index: int = 0) -> None:
        super().__init__(name, filename, asciiReadable=0, subfontIndex=index)
        self.index = index
        self._says: list[str] = []
        self._codes: dict[tuple[int, str], int] = {}
        self._lock = Lock()

    def has(self, character: str) -> bool:
        """Whether the font draws a character."""
        return ord(character) in self.face.charToGlyph

    def advance(self, code: int) -> float:
        """How far the pen moves after a glyph, at size 1."""
        return float(self.face.getCharWidth(code)) / 1000

    def glyph(self, character: str) -> int:
        """The number of the glyph of a character that the font has."""
        return int(self.face.charToGlyph[ord(character)])

    def code_for(self, glyph: int, says: str) -> int:
        """The code of a glyph where it stands for a text."""
        key = (glyph, says)
        with self._lock:
            if key not in self._codes:
                code = _BEYOND + len(self._says)
                self.face.charToGlyph[code] = glyph
                self.face.charWidths[code] = self.face._pdfScale(self.face.hmetrics[glyph][0])
                self._says.append(says)
                self._codes[key] = code
        return self._codes[key]

    def said_by(self, code: int) -> str:
        """The text that a code stands for."""
        return chr(code) if code < _BEYOND else self._says[code - _BEYOND]

    def parts(self, codes: Iterable[int], doc: Any) -> list[tuple[int, bytes]]:
        """Codes as (subset, bytes), for drawing; a glyph gets its place in a subset when it first comes."""
        state = self._assignState(doc)
        places = [state.assignments.get(code) or self._place(code, state) for code in codes]
        return [
            (subset, bytes(place & 0xFF for place in group))
            for subset, group in groupby(places, key=lambda place: place >> 8)
        ]

    def splitString(self, text: str, doc: Any, encoding: str = "") -> list[tuple[int, bytes]]:  # noqa: ARG002, N802
        """What reportlab asks for; unlike its own, no-break spaces stay what they are."""
        return self.parts(map(ord, text), doc)

    @staticmethod
    def _place(code: int, state: Any) -> int:
        """The next free place, where of each subset 0 is the missing glyph and 32 a space."""
        while state.nextCode % 256 in {0, 32}:
            if state.nextCode % 256 == 0:
                state.subsets.append([0])
            elif state.nextCode > 32:
                state.subsets[-1].append(32)
            state.nextCode += 1
        place = int(state.nextCode)
        if place < 32:
            state.subsets[0][place] = code
        else:
            state.subsets[-1].append(code)
        state.nextCode += 1
        state.assignments[code] = place
        return place

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (reportlab's name)
        """Write the font objects as reportlab does, then replace what the subsets say of their text.

        reportlab writes characters beyond U+FFFF and more than 100 entries at once in a way that readers
        refuse.
        """
        subsets = self.state[doc].subsets
        with _ONE_AT_A_TIME:
            super().addObjects(doc)
        for index, subset in enumerate(subsets):
            name = b"".join((ttfonts.SUBSETN(index), b"+", self.face.name, self.face.subfontNameX))
            stream = doc.idToObject["toUnicodeCMap:" + name.decode("pdfdoc")]
            stream.content = self._unicode_map(subset)

    def _unicode_map(self, subset: list[int]) -> str:
        """The ToUnicode stream of a subset, in blocks of 100, UTF-16BE."""
        entries = [
            f"<{code:02X}> <{self.said_by(point).encode('utf-16-be', 'replace').hex().upper()}>"
            for code, point in enumerate(subset)
            if point
        ]
        blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )


def embedded(name: str, path: str, index: int = 0) -> EmbeddedFont:
    """The font of a file under a name within reportlab; the file is read once in the life of the program."""
    with _ONE_AT_A_TIME:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(EmbeddedFont(name, path, index))
        font: EmbeddedFont = pdfmetrics.getFont(name)
        return font


@lru_cache(maxsize=64)
def installed(path: Path, index: int) -> EmbeddedFont | None:
    """A font of the system, named after its file; None where reportlab cannot use it."""
    try:
        return embedded(f"System-{path.stem}-{index}", str(path), index)
    except (ttfonts.TTFError, OSError, ValueError, struct.error, KeyError, IndexError):
        return None
