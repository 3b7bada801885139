"""The bundled fonts as reportlab faces: which font draws which character, how wide, and what none can draw.

A run of text is cut where its face lacks a glyph: first DejaVu Sans takes over (➤, Arabic, Hebrew, symbols),
then Noto Emoji; what is left is drawn as `MISSING` and counted in the findings.
"""

import unicodedata
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics, ttfonts

from atelier.assets import path as asset
from atelier.minutes.report import Findings
from atelier.minutes.writers.pdf.style import Face

MISSING: Final = "▯"
"""Stands for a character that no bundled font has; itself always in DejaVu Sans."""

_SOURCE = "source-sans-3/SourceSans3_"
_FILES: Final = {
    Face.TITLE: "bricolage-grotesque/BricolageGrotesque_700Bold.ttf",
    Face.TEXT: _SOURCE + "400Regular.ttf",
    Face.ITALIC: _SOURCE + "400Regular_Italic.ttf",
    Face.SEMI: _SOURCE + "600SemiBold.ttf",
    Face.BOLD: _SOURCE + "700Bold.ttf",
    Face.BOLD_ITALIC: _SOURCE + "700Bold_Italic.ttf",
}
_DEJAVU, _DEJAVU_BOLD = "dejavu-sans/DejaVuSans.ttf", "dejavu-sans/DejaVuSans-Bold.ttf"
_EMOJI = "noto-emoji/NotoEmoji_400Regular.ttf"
_BOLD_FACES: Final = (Face.TITLE, Face.SEMI, Face.BOLD, Face.BOLD_ITALIC)


class EmbeddedFont(ttfonts.TTFont):  # type: ignore[misc]
    """A TrueType font whose subsets say which text they draw, so that copied text is the text typed.

    reportlab writes characters beyond U+FFFF and more than 100 entries at once in a way that readers
    refuse, and would give back Arabic in its presentation forms.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (reportlab's name)
        """Write the font objects as reportlab does, then replace what the subsets say of their text."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for index, subset in enumerate(subsets):
            name = b"".join((ttfonts.SUBSETN(index), b"+", self.face.name, self.face.subfontNameX))
            stream = doc.idToObject["toUnicodeCMap:" + name.decode("pdfdoc")]
            stream.content = _unicode_map(subset)


def _unicode_map(subset: list[int]) -> str:
    """The ToUnicode stream of a subset, in blocks of 100, UTF-16BE, presentation forms as letters."""
    entries = [
        f"<{code:02X}> <{_letters(point).encode('utf-16-be').hex().upper()}>"
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


def _letters(point: int) -> str:
    """The letter that a joined Arabic form stands for.

    Two letters in one sign keep the sign's own code: readers put right-to-left text back in order by sign.
    """
    character = chr(point)
    shaped = "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefe"
    letters = unicodedata.normalize("NFKC", character) if shaped else character
    return letters if len(letters) == 1 else character


@lru_cache(maxsize=4096)
def _invisible(character: str) -> bool:
    """Joiners, direction marks, soft hyphens, variation selectors: they act, but nothing is drawn."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


class Fonts:
    """The faces of one run of the writer; a font file is read when a text first needs it."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._choice: dict[tuple[Face, str], str] = {}
        self._widths: dict[tuple[Face, str], float] = {}
        self._names: dict[str, str] = {}

    def runs(self, text: str, face: Face) -> list[tuple[str, str]]:
        """The text as (font name, drawable text) runs; what cannot be drawn is replaced and counted."""
        runs: list[tuple[str, str]] = []
        for character in text:
            if _invisible(character):
                continue
            font = self._font_for(face, character)
            if not font:
                self._findings.replaced[character] += 1
                character, font = MISSING, self._font_for(face, MISSING)
            if runs and runs[-1][0] == font:
                runs[-1] = (runs[-1][0], runs[-1][1] + character)
            else:
                runs.append((font, character))
        return runs

    def width(self, text: str, face: Face) -> float:
        """The advance of a text at size 1, measured character by character as it will be drawn."""
        widths = self._widths
        total = 0.0
        for character in text:
            key = (face, character)
            if key not in widths:
                widths[key] = self._measure(face, character)
            total += widths[key]
        return total

    def ascent(self, face: Face) -> float:
        """How far letters of a face rise above the baseline at size 1, for placing the first line."""
        return float(pdfmetrics.getFont(self._primary(face)).face.ascent) / 1000

    def _measure(self, face: Face, character: str) -> float:
        if _invisible(character):
            return 0.0
        font = self._font_for(face, character)
        if not font:
            character, font = MISSING, self._font_for(face, MISSING)
        return float(pdfmetrics.getFont(font).face.getCharWidth(ord(character))) / 1000

    def _font_for(self, face: Face, character: str) -> str:
        """The first font of the face's chain that has the character, or an empty name."""
        key = (face, character)
        if key not in self._choice:
            self._choice[key] = self._search(face, ord(character))
        return self._choice[key]

    def _search(self, face: Face, point: int) -> str:
        primary = self._primary(face)
        if point in pdfmetrics.getFont(primary).face.charToGlyph:
            return primary
        for file in (_DEJAVU_BOLD if face in _BOLD_FACES else _DEJAVU, _DEJAVU, _EMOJI):
            name = self._named(file)
            if point in pdfmetrics.getFont(name).face.charToGlyph:
                return name
        return ""

    def _primary(self, face: Face) -> str:
        return self._named(_FILES[face])

    def _named(self, file: str) -> str:
        if file not in self._names:
            self._names[file] = _registered(file)
        return self._names[file]

    @cached_property
    def first(self) -> str:
        """The name of the text font, which the canvas starts with (else it would name Helvetica)."""
        return self._primary(Face.TEXT)


def _registered(file: str) -> str:
    """The name of a bundled font within reportlab, which keeps one register for the whole process."""
    name = f"Atelier-{Path(file).stem}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(EmbeddedFont(name, str(asset("fonts", *file.split("/"))), asciiReadable=0))
    return name
