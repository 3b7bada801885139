"""Which font draws which sign, how wide, and what none can draw.

A text is cut where its face lacks a sign: DejaVu Sans takes over (➤, Arabic, Hebrew), then Noto Emoji and
Noto Sans Symbols, then what the system has. What is left is drawn as `MISSING` and counted in the findings,
and still says what was typed to those who copy or hear it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Final

from atelier.assets import path as asset
from atelier.minutes.direction import is_rtl
from atelier.minutes.report import Findings
from atelier.minutes.writers.pdf.clusters import clusters, is_emoji_of_parts, is_invisible, needs_shaping
from atelier.minutes.writers.pdf.embedded import EmbeddedFont, embedded, installed
from atelier.minutes.writers.pdf.installed import fonts_with
from atelier.minutes.writers.pdf.shaping import Glyph, shape
from atelier.minutes.writers.pdf.style import Face

MISSING: Final = "▯"
"""Stands for a character that no font has; itself always in DejaVu Sans."""

_SOURCE = "source-sans-3/SourceSans3_"
_FILES: Final = {
    Face.TITLE: "bricolage-grotesque/BricolageGrotesque_700Bold.ttf",
    Face.TEXT: _SOURCE + "400Regular.ttf",
    Face.ITALIC: _SOURCE + "400Regular_Italic.ttf",
    Face.SEMI: _SOURCE + "600SemiBold.ttf",
    Face.BOLD: _SOURCE + "700Bold.ttf",
    Face.BOLD_ITALIC: _SOURCE + "700Bold_Italic.ttf",
}
_ATKINSON = "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_"
_LARGE_FILES: Final = {
    Face.TITLE: _ATKINSON + "700Bold.ttf",
    Face.TEXT: _ATKINSON + "400Regular.ttf",
    Face.ITALIC: _ATKINSON + "400Regular_Italic.ttf",
    Face.SEMI: _ATKINSON + "700Bold.ttf",
    Face.BOLD: _ATKINSON + "700Bold.ttf",
    Face.BOLD_ITALIC: _ATKINSON + "700Bold_Italic.ttf",
}
"""Letters that are not taken for each other, for those who see badly."""
_DEJAVU, _DEJAVU_BOLD = "dejavu-sans/DejaVuSans.ttf", "dejavu-sans/DejaVuSans-Bold.ttf"
_EMOJI = "noto-emoji/NotoEmoji_400Regular.ttf"
_SYMBOLS = "noto-sans-symbols/NotoSansSymbols_400Regular.ttf"
_BOLD_FACES: Final = (Face.TITLE, Face.SEMI, Face.BOLD, Face.BOLD_ITALIC)
_REMEMBERED: Final = 20_000
"""Words that are kept; a long document says the same ones again."""
_LONG: Final = 60
"""What has so many characters is hardly met twice, and not kept."""
_WORDS: Final = re.compile(r"[^ ]+| +")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text in one font: by its characters, or by glyphs where there are any; its width is at size 1."""

    font: str
    text: str
    width: float
    glyphs: tuple[Glyph, ...] = ()


_Word = tuple[tuple[Drawn, str], ...]
"""The runs of a word, each with the characters that it could not draw."""


