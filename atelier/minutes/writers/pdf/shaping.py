"""Glyphs in place of characters, where signs depend on those beside them: HarfBuzz, in units of the page.

Arabic letters are joined, marks stand on their letters, an emoji of several parts is one picture. Each glyph
keeps the text that it draws; the texts of all glyphs, read in the order of writing, are the text.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

from atelier.minutes.writers.pdf.embedded import EmbeddedFont

_NOTHING: Final = "\u2060"
"""Said by a glyph whose text is said by another: a word joiner, which is not seen and means nothing there."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is drawn at the pen, moved by `dx` and `dy`; then the pen moves by `advance`; all at size 1."""

    code: int
    advance: float
    dx: float = 0.0
    dy: float = 0.0


def shape(font: EmbeddedFont, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
    """The glyphs of a text of one direction that the font has, from left to right."""
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    drawer = _drawer(font)
    hb.shape(drawer, buffer, {})
    said = _said([info.cluster for info in buffer.glyph_infos], text, rtl=rtl)
    em = drawer.face.upem
    return tuple(
        Glyph(
            _code(font, info.codepoint, words),
            place.x_advance / em,
            place.x_offset / em,
            place.y_offset / em,
        )
        for info, place, words in zip(buffer.glyph_infos, buffer.glyph_positions, said, strict=True)
    )


@lru_cache(maxsize=32)
def _drawer(font: EmbeddedFont) -> Any:
    import uharfbuzz as hb

    return hb.Font(hb.Face(hb.Blob(bytes(font.face._ttf_data)), font.index))


def _code(font: EmbeddedFont, glyph: int, says: str) -> int:
    """The code of the character itself where its own glyph draws it, so that it is embedded once."""
    if len(says) == 1 and font.has(says) and font.glyph(says) == glyph:
        return ord(says)
    return font.code_for(glyph, says)


def _said(starts: list[int], text: str, *, rtl: bool) -> list[str]:
    """What each glyph says, in the order of the glyphs; `starts` is where the text of each begins."""
    logical = starts[::-1] if rtl else starts
    groups = [(start, len(list(group))) for start, group in groupby(logical)]
    ends = [*(start for start, _ in groups[1:]), *([len(text)] if groups else [])]
    found: list[str] = []
    begin = 0  # what is not drawn at the beginning is said by the first glyph
    for (_, count), end in zip(groups, ends, strict=True):
        found += _shared(text[begin:end], count, rtl=rtl)
        begin = end
    return found[::-1] if rtl else found


def _shared(text: str, count: int, *, rtl: bool) -> list[str]:
    """A text for several glyphs: a character each, the last one the rest."""
    if count == 1:
        return [_presented().get(text, text) if rtl else text]
    if len(text) < count:
        return [*text, *[_NOTHING] * (count - len(text))]
    return [*text[: count - 1], text[count - 1 :]]


@lru_cache(maxsize=1)
def _presented() -> dict[str, str]:
    """Two letters that Unicode also knows as one sign.

    Readers put right-to-left text back in order sign by sign, so what one glyph says should be one.
    """
    signs = map(chr, [*range(0xFB1D, 0xFDD0), *range(0xFE70, 0xFEFD)])
    found = {unicodedata.normalize("NFKC", sign): sign for sign in signs}
    return {letters: sign for letters, sign in found.items() if len(letters) > 1}
