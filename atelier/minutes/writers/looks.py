"""What each style of a word processor's file sets: the same in Word and in LibreOffice.

Everything that a secretary could want to change (colours, sizes, spaces) is in styles, nothing in the text.
"""

from dataclasses import dataclass, replace
from typing import Final

INK, INK_2, LINE = "1E2530", "55606E", "D5CEC0"
PETROL, PETROL_DARK, PETROL_LIGHT, PETROL_PALE = "0B6B6F", "074E52", "DDEFEF", "9DB9BA"
PAPER, GOLD, GOLD_LIGHT = "F7F4EE", "8A5A00", "FFF1CF"


@dataclass(frozen=True, slots=True)
class Look:
    """What a style sets; sizes and spaces in points, colours in six hex digits."""

    name: str
    size: float = 11
    colour: str = INK
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 6
    keep: bool = False
    ground: str = ""
    bar: str = ""
    together: bool = False
    """Whether no space stands between two of the same style: what is said of it comes after the last."""
    base: str = "Normal"
    line: float = 1.12
    """The height of lines, of that of their letters."""


LOOKS: Final = (
    Look("Normal", after=6),
    Look("Band", after=16, keep=True),
    Look("Title", 26, PETROL_DARK, bold=True, after=4, keep=True),
    Look("Subtitle", 13, INK_2, after=8, keep=True),
    Look("Heading 1", 18, PETROL_DARK, bold=True, before=20, after=6, keep=True),
    Look("Heading 2", 14, PETROL_DARK, bold=True, before=14, after=4, keep=True),
    Look("Heading 3", 12, PETROL_DARK, bold=True, before=10, after=3, keep=True),
    Look("Heading 4", 11, INK, bold=True, before=4, after=2, keep=True),
    Look("List Bullet", after=8, together=True),
    Look("List Number", after=8, together=True),
    Look("Caption", 9, INK_2, after=8),
    Look("Header", 9, INK_2, after=0),
    Look("Footer", 9, INK_2, after=0),
    Look("Lead", 11.5, INK_2, bold=True),
    Look("Fact", 11, INK, after=2),
    Look("Scenario", ground=PAPER, bar=PETROL, before=6, after=10),
    Look("Question", colour=PETROL_DARK, bold=True, keep=True),
    Look("Axis", bold=True, ground=PETROL_LIGHT, bar=PETROL_DARK, before=6, after=10),
    Look("Synthesis", bold=True, before=4, after=4),
    Look("Comment", colour=INK_2, italic=True, before=4, after=4),
    Look("Notice", bold=True, ground=GOLD_LIGHT, bar=GOLD, before=6, after=10),
    Look("Small", 9, INK_2, before=4),
    Look("Cell", 10.5, after=3, before=3),
    Look("Cell Title", 10.5, bold=True, after=2, before=3),
    Look("Cell Note", 10.5, after=2, base="List Bullet"),
    Look("Bar", 5, after=0, before=5),
)

LARGE: Final = 14.0
"""Points: the smallest letters of a version for those who see or read badly."""


def looks(*, large: bool) -> tuple[Look, ...]:
    """The styles of a document, in large letters where it asks for them."""
    if not large:
        return LOOKS
    return tuple(
        replace(look, size=_enlarged(look.size), line=1.4)
        if look.name not in ("Bar", "Band", "Header", "Footer")
        else replace(look, size=8, before=8)
        if look.name == "Bar"
        else look
        for look in LOOKS
    )


def _enlarged(size: float) -> float:
    """The larger letters are already, the less they grow; the order of the headings stays."""
    factor = 1.3 if size < 13 else 1.2 if size < 20 else 1.1
    return max(round(size * factor, 1), LARGE)


def said_beside(*, large: bool) -> float:
    """The size of what is said of a row beside its label."""
    return LARGE if large else 9
