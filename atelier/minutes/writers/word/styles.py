"""An empty Word document in the house's look: A4, Calibri, styles that carry meaning, the right language.

Everything that a secretary could want to change (colours, sizes, spaces) is in styles, nothing in the text.
"""

from dataclasses import dataclass
from typing import Any, Final

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from atelier.minutes.writers.word.xml import element, shade_paragraph

FONT: Final = "Calibri"
INK, INK_2, LINE = "1E2530", "55606E", "D5CEC0"
PETROL, PETROL_DARK, PETROL_LIGHT, PETROL_PALE = "0B6B6F", "074E52", "DDEFEF", "9DB9BA"
PAPER, GOLD, GOLD_LIGHT = "F7F4EE", "8A5A00", "FFF1CF"
BODY_WIDTH = Cm(16.6)


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
    base: str = "Normal"


LOOKS: Final = (
    Look("Normal", after=6),
    Look("Title", 26, PETROL_DARK, bold=True, after=4, keep=True),
    Look("Subtitle", 13, INK_2, after=8, keep=True),
    Look("Heading 1", 18, PETROL_DARK, bold=True, before=20, after=6, keep=True),
    Look("Heading 2", 14, PETROL_DARK, bold=True, before=14, after=4, keep=True),
    Look("Heading 3", 12, PETROL_DARK, bold=True, before=10, after=3, keep=True),
    Look("Heading 4", 11, INK, bold=True, before=8, after=2, keep=True),
    Look("List Bullet", after=1.5),
    Look("List Number", after=1.5),
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


def blank(language: str) -> Any:
    """A document of python-docx without text, in the house's styles and the language of the minutes."""
    document = docx.Document()
    _page(document.sections[0])
    _trim(document)
    _language(document, language)
    for look in LOOKS:
        _style(document, look)
    # Word knows the name "Fact" only from here: its values line up behind a tab.
    document.styles["Fact"].paragraph_format.tab_stops.add_tab_stop(Cm(4.2))
    document.styles["Fact"].paragraph_format.left_indent = Cm(4.2)
    document.styles["Fact"].paragraph_format.first_line_indent = Cm(-4.2)
    return document


def _page(section: Any) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)
    section.different_first_page_header_footer = True


def _trim(document: Any) -> None:
    """Take out the template's hundred table styles, which would be most of the file."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.type == WD_STYLE_TYPE.TABLE and style.styleId not in ("TableNormal", "TableGrid"):
            styles.remove(style)


def _language(document: Any, language: str) -> None:
    """The language of spelling and of numbers, in place of the template's American English."""
    tag = {"fr": "fr-FR", "en": "en-GB"}.get(language, language.replace("_", "-"))
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), tag)
        lang.set(qn("w:eastAsia"), tag)
    settings = document.settings.element
    for theme in settings.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), tag)
        theme.attrib.pop(qn("w:eastAsia"), None)
    marks = (("w:decimalSymbol", ","), ("w:listSeparator", ";")) if tag.startswith("fr") else ()
    for name, mark in marks:
        for sign in settings.iter(qn(name)):
            sign.set(qn("w:val"), mark)
    for compat in settings.iter(qn("w:compatSetting")):
        if compat.get(qn("w:name")) == "compatibilityMode":
            compat.set(qn("w:val"), "15")  # else Word says "compatibility mode" over the document


def _style(document: Any, look: Look) -> None:
    if look.name in document.styles:
        style = document.styles[look.name]
    else:
        style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[look.base]
        style.quick_style = True
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor.from_string(look.colour)
    _typeface(style)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = 1.12
    paragraph.keep_with_next = look.keep or None
    for leftover in list(style.element.pPr.iter(qn("w:pBdr"), qn("w:tabs"))):
        style.element.pPr.remove(leftover)
    if look.ground:
        shade_paragraph(style.element.get_or_add_pPr(), look.ground, look.bar)
        paragraph.left_indent, paragraph.right_indent = Cm(0.4), Cm(0.2)


def _typeface(style: Any) -> None:
    """One font for all scripts: names of the theme would win over it, so they go."""
    properties = style.element.get_or_add_rPr()
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)
    made = element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    properties.insert(0, made)
    for spacing in properties.findall(qn("w:spacing")) + properties.findall(qn("w:kern")):
        properties.remove(spacing)
