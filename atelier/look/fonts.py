"""Loads the bundled typefaces and makes fonts of them, sized in logical pixels.

Titles are in Bricolage Grotesque, text in Source Sans 3 or, as a reading option, in Atkinson
Hyperlegible Next. They lack arrows such as ➤, Arabic, Hebrew and emoji: every font made here names
DejaVu Sans, Noto Emoji and Noto Sans Symbols after its own family, so that those are drawn with what is
bundled.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from atelier import assets

TITLE = "Bricolage Grotesque"
TEXT = "Source Sans 3"
READING = "Atkinson Hyperlegible Next"
FALLBACKS = ("DejaVu Sans", "Noto Emoji", "Noto Sans Symbols")


def load_fonts(files: Iterable[Path] | None = None) -> frozenset[str]:
    """Makes the bundled fonts known to Qt, once per application; gives the families found.

    Raises `assets.AssetMissing` where the copy of the product carries no fonts.
    """
    found: set[str] = set()
    for file in sorted(assets.path("fonts").rglob("*.ttf")) if files is None else files:
        found.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    for family in (TITLE, TEXT, READING):
        known = {name.casefold() for name in QFont.substitutes(family)}
        QFont.insertSubstitutions(family, [name for name in FALLBACKS if name.casefold() not in known])
    return frozenset(found)


def font(family: str, px: int, weight: int, *, italic: bool = False) -> QFont:
    """A font of a bundled family and its fall-backs; weight as in CSS (400 regular, 700 bold)."""
    made = QFont([family, *FALLBACKS])
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    return made


def title_font(px: int, weight: int = 700) -> QFont:
    """The font of titles and of large numbers (600, 700 or 800)."""
    return font(TITLE, px, weight)


def text_font(px: int, weight: int = 400) -> QFont:
    """The font of running text and of controls (400, 600 or 700)."""
    return font(TEXT, px, weight)