class Fonts:
    """The faces of one run of the writer; a font file is read when a text first needs it."""

    def __init__(self, findings: Findings, *, large: bool = False) -> None:
        self._findings = findings
        self._large = large
        self._fonts: dict[str, EmbeddedFont] = {}
        self._choice: dict[tuple[Face, str], EmbeddedFont | None] = {}
        self._widths: dict[tuple[Face, str], float] = {}
        self._seen: dict[tuple[Face, str, bool], _Word] = {}

    def drawn(self, text: str, face: Face, *, rtl: bool = False) -> list[Drawn]:
        """A text of one direction from left to right; what cannot be drawn is replaced and counted."""
        words = [text] if rtl else _WORDS.findall(text)
        found = [part for word in words for part in self._word(word, face, rtl=rtl)]
        for _, missing in found:
            if missing:
                self._findings.replaced.update(missing)
        return _joined([run for run, _ in (reversed(found) if rtl else found)])

    def width(self, text: str, face: Face) -> float:
        """The advance of a text at size 1, as it will be drawn."""
        key = (face, text)
        found = self._widths.get(key)
        if found is None:
            words = _WORDS.findall(text)
            found = sum(run.width for word in words for run, _ in self._word(word, face, rtl=is_rtl(word)))
            if len(self._widths) < _REMEMBERED and len(text) < _LONG:
                self._widths[key] = found
        return found

    def _word(self, text: str, face: Face, *, rtl: bool) -> _Word:
        """What is looked at at once, so that a sign to be shaped changes only the word that it stands in."""
        key = (face, text, rtl)
        found = self._seen.get(key)
        if found is None:
            parts = self._parts(text, face)
            found = tuple((self._run(font, part, rtl=rtl), "" if font else part) for font, part in parts)
            if len(self._seen) < _REMEMBERED and len(text) < _LONG:
                self._seen[key] = found
        return found

    def _parts(self, text: str, face: Face) -> list[tuple[EmbeddedFont | None, str]]:
        """The text cut where another font takes over, None where none has the sign.

        Marks stay with their letter where a font has both; what is not drawn stays with what stands before.
        """
        parts: list[tuple[EmbeddedFont | None, str]] = []
        for cluster in clusters(text):
            whole = self._font_for(face, cluster)
            for sign in [cluster] if whole else cluster:
                hidden = is_invisible(sign[0])
                font = self._primary(face) if hidden else whole or self._font_for(face, sign)
                if parts and (hidden or parts[-1][0] is font):
                    parts[-1] = (parts[-1][0], parts[-1][1] + sign)
                else:
                    parts.append((font, sign))
        return parts

    def _run(self, font: EmbeddedFont | None, text: str, *, rtl: bool) -> Drawn:
        if font is None:
            glyphs = tuple(self._missing(character) for character in text)
            return Drawn(self._named(_DEJAVU).fontName, MISSING * len(text), _advance(glyphs), glyphs)
        if rtl or needs_shaping(text):
            glyphs = shape(font, text, rtl=rtl)
            return Drawn(font.fontName, text if glyphs else "", _advance(glyphs), glyphs)
        return Drawn(font.fontName, text, sum(font.advance(ord(character)) for character in text))

    def _missing(self, character: str) -> Glyph:
        """The sign for what cannot be drawn, which says what it stands for."""
        signs = self._named(_DEJAVU)
        return Glyph(signs.code_for(signs.glyph(MISSING), character), signs.advance(ord(MISSING)))

    def _font_for(self, face: Face, cluster: str) -> EmbeddedFont | None:
        """The first font of the face's chain that has all of a cluster that is seen."""
        key = (face, cluster)
        if key not in self._choice:
            seen = [character for character in cluster if not is_invisible(character)]
            chain = (
                self._named(file)
                for file in _chain(face, emoji=is_emoji_of_parts(cluster), large=self._large)
            )
            fonts = (font for font in chain if all(map(font.has, seen)))
            self._choice[key] = next(fonts, None) or self._installed_with(seen)
        return self._choice[key]

    def _installed_with(self, seen: list[str]) -> EmbeddedFont | None:
        """A font of the system that has all of these; one that cannot be loaded after all is left out."""
        if unicodedata.category(seen[0]) in {"Cn", "Co", "Cs"}:
            return None
        for font in fonts_with(seen[0]):
            loaded = installed(font.path, font.index) if all(map(font.covers, seen)) else None
            if loaded and all(map(loaded.has, seen)):
                return loaded
        return None

    def _primary(self, face: Face) -> EmbeddedFont:
        return self._named((_LARGE_FILES if self._large else _FILES)[face])

    def _named(self, file: str) -> EmbeddedFont:
        if file not in self._fonts:
            path = str(asset("fonts", *file.split("/")))
            self._fonts[file] = embedded(f"Atelier-{Path(file).stem}", path)
        return self._fonts[file]

    @cached_property
    def first(self) -> str:
        """The name of the text font, which the canvas starts with (else it would name Helvetica)."""
        return str(self._primary(Face.TEXT).fontName)


def _chain(face: Face, *, emoji: bool, large: bool) -> tuple[str, ...]:
    """The files that may draw a text of a face, the first that can does."""
    own = (_LARGE_FILES[face], _FILES[face]) if large else (_FILES[face],)
    signs = _DEJAVU_BOLD if face in _BOLD_FACES else _DEJAVU
    return (_EMOJI, *own, signs) if emoji else (*own, signs, _DEJAVU, _EMOJI, _SYMBOLS)


def _advance(glyphs: Iterable[Glyph]) -> float:
    return sum(glyph.advance for glyph in glyphs)


def _joined(runs: list[Drawn]) -> list[Drawn]:
    """Neighbours in the same font as one run, as far as they are drawn in the same way."""
    groups = (list(group) for _, group in groupby(runs, key=lambda run: (run.font, bool(run.glyphs))))
    return [
        Drawn(
            group[0].font,
            "".join(run.text for run in group),
            sum(run.width for run in group),
            tuple(glyph for run in group for glyph in run.glyphs),
        )
        for group in groups
    ]
