"""An empty Word document in the house's look: A4, Calibri, styles that carry meaning, the right language."""

from typing import Any, Final

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from atelier.minutes.writers.looks import LOOKS, Look
from atelier.minutes.writers.word.xml import element, shade_paragraph

FONT: Final = "Calibri"
BODY_WIDTH = Cm(16.6)


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
