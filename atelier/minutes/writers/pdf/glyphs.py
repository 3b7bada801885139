"""Draws runs of text, and glyphs where shaping placed them, within a text object of reportlab's canvas."""

from typing import Any

from reportlab.pdfbase import pdfmetrics

from atelier.minutes.writers.pdf.lines import Run
from atelier.minutes.writers.pdf.shaping import Glyph


def draw_run(canvas: Any, text: Any, run: Run) -> None:
    """Draw a run from where the pen is; what a text object measures of its texts is not needed, and slow."""
    font = pdfmetrics.getFont(run.font)
    if run.glyphs:
        _draw_glyphs(canvas, text, run, font)
        return
    for subset, codes in font.parts(map(ord, run.text), canvas._doc):
        text._code.append(f"{_choice(font, subset, run.size, canvas)} ({canvas._escape(codes)}) Tj")


def _choice(font: Any, subset: int, size: float, canvas: Any) -> str:
    """The operator that chooses a font; reportlab learns by it that the font is used."""
    return f"{font.getSubsetInternalName(subset, canvas._doc)} {size:.6g} Tf"


def _draw_glyphs(canvas: Any, text: Any, run: Run, font: Any) -> None:
    rise, subset, shown = 0.0, -1, _Shown(canvas)
    for glyph in run.glyphs:
        ((wanted, code),) = font.parts([glyph.code], canvas._doc)
        if wanted != subset or glyph.dy != rise:
            text._code += shown.taken()
        if wanted != subset:
            text._code.append(_choice(font, wanted, run.size, canvas))
            subset = wanted
        if glyph.dy != rise:
            text._code.append(f"{glyph.dy * run.size:.3f} Ts")
            rise = glyph.dy
        shown.add(glyph, code, font.advance(glyph.code))
    text._code += shown.taken()
    if rise:
        text._code.append("0 Ts")


class _Shown:
    """Codes and the distances between them, as one operator takes them."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._codes = b""
        self._parts: list[str] = []
        self._back = 0.0
        """By how much the pen stands too far to the right, in thousandths of the size, as PDF counts it."""

    def add(self, glyph: Glyph, code: bytes, natural: float) -> None:
        """Draw a glyph after the others; PDF moves on by its natural width, HarfBuzz by its own."""
        self._move(self._back - 1000 * glyph.dx)
        self._codes += code
        self._back = 1000 * (glyph.dx + natural - glyph.advance)

    def _move(self, back: float) -> None:
        if abs(back) >= 0.5:
            self._end()
            self._parts.append(f"{back:.0f}")

    def _end(self) -> None:
        if self._codes:
            self._parts.append(f"({self._canvas._escape(self._codes)})")
            self._codes = b""

    def taken(self) -> list[str]:
        """The operator for all since the last time, if there is anything."""
        self._end()
        self._move(self._back)
        parts, self._parts, self._back = self._parts, [], 0.0
        return [f"[{' '.join(parts)}] TJ"] if parts else []
